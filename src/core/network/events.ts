import * as v from 'valibot'
import { line, whole } from '../circle/text.ts'
import { type PersonId, personIdSchema } from '../people/card.ts'

/** 1 is the ring that is closest to me. */
export const networkRings = [1, 2, 3] as const
export type NetworkRing = (typeof networkRings)[number]

/** What somebody can be for me. */
export const purposes = ['practical', 'listening', 'joy', 'company', 'faith'] as const
export type Purpose = (typeof purposes)[number]

/** My network, for myself alone. Days are since 1970, by the calendar where this device was. */
export type NetworkAct =
  /** Somebody of mine stands on this ring from that day on, for these. */
  | {
      readonly t: 'network-placed'
      readonly person: PersonId
      readonly ring: NetworkRing
      readonly for: readonly Purpose[]
      readonly on: number
    }
  /** They stand on no ring any more; they stay among my people. */
  | { readonly t: 'network-unplaced'; readonly person: PersonId; readonly on: number }
  /** What a season was like, in one line of mine. It takes the place of the line before. */
  | { readonly t: 'network-season-noted'; readonly season: number; readonly words: string }
  /** I do not want to read that nobody stands here for it; or I do again. */
  | {
      readonly t: 'network-gap-set'
      readonly for: Purpose
      readonly away: boolean
      readonly on: number
    }

export const maxSeasonWords = 300

const day = whole(0, 100_000)

export const networkSchemas: {
  readonly [T in NetworkAct['t']]: v.GenericSchema<unknown, Extract<NetworkAct, { t: T }>>
} = {
  'network-placed': v.object({
    t: v.literal('network-placed'),
    person: personIdSchema,
    ring: v.picklist(networkRings),
    for: v.pipe(v.array(v.picklist(purposes)), v.maxLength(purposes.length)),
    on: day,
  }),
  'network-unplaced': v.object({
    t: v.literal('network-unplaced'),
    person: personIdSchema,
    on: day,
  }),
  'network-season-noted': v.object({
    t: v.literal('network-season-noted'),
    season: whole(0, 10_000),
    words: line(maxSeasonWords),
  }),
  'network-gap-set': v.object({
    t: v.literal('network-gap-set'),
    for: v.picklist(purposes),
    away: v.boolean(),
    on: day,
  }),
}
