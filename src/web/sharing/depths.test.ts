import { expect, test } from 'vitest'
import { beginningOf, isOnlyBeginnings, offersDepths } from './depths.ts'

test('[H27] three depths are offered, never for good news or a call for help, and not after trauma', () => {
  expect(offersDepths('listen', undefined)).toBe(true)
  expect(offersDepths('perspective', 'grief')).toBe(true)
  expect(offersDepths('rejoice', undefined)).toBe(false)
  expect(offersDepths('unsafe', undefined)).toBe(false)
  expect(offersDepths('listen', 'trauma')).toBe(false)
})

test('[H27] a depth begins a line of its own, and alone it says nothing', () => {
  expect(beginningOf('', 'What happened')).toBe('What happened: ')
  expect(beginningOf('He left. ', 'What it is like')).toBe('He left.\n\nWhat it is like: ')
  const prompts = ['What happened', 'What it is like']
  expect(isOnlyBeginnings('What happened: \n\nWhat it is like:', prompts)).toBe(true)
  expect(isOnlyBeginnings('What happened: nothing', prompts)).toBe(false)
  expect(isOnlyBeginnings('  ', prompts)).toBe(true)
})
