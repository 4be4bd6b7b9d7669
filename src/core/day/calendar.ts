/** A day of the calendar, as people say it: `month` 1 to 12, `date` 1 to 31. */
export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly date: number
}

export const isLeapYear = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (lengths[month - 1] ?? 0)

// [Note: days without a clock] From 1 March on, a leap day is the last of its year, so every month begins
// after the same number of days: http://howardhinnant.github.io/date_algorithms.html
const daysIn400Years = 146_097
/** From 1 March of the year 0 to 1 January 1970. */
const daysTo1970 = 719_468

/** Days since 1 January 1970, wherever one is. */
export const dayOf = ({ year, month, date }: CalendarDate): number => {
  const marchYear = month > 2 ? year : year - 1
  const marchMonth = (month + 9) % 12
  const era = Math.floor(marchYear / 400)
  const inEra = marchYear - era * 400
  const inYear = Math.floor((153 * marchMonth + 2) / 5) + date - 1
  const leapDays = Math.floor(inEra / 4) - Math.floor(inEra / 100)
  return era * daysIn400Years + inEra * 365 + leapDays + inYear - daysTo1970
}

export const dateOf = (day: number): CalendarDate => {
  const since = day + daysTo1970
  const era = Math.floor(since / daysIn400Years)
  const inEra = since - era * daysIn400Years
  const yearInEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) /
      365,
  )
  const inYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100))
  const marchMonth = Math.floor((5 * inYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearInEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: inYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

/** DA8: in a year without 29 February it is kept on the 28th. */
export const dayInYear = (year: number, { month, date }: Omit<CalendarDate, 'year'>): number =>
  dayOf({ year, month, date: Math.min(date, daysInMonth(year, month)) })

/** The same date a month later, or the last day of that month. */
export const monthAfter = (day: number): number => {
  const { year, month, date } = dateOf(day)
  return month === 12
    ? dayInYear(year + 1, { month: 1, date })
    : dayInYear(year, { month: month + 1, date })
}
