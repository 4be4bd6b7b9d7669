import { expect, test } from 'vitest'
import { inHours, readSitting } from './sitting.ts'

test('[V12] time that was begun goes on after a reload, and nothing else is taken for it', () => {
  const endsAt = 1_000_000
  expect(readSitting(`20 ${endsAt}`, endsAt - 60_000)).toEqual({ minutes: 20, endsAt })
  expect(readSitting(`20 ${endsAt}`, endsAt + 1000)).toEqual({ minutes: 20, endsAt })
  expect(readSitting(`20 ${endsAt}`, endsAt + 7_200_000)).toBeUndefined()
  // A clock that was put back would keep a phone dark for hours.
  expect(readSitting(`20 ${endsAt}`, endsAt - 7_200_000)).toBeUndefined()
  expect(readSitting('21 5', 4)).toBeUndefined()
  expect(readSitting(undefined, 4)).toBeUndefined()
})

test('[V12] minutes are said as hours and minutes', () => {
  expect(inHours(20)).toEqual([0, 20])
  expect(inHours(130)).toEqual([2, 10])
})
