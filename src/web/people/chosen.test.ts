import { expect, test } from 'vitest'
import { personIdOf } from '#core/people/card.ts'
import { eventIdOf } from '#dev/scene.ts'
import { chosenOf, nothingSaid, sorted } from './chosen.ts'

const here = { person: personIdOf(eventIdOf(1)), name: 'Mara', by: 'number', what: '1' } as const
const comers = [
  { card: { name: 'New' } },
  { card: { name: 'Known' }, here: { ...here, saysMore: false } },
  { card: { name: 'Known, with more' }, here: { ...here, saysMore: true } },
]

test('[PE13] who seems to be here is not brought twice, and what is new of them is added', () => {
  expect(chosenOf({ comers }, nothingSaid)).toEqual({
    cards: [{ name: 'New' }],
    more: [{ person: here.person, card: { name: 'Known, with more' } }],
  })
  const choices = new Map([
    [1, 'own'],
    [2, 'out'],
  ] as const)
  expect(chosenOf({ comers }, { ...nothingSaid, choices })).toEqual({
    cards: [{ name: 'New' }, { name: 'Known' }],
    more: [],
  })
})

test('[PE20] who is new comes, until their tick is taken away', () => {
  const choices = new Map([[0, 'out']] as const)
  expect(chosenOf({ comers: comers.slice(0, 1) }, { ...nothingSaid, choices }).cards).toEqual([])
})

test('[PE21] a number without a name comes in under the name it is given, and not at all without one', () => {
  const phones = [{ value: '+34 600 1' }]
  const file = { comers: [{ card: { phones } }, { card: { phones } }] }
  expect(sorted(file)).toMatchObject({ nameless: [{ place: 0 }, { place: 1 }], fresh: [] })
  const names = new Map([
    [0, ' Mara\u202E '],
    [1, '  '],
  ])
  expect(chosenOf(file, { ...nothingSaid, names })).toEqual({
    cards: [{ name: 'Mara', phones }],
    more: [],
  })
})
