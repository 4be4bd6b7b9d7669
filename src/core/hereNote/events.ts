import * as v from 'valibot'
import { type EventId, eventIdSchema } from '../circle/ids.ts'
import { line } from '../circle/text.ts'
import { type PersonId, personIdSchema } from '../people/card.ts'
import { hereBytes, type HereSays, hereSays, hereUntil, hereWords, maxHereName } from './sealed.ts'

/** *I'm here*, to somebody without Herewith: what I wrote and what came back, for myself alone. */
export type HereNoteAct =
  | {
      readonly t: 'here-note-written'
      readonly person: PersonId
      /** What I wish to be called there. */
      readonly from: string
      readonly words: string
      /** Of the link; each of my devices can show it again. */
      readonly secret: string
      /** Opens the answer. */
      readonly answerSeed: string
      readonly until: number
    }
  /** `not-laid`: the host never took it, and nobody could have opened it. */
  | {
      readonly t: 'here-note-ended'
      readonly note: EventId
      readonly why: 'taken-back' | 'not-laid'
    }
  /** Whoever opened it answered, as one of my devices found. */
  | {
      readonly t: 'here-note-answered'
      readonly note: EventId
      readonly says: HereSays
      readonly words?: string | undefined
    }
  /** Whoever opened it wants no further one. */
  | { readonly t: 'here-note-no-more'; readonly note: EventId }
  /** I have read the answer. */
  | { readonly t: 'here-answer-read'; readonly note: EventId }

export const hereNoteSchemas: {
  readonly [T in HereNoteAct['t']]: v.GenericSchema<unknown, Extract<HereNoteAct, { t: T }>>
} = {
  'here-note-written': v.object({
    t: v.literal('here-note-written'),
    person: personIdSchema,
    from: line(maxHereName),
    words: hereWords,
    secret: hereBytes(16),
    answerSeed: hereBytes(32),
    until: hereUntil,
  }),
  'here-note-ended': v.object({
    t: v.literal('here-note-ended'),
    note: eventIdSchema,
    why: v.picklist(['taken-back', 'not-laid']),
  }),
  'here-note-answered': v.object({
    t: v.literal('here-note-answered'),
    note: eventIdSchema,
    says: v.picklist(hereSays),
    words: v.optional(hereWords),
  }),
  'here-note-no-more': v.object({ t: v.literal('here-note-no-more'), note: eventIdSchema }),
  'here-answer-read': v.object({ t: v.literal('here-answer-read'), note: eventIdSchema }),
}
