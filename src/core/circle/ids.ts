import type { Brand } from '#base/brand.ts'
import * as v from 'valibot'

/** Who signed: 16 bytes as 32 lower-case hex digits. Comes from a signed header, never from JSON. */
export type AccountId = Brand<string, 'AccountId'>

/** One entry of a log: the 32 bytes of its event id as 64 lower-case hex digits. */
export type EntryId = Brand<string, 'EntryId'>

/** A circle is named by the id of its first entry. */
export type CircleId = Brand<string, 'CircleId'>

/** Made by the author (a ULID). With the author's account it makes writing twice harmless. */
export type EventId = Brand<string, 'EventId'>

// No name that objects are born with (`__proto__`, `constructor`) has any of these shapes, so a
// checked id is always a safe key.
const hex32 = /^[0-9a-f]{32}$/
const hex64 = /^[0-9a-f]{64}$/
const ulid = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/

export const parseAccountId = (text: string): AccountId | undefined =>
  hex32.test(text) ? (text as AccountId) : undefined

export const parseEntryId = (text: string): EntryId | undefined =>
  hex64.test(text) ? (text as EntryId) : undefined

export const parseCircleId = (text: string): CircleId | undefined =>
  hex64.test(text) ? (text as CircleId) : undefined

export const parseEventId = (text: string): EventId | undefined =>
  ulid.test(text) ? (text as EventId) : undefined

const checked = <T extends string>(shape: RegExp): v.GenericSchema<unknown, T> =>
  // Only here does a text become a branded id without passing one of the functions above.
  v.pipe(v.string(), v.maxLength(64), v.regex(shape)) as unknown as v.GenericSchema<unknown, T>

export const entryIdSchema: v.GenericSchema<unknown, EntryId> = checked(hex64)
export const circleIdSchema: v.GenericSchema<unknown, CircleId> = checked(hex64)
export const eventIdSchema: v.GenericSchema<unknown, EventId> = checked(ulid)
