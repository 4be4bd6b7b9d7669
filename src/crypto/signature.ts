import type { Bytes } from '#base/bytes.ts'
import { fromBase64Url, fromHex, toHex } from '#base/text.ts'

export type SignatureKeys = {
  readonly publicKey: Bytes
  /** Ed25519, not extractable. */
  readonly signKey: CryptoKey
}

// PKCS #8 wrapping of a raw Ed25519 seed (RFC 8410, section 7).
const pkcs8Prefix = fromHex('302e020100300506032b657004220420') ?? new Uint8Array()

/**
 * Keys of a 32-byte seed, which is wiped. WebCrypto derives a public key only by exporting an
 * extractable private one, so such a key lives inside this function and nowhere else.
 */
export const takeSignatureKeys = async (seed: Bytes): Promise<SignatureKeys> => {
  const pkcs8 = new Uint8Array(pkcs8Prefix.length + seed.length)
  pkcs8.set(pkcs8Prefix)
  pkcs8.set(seed, pkcs8Prefix.length)
  seed.fill(0)
  try {
    const [exportable, signKey] = await Promise.all([
      crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign']),
      crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign']),
    ])
    const { x } = await crypto.subtle.exportKey('jwk', exportable)
    const publicKey = fromBase64Url(x ?? '')
    if (publicKey?.length !== 32) throw new Error('Ed25519: the engine gave no public key')
    return { publicKey, signKey }
  } finally {
    pkcs8.fill(0)
  }
}

/** Ed25519 (RFC 8032). Messages come from the builders of `#protocol`, which label them. */
export const sign = async (signKey: CryptoKey, message: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.sign('Ed25519', signKey, message))

// A circle has few authors and many events: importing a key costs as much as a tenth of a check.
const maxCachedKeys = 512
const cachedKeys = new Map<string, Promise<CryptoKey>>()

const importedKey = (publicKey: Bytes): Promise<CryptoKey> => {
  const name = toHex(publicKey)
  const known = cachedKeys.get(name)
  if (known !== undefined) return known
  const imported = crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify'])
  const [oldest] = cachedKeys.keys()
  if (oldest !== undefined && cachedKeys.size >= maxCachedKeys) cachedKeys.delete(oldest)
  cachedKeys.set(name, imported)
  return imported
}

// The y-coordinates of the eight points of small order, with both spellings where there are two.
const smallOrder = new Set([
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  `ec${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(30)}7f`,
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
])

const isSmallOrder = (point: Uint8Array): boolean => {
  const yCoordinate = point.slice()
  yCoordinate[31] = (yCoordinate[31] ?? 0) & 0x7f
  return smallOrder.has(toHex(yCoordinate))
}

/**
 * Cofactorless (docs/PROTOCOL.md, "Ed25519 edge cases"). Newer engines refuse a key or a first half
 * of small order, older ones accept them; refusing both here gives every device the same answer.
 * Keys of mixed order are kept out earlier, by `goodIdentityKey`.
 */
export const verify = async (
  publicKey: Bytes,
  message: Bytes,
  signature: Bytes,
): Promise<boolean> => {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  if (isSmallOrder(publicKey) || isSmallOrder(signature.subarray(0, 32))) return false
  try {
    const key = await importedKey(publicKey)
    return await crypto.subtle.verify('Ed25519', key, signature, message)
  } catch {
    return false
  }
}
