import type { AccountId, CircleId } from '../circle/ids.ts'
import { monthAfter } from '../day/calendar.ts'

export const walkPaces = ['week', 'twoWeeks', 'month'] as const
export type WalkPace = (typeof walkPaces)[number]

/** A year of notes at most. */
export const maxWalkDays = 366

/** As long as what I want to remember of it may be. */
export const maxWalkWords = 140

/** What one member plans for another after a loss; it lives in their self circle and nowhere else. */
export interface WalkPlan {
  readonly circle: CircleId
  readonly with: AccountId
  /** What happened, so that I know it in half a year: in my own words. */
  readonly because: string
  /** When it happened. All days are counted from 1 January 1970 where the walker is. */
  readonly since: number
  readonly from: number
  readonly until: number
  readonly pace: WalkPace
}

export interface Walk extends WalkPlan {
  /** When the next one is due; it stays due until it is written, skipped or rested. */
  readonly next: number
  /** When one was last written, skipped or rested, in ms; which of the three is not kept. */
  readonly movedAt?: number
}

/** DA18: of all that I planned, so many reminders in seven days. */
export const remindersAWeek = 2

/** DA19: asked twice and left alone, it asks every other time, and for three days. */
export const isLeftAlone = (
  { next, pace }: Pick<Walk, 'next' | 'pace'>,
  today: number,
): boolean => {
  let turn = 0
  let last = next
  for (let at = nextNote(pace, last); at <= today; at = nextNote(pace, last)) {
    last = at
    turn++
  }
  return turn >= 2 && (turn % 2 === 1 || today - last >= 3)
}

/** DA14: what was not written on its day is simply next time. */
export const nextNote = (pace: WalkPace, day: number): number =>
  pace === 'month' ? monthAfter(day) : day + (pace === 'week' ? 7 : 14)

/** How long ago it is, as openers are chosen by. */
export const walkStages = ['first', 'early', 'middle', 'year'] as const
export type WalkStage = (typeof walkStages)[number]

/** The first weeks; until about four months; until about nine; and from then on, to the day itself. */
export const stageOf = (since: number, today: number): WalkStage => {
  const ago = today - since
  if (ago < 35) return 'first'
  if (ago < 120) return 'early'
  return ago < 270 ? 'middle' : 'year'
}

const paceDays: Readonly<Record<WalkPace, number>> = { week: 7, twoWeeks: 14, month: 30 }

/** Three of so many, others each time, and the same on each of my devices. */
export const threeOf = (
  count: number,
  { from, pace, next }: Pick<Walk, 'from' | 'pace' | 'next'>,
): readonly number[] => {
  const turn = Math.floor(Math.max(0, next - from) / paceDays[pace])
  return [0, 1, 2].map(place => (turn * 3 + place) % count)
}
