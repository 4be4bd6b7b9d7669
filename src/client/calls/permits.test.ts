import { expect, test } from 'vitest'
import type { AccountId } from '#base/ids.ts'
import { permitHours, permitsRequestOf, samePermits } from './permits.ts'

const person = (digit: string): AccountId => digit.repeat(32) as AccountId
const permit = 'A'.repeat(43)
const given = (owner: string, hours?: { from: number; to: number }) => ({
  owner: person(owner),
  permit,
  hours,
})

test('[CA3] the host learns the hours in UTC, and they move with the clock of the phone', () => {
  expect(permitHours({ from: 8 * 60, to: 22 * 60 }, 120)).toEqual({ from: 360, to: 1200 })
  // Over midnight there, or here.
  expect(permitHours({ from: 60, to: 480 }, 120)).toEqual({ from: 1380, to: 360 })
  expect(permitHours(undefined, 330)).toEqual({ from: 0, to: 1440 })
  // From eight to eight is all day long, as whoever chose it means.
  expect(permitHours({ from: 480, to: 480 }, 60)).toEqual({ from: 0, to: 1440 })
})

test('[CA4] the same 32 bytes for another person, or from another, have another hash', () => {
  const hashOf = (owner: string, me: string): string | undefined =>
    permitsRequestOf([given(owner)], person(me), 0).permits[0]?.hash
  const hashes = [hashOf('a', 'b'), hashOf('c', 'b'), hashOf('a', 'd')]
  expect(new Set(hashes).size).toBe(3)
  expect(hashOf('a', 'b')).toBe(hashes[0])
})

test('[CA13] what the host has is compared as a whole, whatever its order', () => {
  const me = person('e')
  const both = permitsRequestOf([given('a'), given('b', { from: 1, to: 2 })], me, 0)
  expect(samePermits(both, { permits: both.permits.toReversed() })).toBe(true)
  expect(samePermits(both, permitsRequestOf([given('a')], me, 0))).toBe(false)
  const later = permitsRequestOf([given('a'), given('b', { from: 1, to: 2 })], me, 60)
  expect(samePermits(both, later)).toBe(false)
})
