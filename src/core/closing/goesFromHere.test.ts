import { expect, test } from 'vitest'
import { dayMs } from '../circle/circle.ts'
import { goesFromHereAt } from './goesFromHere.ts'

const day = (count: number): number => count * dayMs

test('[C46] nothing goes while the host has the circle, however long ago it was closed', () => {
  expect(goesFromHereAt({ readAt: 0 })).toBeUndefined()
})

test('[C46] a host that has it no more is believed after thirty days of this device, and not before', () => {
  expect(goesFromHereAt({ readAt: 0, goneAt: day(30) })).toBe(day(37))
  expect(goesFromHereAt({ readAt: 0, goneAt: day(1) })).toBe(day(30))
  // Read late: the thirty days are this device's own.
  expect(goesFromHereAt({ readAt: day(20), goneAt: day(30) })).toBe(day(50))
})

test('[C46] who was away for months has a week left', () => {
  expect(goesFromHereAt({ readAt: 0, goneAt: day(120) })).toBe(day(127))
})
