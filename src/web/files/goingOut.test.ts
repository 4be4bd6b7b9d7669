import { expect, test } from 'vitest'
import { goingOut } from './goingOut.ts'

test('[W13] how far pictures have gone is said in words', () => {
  expect([0, 0.25, 0.5, 0.75, 0.95, 1].map(goingOut)).toEqual([
    'begins',
    'quarter',
    'half',
    'mostly',
    'nearly',
    'nearly',
  ])
})
