import { expect, test } from 'vitest'
import { idFrom } from '#base/ids.ts'
import { zeros } from '#base/bytes.ts'
import type { LetterBody } from '#core/letters/letterBody.ts'
import { inNeed } from './inNeed.ts'
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
  expect(inNeed(waiting).map(({ body }) => body.at)).toEqual([3, 1, 2, 4])
})
