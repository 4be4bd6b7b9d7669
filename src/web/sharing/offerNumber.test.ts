import { expect, test } from 'vitest'
import { offerMissing } from './offerDraft.ts'
import { offerNumber } from './offerNumber.ts'

test('[CA26] [T153] a code that somebody offers as their number is behind no button, and nobody writes one', () => {
  const theirs = { isMe: false }
  expect(offerNumber({ phone: '+34 600', answer: undefined }, theirs)).toBe('+34 600')
  expect(offerNumber({ phone: '+34 600', answer: 'notNow' }, theirs)).toBeUndefined()
  for (const phone of ['*72 555 123 4567', '**21*600123456#', '##002#']) {
    expect(offerNumber({ phone, answer: undefined }, theirs)).toBeUndefined()
    expect(offerMissing({ what: 'call', when: 'now', phone }, false)).toBe('phone')
  }
})
