import { type Bytes, concat, equalBytes } from '#base/bytes.ts'
import { type AccountId, type CircleId, idBytes } from '#base/ids.ts'
import { fromUtf8, utf8 } from '#base/text.ts'
import { label } from '#protocol/label.ts'
import { aeadOpen, aeadSeal, nonceLength, takeAeadKey } from './aead.ts'
import { kdf } from './kdf.ts'
import { pad, unpad } from './padding.ts'
import type { RandomBytes } from './randomBytes.ts'
import { sha256 } from './sha256.ts'

const keyLength = 32

/** Where an answer stands and whose it is: moved elsewhere, it does not open there. */
export interface AnswerPlace {
  readonly circleId: CircleId
  /** As the signed header says it, never as the JSON does. */
  readonly author: AccountId
  /** The event's own id, a ULID; its 26 letters are what is hashed. */
  readonly id: string
}

/** What goes out at once. */
export interface SealedAnswer {
  /** Binds the author to one key, and so to one answer: no other opens it later to something else. */
  readonly commit: Bytes
  readonly nonce: Bytes
  readonly ct: Bytes
}

/** Seals an answer under a key that its author keeps until all are opened. */
export const sealAnswer = async (
  place: AnswerPlace,
  json: string,
  random: RandomBytes,
): Promise<{ readonly key: Bytes; readonly sealed: SealedAnswer }> => {
  const key = random(keyLength)
  const commit = answerCommit(place, key)
  const nonce = random(nonceLength)
  const ct = await aeadSeal(
    await answerKey(place, key),
    nonce,
    answerAad(place, commit),
    pad(utf8(json)),
  )
  return { key, sealed: { commit, nonce, ct } }
}

/**
 * The JSON, or `undefined` for every reason alike: another key than was committed to, moved from
 * elsewhere, changed. The key is not used before the commitment has looked at it, or an author could
 * look for two keys that open one answer to two things, and choose when they have seen the others'.
 */
export const openAnswer = async (
  place: AnswerPlace,
  key: Bytes,
  { commit, nonce, ct }: SealedAnswer,
): Promise<string | undefined> => {
  if (key.length !== keyLength || !equalBytes(answerCommit(place, key), commit)) return undefined
  const padded = await aeadOpen(await answerKey(place, key), nonce, answerAad(place, commit), ct)
  const text = padded === undefined ? undefined : unpad(padded)
  return text === undefined ? undefined : fromUtf8(text)
}

export const answerCommit = (place: AnswerPlace, key: Uint8Array): Bytes =>
  sha256(label('answer'), placeBytes(place), key)

const placeBytes = ({ circleId, author, id }: AnswerPlace): Bytes =>
  concat(idBytes(circleId), idBytes(author), utf8(id))

const answerAad = (place: AnswerPlace, commit: Bytes): Bytes => concat(placeBytes(place), commit)

const answerKey = ({ circleId }: AnswerPlace, key: Bytes): Promise<CryptoKey> =>
  takeAeadKey(kdf(key, idBytes(circleId), label('answer-key'), keyLength))
