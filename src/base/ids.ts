import type { Brand } from './brand.ts'
import { type Bytes, zeros } from './bytes.ts'
import { fromHex, toHex } from './text.ts'

/** 16 bytes as 32 lower-case hexadecimal digits: the hash of an account's first identity key. */
export type AccountId = Brand<string, 'AccountId'>
/** 32 bytes as 64 lower-case hexadecimal digits: the event id of the circle's first event. */
export type CircleId = Brand<string, 'CircleId'>
/** 32 bytes as 64 lower-case hexadecimal digits: names one signed entry of a log (core: `EntryId`). */
export type EventId = Brand<string, 'EntryId'>
/** 16 random bytes as 32 lower-case hexadecimal digits: one device's writing in one circle. */
export type SessionId = Brand<string, 'SessionId'>
/** 16 bytes as 32 lower-case hexadecimal digits: what an invitation link's secret hashes to. */
export type InviteId = Brand<string, 'InviteId'>
/** 16 random bytes as 32 lower-case hexadecimal digits: chosen by whoever writes the letter. */
export type LetterId = Brand<string, 'LetterId'>
/** 16 random bytes as 32 lower-case hexadecimal digits: a file's sealed bytes on the host. */
export type BlobId = Brand<string, 'BlobId'>

export const idLength = {
  account: 16,
  circle: 32,
  event: 32,
  session: 16,
  invite: 16,
  letter: 16,
  blob: 16,
} as const

type IdOf = {
  readonly account: AccountId
  readonly circle: CircleId
  readonly event: EventId
  readonly session: SessionId
  readonly invite: InviteId
  readonly letter: LetterId
  readonly blob: BlobId
}

/** The id of these bytes; the caller knows that their length is right (it was sliced or hashed). */
export const idFrom = <Kind extends keyof IdOf>(_kind: Kind, bytes: Uint8Array): IdOf[Kind] =>
  toHex(bytes) as IdOf[Kind]

/** Checks text from outside. */
export const parseId = <Kind extends keyof IdOf>(
  kind: Kind,
  text: string,
): IdOf[Kind] | undefined =>
  text.length === idLength[kind] * 2 && /^[0-9a-f]+$/.test(text) ? (text as IdOf[Kind]) : undefined

export const idBytes = (id: IdOf[keyof IdOf]): Bytes => fromHex(id) ?? zeros(0)
