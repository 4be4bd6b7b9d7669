import { expect, test } from 'vitest'
import { sayDay } from './sayDay.ts'

test('a day is said in words, without a time zone', () => {
  expect(sayDay('en-GB', '2026-12-03')).toMatch(/Thursday.*3 December/)
  expect(sayDay('es', '2026-12-03')).toBe('jueves, 3 de diciembre')
})

test('a day that no month has is the day after, and nothing throws', () => {
  expect(sayDay('es', '2026-02-31')).toBe('martes, 3 de marzo')
})
