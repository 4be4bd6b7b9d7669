import { expect, test } from 'vitest'
import { en } from '#web/text/en.ts'
import { es } from '#web/text/es.ts'
import { isAhead, spanOf } from './span.ts'

test.each([
  ['2025-11-29', '2026-11-29', 'years', 1, false],
  ['2025-10-01', '2026-11-29', 'years', 1, true],
  ['2020-02-29', '2026-02-28', 'years', 6, false],
  ['2026-01-31', '2026-02-28', 'months', 1, false],
  ['2026-05-29', '2026-11-29', 'months', 6, false],
  ['2026-05-30', '2026-11-29', 'months', 5, true],
  ['2026-11-08', '2026-11-29', 'weeks', 3, false],
  ['2026-11-19', '2026-11-29', 'days', 10, false],
  ['2026-11-28', '2026-11-29', 'days', 1, false],
] as const)(
  '[RI1] from %s to %s is said in its largest whole unit',
  (since, until, unit, count, more) => {
    expect(spanOf(since, until)).toEqual({ unit, count, more })
  },
)

test('[RI1] a day that is today or ahead has no span, and one ahead is not sent', () => {
  expect(spanOf('2026-11-29', '2026-11-29')).toBeUndefined()
  expect(spanOf('2027-01-01', '2026-11-29')).toBeUndefined()
  const noon = new Date(2026, 10, 29, 12).getTime()
  expect(isAhead('2026-11-30', noon)).toBe(true)
  expect(isAhead('2026-11-29', noon)).toBe(false)
  expect(isAhead(undefined, noon)).toBe(false)
})

test('[RI1] one of something is said in words, in both languages', () => {
  expect(en.rise.sinceDay(en.rise.span.years(1), '1 May 2025')).toBe('Since 1 May 2025: one year.')
  expect(en.rise.more(en.rise.span.years(3))).toBe('more than 3 years')
  expect(es.rise.more(es.rise.span.months(1))).toBe('más de un mes')
})
