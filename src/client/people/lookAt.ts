import type { Circle } from '#core/circle/circle.ts'
import { own } from '#core/circle/own.ts'
import { finderOf } from '#core/people/alike.ts'
import type { FoundCard } from '#core/people/card.ts'
import { together } from '#core/people/merged.ts'
import type { Comer } from '../commands/peopleCommands.ts'

/** Each of them, with who of my people they seem to be. */
export const lookAt = ({ people }: Circle, cards: readonly FoundCard[]): readonly Comer[] => {
  const finder = finderOf(Object.values(people.all))
  return cards.map(card => {
    const found = finder.find(card)
    const person = found === undefined ? undefined : own(people.all, found.person)
    if (found === undefined || person === undefined) return { card }
    const both = together(person, card)
    const saysMore =
      isLonger(both.phones, person.phones) ||
      isLonger(both.mails, person.mails) ||
      isLonger(both.addresses, person.addresses)
    return { card, here: { ...found, name: person.name, saysMore } }
  })
}

const isLonger = (a: readonly unknown[] = [], b: readonly unknown[] = []): boolean =>
  a.length > b.length
