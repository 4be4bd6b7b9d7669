import { expect, test } from 'vitest'
import { utcHours, utcQuiet } from './utcHours.ts'

test('[NO2] the host learns the times of the day in UTC, and nothing of where somebody is', () => {
  expect(utcHours([12 * 60 + 30, 19 * 60], 120)).toEqual([10 * 60 + 30, 17 * 60])
  // Over midnight, either way.
  expect(utcHours([60], 120)).toEqual([23 * 60])
  expect(utcHours([23 * 60], -120)).toEqual([60])
  // Twice the same time is once.
  expect(utcHours([60, 60], 0)).toEqual([60])
  expect(utcQuiet({ from: 22 * 60, to: 7 * 60 }, 330)).toEqual({ from: 990, to: 90 })
})
