import { expect, test } from 'vitest'
import { zeros } from '#base/bytes.ts'
import { idFrom } from '#base/ids.ts'
import type { LetterBody } from '#core/letters/letterBody.ts'
import type { WaitingLetter } from './letterBox.ts'
import { supersedes } from './supersedes.ts'

let last = 0
const letter = (body: LetterBody, to = 1): WaitingLetter => ({
  id: idFrom('letter', new Uint8Array(16).fill(++last)),
  circle: idFrom('circle', zeros(32)),
  to: idFrom('account', new Uint8Array(16).fill(to)),
  body,
})

const wishes = { t: 'confidant-wishes', v: 1, at: 2 } as const

test('[R17] of wishes and words that wait for one person only the latest goes', () => {
  expect(supersedes(letter(wishes), letter(wishes))).toBe(true)
  expect(supersedes(letter(wishes, 1), letter(wishes, 2))).toBe(false)
  const one = letter(wishes)
  expect(supersedes(one, one)).toBe(false)
  // A letter of another kind says something else.
  const asks = letter({ t: 'keeper-ask', v: 1, at: 1 })
  expect(supersedes(letter(wishes), asks)).toBe(false)
  expect(supersedes(letter({ t: 'keeper-ask', v: 1, at: 3 }), asks)).toBe(false)
})

test('[R17] of a call its latest word, and of no other call', () => {
  const over = (call: string) => letter({ t: 'call-over', v: 1, at: 2, call: call.repeat(16) })
  expect(supersedes(over('ca'), over('ca'))).toBe(true)
  expect(supersedes(over('ca'), over('cb'))).toBe(false)
})
