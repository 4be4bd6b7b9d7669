import { dialledNumber } from '#core/people/number.ts'
import type { PersonView } from '#core/people/view.ts'

/** Letters as they are looked for: without accents, and large and small alike. */
const plainLetters = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** What somebody is found by: in my list, and before they are in it. */
type Known = Omit<PersonView, 'id' | 'accounts'>

export interface Findable<P extends Known = PersonView> {
  readonly person: P
  readonly letters: string
  readonly digits: string
}

/** Everybody by name, ready to be looked for: made once for a list, not for each letter typed. */
export const inOrder = <P extends Known>(
  people: readonly P[],
  region: string,
): readonly Findable<P>[] => {
  const { compare } = new Intl.Collator(region, { sensitivity: 'base', numeric: true })
  return people
    .map(person => {
      const { name, phones = [], mails = [], addresses = [], note = '', told } = person
      const words = [name, note, told?.words ?? '', ...[...mails, ...addresses].map(at => at.value)]
      return {
        person,
        letters: plainLetters(words.join('\n')),
        digits: phones.map(({ value }) => dialledNumber(value)?.digits ?? '').join(' '),
      }
    })
    .toSorted((a, b) => compare(a.person.name, b.person.name))
}

/** So few are seen at a glance: nobody needs to search. */
export const fewPeople = 8

/** Who has all of these words. A number is found by its digits, however it was written. */
export const findPeople = <P extends Known>(
  all: readonly Findable<P>[],
  looked: string,
): readonly Findable<P>[] => {
  const words = plainLetters(looked)
    .split(/\s+/)
    .filter(word => word !== '')
  if (words.length === 0) return all
  const number = /^[+\d\s().-]+$/.test(looked) ? looked.replaceAll(/\D/g, '') : ''
  const digits = number.replace(/^0+/, '')
  return all.filter(
    each =>
      words.every(word => each.letters.includes(word)) ||
      (digits.length > 1 && each.digits.includes(digits)),
  )
}
