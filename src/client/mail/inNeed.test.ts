import { expect, test } from 'vitest'
import { idFrom } from '#base/ids.ts'
import { zeros } from '#base/bytes.ts'
import type { LetterBody } from '#core/letters/letterBody.ts'
import { inNeed, mustNotWait } from './inNeed.ts'
import type { WaitingLetter } from './letterBox.ts'

const letter = (id: number, body: LetterBody): WaitingLetter => ({
  id: idFrom('letter', new Uint8Array(16).fill(id)),
  circle: idFrom('circle', zeros(32)),
  to: idFrom('account', zeros(16)),
  body,
})

test('[CA18] an answer to a call goes before what was written earlier, the rest in its order', () => {
  const call = 'ca'.repeat(16)
  const waiting = [
    letter(1, { t: 'keeper-ask', v: 1, at: 1 }),
    letter(2, { t: 'call-over', v: 1, at: 2, call }),
    letter(3, { t: 'call-answer', v: 1, at: 3, call, says: 'here' }),
    letter(4, { t: 'keeper-ask', v: 1, at: 4 }),
  ]
  expect(inNeed(waiting).map(({ body }) => body.at)).toEqual([3, 2, 1, 4])
})

test('[CA32] that a call is over, and every end and taking back, go before what only says something', () => {
  const call = 'ca'.repeat(16)
  const waiting = [
    letter(1, { t: 'keeper-ask', v: 1, at: 1 }),
    letter(2, { t: 'confidant-wishes', v: 1, at: 2 }),
    letter(3, { t: 'call-over', v: 1, at: 3, call }),
    letter(4, { t: 'call-answer', v: 1, at: 4, call, says: 'here' }),
  ]
  expect(inNeed(waiting).map(({ body }) => body.at)).toEqual([4, 3, 2, 1])
  expect(waiting.map(mustNotWait)).toEqual([false, true, true, true])
})
