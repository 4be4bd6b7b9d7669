import { expect, test } from 'vitest'
import { personIdOf } from '#core/people/card.ts'
import { eventIdOf } from '#dev/scene.ts'
import { findPeople, inOrder } from './findPeople.ts'

const people = [
  { name: 'Zoë', phones: [{ value: '+34 600 12 34 56' }] },
  { name: 'Álvaro Núñez', note: 'Del coro' },
  { name: 'Ana', mails: [{ value: 'ana@example.org' }] },
].map((card, place) => ({ ...card, id: personIdOf(eventIdOf(place)) }))
const all = inOrder(people, 'es')
const names = (looked: string) => findPeople(all, looked).map(({ person }) => person.name)

test('[PE14] people stand in the order of their names, accents or not', () => {
  expect(names('')).toEqual(['Álvaro Núñez', 'Ana', 'Zoë'])
})

test('[PE14] a search asks for no accents and no capitals, and finds words, addresses and numbers', () => {
  expect(names('NUNEZ alvaro')).toEqual(['Álvaro Núñez'])
  expect(names('zoe')).toEqual(['Zoë'])
  expect(names('coro')).toEqual(['Álvaro Núñez'])
  expect(names('example')).toEqual(['Ana'])
  expect(names('600 123')).toEqual(['Zoë'])
  expect(names('0600-12')).toEqual(['Zoë'])
  expect(names('nobody')).toEqual([])
})
