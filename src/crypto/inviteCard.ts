import { type Bytes, concat } from '#base/bytes.ts'
import { type CircleId, type InviteId, idBytes } from '#base/ids.ts'
import { fromUtf8, utf8 } from '#base/text.ts'
import { label } from '#protocol/label.ts'
import { aeadOpen, aeadSeal, nonceLength } from './aead.ts'
import { pad, unpad } from './padding.ts'
import type { RandomBytes } from './randomBytes.ts'

/** Which invitation a card belongs to. */
export type InvitePlace = { readonly circleId: CircleId; readonly inviteId: InviteId }

const cardAad = (place: InvitePlace): Bytes =>
  concat(label('invite-card'), idBytes(place.circleId), idBytes(place.inviteId))

/**
 * The names a guest sees before asking, sealed for whoever holds the link. The host stores it as it
 * is: `nonce || AEAD(previewKey, nonce, L(invite-card) || circleId || iid, pad(json))`.
 */
export const sealInviteCard = async (
  previewKey: CryptoKey,
  place: InvitePlace,
  json: string,
  random: RandomBytes,
): Promise<Bytes> => {
  const nonce = random(nonceLength)
  return concat(nonce, await aeadSeal(previewKey, nonce, cardAad(place), pad(utf8(json))))
}

/** `undefined` when the card is not the one made for this link. */
export const openInviteCard = async (
  previewKey: CryptoKey,
  place: InvitePlace,
  card: Bytes,
): Promise<string | undefined> => {
  const nonce = card.slice(0, nonceLength)
  const padded = await aeadOpen(previewKey, nonce, cardAad(place), card.slice(nonceLength))
  const plaintext = padded === undefined ? undefined : unpad(padded)
  return plaintext === undefined ? undefined : fromUtf8(plaintext)
}
