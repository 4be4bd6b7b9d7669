import { type Bytes, concat, equalBytes, isZero, readU32, u32, zeros } from '#base/bytes.ts'
import { type AccountId, idBytes } from '#base/ids.ts'
import { fromUtf8, utf8 } from '#base/text.ts'
import { label } from '#protocol/label.ts'
import {
  type LetterHeader,
  letterHeaderBytes,
  letterHeaderLength,
  readLetterHeader,
} from '#protocol/letterHeader.ts'
import { limits } from '#protocol/limits.ts'
import { isLetterLength } from '#protocol/api/mail.ts'
import { letterMessage } from '#protocol/signedMessages.ts'
import { openWith, sealTo } from './hpke.ts'
import { sha256 } from './sha256.ts'
import { sign, verify } from './signature.ts'

const idEnd = 16
const capsuleEnd = idEnd + 32
const tagLength = 16
const signatureLength = 64
const jsonStart = letterHeaderLength + signatureLength
const prefixLength = 4
const overhead = capsuleEnd + tagLength + jsonStart + prefixLength

/** The longest JSON a letter has room for, in bytes. */
export const maxLetterJsonBytes: number = Math.max(...limits.letterBytes) - overhead

export type LetterParties = Omit<LetterHeader, 'jsonHash'>

/**
 * One letter, sealed for one generation of one person's keys and signed by its sender. `undefined`
 * when it is too long. The key comes from the signed log of the circle in the header, never from an
 * answer of the host (rule E3).
 */
export const sealLetter = async (
  parties: LetterParties,
  signKey: CryptoKey,
  kemPublicKey: Bytes,
  json: string,
): Promise<Bytes | undefined> => {
  const text = utf8(json)
  const size = sizeFor(text.length)
  if (size === undefined) return undefined
  const header = letterHeaderBytes({ ...parties, jsonHash: sha256(text) })
  const signature = await sign(signKey, letterMessage(header))
  const padded = zeros(size - capsuleEnd - tagLength)
  padded.set(concat(header, signature, u32(text.length), text))
  const id = idBytes(parties.id)
  const info = letterInfo(parties.recipientId, parties.recipientGen)
  const { e, c } = await sealTo(kemPublicKey, info, id, padded)
  return concat(id, e, c)
}

const sizeFor = (length: number): number | undefined =>
  limits.letterBytes.find(size => overhead + length <= size)

const letterInfo = (recipient: AccountId, gen: number): Bytes =>
  concat(label('mail'), idBytes(recipient), u32(gen))

export interface LetterReader {
  readonly accountId: AccountId
  /** By generation: a letter may have been written before a change of keys. */
  readonly kemKeys: ReadonlyMap<number, CryptoKeyPair>
}

/** A letter that was for me. Who it is from is a claim until `isSignedLetter` has looked at it. */
export interface OpenedLetter {
  readonly header: LetterHeader
  readonly json: string
  readonly headerBytes: Bytes
  readonly signature: Bytes
}

/**
 * `undefined` for every reason alike: not for this reader, another id outside than inside, padding
 * with room for a second message, words that are not those the header names.
 */
export const openLetter = async (
  reader: LetterReader,
  wire: Bytes,
): Promise<OpenedLetter | undefined> => {
  if (!isLetterLength(wire.length)) return undefined
  const id = wire.slice(0, idEnd)
  const sealed = { e: wire.slice(idEnd, capsuleEnd), c: wire.slice(capsuleEnd) }
  // The newest first: nearly every letter is for it.
  const gens = [...reader.kemKeys].toSorted(([a], [b]) => b - a)
  for (const [gen, key] of gens) {
    // One after the other: the first nearly always opens it.
    // oxlint-disable-next-line no-await-in-loop
    const plain = await openWith(key, letterInfo(reader.accountId, gen), id, sealed)
    if (plain !== undefined) return wholeLetter(reader.accountId, gen, id, plain)
  }
  return undefined
}

const wholeLetter = (
  reader: AccountId,
  gen: number,
  id: Bytes,
  plain: Bytes,
): OpenedLetter | undefined => {
  const length = readU32(plain, jsonStart)
  const start = jsonStart + prefixLength
  if (start + length > plain.length || !isZero(plain.subarray(start + length))) return undefined
  // The smallest size that fits, or the length of a letter could say something.
  if (sizeFor(length) !== plain.length + capsuleEnd + tagLength) return undefined
  const headerBytes = plain.slice(0, letterHeaderLength)
  const header = readLetterHeader(headerBytes)
  const text = plain.subarray(start, start + length)
  const json = fromUtf8(text)
  // A seal says whom it is for by its key alone: without this a reader could pass on what was
  // written to them, sealed anew, as if it had been written to somebody else.
  const isMine = header.recipientId === reader && header.recipientGen === gen
  const isWhole = equalBytes(idBytes(header.id), id) && equalBytes(sha256(text), header.jsonHash)
  if (json === undefined || !isMine || !isWhole) return undefined
  return { header, json, headerBytes, signature: plain.slice(letterHeaderLength, jsonStart) }
}

/** Whether the account whose identity key this is wrote it. */
export const isSignedLetter = (
  { headerBytes, signature }: OpenedLetter,
  idPublicKey: Bytes,
): Promise<boolean> => verify(idPublicKey, letterMessage(headerBytes), signature)
