import { type Bytes, concat, zeros } from '#base/bytes.ts'
import { aeadSeal } from '#crypto/aead.ts'
import { contentKeysOf } from '#crypto/contentKey.ts'
import { sha256 } from '#crypto/sha256.ts'
import { sign } from '#crypto/signature.ts'
import { encodeAad, type Header } from '#protocol/envelope.ts'
import { eventIdOf } from '#protocol/hash.ts'
import { eventMessage } from '#protocol/signedMessages.ts'
import { type Author, type Place, random, type SealedEntry } from '../cast/author.ts'

/** An entry with any header and any body, well signed by whoever is given. */
export const forge = async (
  author: Author,
  place: Place,
  body: Bytes,
  changes: Partial<Header> & { readonly signer?: Author } = {},
): Promise<SealedEntry> => {
  const { signer = author, ...header } = changes
  const { accountId, keys } = author
  const full: Header = {
    ...place,
    kind: 'control',
    accountId,
    gen: keys.gen,
    nonce: zeros(12),
    bodyLength: body.length,
    bodyHash: sha256(body),
    ...header,
  }
  const signed = concat(encodeAad(full), full.bodyHash)
  const signature = await sign(signer.keys.signKey, eventMessage(signed))
  return { wire: concat(signed, signature, body), eventId: eventIdOf(sha256, signed) }
}

/** A content entry whose sealed plaintext is exactly this, padding and all. */
export const forgeContent = async (
  author: Author,
  place: Place,
  epochKey: Bytes,
  plaintext: Bytes,
): Promise<SealedEntry> => {
  const { accountId, keys } = author
  const nonce = random(12)
  const bodyLength = plaintext.length + 16
  const open = {
    ...place,
    kind: 'content' as const,
    accountId,
    gen: keys.gen,
    nonce,
    bodyLength,
  }
  const key = await contentKeysOf(place.circleId, place.epoch, epochKey)(accountId, place.sessionId)
  const body = await aeadSeal(key, nonce, encodeAad(open), plaintext)
  return forge(author, place, body, { kind: 'content', nonce })
}
