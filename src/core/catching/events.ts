import * as v from 'valibot'
import type { LetterId } from '#base/ids.ts'
import {
  type AccountId,
  accountIdSchema,
  type CircleId,
  circleIdSchema,
  letterIdSchema,
} from '../circle/ids.ts'
import { phone } from '../circle/phone.ts'
import { line, whole } from '../circle/text.ts'
import {
  type CallSays,
  callIdSchema,
  callSays,
  type CatcherHours,
  type CatcherWay,
  catchingWords,
  hoursSchema,
  permitSchema,
  waysSchema,
} from './catchingLetters.ts'

/** Somebody in Herewith, and the circle whose log has their keys. */
export interface CatchingPerson {
  readonly account: AccountId
  readonly circle: CircleId
}

export const callLines = ['usual', 'somebody'] as const
/** What a phone shows when somebody calls for its person: the line that says nothing, or that somebody calls. */
export type CallLine = (typeof callLines)[number]

/** What a person keeps of catchers, theirs and those they catch: in the self circle. */
export type CatchingAct =
  | {
      readonly t: 'catcher-asked'
      readonly letter: LetterId
      readonly catcher: CatchingPerson
      readonly words: string
      readonly ways: readonly CatcherWay[]
    }
  /** I ask them no more, or they are my catcher no more. */
  | { readonly t: 'catcher-ended'; readonly account: AccountId }
  /** Somebody outside Herewith, reached by phone. The same `key` again takes the place of what was said. */
  | {
      readonly t: 'outside-catcher-kept'
      readonly key: string
      readonly name: string
      readonly phone: string
      readonly words: string
    }
  | { readonly t: 'outside-catcher-ended'; readonly key: string }
  /** How I call: in which order, after how many minutes the next, and with which words. */
  | {
      readonly t: 'calling-set'
      /** Accounts, and keys of people outside. */
      readonly order: readonly string[]
      readonly everyMinutes: number
      readonly words: string
      readonly phone?: string | undefined
    }
  /** What I said to somebody who asked me, or later. */
  | {
      readonly t: 'catcher-answered'
      readonly letter: LetterId
      readonly owner: CatchingPerson
      readonly word: 'yes' | 'not-now' | 'no' | 'quit'
      readonly permit?: string | undefined
      readonly hours?: CatcherHours | undefined
      readonly ways?: readonly CatcherWay[] | undefined
      /** The number I left them. */
      readonly phone?: string | undefined
      readonly line?: CallLine | undefined
    }
  /** I called, and whom. */
  | {
      readonly t: 'call-begun'
      readonly call: string
      readonly people: readonly CatchingPerson[]
    }
  /** `answered`: somebody is there, and nobody else is asked. `over`: I need nobody any more. */
  | { readonly t: 'call-ended'; readonly call: string; readonly why: 'answered' | 'over' }
  /** What I said to somebody's call. */
  | {
      readonly t: 'call-answered'
      readonly call: string
      readonly owner: AccountId
      readonly says: CallSays
    }

const person = v.object({ account: accountIdSchema, circle: circleIdSchema })

export const catchingSchemas: {
  readonly [T in CatchingAct['t']]: v.GenericSchema<unknown, Extract<CatchingAct, { t: T }>>
} = {
  'catcher-asked': v.object({
    t: v.literal('catcher-asked'),
    letter: letterIdSchema,
    catcher: person,
    words: catchingWords,
    ways: waysSchema,
  }),
  'catcher-ended': v.object({ t: v.literal('catcher-ended'), account: accountIdSchema }),
  'outside-catcher-kept': v.object({
    t: v.literal('outside-catcher-kept'),
    key: callIdSchema,
    name: line(80),
    phone,
    words: catchingWords,
  }),
  'outside-catcher-ended': v.object({ t: v.literal('outside-catcher-ended'), key: callIdSchema }),
  'calling-set': v.object({
    t: v.literal('calling-set'),
    order: v.pipe(v.array(callIdSchema), v.maxLength(24)),
    everyMinutes: whole(1, 60),
    words: catchingWords,
    phone: v.optional(phone),
  }),
  'catcher-answered': v.object({
    t: v.literal('catcher-answered'),
    letter: letterIdSchema,
    owner: person,
    word: v.picklist(['yes', 'not-now', 'no', 'quit']),
    permit: v.optional(permitSchema),
    hours: v.optional(hoursSchema),
    ways: v.optional(waysSchema),
    phone: v.optional(phone),
    line: v.optional(v.picklist(callLines)),
  }),
  'call-begun': v.object({
    t: v.literal('call-begun'),
    call: callIdSchema,
    people: v.pipe(v.array(person), v.minLength(1), v.maxLength(12)),
  }),
  'call-ended': v.object({
    t: v.literal('call-ended'),
    call: callIdSchema,
    why: v.picklist(['answered', 'over']),
  }),
  'call-answered': v.object({
    t: v.literal('call-answered'),
    call: callIdSchema,
    owner: accountIdSchema,
    says: v.picklist(callSays),
  }),
}
