import { type Bytes, concat, equalBytes, u32, u8 } from '#base/bytes.ts'
import { type AccountId, type CircleId, type InviteId, idBytes } from '#base/ids.ts'
import { fromUtf8, utf8 } from '#base/text.ts'
import { label } from '#protocol/label.ts'
import { joinBoxPreimage } from '#protocol/signedMessages.ts'
import { aeadOpen, aeadSeal, nonceLength, tagLength, takeAeadKey } from './aead.ts'
import { openWith, type Sealed, sealTo } from './hpke.ts'
import { kdf } from './kdf.ts'
import { pad, unpad } from './padding.ts'
import type { RandomBytes } from './randomBytes.ts'
import { sha256 } from './sha256.ts'

/** Which request to join a box belongs to. */
export type JoinPlace = {
  readonly circleId: CircleId
  readonly inviteId: InviteId
  readonly joinerId: AccountId
}

/** A steward, or the inviter, with the keys a signed log names. */
export type JoinReader = {
  readonly accountId: AccountId
  readonly gen: number
  readonly kemPublicKey: Bytes
}

/** The reader's own side: whose box to look for, and what opens it. */
export type JoinReaderKeys = {
  readonly accountId: AccountId
  readonly gen: number
  readonly kemKey: CryptoKeyPair
}

const sealedKeyLength = 32 + tagLength
const readerLength = 16 + 4 + 32 + sealedKeyLength

/** The inviter and as many stewards as keep a box small; the caller chooses whom. */
export const maxJoinReaders = 64

const placeBytes = (place: JoinPlace): Bytes =>
  concat(idBytes(place.circleId), idBytes(place.inviteId), idBytes(place.joinerId))

const boxAad = (place: JoinPlace): Bytes => concat(label('join-box'), placeBytes(place))

const boxKey = (place: JoinPlace, key: Uint8Array): Promise<CryptoKey> =>
  takeAeadKey(kdf(key, idBytes(place.circleId), label('join-box-key'), 32))

const readerInfo = (place: JoinPlace, accountId: AccountId, gen: number): Bytes =>
  concat(label('join-box-seal'), placeBytes(place), idBytes(accountId), u32(gen))

/**
 * The name and the words of somebody who asks to join, for the stewards and the inviter only. The
 * log carries its hash, so that it can be erased:
 * `u8(count) || count × (accountId || u32(gen) || e || c) || nonce || ct`, where each `c` is the key
 * of `ct`, sealed to one reader with the hash of `nonce || ct` as context.
 */
export const sealJoinBox = async (
  place: JoinPlace,
  readers: readonly JoinReader[],
  json: string,
  random: RandomBytes,
): Promise<Bytes> => {
  if (readers.length > maxJoinReaders) throw new RangeError('Too many readers for a join box')
  const key = random(32)
  const nonce = random(nonceLength)
  const ct = await aeadSeal(await boxKey(place, key), nonce, boxAad(place), pad(utf8(json)))
  const message = concat(nonce, ct)
  const digest = sha256(message)
  const seals = await Promise.all(
    readers.map(async ({ accountId, gen, kemPublicKey }) => {
      const { e, c } = await sealTo(kemPublicKey, readerInfo(place, accountId, gen), digest, key)
      return concat(idBytes(accountId), u32(gen), e, c)
    }),
  )
  key.fill(0)
  return concat(u8(readers.length), ...seals, message)
}

/** What `join.request` carries instead of the box. */
export const joinBoxHash = (box: Uint8Array): Bytes => sha256(joinBoxPreimage(box))

/** `undefined` when the box is not for this reader, not of this request, or was changed. */
export const openJoinBox = async (
  place: JoinPlace,
  reader: JoinReaderKeys,
  box: Bytes,
): Promise<string | undefined> => {
  const count = box[0] ?? 0
  if (count > maxJoinReaders) return undefined
  const messageStart = 1 + count * readerLength
  if (box.length < messageStart + nonceLength + tagLength) return undefined
  const message = box.slice(messageStart)
  const sealed = sealFor(reader, box.subarray(1, messageStart))
  if (sealed === undefined) return undefined
  const info = readerInfo(place, reader.accountId, reader.gen)
  const key = await openWith(reader.kemKey, info, sha256(message), sealed)
  if (key === undefined) return undefined
  const ct = message.slice(nonceLength)
  const opening = await boxKey(place, key)
  const padded = await aeadOpen(opening, message.slice(0, nonceLength), boxAad(place), ct)
  const plaintext = padded === undefined ? undefined : unpad(padded)
  return plaintext === undefined ? undefined : fromUtf8(plaintext)
}

const sealFor = (reader: JoinReaderKeys, seals: Bytes): Sealed | undefined => {
  const me = concat(idBytes(reader.accountId), u32(reader.gen))
  for (let start = 0; start < seals.length; start += readerLength) {
    const seal = seals.subarray(start, start + readerLength)
    if (equalBytes(seal.subarray(0, me.length), me))
      return { e: seal.slice(20, 52), c: seal.slice(52) }
  }
  return undefined
}
