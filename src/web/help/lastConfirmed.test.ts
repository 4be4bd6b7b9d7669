import { expect, test } from 'vitest'
import { confirmationsOf, isOld } from './lastConfirmed.ts'

const line = (source: string, live_verified_on: string | null = null) => ({
  evidence: [`paper.example ${source}`],
  live_verified_on,
})
const now = Date.parse('2026-11-29T12:00:00Z')
const isStale = (...given: Parameters<typeof line>): boolean =>
  confirmationsOf(line(...given), undefined, now).isStale

test('[GH6] a line that nobody confirmed in 180 days is known by the clock of the device', () => {
  expect(isStale('2026-06-03')).toBe(false)
  expect(isStale('2026-06-01')).toBe(true)
  expect(isStale('2025-10-11')).toBe(true)
  expect(confirmationsOf(line('2025-10-11'), undefined, Date.parse('2025-12-01')).isStale).toBe(
    false,
  )
})

test('[GH6] a date without its day or month is read as its beginning, and none is no confirmation', () => {
  expect(isStale('2026-06')).toBe(true)
  expect(isStale('2026-07')).toBe(false)
  expect(isStale('2026')).toBe(true)
  expect(isStale('undated')).toBe(true)
})

test('[GH6] a person who checked counts, and whoever runs the host; a date ahead counts as nothing', () => {
  expect(isStale('2019', '2026-11-01')).toBe(false)
  expect(confirmationsOf(line('2019'), '2026-11-20', now)).toEqual({
    checkedOn: undefined,
    byHostOn: '2026-11-20',
    isStale: false,
  })
  expect(confirmationsOf(line('2019'), '2099-01-01', now)).toEqual({
    checkedOn: undefined,
    byHostOn: undefined,
    isStale: true,
  })
  expect(isStale('2099-01-01')).toBe(true)
})

test('[GH6] the emergency numbers grow old too', () => {
  expect(isOld('2026-11', now)).toBe(false)
  expect(isOld('2026-05', now)).toBe(true)
})
