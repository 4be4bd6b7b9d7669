import { expect, test } from 'vitest'
import { dayOf, nextDays } from './days.ts'

test('the next days begin today and none is left out, also where the clock changes', () => {
  const days = nextDays(new Date(2026, 9, 20, 23, 59), 14)
  expect(days[0]).toBe('2026-10-20')
  expect(days.at(-1)).toBe('2026-11-02')
  expect(new Set(days).size).toBe(14)
  expect(dayOf(new Date(2026, 0, 5))).toBe('2026-01-05')
})
