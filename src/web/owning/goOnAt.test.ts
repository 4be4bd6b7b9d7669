import { expect, test } from 'vitest'
import { goOnAt } from './goOnAt.ts'

test('[OW1] it goes on at the first part that was neither written nor passed', () => {
  expect(goOnAt({}, [])).toBe('did')
  expect(goOnAt({ did: 'I read your diary.' }, [])).toBe('effect')
  expect(goOnAt({ did: 'I read your diary.' }, ['effect', 'noExcuse'])).toBe('willDo')
  expect(goOnAt({ did: '  ', willDo: 'I stay out.' }, ['effect'])).toBe('did')
  const rest = ['effect', 'noExcuse', 'willDo', 'needNot'] as const
  expect(goOnAt({ did: 'I read your diary.' }, rest)).toBe('over')
})
