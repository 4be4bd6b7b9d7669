import { type Bytes, compareBytes, concat, u32, u64, u8, zeros } from '#base/bytes.ts'
import { type CircleId, idBytes } from '#base/ids.ts'
import { utf8 } from '#base/text.ts'
import { label } from '#protocol/label.ts'
import { type MemberKeys, memberKeysBytes } from '#protocol/signedMessages.ts'
import { sha256 } from './sha256.ts'
import { slowHash } from './slowHash.ts'

/** How many words people read to each other: 66 bits behind a slow hash. */
export const wordCount = 6

/** A member as the words see them. */
export type WordsMember = MemberKeys & { readonly role: 'steward' | 'member' }

/** What two people with the same words agree on. */
export type CircleState = {
  readonly circleId: CircleId
  /** Position of the latest event that changed members, roles or keys. */
  readonly seq: number
  /** The log hash at that position. */
  readonly head: Uint8Array
  readonly members: readonly WordsMember[]
  /** The commitment to the current epoch key. */
  readonly commit: Uint8Array
}

const roleByte = { steward: 1, member: 2 } as const

const sorted = (records: readonly Bytes[]): readonly Bytes[] => records.toSorted(compareBytes)

/** Indices (0..2047) into the word list of any language; the same list on both sides. */
export type WordIndices = readonly number[]

/** Everything the words of a circle stand for, as one hash: also the name to cache them under. */
export const circleWordsDigest = (state: CircleState): Bytes => {
  const members = sorted(
    state.members.map(member => concat(memberKeysBytes(member), u8(roleByte[member.role]))),
  )
  return sha256(
    label('circle-words'),
    idBytes(state.circleId),
    u64(state.seq),
    state.head,
    sha256(label('members'), ...members),
    state.commit,
  )
}

/** Same words on every screen: same members, same keys, same history, same epoch key. */
export const circleWords = (state: CircleState): Promise<WordIndices> =>
  wordsOf(circleWordsDigest(state))

/** Two people alone; the same whoever is named first. */
export const pairWords = (one: MemberKeys, other: MemberKeys): Promise<WordIndices> =>
  wordsOf(sha256(label('sas'), ...sorted([memberKeysBytes(one), memberKeysBytes(other)])))

/** Of the key of a device that asks the key keepers of its person for help. */
export const returnWords = (kemPublicKey: Uint8Array): Promise<WordIndices> =>
  wordsOf(sha256(label('guardian-words'), kemPublicKey))

/** Under this the host finds that device's key for whoever heard its words. */
export const returnName = (indices: WordIndices): Bytes =>
  sha256(label('guardian-ask'), ...indices.map(index => u32(index)))

const saltText = utf8('circles/v1/sas')
const salt = concat(saltText, zeros(16 - saltText.length))

/**
 * The slow hash is what six short words stand on: finding a second set of members with the same
 * words costs weeks of computing for each attempt.
 */
const wordsOf = async (digest: Bytes): Promise<WordIndices> => {
  const hash = await slowHash(digest, salt, 16)
  return Array.from({ length: wordCount }, (_, index) => elevenBits(hash, index * 11))
}

export const elevenBits = (bytes: Uint8Array, bit: number): number => {
  const start = bit >> 3
  const three =
    ((bytes[start] ?? 0) << 16) | ((bytes[start + 1] ?? 0) << 8) | (bytes[start + 2] ?? 0)
  return (three >> (13 - (bit & 7))) & 2047
}
