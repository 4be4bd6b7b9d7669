import * as v from 'valibot'
import { type AccountId, accountIdSchema, type EntryId, entryIdSchema } from '../circle/ids.ts'
import { line, whole } from '../circle/text.ts'

export const dayTones = ['hard', 'glad'] as const
export type DayTone = (typeof dayTones)[number]

/** As long as what a day is, and what would help on it, may be. */
export const maxDayWords = 140

/** A date that matters. It has no hour and no place: it is that date wherever somebody reads it. */
export interface DayDate {
  /** 1 to 12. */
  readonly month: number
  readonly date: number
  /** The year it happened, or happens; a day that comes once has one. */
  readonly year?: number | undefined
  /** Every year again. */
  readonly yearly: boolean
}

export interface DaySays extends DayDate {
  readonly what: string
  readonly tone: DayTone
  /** What would help on it, in its person's words. */
  readonly helps?: string | undefined
}

export type DayAct =
  | ({ readonly t: 'day-kept' } & DaySays)
  /** It says this from now on. */
  | ({ readonly t: 'day-changed'; readonly day: EntryId } & DaySays)
  /** A day of somebody else, told to them alone; it is kept when they keep it. */
  | ({ readonly t: 'day-proposed'; readonly of: AccountId } & Omit<DaySays, 'helps'>)

const date = {
  month: whole(1, 12),
  date: whole(1, 31),
  year: v.optional(whole(1800, 2200)),
  yearly: v.boolean(),
}

const says = {
  ...date,
  what: line(maxDayWords),
  tone: v.picklist(dayTones),
}

const helps = v.optional(line(maxDayWords))

export const daySchemas: {
  readonly [T in DayAct['t']]: v.GenericSchema<unknown, Extract<DayAct, { t: T }>>
} = {
  'day-kept': v.object({ t: v.literal('day-kept'), ...says, helps }),
  'day-changed': v.object({ t: v.literal('day-changed'), day: entryIdSchema, ...says, helps }),
  'day-proposed': v.object({ t: v.literal('day-proposed'), of: accountIdSchema, ...says }),
}
