import { expect, test } from 'vitest'
import { viewOf } from './viewOf.ts'

test('[PL21] on a phone where somebody has signed in, a plan waits until it is known whose it is', () => {
  expect(viewOf('plan', 'starting', false)).toBe('wait')
  expect(viewOf('change-plan', 'starting', false)).toBe('wait')
  expect(viewOf('change-plan', 'starting', true)).toBe('screen')
  expect(viewOf('change-plan', 'signed-out', false)).toBe('screen')
  expect(viewOf('change-plan', 'signed-in', false)).toBe('screen')
  expect(viewOf('change-plan', 'locked', false)).toBe('locked')
})

test('[W20] what a tap means there depends on who is in: that is waited for', () => {
  for (const kind of ['new-account', 'joining', 'back'] as const) {
    expect(viewOf(kind, 'starting', false)).toBe('wait')
    expect(viewOf(kind, 'starting', true)).toBe('screen')
    expect(viewOf(kind, 'signed-out', false)).toBe('screen')
  }
})

test('what needs nobody is there at once; what needs an account waits for it, or asks for one', () => {
  expect(viewOf('present-time', 'starting', false)).toBe('screen')
  expect(viewOf('open-note', 'locked', false)).toBe('screen')
  expect(viewOf('circles', 'starting', false)).toBe('wait')
  expect(viewOf('circles', 'starting', true)).toBe('welcome')
  expect(viewOf('circles', 'signed-out', false)).toBe('welcome')
})
