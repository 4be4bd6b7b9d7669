import * as v from 'valibot'
import { letterIdSchema, hex16Schema } from '../circle/ids.ts'
import type { LetterId } from '#base/ids.ts'
import { whole } from '../circle/text.ts'

/** Would you be somebody I trust with this, should I die? */
export interface ConfidantAskBody {
  readonly t: 'confidant-ask'
  readonly v: 1
  readonly at: number
  readonly words: string
}

export const confidantWords = ['yes', 'not-now', 'no', 'quit'] as const
export type ConfidantWord = (typeof confidantWords)[number]

/** What is said to it, then or later. No reason is asked for, and there is no place for one. */
export interface ConfidantWordBody {
  readonly t: 'confidant-word'
  readonly v: 1
  readonly at: number
  readonly ask: LetterId
  readonly word: ConfidantWord
}

/** You are not asked any more. */
export interface ConfidantOverBody {
  readonly t: 'confidant-over'
  readonly v: 1
  readonly at: number
}

/** `leave`: they stay where they are. `hide`: stewards are asked to take them from view. */
export const wishChoices = ['leave', 'hide', 'own'] as const
export type WishChoice = (typeof wishChoices)[number]

/** What somebody wishes for their words. */
export interface Wishes {
  readonly choice: WishChoice
  /** In words of one's own; may be empty. */
  readonly words: string
  /** Where the recovery sheet, an archive or papers lie. Never a secret itself; may be empty. */
  readonly where: string
}

/** What I wish for my words, as it is now; without `wishes`, what I said before holds no more. */
export interface ConfidantWishesBody {
  readonly t: 'confidant-wishes'
  readonly v: 1
  readonly at: number
  readonly wishes?: Wishes | undefined
}

/** My words, to be read when I am gone. Only from where letters to leave lie, and only when it was asked for. */
export interface LeftLetterBody {
  readonly t: 'left-letter'
  readonly v: 1
  /** When it was sealed: its reader sees how old it is. */
  readonly at: number
  readonly words: string
}

/** I asked for the letter that you left for me. */
export interface LeftAskBody {
  readonly t: 'left-ask'
  readonly v: 1
  readonly at: number
  readonly ask: string
}

/** I am here. */
export interface LeftRefusedBody {
  readonly t: 'left-refused'
  readonly v: 1
  readonly at: number
  readonly ask: string
}

export type EndingsLetterBody =
  | LeftLetterBody
  | LeftAskBody
  | LeftRefusedBody
  | ConfidantAskBody
  | ConfidantWordBody
  | ConfidantOverBody
  | ConfidantWishesBody

export const maxAskWords = 500
/** Of one letter, in UTF-16 units: it fits into the largest letter, whatever the script. */
export const maxLeftWords = 8_000
export const maxWishWords = 2_000
export const maxWhereWords = 300

const stamp = { v: v.literal(1), at: whole(0, Number.MAX_SAFE_INTEGER) }
const upTo = (max: number): v.GenericSchema<unknown, string> => v.pipe(v.string(), v.maxLength(max))

export const askIdSchema: v.GenericSchema<unknown, string> = hex16Schema

export const confidantAskWords: v.GenericSchema<unknown, string> = upTo(maxAskWords)

export const wishesFields: {
  readonly [K in keyof Wishes]: v.GenericSchema<unknown, Wishes[K]>
} = {
  choice: v.picklist(wishChoices),
  words: upTo(maxWishWords),
  where: upTo(maxWhereWords),
}

export const endingsLetterSchemas: {
  readonly [T in EndingsLetterBody['t']]: v.GenericSchema<
    unknown,
    Extract<EndingsLetterBody, { t: T }>
  >
} = {
  'confidant-ask': v.object({
    t: v.literal('confidant-ask'),
    ...stamp,
    words: confidantAskWords,
  }),
  'confidant-word': v.object({
    t: v.literal('confidant-word'),
    ...stamp,
    ask: letterIdSchema,
    word: v.picklist(confidantWords),
  }),
  'left-letter': v.object({ t: v.literal('left-letter'), ...stamp, words: upTo(maxLeftWords) }),
  'left-ask': v.object({ t: v.literal('left-ask'), ...stamp, ask: askIdSchema }),
  'left-refused': v.object({ t: v.literal('left-refused'), ...stamp, ask: askIdSchema }),
  'confidant-over': v.object({ t: v.literal('confidant-over'), ...stamp }),
  'confidant-wishes': v.object({
    t: v.literal('confidant-wishes'),
    ...stamp,
    wishes: v.optional(v.object(wishesFields)),
  }),
}
