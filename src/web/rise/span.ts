import { calendarMs } from '#base/sayDay.ts'
import { dayOf } from '#web/sharing/days.ts'

export interface Span {
  readonly unit: 'years' | 'months' | 'weeks' | 'days'
  readonly count: number
  /** A little more than these whole ones. */
  readonly more: boolean
}

/** The three numbers of a calendar day; whatever somebody sent, it is three numbers. */
const partsOf = (day: string): readonly [number, number, number] => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return [year, month, date]
}

/**
 * How long from one calendar day to another, in the largest whole unit. `undefined` where it has not
 * begun: a day ahead, or the same day.
 */
export const spanOf = (since: string, until: string): Span | undefined => {
  const days = Math.round((calendarMs(until) - calendarMs(since)) / 86_400_000)
  if (days <= 0) return undefined
  const [year, month, date] = partsOf(since)
  const [untilYear, untilMonth, untilDate] = partsOf(until)
  // A month that has no 31st is whole on its last day.
  const lastDate = new Date(Date.UTC(untilYear, untilMonth, 0)).getUTCDate()
  const isWholeMonth = untilDate === Math.min(date, lastDate)
  const isBefore = untilDate < Math.min(date, lastDate)
  const months = (untilYear - year) * 12 + untilMonth - month - (isBefore ? 1 : 0)
  if (months >= 12)
    return {
      unit: 'years',
      count: Math.floor(months / 12),
      more: months % 12 !== 0 || !isWholeMonth,
    }
  if (months >= 1) return { unit: 'months', count: months, more: !isWholeMonth }
  if (days >= 14) return { unit: 'weeks', count: Math.floor(days / 7), more: days % 7 !== 0 }
  return { unit: 'days', count: days, more: false }
}

/** RI1: a rise is of something that has begun. */
export const isAhead = (since: string | undefined, now: number): boolean =>
  since !== undefined && since > dayOf(new Date(now))
