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

/**
 * Cofactorless, as all engines agree (docs/PROTOCOL.md, "Ed25519 edge cases"). Engines accept keys
 * of small order, for which one signature fits any message: keys must have passed `goodEd` first.
 */
export const verify = async (
  publicKey: Bytes,
  message: Bytes,
  signature: Bytes,
): Promise<boolean> => {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  try {
    const key = await importedKey(publicKey)
    return await crypto.subtle.verify('Ed25519', key, signature, message)
  } catch {
    return false
  }
}
