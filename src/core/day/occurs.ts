import { dateOf, dayInYear, daysInMonth } from './calendar.ts'
import type { DayDate } from './events.ts'

/** So many days ahead the others know of it. */
export const aheadDays = 2

/** There is such a date, and whether it comes once or every year can be worked out. */
export const isDate = ({ month, date, year, yearly }: DayDate): boolean =>
  (yearly || year !== undefined) && date >= 1 && date <= daysInMonth(year ?? 2000, month)

/** The next time it comes, today among them, in days since 1970; `undefined` when it is over. */
export const nextTime = (when: DayDate, today: number): number | undefined => {
  const { year, yearly } = when
  if (!yearly) {
    const only = year === undefined ? undefined : dayInYear(year, when)
    return only === undefined || only < today ? undefined : only
  }
  const thisYear = dateOf(today).year
  const first = Math.max(thisYear, year ?? thisYear)
  const next = dayInYear(first, when)
  return next >= today ? next : dayInYear(first + 1, when)
}

/** How many days until it comes, where others are to know of it now. */
export const daysUntil = (when: DayDate, today: number): number | undefined => {
  const next = nextTime(when, today)
  return next === undefined || next - today > aheadDays ? undefined : next - today
}
