import { expect, test } from 'vitest'
import { en } from '#web/text/en.ts'
import { hoursWords } from './hoursWords.ts'

test('[CA36] from a time to the same time reads as what it is to the host: at any time', () => {
  const said = (from: number, to: number): string =>
    hoursWords({ hours: { from, to }, ways: ['ring'] }, en, 'en')
  const always = hoursWords({ hours: undefined, ways: ['ring'] }, en, 'en')
  expect(said(22 * 60, 22 * 60)).toBe(always)
  expect(said(8 * 60, 22 * 60)).not.toBe(always)
})
