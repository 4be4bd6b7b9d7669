import { dateOf, dayOf } from '../day/calendar.ts'

/**
 * Three months by the calendar, as a number that grows by one: December to February, March to May, and so on.
 * It is named by its months, because winter is July for half of the world.
 */
export type Season = number

export interface SeasonMonth {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
}

/** NE4: the season that a day (since 1970) lies in. */
export const seasonOf = (day: number): Season => {
  const { year, month } = dateOf(day)
  return Math.floor((year * 12 + month) / 3)
}

/** The first and the last month of it. */
export const seasonMonths = (season: Season): { readonly from: SeasonMonth; to: SeasonMonth } => ({
  from: monthAt(season * 3 - 1),
  to: monthAt(season * 3 + 1),
})

/** The last day of it, days since 1970. */
export const lastDayOf = (season: Season): number =>
  dayOf({ ...monthAt((season + 1) * 3 - 1), date: 1 }) - 1

const monthAt = (months: number): SeasonMonth => ({
  year: Math.floor(months / 12),
  month: (months % 12) + 1,
})
