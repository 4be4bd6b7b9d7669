import * as v from 'valibot'
import { line, whole } from '../circle/text.ts'

/** What an *I'm here* note and its answer hold, sealed. Read by devices that never heard of each other. */

export const maxHereWords = 500
export const maxHereName = 60

// Controls would break a line, and turned-around letters make one word look like another.
const hidden = /[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

/** Some lines that show something: a few words to somebody, or theirs back. */
export const hereWords: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.maxLength(maxHereWords),
  v.check(text => text.trim() !== '' && !hidden.test(text)),
)

/** 16 or 32 bytes in base64url. */
export const hereBytes = (length: 16 | 32): v.GenericSchema<unknown, string> =>
  v.pipe(v.string(), v.regex(length === 16 ? /^[\w-]{22}$/ : /^[\w-]{43}$/))

/** The last second that a date can be, as dates are written with four digits. */
const lastMs = 253_402_300_799_999

export interface HereNoteBody {
  readonly v: 1
  /** What whoever wrote it wishes to be called there. */
  readonly from: string
  readonly words: string
  /** What the answer is sealed to. */
  readonly answerKey: string
  /** Milliseconds since 1970; a host that serves it later is not believed. */
  readonly until: number
}

export const hereNoteBody: v.GenericSchema<unknown, HereNoteBody> = v.object({
  v: v.literal(1),
  from: line(maxHereName),
  words: hereWords,
  answerKey: hereBytes(32),
  until: whole(0, lastMs),
})

/** Three that ask for nothing more, or words of one's own. */
export const hereSays = ['thanks', 'call', 'not-now', 'words'] as const
export type HereSays = (typeof hereSays)[number]

export interface HereAnswerBody {
  readonly v: 1
  readonly says: HereSays
  /** With `words` alone. */
  readonly words?: string | undefined
}

export const hereAnswerBody: v.GenericSchema<unknown, HereAnswerBody> = v.pipe(
  v.object({ v: v.literal(1), says: v.picklist(hereSays), words: v.optional(hereWords) }),
  v.check(({ says, words }) => (says === 'words') === (words !== undefined)),
)

export const hereUntil: v.GenericSchema<unknown, number> = whole(0, lastMs)
