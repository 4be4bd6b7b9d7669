import { expect, test } from 'vitest'
import { personIdOf } from '#core/people/card.ts'
import { accountOf, eventIdOf } from '#dev/scene.ts'
import { fileOf } from './TakeAlong.tsx'

test('[PE17] the file holds an address book, my words only when I say so, and never what was told', () => {
  const mara = {
    id: personIdOf(eventIdOf(1)),
    name: 'Mara',
    phones: [{ value: '600 000 001' }],
    note: 'A note of mine.',
    told: { words: 'Her secret.', on: 1 },
    accounts: [accountOf('ben')],
  }
  expect(fileOf([mara], false)).toContain('600 000 001')
  expect(fileOf([mara], false)).not.toContain('A note of mine.')
  expect(fileOf([mara], true)).toContain('A note of mine.')
  for (const text of [fileOf([mara], false), fileOf([mara], true)]) {
    expect(text).not.toContain('secret')
    expect(text).not.toContain(accountOf('ben'))
    expect(text).not.toContain(mara.id)
  }
})
