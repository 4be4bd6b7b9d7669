import { dateOf, dayInYear } from '#core/day/calendar.ts'
import type { DayDate } from '#core/day/events.ts'

export interface CalendarDay extends DayDate {
  /** The entry it was said in: the same day has the same name in every file. */
  readonly entry: string
}

/**
 * Dates that matter as a calendar (RFC 5545). Each has one and the same neutral title: a calendar is shown
 * on watches, screens and to colleagues, and what is hard stays out of it. Without an hour, on every
 * device that date.
 */
export const calendarFile = (
  days: readonly CalendarDay[],
  title: string,
  now: number,
  todayDay: number,
): string => {
  const stamp = new Date(now).toISOString().replaceAll(/[-:]|\.\d+/g, '')
  const events = days.flatMap(day => [
    'BEGIN:VEVENT',
    `UID:${day.entry.slice(0, 32)}@herewith`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(firstOf(day, todayDay))}`,
    ...ruleOf(day),
    `SUMMARY:${escaped(title)}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ])
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Herewith//archive//EN', ...events]
  return [...lines, 'END:VCALENDAR', ''].join('\r\n')
}

const firstOf = (day: DayDate, todayDay: number): number =>
  dayInYear(day.year ?? dateOf(todayDay).year, day)

// DA8: in a year without 29 February it is kept on the 28th, the last day of that month.
const ruleOf = ({ yearly, month, date }: DayDate): readonly string[] => {
  if (!yearly) return []
  return month === 2 && date === 29
    ? ['RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1']
    : ['RRULE:FREQ=YEARLY']
}

const compact = (day: number): string => {
  const { year, month, date } = dateOf(day)
  return `${String(year).padStart(4, '0')}${String(month).padStart(2, '0')}${String(date).padStart(2, '0')}`
}

const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, sign => `\\${sign}`).replaceAll('\n', '\\n')
