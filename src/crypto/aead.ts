import type { Bytes } from '#base/bytes.ts'

/** AES-256-GCM. The tag, 16 bytes, follows the ciphertext. */
export const nonceLength = 12
export const tagLength = 16

export type AeadUse = 'encrypt' | 'decrypt'
const bothUses: readonly AeadUse[] = ['encrypt', 'decrypt']

/** A key that can be used and stored, never read back out. */
export const importAeadKey = (raw: Bytes, uses = bothUses): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, uses)

/** Imports a key made for this moment and wipes its bytes. */
export const takeAeadKey = async (raw: Bytes, uses = bothUses): Promise<CryptoKey> => {
  try {
    return await importAeadKey(raw, uses)
  } finally {
    raw.fill(0)
  }
}

export const aeadSeal = async (
  key: CryptoKey,
  nonce: Bytes,
  aad: Bytes,
  plaintext: Bytes,
): Promise<Bytes> =>
  new Uint8Array(
    await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv: nonce, additionalData: aad },
      key,
      plaintext,
    ),
  )

/**
 * `undefined` for every reason alike: wrong key, wrong context, changed or cut bytes. Anything more
 * exact would be an oracle (MEGA, S&P 2023).
 */
export const aeadOpen = async (
  key: CryptoKey,
  nonce: Bytes,
  aad: Bytes,
  ciphertext: Bytes,
): Promise<Bytes | undefined> => {
  if (nonce.length !== nonceLength || ciphertext.length < tagLength) return undefined
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: nonce, additionalData: aad },
        key,
        ciphertext,
      ),
    )
  } catch {
    return undefined
  }
}
