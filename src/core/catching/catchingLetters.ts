import * as v from 'valibot'
import { letterIdSchema, hex16Schema } from '../circle/ids.ts'
import type { LetterId } from '#base/ids.ts'
import { phone } from '../circle/phone.ts'
import { whole } from '../circle/text.ts'

/** What a catcher may do: ring, write, come by. */
export const catcherWays = ['ring', 'write', 'come'] as const
export type CatcherWay = (typeof catcherWays)[number]

/** Minutes of the day where the catcher is; none given: at any time. */
export interface CatcherHours {
  readonly from: number
  readonly to: number
}

/** Would you be somebody who catches me? */
export interface CatcherAskBody {
  readonly t: 'catcher-ask'
  readonly v: 1
  readonly at: number
  /** Their part, in the words of who asks. */
  readonly words: string
  readonly ways: readonly CatcherWay[]
}

/** What is said to it, then or later. No reason is asked for, and there is no place for one. */
export interface CatcherWordBody {
  readonly t: 'catcher-word'
  readonly v: 1
  readonly at: number
  readonly ask: LetterId
  readonly word: 'yes' | 'not-now' | 'no' | 'quit'
  /** With a yes: 32 bytes as base64url, without which the host lets nobody call them. */
  readonly permit?: string | undefined
  readonly hours?: CatcherHours | undefined
  readonly ways?: readonly CatcherWay[] | undefined
  readonly phone?: string | undefined
}

/** You are not asked any more. */
export interface CatcherOverBody {
  readonly t: 'catcher-over'
  readonly v: 1
  readonly at: number
}

/** I need someone. */
export interface CallBody {
  readonly t: 'call'
  readonly v: 1
  readonly at: number
  readonly call: string
  /** Chosen beforehand; may be empty. */
  readonly words: string
  /** Where to ring back. */
  readonly phone?: string | undefined
}

export const callSays = ['here', 'calling', 'cant'] as const
export type CallSays = (typeof callSays)[number]

export interface CallAnswerBody {
  readonly t: 'call-answer'
  readonly v: 1
  readonly at: number
  readonly call: string
  readonly says: CallSays
}

/** Somebody is with them, or they are all right now: which of the two is not said. */
export interface CallOverBody {
  readonly t: 'call-over'
  readonly v: 1
  readonly at: number
  readonly call: string
}

export type CatchingLetterBody =
  | CatcherAskBody
  | CatcherWordBody
  | CatcherOverBody
  | CallBody
  | CallAnswerBody
  | CallOverBody

export const maxCatchingWords = 500

const stamp = { v: v.literal(1), at: whole(0, Number.MAX_SAFE_INTEGER) }
export const callIdSchema: v.GenericSchema<unknown, string> = hex16Schema
export const catchingWords: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.maxLength(maxCatchingWords),
)
export const waysSchema: v.GenericSchema<unknown, readonly CatcherWay[]> = v.pipe(
  v.array(v.picklist(catcherWays)),
  v.maxLength(catcherWays.length),
)
export const hoursSchema: v.GenericSchema<unknown, CatcherHours> = v.object({
  from: whole(0, 1439),
  to: whole(0, 1439),
})
export const permitSchema: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.regex(/^[\w-]{43}$/),
)

export const catchingLetterSchemas: {
  readonly [T in CatchingLetterBody['t']]: v.GenericSchema<
    unknown,
    Extract<CatchingLetterBody, { t: T }>
  >
} = {
  'catcher-ask': v.object({
    t: v.literal('catcher-ask'),
    ...stamp,
    words: catchingWords,
    ways: waysSchema,
  }),
  'catcher-word': v.object({
    t: v.literal('catcher-word'),
    ...stamp,
    ask: letterIdSchema,
    word: v.picklist(['yes', 'not-now', 'no', 'quit']),
    permit: v.optional(permitSchema),
    hours: v.optional(hoursSchema),
    ways: v.optional(waysSchema),
    phone: v.optional(phone),
  }),
  'catcher-over': v.object({ t: v.literal('catcher-over'), ...stamp }),
  call: v.object({
    t: v.literal('call'),
    ...stamp,
    call: callIdSchema,
    words: catchingWords,
    phone: v.optional(phone),
  }),
  'call-answer': v.object({
    t: v.literal('call-answer'),
    ...stamp,
    call: callIdSchema,
    says: v.picklist(callSays),
  }),
  'call-over': v.object({ t: v.literal('call-over'), ...stamp, call: callIdSchema }),
}
