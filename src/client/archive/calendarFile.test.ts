import { expect, test } from 'vitest'
import { dayOf } from '#core/day/calendar.ts'
import { calendarFile } from './calendarFile.ts'

const today = dayOf({ year: 2026, month: 11, date: 29 })
const now = Date.UTC(2026, 10, 29, 13)

test('[E19] days as a calendar: neutral, whole days, every year again', () => {
  const file = calendarFile(
    [
      { entry: 'a'.repeat(64), month: 2, date: 29, year: 2024, yearly: true },
      { entry: 'b'.repeat(64), month: 5, date: 3, yearly: true },
      { entry: 'c'.repeat(64), month: 12, date: 31, year: 2026, yearly: false },
    ],
    'A day, to keep',
    now,
    today,
  )
  const lines = file.split('\r\n')
  expect(lines.slice(0, 4)).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Herewith//archive//EN',
    'BEGIN:VEVENT',
  ])
  expect(lines.filter(line => line.startsWith('DTSTART'))).toEqual([
    'DTSTART;VALUE=DATE:20240229',
    'DTSTART;VALUE=DATE:20260503',
    'DTSTART;VALUE=DATE:20261231',
  ])
  expect(lines.filter(line => line.startsWith('RRULE'))).toEqual([
    'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1',
    'RRULE:FREQ=YEARLY',
  ])
  expect(lines.filter(line => line.startsWith('SUMMARY'))).toEqual(
    Array.from({ length: 3 }, () => 'SUMMARY:A day\\, to keep'),
  )
  expect(lines.find(line => line.startsWith('DTSTAMP'))).toBe('DTSTAMP:20261129T130000Z')
})
