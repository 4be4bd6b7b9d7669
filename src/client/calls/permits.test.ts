import { expect, test } from 'vitest'
import type { AccountId, CircleId, LetterId } from '#base/ids.ts'
import { accountOf, scene } from '#dev/scene.ts'
import { givenPermits, permitHours, permitsRequestOf, samePermits } from './permits.ts'

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

test('[CA27] [T154] whom I blocked is not told so by a permit that is gone: theirs stays, closed', () => {
  const self = scene('self')
  const owner = { account: accountOf('ben'), circle: 'c'.repeat(64) as CircleId }
  const letter = 'a'.repeat(32) as LetterId
  self.say('ana', { t: 'catcher-answered', letter, owner, word: 'yes', permit, ways: [] })
  const hostHas = () => permitsRequestOf(givenPermits(self.circle), accountOf('ana'), 0)
  const before = hostHas()
  self.say('ana', { t: 'person-blocked', account: owner.account, name: 'Ben' })
  const [now] = hostHas().permits
  expect(now).toEqual({ ...before.permits[0], closed: true })
  expect(samePermits(before, hostHas())).toBe(false)
  self.say('ana', { t: 'person-unblocked', account: owner.account })
  expect(hostHas()).toEqual(before)
  // What is taken back is gone: that is said to them.
  self.say('ana', { t: 'catcher-answered', letter, owner, word: 'quit', ways: [] })
  expect(hostHas()).toEqual({ permits: [] })
})
