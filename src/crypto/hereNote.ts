import { type Bytes, concat, readU32, u32, zeros } from '#base/bytes.ts'
import { type AccountId, idBytes } from '#base/ids.ts'
import { fromHex, fromUtf8, toHex, utf8 } from '#base/text.ts'
import { hereAnswerBytes, hereNoteHashLabel, hereNotePlainBytes } from '#protocol/api/hereNotes.ts'
import { label } from '#protocol/label.ts'
import { aeadOpen, aeadSeal, nonceLength, takeAeadKey } from './aead.ts'
import { openWith, sealTo, takeKemKeys } from './hpke.ts'
import { kdf, noSalt } from './kdf.ts'
import type { RandomBytes } from './randomBytes.ts'
import { sha256 } from './sha256.ts'

/** What the secret of a link gives. The host keeps the hash, and sees the id when somebody opens it. */
export interface HereNoteKeys {
  /** 16 bytes, hexadecimal. */
  readonly id: string
  /** Of the id: what the host and whoever wrote call the note. */
  readonly hash: string
  readonly key: CryptoKey
}

export const hereNoteKeys = async (secret: Bytes): Promise<HereNoteKeys> => {
  const id = kdf(secret, noSalt, label('here-note/id'), 16)
  return {
    id: toHex(id),
    hash: toHex(sha256(concat(label(hereNoteHashLabel), id))),
    key: await takeAeadKey(kdf(secret, noSalt, label('here-note/key'), 32)),
  }
}

/**
 * The same for every note to one person, and to nobody else a word about whom: an id of mine for a person
 * holds 80 random bits and leaves my devices only sealed. By it the host keeps a no.
 */
export const hereNoteTag = (account: AccountId, person: string): string =>
  toHex(sha256(concat(label('here-note/tag'), idBytes(account), utf8(person))).slice(0, 16))

const noteAad = (id: string): Bytes => concat(label('here-note'), fromHex(id) ?? zeros(0))

/** `nonce || AEAD(key, nonce, L(here-note) || id, fill(json))`, always as long. */
export const sealHereNote = async (
  { id, key }: HereNoteKeys,
  json: string,
  random: RandomBytes,
): Promise<Bytes | undefined> => {
  const filled = fill(json)
  if (filled === undefined) return undefined
  const nonce = random(nonceLength)
  return concat(nonce, await aeadSeal(key, nonce, noteAad(id), filled))
}

/** `undefined` when it is not the note of this link. */
export const openHereNote = async (
  { id, key }: HereNoteKeys,
  sealed: Bytes,
): Promise<string | undefined> => {
  const nonce = sealed.slice(0, nonceLength)
  const filled = await aeadOpen(key, nonce, noteAad(id), sealed.slice(nonceLength))
  return filled === undefined ? undefined : textIn(filled)
}

const answerInfo = (id: string): Bytes => concat(label('here-note/answer'), fromHex(id) ?? zeros(0))

/** What an answer is sealed to; stands inside the note, so that only who read it can answer. */
export const hereAnswerKey = async (seed: Bytes): Promise<Bytes> =>
  (await takeKemKeys(seed.slice())).publicKey

/** `e || HPKE(answerKey, L(here-note/answer) || id, fill(json))`, always as long. */
export const sealHereAnswer = async (
  answerKey: Bytes,
  id: string,
  json: string,
): Promise<Bytes | undefined> => {
  const filled = fill(json)
  if (filled === undefined) return undefined
  const { e, c } = await sealTo(answerKey, answerInfo(id), zeros(0), filled)
  return concat(e, c)
}

/** `undefined` when nobody who read this note wrote it. */
export const openHereAnswer = async (
  seed: Bytes,
  id: string,
  answer: Bytes,
): Promise<string | undefined> => {
  if (answer.length !== hereAnswerBytes) return undefined
  const { kemKey } = await takeKemKeys(seed.slice())
  const sealed = { e: answer.slice(0, 32), c: answer.slice(32) }
  const filled = await openWith(kemKey, answerInfo(id), zeros(0), sealed)
  return filled === undefined ? undefined : textIn(filled)
}

/** `u32(length) || text || zeros`; `undefined` for what is too long. */
const fill = (text: string): Bytes | undefined => {
  const bytes = utf8(text)
  if (bytes.length > hereNotePlainBytes - 4) return undefined
  const filled = zeros(hereNotePlainBytes)
  filled.set(u32(bytes.length))
  filled.set(bytes, 4)
  return filled
}

const textIn = (filled: Bytes): string | undefined => {
  if (filled.length !== hereNotePlainBytes) return undefined
  const end = 4 + readU32(filled, 0)
  if (end > filled.length || filled.slice(end).some(byte => byte !== 0)) return undefined
  return fromUtf8(filled.slice(4, end))
}
