import { expect, test } from 'vitest'
import { personIdOf } from '#core/people/card.ts'
import { eventIdOf } from '#dev/scene.ts'
import { en } from '#web/text/en.ts'
import { es } from '#web/text/es.ts'
import { occasions, openersFor } from './openersFor.ts'
import { nameOfRhythm, rhythmNames, rhythmOf } from './rhythms.ts'

const mara = personIdOf(eventIdOf(1))

test.each([
  ['en', en],
  ['es', es],
] as const)('[RO10] sixty first lines and more, each with the name, none twice (%s)', (_, text) => {
  const all = occasions.flatMap(occasion => text.openers[occasion].map(opener => opener('Mara')))
  expect(all.length).toBeGreaterThanOrEqual(60)
  expect(new Set(all).size).toBe(all.length)
  expect(all.filter(line => !line.includes('Mara'))).toEqual([])
})

test('[RO10] four turns of three bring every line of an occasion once', () => {
  for (const occasion of occasions) {
    const turns = [0, 1, 2, 3].flatMap(turn => openersFor(en.openers, occasion, mara, 20_000, turn))
    expect(new Set(turns)).toEqual(new Set(en.openers[occasion]))
  }
  const first = (day: number) => openersFor(en.openers, 'silence', mara, day, 0)
  expect(first(1)).toEqual(first(1))
  expect([2, 3, 4, 5].some(day => first(day)[0] !== first(1)[0])).toBe(true)
})

test('[RO3] each rhythm is known by its own name again', () => {
  for (const name of rhythmNames) expect(nameOfRhythm(rhythmOf[name])).toBe(name)
  expect(nameOfRhythm({ from: 20, to: 40 })).toBe('month')
})
