import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  firstDayOfSeason,
  firstSeason,
  lastDayOfSeason,
  lastSeason,
  seasonAfter,
  seasonBefore,
  seasonCode,
  seasonMonths,
  seasonOfCode,
  seasonOfDay,
} from './season.ts'

const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000
const any = fc.integer({ min: firstSeason, max: lastSeason })

test('a season is three months, and one that begins in December goes into the next year', () => {
  const autumn = seasonOfDay(day('2026-09-01'))
  expect(autumn).toBe(8106)
  expect(seasonOfDay(day('2026-11-30'))).toBe(autumn)
  expect(seasonOfDay(day('2026-08-31'))).toBe(seasonBefore(autumn))
  expect(seasonOfDay(day('2026-12-01'))).toBe(seasonAfter(autumn))
  expect(seasonOfDay(day('2027-02-28'))).toBe(seasonAfter(autumn))
  expect(seasonOfDay(day('2027-03-01'))).toBe(autumn + 2)
  expect(seasonMonths(autumn)).toEqual({
    from: { year: 2026, month: 9 },
    to: { year: 2026, month: 11 },
  })
  expect(seasonMonths(autumn + 1)).toEqual({
    from: { year: 2026, month: 12 },
    to: { year: 2027, month: 2 },
  })
})

test('the last day of February belongs to it, also in a leap year', () => {
  expect(lastDayOfSeason(seasonOfDay(day('2027-12-24')))).toBe(day('2028-02-29'))
  expect(lastDayOfSeason(seasonOfDay(day('2026-12-24')))).toBe(day('2027-02-28'))
})

test('every day belongs to one season, and seasons follow one another without a gap', () => {
  fc.assert(
    fc.property(any, season => {
      const first = firstDayOfSeason(season)
      const last = lastDayOfSeason(season)
      expect([first, last].map(seasonOfDay)).toEqual([season, season])
      expect(seasonOfDay(first - 1)).toBe(seasonBefore(season))
      expect(seasonOfDay(last + 1)).toBe(seasonAfter(season))
      expect(last - first).toBeGreaterThanOrEqual(89)
      expect(last - first).toBeLessThanOrEqual(91)
    }),
    { seed: 7 },
  )
})

test('its code is read back, and what is no code is no season', () => {
  fc.assert(
    fc.property(any, season => {
      expect(seasonOfCode(seasonCode(season))).toBe(season)
    }),
    { seed: 7 },
  )
  expect(seasonCode(8106)).toBe('2026-09')
  for (const wrong of ['2026-10', '2026-9', '2026', '9999-12', '1960-03', '2026-09-01', ''])
    expect(seasonOfCode(wrong)).toBeUndefined()
})
