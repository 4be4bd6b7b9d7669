import * as v from 'valibot'
import { type Bytes, concat } from '#base/bytes.ts'
import { type AccountId, idBytes } from '#base/ids.ts'
import { fromBase64Url } from '#base/text.ts'
import { label } from '../label.ts'
import { limits } from '../limits.ts'
import { bytesOf, bytesUpTo, hexOf, timeMs } from './fields.ts'
import { isLetterLength } from './mail.ts'
import { dayMinutes } from './push.ts'

/**
 * Calls for someone (docs/PROTOCOL.md, "Calls"). Who said yes to being called leaves the hash of a
 * permit; who calls hands over all letters at once, and the host lets them go one after another.
 */

/**
 * The host keeps the SHA-256 of this for a yes. Both accounts are in it: a permit that somebody else
 * got hold of opens nothing, and the host cannot tell whom it was given to before it is used.
 */
export const permitPreimage = (permit: Uint8Array, owner: AccountId, catcher: AccountId): Bytes =>
  concat(label('catcher-permit'), permit, idBytes(owner), idBytes(catcher))

/** The end may be the end of the day. `from` after `to` goes over midnight; alike is no time at all. */
const hourRange = v.strictObject({
  from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(dayMinutes - 1)),
  to: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(dayMinutes)),
})
/** Minutes of the day, UTC. */
export type HourRange = v.InferOutput<typeof hourRange>

/** `PUT` /v1/account/permits: every permit I gave, in the place of what I said before. */
export const permitsRequest = v.strictObject({
  permits: v.pipe(
    v.array(
      v.strictObject({
        hash: bytesOf(32),
        hours: v.pipe(v.array(hourRange), v.minLength(1), v.maxLength(limits.permitHours)),
        /**
         * Rings nothing, and looks to whoever calls like a phone that cannot be told: a permit that was gone
         * would tell them that they were blocked, also outside the hours, when trying it disturbs nobody.
         */
        closed: v.optional(v.literal(true)),
      }),
    ),
    v.maxLength(limits.permits),
  ),
})
export type PermitsRequest = v.InferOutput<typeof permitsRequest>
/** `GET` /v1/account/permits: what of it the host has, in no order. */
export const permitsAnswer = permitsRequest

const sealedLetter = v.pipe(
  bytesUpTo(limits.callLetterBytes),
  v.check(text => isLetterLength(fromBase64Url(text)?.length ?? 0)),
)

const span = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

export const callTimes = {
  /** So long one can still take it back. */
  firstInMs: 5_000,
  leastMs: 60_000,
  mostMs: 3_600_000,
  /** Then it ends by itself. */
  openMs: 6 * 3_600_000,
} as const

/** `POST` /v1/calls: in this order. The same again changes nothing; a new one ends the one before. */
export const callRequest = v.strictObject({
  call: hexOf(16),
  firstInMs: span(0, 60_000),
  everyMs: span(callTimes.leastMs, callTimes.mostMs),
  letters: v.pipe(
    v.array(v.strictObject({ to: hexOf(16), permit: bytesOf(32), letter: sealedLetter })),
    v.minLength(1),
    v.maxLength(limits.callLetters),
    // One person is asked once: a call is not twelve rings of the same phone.
    v.check(letters => new Set(letters.map(({ to }) => to)).size === letters.length),
  ),
})
export type CallRequest = v.InferOutput<typeof callRequest>

/**
 * `leaving`: the letter is theirs, and no push service has answered yet. `undelivered`: no device of
 * theirs could be told, for whatever reason. Nothing says whether somebody looked.
 */
export const callStates = [
  'held',
  'leaving',
  'sent',
  'undelivered',
  'outside-hours',
  'withdrawn',
] as const
export type CallLetterState = (typeof callStates)[number]

/** `GET` /v1/calls/:call, for whoever made it. */
export const callAnswer = v.strictObject({
  open: v.boolean(),
  /** When the next is asked, unless somebody answers before. */
  nextAt: v.optional(timeMs),
  letters: v.array(v.strictObject({ to: hexOf(16), state: v.picklist(callStates) })),
})
export type CallAnswer = v.InferOutput<typeof callAnswer>

/** `POST` /v1/calls/:call/answer, with the sealed answer: one does not happen without the other. */
export const callAnswerRequest = v.strictObject({
  /** Who called: somebody else could give a call of theirs the same number. */
  caller: hexOf(16),
  says: v.picklist(['stop', 'next']),
  letter: sealedLetter,
})
export type CallAnswerRequest = v.InferOutput<typeof callAnswerRequest>
