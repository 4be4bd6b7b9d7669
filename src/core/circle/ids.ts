import type { Brand } from '#base/brand.ts'
import {
  type AccountId,
  type CircleId,
  type EventId as EntryId,
  type LetterId,
  parseId,
} from '#base/ids.ts'
import * as v from 'valibot'

// Who signed, which log, which entry of it. They come from verified bytes, never from a JSON field.
export type { AccountId, CircleId, EntryId }

/** Made by the author (a ULID). With the author's account it makes writing twice harmless. */
export type EventId = Brand<string, 'EventId'>

// No name that objects are born with (`__proto__`, `constructor`) has any of these shapes, so a
// checked id is always a safe key.
const hex64 = /^[0-9a-f]{64}$/
const hex32 = /^[0-9a-f]{32}$/
const ulidShape = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/

export const parseAccountId = (text: string): AccountId | undefined => parseId('account', text)

export const parseEntryId = (text: string): EntryId | undefined => parseId('event', text)

export const parseCircleId = (text: string): CircleId | undefined => parseId('circle', text)

export const parseEventId = (text: string): EventId | undefined =>
  ulidShape.test(text) ? (text as EventId) : undefined

const checked = <T extends string>(shape: RegExp): v.GenericSchema<unknown, T> =>
  // Only here does a text become a branded id without passing one of the functions above.
  v.pipe(v.string(), v.maxLength(64), v.regex(shape)) as unknown as v.GenericSchema<unknown, T>

export const accountIdSchema: v.GenericSchema<unknown, AccountId> = checked(hex32)
export const entryIdSchema: v.GenericSchema<unknown, EntryId> = checked(hex64)
export const circleIdSchema: v.GenericSchema<unknown, CircleId> = checked(hex64)
export const eventIdSchema: v.GenericSchema<unknown, EventId> = checked(ulidShape)
export const letterIdSchema: v.GenericSchema<unknown, LetterId> = checked(hex32)
/** 16 random bytes that name an ask, a call or a set, as lower-case hexadecimal. */
export const hex16Schema: v.GenericSchema<unknown, string> = checked(hex32)
