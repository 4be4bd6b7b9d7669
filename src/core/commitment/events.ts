import * as v from 'valibot'
import { type AccountId, accountIdSchema, type EntryId, entryIdSchema } from '../circle/ids.ts'
import { line, whole } from '../circle/text.ts'

/** How often it is due. `days`: on certain days of the week. */
export const rhythms = ['once', 'daily', 'days', 'weekly'] as const
export type Rhythm = (typeof rhythms)[number]

/** What somebody says of a time that was due. A pass is as large as any of them, and counts nowhere. */
export const checkInAnswers = ['kept', 'partly', 'notThisTime', 'passed'] as const
export type CheckInAnswer = (typeof checkInAnswers)[number]

export const companionAnswers = ['yes', 'notNow'] as const
export type CompanionAnswer = (typeof companionAnswers)[number]

/** `quiet`: when nothing was said for so many days. `atMost`: not more often than once in so many. */
export const nudgeTimes = ['quiet', 'atMost'] as const

/** As long as a promise, and the line beside a check-in, may be. */
export const maxCommitmentWords = 280
/** As long as the words of a nudge may be. */
export const maxNudgeWords = 140
export const maxNudges = 4
/** A commitment ends: so many days after its first at the latest. */
export const maxCommitmentDays = 365

/**
 * The consent card: when, how often and in which words the companion may nudge. Without a card they may
 * not. Hours are those of the day where the person is; `to` is not among them.
 */
export interface ConsentCard {
  readonly from: number
  readonly to: number
  readonly when: (typeof nudgeTimes)[number]
  readonly days: number
  readonly words: readonly string[]
}

/**
 * Days are counted from 1 January 1970 where the person is, who says how many minutes that is ahead
 * of UTC (`zone`): a log has no clock, and a day is not the same everywhere.
 */
export type CommitmentAct =
  | {
      readonly t: 'commitment-asked'
      readonly companion: AccountId
      readonly what: string
      readonly often: Rhythm
      /** Of the week, 0 for Sunday; of `days` alone. */
      readonly days?: readonly number[] | undefined
      readonly first: number
      readonly last: number
      readonly zone: number
      readonly card?: ConsentCard | undefined
    }
  | {
      readonly t: 'commitment-answered'
      readonly commitment: EntryId
      readonly answer: CompanionAnswer
    }
  /** "Again?" It goes on until `last` once the companion has said yes to that too. */
  | { readonly t: 'commitment-renewed'; readonly commitment: EntryId; readonly last: number }
  /** By either, at any time, without a reason. */
  | { readonly t: 'commitment-ended'; readonly commitment: EntryId }
  /** Without a card: no nudges from here on. */
  | {
      readonly t: 'consent-set'
      readonly commitment: EntryId
      readonly zone: number
      readonly card?: ConsentCard | undefined
    }
  | {
      readonly t: 'check-in-said'
      readonly commitment: EntryId
      readonly day: number
      readonly says: CheckInAnswer
      readonly line?: string | undefined
    }
  | { readonly t: 'nudge-given'; readonly commitment: EntryId; readonly words: string }

const day = whole(0, 100_000)
/** From UTC−12 to UTC+14, in minutes. */
const zone = whole(-720, 840)

const card: v.GenericSchema<unknown, ConsentCard> = v.pipe(
  v.object({
    from: whole(0, 23),
    to: whole(1, 24),
    when: v.picklist(nudgeTimes),
    days: whole(1, 30),
    words: v.pipe(v.array(line(maxNudgeWords)), v.minLength(1), v.maxLength(maxNudges)),
  }),
  v.check(({ from, to }) => from < to),
)

export const commitmentSchemas: {
  readonly [T in CommitmentAct['t']]: v.GenericSchema<unknown, Extract<CommitmentAct, { t: T }>>
} = {
  'commitment-asked': v.object({
    t: v.literal('commitment-asked'),
    companion: accountIdSchema,
    what: line(maxCommitmentWords),
    often: v.picklist(rhythms),
    days: v.optional(v.pipe(v.array(whole(0, 6)), v.minLength(1), v.maxLength(7))),
    first: day,
    last: day,
    zone,
    card: v.optional(card),
  }),
  'commitment-answered': v.object({
    t: v.literal('commitment-answered'),
    commitment: entryIdSchema,
    answer: v.picklist(companionAnswers),
  }),
  'commitment-renewed': v.object({
    t: v.literal('commitment-renewed'),
    commitment: entryIdSchema,
    last: day,
  }),
  'commitment-ended': v.object({ t: v.literal('commitment-ended'), commitment: entryIdSchema }),
  'consent-set': v.object({
    t: v.literal('consent-set'),
    commitment: entryIdSchema,
    zone,
    card: v.optional(card),
  }),
  'check-in-said': v.object({
    t: v.literal('check-in-said'),
    commitment: entryIdSchema,
    day,
    says: v.picklist(checkInAnswers),
    line: v.optional(line(maxCommitmentWords)),
  }),
  'nudge-given': v.object({
    t: v.literal('nudge-given'),
    commitment: entryIdSchema,
    words: line(maxNudgeWords),
  }),
}
