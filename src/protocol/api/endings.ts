import * as v from 'valibot'
import { fromBase64Url } from '#base/text.ts'
import { limits } from '../limits.ts'
import { bytesUpTo, hexOf, timeMs } from './fields.ts'
import { isLetterLength } from './mail.ts'

/**
 * Letters to leave (docs/PROTOCOL.md, "Letters to leave"). Somebody leaves a sealed letter for somebody with
 * the host. Who it is for asks for it; when nobody says no for as long as its writer set, it is given.
 */

const dayMs = 86_400_000

/** How long its writer has to say no, in days. Never less: somebody may lie in hospital, or be away. */
export const leftWaitDays = [7, 14, 30] as const
export type LeftWaitDays = (typeof leftWaitDays)[number]

export const leftTimes = {
  /** After asking, and after a no, nobody asks again for this long. */
  againMs: 30 * dayMs,
  /** While an ask runs, its writer is told again after this. */
  toldAgainMs: dayMs,
} as const

const sealedLetter = v.pipe(
  bytesUpTo(Math.max(...limits.letterBytes)),
  v.check(text => isLetterLength(fromBase64Url(text)?.length ?? 0)),
)
const waitDays = v.picklist(leftWaitDays)

/** `PUT` /v1/left-letters/:account, the account it is for: in the place of the one before. */
export const leaveLetterRequest = v.strictObject({ waitDays, letter: sealedLetter })
export type LeaveLetterRequest = v.InferOutput<typeof leaveLetterRequest>

/** `POST` /v1/left-letters/:account/ask, its writer. `letter`: the same, signed and sealed for them. */
export const askLeftRequest = v.strictObject({ ask: hexOf(16), letter: sealedLetter })
export type AskLeftRequest = v.InferOutput<typeof askLeftRequest>

/** `POST` /v1/left-letters/:account/refuse, by its writer to who asks; one does not happen without the other. */
export const refuseLeftRequest = askLeftRequest

/**
 * `GET` /v1/left-letters. `mine`: those I left, and who asks for one. `asked`: those I asked for. That one
 * lies there for me and I did not ask is said nowhere.
 */
export const leftLettersAnswer = v.strictObject({
  mine: v.pipe(
    v.array(
      v.strictObject({
        to: hexOf(16),
        letter: v.optional(hexOf(16)),
        waitDays,
        ask: v.optional(hexOf(16)),
        dueAt: v.optional(timeMs),
        given: v.boolean(),
      }),
    ),
    v.maxLength(limits.leftLetters),
  ),
  asked: v.pipe(
    v.array(
      v.strictObject({
        from: hexOf(16),
        ask: hexOf(16),
        dueAt: timeMs,
        state: v.picklist(['waiting', 'open', 'refused']),
      }),
    ),
    v.maxLength(limits.leftAsked),
  ),
})
export type LeftLettersAnswer = v.InferOutput<typeof leftLettersAnswer>

/** What asking is answered with. */
export const askLeftAnswer = v.strictObject({ dueAt: timeMs })
