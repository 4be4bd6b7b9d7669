import { createHash, createPublicKey, type KeyObject, verify as verifyWith } from 'node:crypto'
import { ed25519 } from '@noble/curves/ed25519.js'
import { type Bytes, equalBytes } from '#base/bytes.ts'
import { toBase64Url, toHex } from '#base/text.ts'

/**
 * The little cryptography the host needs: hashes and signatures of public things. It opens nothing
 * and holds no key of a person.
 */
export const sha256 = (...parts: readonly Uint8Array[]): Bytes => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return new Uint8Array(hash.digest())
}

// Making a key object costs about as much as half a check, and the same people write again.
const maxCachedKeys = 4096
const cachedKeys = new Map<string, KeyObject>()

const keyObject = (publicKey: Uint8Array): KeyObject => {
  const name = toHex(publicKey)
  const known = cachedKeys.get(name)
  if (known !== undefined) return known
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: toBase64Url(publicKey) },
    format: 'jwk',
  })
  const [oldest] = cachedKeys.keys()
  if (oldest !== undefined && cachedKeys.size >= maxCachedKeys) cachedKeys.delete(oldest)
  cachedKeys.set(name, key)
  return key
}

/**
 * Ed25519, cofactorless, by a raw 32-byte key. Callers verify only with keys that
 * `goodIdentityKey` admitted, or check the key here first: a key of small order fits any message.
 */
export const verifySignature = async (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> => {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  try {
    const key = keyObject(publicKey)
    return await new Promise(resolve => {
      verifyWith(null, message, key, signature, (error, valid) => {
        resolve(error === null && valid)
      })
    })
  } catch {
    return false // Not a key at all: the same answer as a signature that does not fit.
  }
}

/** Canonical, not of small order, free of torsion (rule E12). */
export const goodIdentityKey = (publicKey: Uint8Array): boolean => {
  if (publicKey.length !== 32) return false
  try {
    const point = ed25519.Point.fromBytes(publicKey, false)
    return equalBytes(point.toBytes(), publicKey) && !point.isSmallOrder() && point.isTorsionFree()
  } catch {
    return false
  }
}

const prime = 2n ** 255n - 19n

// The u-coordinates of the points whose order divides 8 (RFC 7748, section 6.1).
const smallOrder = new Set([
  0n,
  1n,
  prime - 1n,
  325606250916557431795983626356110631294008115727848805560023387167927233504n,
  39382357235489614581723060781553021112529911719440698176882885853963445705823n,
])

/** X25519: below the prime and not of small order (rule E12). */
export const goodSealingKey = (publicKey: Uint8Array): boolean => {
  if (publicKey.length !== 32) return false
  const coordinate = BigInt(`0x${toHex(publicKey.toReversed())}`)
  return coordinate < prime && !smallOrder.has(coordinate)
}
