import { expect, test } from 'vitest'
import { personIdOf } from '#core/people/card.ts'
import { eventIdOf } from '#dev/scene.ts'
import { chosenOf } from './chosen.ts'

const here = { person: personIdOf(eventIdOf(1)), name: 'Mara', by: 'number', what: '1' } as const
const comers = [
  { card: { name: 'New' } },
  { card: { name: 'Known' }, here: { ...here, saysMore: false } },
  { card: { name: 'Known, with more' }, here: { ...here, saysMore: true } },
]

test('[PE13] who seems to be here is not brought twice, and what is new of them is added', () => {
  expect(chosenOf({ comers }, new Map())).toEqual({
    cards: [{ name: 'New' }],
    more: [{ person: here.person, card: { name: 'Known, with more' } }],
  })
  const choices = new Map([
    [1, 'own'],
    [2, 'out'],
  ] as const)
  expect(chosenOf({ comers }, choices)).toEqual({
    cards: [{ name: 'New' }, { name: 'Known' }],
    more: [],
  })
})
