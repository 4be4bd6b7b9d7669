import * as v from 'valibot'
import type { LetterId } from '#base/ids.ts'
import {
  type AccountId,
  accountIdSchema,
  type CircleId,
  circleIdSchema,
  type EventId,
  eventIdSchema,
  letterIdSchema,
} from '../circle/ids.ts'
import { whole } from '../circle/text.ts'
import {
  askIdSchema,
  confidantAskWords,
  type ConfidantWord,
  confidantWords,
  maxLeftWords,
  type Wishes,
  wishesFields,
} from './endingsLetters.ts'

/** Somebody in Herewith, and the circle whose log has their keys. */
export interface EndingsPerson {
  readonly account: AccountId
  readonly circle: CircleId
}

interface EndingsPersonTo {
  readonly to: AccountId
  readonly circle: CircleId
}

/** Whom a letter to leave is for: one person, or whoever finds the paper. */
export type LeftTo = AccountId | 'paper'

/** What a person keeps for when they die, and what others asked of them: in the self circle. */
export type EndingsAct =
  | {
      readonly t: 'confidant-asked'
      readonly letter: LetterId
      readonly confidant: EndingsPerson
      readonly words: string
    }
  /** I ask them no more, or trust them with it no more. */
  | { readonly t: 'confidant-ended'; readonly account: AccountId }
  /** What I said to somebody who asked me, or later. */
  | {
      readonly t: 'confidant-answered'
      readonly letter: LetterId
      readonly owner: EndingsPerson
      readonly word: ConfidantWord
    }
  | ({ readonly t: 'wishes-set' } & Wishes)
  | { readonly t: 'wishes-dropped' }
  /** They were told what was set then; `wishes`: by which event, none where it was dropped. */
  | {
      readonly t: 'wishes-told'
      readonly account: AccountId
      readonly wishes?: EventId | undefined
    }
  /** `instead`: what its writer saw. Empty words: there is no such letter any more. */
  | {
      readonly t: 'left-words-written'
      readonly to: LeftTo
      readonly words: string
      readonly instead?: EventId | undefined
    }
  /** It lies sealed with the host. `gen`, `toGen`: by which keys, so that a change of them is noticed. */
  | ({
      readonly t: 'left-letter-set'
      readonly letter: LetterId
      readonly words: string
      readonly days: LeftDays
      readonly gen: number
      readonly toGen: number
    } & EndingsPersonTo)
  /** It is to lie there no more. */
  | { readonly t: 'left-letter-ended'; readonly to: AccountId }
  /** The host says that they ask for it. Without `ask`: no more. */
  | {
      readonly t: 'left-ask-heard'
      readonly to: AccountId
      readonly ask?: string | undefined
      readonly dueAt?: number | undefined
    }
  /** I said: I am here. */
  | { readonly t: 'left-ask-refused'; readonly to: AccountId; readonly ask: string }
  /** The host says that it was given. */
  | { readonly t: 'left-letter-given'; readonly to: AccountId }
  /** I asked for the letter that somebody left for me. */
  | {
      readonly t: 'left-wanted'
      readonly owner: EndingsPerson
      readonly ask: string
      readonly dueAt: number
    }
  | {
      readonly t: 'left-want-ended'
      readonly owner: AccountId
      readonly ask: string
      readonly why: WantEnd
    }

/** So many letters to leave, and people asked. */
export const maxConfidants = 5
/** How long I have to say no, in days. */
export const leftDays = [7, 14, 30] as const
export type LeftDays = (typeof leftDays)[number]

/** How an ask for somebody's letter came to its end. */
export const wantEnds = ['stopped', 'refused', 'got', 'nothing', 'closed'] as const
export type WantEnd = (typeof wantEnds)[number]

const time = whole(0, Number.MAX_SAFE_INTEGER)
const person = v.object({ account: accountIdSchema, circle: circleIdSchema })

export const endingsSchemas: {
  readonly [T in EndingsAct['t']]: v.GenericSchema<unknown, Extract<EndingsAct, { t: T }>>
} = {
  'confidant-asked': v.object({
    t: v.literal('confidant-asked'),
    letter: letterIdSchema,
    confidant: person,
    words: confidantAskWords,
  }),
  'confidant-ended': v.object({ t: v.literal('confidant-ended'), account: accountIdSchema }),
  'confidant-answered': v.object({
    t: v.literal('confidant-answered'),
    letter: letterIdSchema,
    owner: person,
    word: v.picklist(confidantWords),
  }),
  'wishes-set': v.object({ t: v.literal('wishes-set'), ...wishesFields }),
  'wishes-dropped': v.object({ t: v.literal('wishes-dropped') }),
  'wishes-told': v.object({
    t: v.literal('wishes-told'),
    account: accountIdSchema,
    wishes: v.optional(eventIdSchema),
  }),
  'left-words-written': v.object({
    t: v.literal('left-words-written'),
    to: v.union([accountIdSchema, v.literal('paper')]),
    words: v.pipe(v.string(), v.maxLength(maxLeftWords)),
    instead: v.optional(eventIdSchema),
  }),
  'left-letter-set': v.object({
    t: v.literal('left-letter-set'),
    to: accountIdSchema,
    circle: circleIdSchema,
    letter: letterIdSchema,
    words: v.pipe(v.string(), v.maxLength(maxLeftWords)),
    days: v.picklist(leftDays),
    gen: whole(1, 1_000_000),
    toGen: whole(1, 1_000_000),
  }),
  'left-letter-ended': v.object({ t: v.literal('left-letter-ended'), to: accountIdSchema }),
  'left-ask-heard': v.object({
    t: v.literal('left-ask-heard'),
    to: accountIdSchema,
    ask: v.optional(askIdSchema),
    dueAt: v.optional(time),
  }),
  'left-ask-refused': v.object({
    t: v.literal('left-ask-refused'),
    to: accountIdSchema,
    ask: askIdSchema,
  }),
  'left-letter-given': v.object({ t: v.literal('left-letter-given'), to: accountIdSchema }),
  'left-wanted': v.object({
    t: v.literal('left-wanted'),
    owner: person,
    ask: askIdSchema,
    dueAt: time,
  }),
  'left-want-ended': v.object({
    t: v.literal('left-want-ended'),
    owner: accountIdSchema,
    ask: askIdSchema,
    why: v.picklist(wantEnds),
  }),
}
