import { expect, test } from 'vitest'
import { unlessTypedOn } from './unlessTypedOn.ts'

test('[W21] what was kept leaves its field, and what was typed meanwhile stays', () => {
  expect(unlessTypedOn('Thank you.')('Thank you.')).toBe('')
  expect(unlessTypedOn('Thank you.')('Thank you. I will miss')).toBe('Thank you. I will miss')
})
