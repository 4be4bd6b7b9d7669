import * as v from 'valibot'
import { bytesOf, hexOf, timeMs } from './fields.ts'

/**
 * A note for somebody without Herewith (docs/PROTOCOL.md, "A note for somebody without Herewith").
 * The host keeps sealed bytes of one length, a hash, a tag, an end, and one sealed answer.
 */

/** What is sealed is filled up to this: no length says how much somebody wrote. */
export const hereNotePlainBytes = 2_048
/** Nonce, words, tag. */
export const hereNoteBytes: number = 12 + hereNotePlainBytes + 16
/** Encapsulated key, words, tag. */
export const hereAnswerBytes: number = 32 + hereNotePlainBytes + 16

export const hereNoteDays = [3, 7, 14] as const
export type HereNoteDays = (typeof hereNoteDays)[number]

export const hereNoteLimits = {
  /** Of an account, not answered and not over. */
  open: 10,
  /** An answer waits so long for whoever wrote, after the note is over. */
  answerKeptDays: 30,
  /** Tags that no note goes to any more, as they are told to whoever wrote. */
  noMore: 1_000,
} as const

/** `POST` /v1/account/here-notes. `note`: the hash of what opens it. */
export const hereNoteRequest = v.strictObject({
  note: hexOf(32),
  tag: hexOf(16),
  sealed: bytesOf(hereNoteBytes),
  days: v.picklist(hereNoteDays),
})
export type HereNoteRequest = v.InferOutput<typeof hereNoteRequest>

/**
 * `no-more`: whoever opened one with this tag wants none; `one-open`: one with this tag is open;
 * `full`: as many are open as an account may have.
 */
export const hereNoteLaid = v.variant('says', [
  v.strictObject({ says: v.literal('laid'), until: timeMs }),
  v.strictObject({ says: v.literal('no-more') }),
  v.strictObject({ says: v.literal('one-open') }),
  v.strictObject({ says: v.literal('full') }),
])
export type HereNoteLaid = v.InferOutput<typeof hereNoteLaid>

/** `GET` /v1/account/here-notes. Whether a note was read is in no answer, and nowhere. */
export const hereNotesAnswer = v.strictObject({
  /** Whether notes can be written here. */
  offered: v.boolean(),
  notes: v.pipe(
    v.array(
      v.strictObject({
        note: hexOf(32),
        until: timeMs,
        noMore: v.boolean(),
        answer: v.optional(bytesOf(hereAnswerBytes)),
      }),
    ),
    v.maxLength(1_000),
  ),
  noMore: v.pipe(v.array(hexOf(16)), v.maxLength(hereNoteLimits.noMore)),
})
export type HereNotesAnswer = v.InferOutput<typeof hereNotesAnswer>

const id = hexOf(16)

/** `POST` /v1/here-notes/open, by whoever has the link. What opens it stands in no address. */
export const hereNoteOpenRequest = v.strictObject({ id })
export const hereNoteOpened = v.strictObject({
  sealed: bytesOf(hereNoteBytes),
  answered: v.boolean(),
})
export type HereNoteOpened = v.InferOutput<typeof hereNoteOpened>

/** `POST` /v1/here-notes/answer: once. The same again is answered alike. */
export const hereNoteAnswerRequest = v.strictObject({ id, answer: bytesOf(hereAnswerBytes) })

/** `POST` /v1/here-notes/no-more: this note ends, and no further one with its tag is taken. */
export const hereNoteNoMoreRequest = v.strictObject({ id })

/** What is hashed for the host: a copy of its disk opens, answers and ends nothing. */
export const hereNoteHashLabel = 'here-note/hash'
