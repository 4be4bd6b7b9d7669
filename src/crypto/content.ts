import type { Bytes } from '#base/bytes.ts'
import { fromUtf8, utf8 } from '#base/text.ts'
import { aeadOpen, aeadSeal, tagLength } from './aead.ts'
import { pad, paddedLength, unpad } from './padding.ts'

/** How long the body will be; the header names it before anything is sealed. */
export const contentBodyLength = (json: string): number =>
  paddedLength(utf8(json).length) + tagLength

/**
 * The body of a content event. `aad` is bytes 0..171 of its header, so a body cannot be moved to
 * another author, place, epoch or circle.
 */
export const sealContent = (
  contentKey: CryptoKey,
  aad: Bytes,
  nonce: Bytes,
  json: string,
): Promise<Bytes> => aeadSeal(contentKey, nonce, aad, pad(utf8(json)))

/** The JSON text, or `undefined` when the body is not what this author sealed here. */
export const openContent = async (
  contentKey: CryptoKey,
  aad: Bytes,
  nonce: Bytes,
  body: Bytes,
): Promise<string | undefined> => {
  const padded = await aeadOpen(contentKey, nonce, aad, body)
  const plaintext = padded === undefined ? undefined : unpad(padded)
  return plaintext === undefined ? undefined : fromUtf8(plaintext)
}
