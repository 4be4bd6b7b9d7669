import { expect, test } from 'vitest'
import { clock } from './clock.ts'

test('a time is shown in minutes and seconds', () => {
  expect([0, 7.9, 60, 754, -1].map(clock)).toEqual(['0:00', '0:07', '1:00', '12:34', '0:00'])
})
