import * as v from 'valibot'
import type { LetterId } from '#base/ids.ts'
import {
  type AccountId,
  accountIdSchema,
  type CircleId,
  circleIdSchema,
  type EventId,
  eventIdSchema,
} from '../circle/ids.ts'
import { letterIdSchema } from '../letters/letterBody.ts'
import {
  confidantAskWords,
  type ConfidantWord,
  confidantWords,
  type Wishes,
  wishesFields,
} from './endingsLetters.ts'

/** Somebody in Herewith, and the circle whose log has their keys. */
export interface EndingsPerson {
  readonly account: AccountId
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

/** So many letters to leave, and people asked. */
export const maxConfidants = 5
/** Of one letter, in UTF-16 units: it fits into the largest letter, whatever the script. */
export const maxLeftWords = 8_000

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
}
