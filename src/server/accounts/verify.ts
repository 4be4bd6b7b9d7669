import { createHash, createPublicKey, type KeyObject, verify as verifyWith } from 'node:crypto'
import { type Bytes } from '#base/bytes.ts'
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
