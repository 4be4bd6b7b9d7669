import { expect, test } from 'vitest'
import { beginningOf, isOnlyBeginnings, offersDepths, withoutEmptyBeginnings } from './depths.ts'

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

test('[H27] a depth is begun once, and one that nobody went on with is not sent', () => {
  const once = beginningOf('', 'What happened')
  expect(beginningOf(once, 'What happened')).toBe(once)
  const prompts = ['What happened', 'What it is like', 'What I hardly dare say']
  const [happened, like, hardly] = prompts.map(prompt => `${prompt}:`)
  expect(withoutEmptyBeginnings(`${happened} He left.\n\n${like} \n\n${hardly} `, prompts)).toBe(
    `${happened} He left.`,
  )
  expect(withoutEmptyBeginnings(`Hello.\n\n${happened}\n\n${like} cold`, prompts)).toBe(
    `Hello.\n\n${like} cold`,
  )
  // What stands on the next line belongs to it.
  const below = `${happened}\nHe left.`
  expect(withoutEmptyBeginnings(below, prompts)).toBe(below)
})
