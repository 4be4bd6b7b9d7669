import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayMs } from '../circle/circle.ts'
import { dateOf, dayInYear, dayOf, daysInMonth, isLeapYear, monthAfter } from './calendar.ts'

const year = fc.integer({ min: 1800, max: 2200 })

test('[DA8] days and dates are the same as in every calendar, over four hundred years', () => {
  fc.assert(
    fc.property(fc.integer({ min: -62_000, max: 84_000 }), day => {
      const date = dateOf(day)
      expect(dayOf(date)).toBe(day)
      const said = new Intl.DateTimeFormat('en-CA', { timeZone: 'UTC' }).format(day * dayMs)
      const pad = (number: number, length = 2) => String(number).padStart(length, '0')
      expect(said).toBe(`${pad(date.year, 4)}-${pad(date.month)}-${pad(date.date)}`)
    }),
    { numRuns: 400, seed: 8 },
  )
  expect(dayOf({ year: 1970, month: 1, date: 1 })).toBe(0)
  expect(dayOf({ year: 1969, month: 12, date: 31 })).toBe(-1)
})

test('[DA8] 29 February is kept on the 28th in a year without one, and every other date on itself', () => {
  expect([1900, 2000, 2023, 2024, 2100].filter(isLeapYear)).toEqual([2000, 2024])
  const leap = { month: 2, date: 29 }
  expect(dateOf(dayInYear(2028, leap))).toEqual({ year: 2028, ...leap })
  expect(dateOf(dayInYear(2027, leap))).toEqual({ year: 2027, month: 2, date: 28 })
  expect(dateOf(dayInYear(2100, leap))).toEqual({ year: 2100, month: 2, date: 28 })
  fc.assert(
    fc.property(
      year,
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
      (y, m, d) => {
        fc.pre(d <= daysInMonth(y, m))
        expect(dateOf(dayInYear(y, { month: m, date: d }))).toEqual({ year: y, month: m, date: d })
      },
    ),
    { seed: 8 },
  )
})

test('[DA13] a month later is the same date, or the last day of a month that is too short', () => {
  const after = (y: number, month: number, date: number) =>
    dateOf(monthAfter(dayOf({ year: y, month, date })))
  expect(after(2026, 3, 12)).toEqual({ year: 2026, month: 4, date: 12 })
  expect(after(2026, 12, 5)).toEqual({ year: 2027, month: 1, date: 5 })
  expect(after(2027, 1, 31)).toEqual({ year: 2027, month: 2, date: 28 })
  expect(after(2028, 1, 30)).toEqual({ year: 2028, month: 2, date: 29 })
})
