import * as v from 'valibot'
import { type EventId, eventIdSchema } from '../circle/ids.ts'
import { line, whole } from '../circle/text.ts'
import { type PersonId, personIdSchema } from '../people/card.ts'

/** How two were in touch, from the smallest step up. */
export const contactWays = ['message', 'call', 'meeting'] as const
export type ContactWay = (typeof contactWays)[number]

/** What a device opens for a reach-out. */
export const reachOutChannels = ['call', 'text', 'mail', 'share'] as const
export type ReachOutChannel = (typeof reachOutChannels)[number]

/** About how often, in days: never an exact date, and never sooner than the first. */
export interface Rhythm {
  readonly from: number
  readonly to: number
}

/** For myself alone. Days are since 1970, by the calendar where this device was. */
export type ReachOutAct =
  /** Without one, nobody asks me about them any more. */
  | {
      readonly t: 'rhythm-set'
      readonly person: PersonId
      readonly rhythm?: Rhythm | undefined
      readonly on: number
    }
  /** A season of rest: nothing is suggested before that day; of one person, or of all. */
  | { readonly t: 'rest-set'; readonly person?: PersonId | undefined; readonly until: number }
  /** We were in touch, outside Herewith. */
  | {
      readonly t: 'contact-noted'
      readonly person: PersonId
      readonly way: ContactWay
      readonly on: number
      readonly words?: string | undefined
    }
  /** I opened a way to them. Whether it came to something, only I can say. */
  | {
      readonly t: 'reach-out-begun'
      readonly person: PersonId
      readonly channel: ReachOutChannel
      readonly on: number
    }
  /** Did it happen? A no is fine and is not asked again. */
  | { readonly t: 'reach-out-answered'; readonly begun: EventId; readonly happened: boolean }
  /** Not now: this suggestion, until that day. */
  | { readonly t: 'suggestion-put-off'; readonly person: PersonId; readonly until: number }

export const maxContactWords = 500

const day = whole(0, 100_000)
const rhythmDays = whole(3, 400)

export const reachOutSchemas: {
  readonly [T in ReachOutAct['t']]: v.GenericSchema<unknown, Extract<ReachOutAct, { t: T }>>
} = {
  'rhythm-set': v.object({
    t: v.literal('rhythm-set'),
    person: personIdSchema,
    rhythm: v.optional(v.object({ from: rhythmDays, to: rhythmDays })),
    on: day,
  }),
  'rest-set': v.object({
    t: v.literal('rest-set'),
    person: v.optional(personIdSchema),
    until: day,
  }),
  'contact-noted': v.object({
    t: v.literal('contact-noted'),
    person: personIdSchema,
    way: v.picklist(contactWays),
    on: day,
    words: v.optional(line(maxContactWords)),
  }),
  'reach-out-begun': v.object({
    t: v.literal('reach-out-begun'),
    person: personIdSchema,
    channel: v.picklist(reachOutChannels),
    on: day,
  }),
  'reach-out-answered': v.object({
    t: v.literal('reach-out-answered'),
    begun: eventIdSchema,
    happened: v.boolean(),
  }),
  'suggestion-put-off': v.object({
    t: v.literal('suggestion-put-off'),
    person: personIdSchema,
    until: day,
  }),
}
