import { expect, test } from 'vitest'
import type { OfferView } from '#core/sharing/shareView.ts'
import { isOver } from './isOver.ts'

const hourMs = 3_600_000
const noon = new Date(2026, 11, 3, 12).getTime()
const accepted: OfferView = {
  what: 'walk',
  answer: 'accepted',
  acceptedAt: noon,
  happened: undefined,
  canAnswer: true,
  canSayHappened: true,
}

test('[H34] whether it happened is asked from the day of the offer on', () => {
  expect(isOver({ ...accepted, day: '2026-12-04' }, noon)).toBe(false)
  expect(isOver({ ...accepted, day: '2026-12-04' }, noon + 24 * hourMs)).toBe(true)
})

test('[H34] without a day, from the day after the yes on, and not before it has gone out', () => {
  const when = { ...accepted, when: 'After work' }
  expect(isOver(when, noon + hourMs)).toBe(false)
  expect(isOver(when, noon + 12 * hourMs)).toBe(true)
  expect(isOver({ ...when, acceptedAt: undefined }, noon + 12 * hourMs)).toBe(false)
  expect(isOver({ ...when, happened: 'yes' }, noon + 12 * hourMs)).toBe(false)
})
