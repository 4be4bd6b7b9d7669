import { expect, test } from 'vitest'
import { tomorrowMorning } from './tomorrowMorning.ts'

test.each([
  ['in the evening', new Date(2026, 10, 24, 21, 30), new Date(2026, 10, 25, 6)],
  ['after midnight', new Date(2026, 10, 25, 0, 30), new Date(2026, 10, 26, 6)],
  ['at the end of a year', new Date(2026, 11, 31, 9), new Date(2027, 0, 1, 6)],
])('[D12] said %s, it comes back the next morning', (_, now, then) => {
  expect(tomorrowMorning(now)).toBe(then.getTime())
  // Whatever the clocks do that night, it is not longer than the vault believes.
  expect(tomorrowMorning(now) - now.getTime()).toBeLessThan(48 * 3_600_000)
})
