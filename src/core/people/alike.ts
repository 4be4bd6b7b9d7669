import type { AccountId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { FoundCard, PersonId } from './card.ts'
import { type DialledNumber, dialledNumber, isSameNumber, mailKey, numberKey } from './number.ts'
import { pairKey, type People, type Person } from './people.ts'

/** Why two seem to be one. */
export type AlikeBy = 'number' | 'mail' | 'account' | 'name'

export interface Alike {
  readonly person: PersonId
  readonly by: AlikeBy
  /** The number or address as the one who is here has it. */
  readonly what: string
}

/** So many with one ending of a number are looked at: a family has one, a file may have thousands. */
const maxBehindKey = 32

interface Numbered {
  readonly person: Person
  readonly number: DialledNumber
  readonly written: string
}

/** Finds who seems to be somebody, without walking everybody each time. */
export interface Finder {
  find(
    card: FoundCard & { readonly accounts?: readonly AccountId[] | undefined },
  ): Alike | undefined
  add(person: Person): void
}

export const finderOf = (people: Iterable<Person> = []): Finder => {
  const byNumber = new Map<string, Numbered[]>()
  // Each is looked for and then kept: read once.
  const read = new Map<string, DialledNumber | undefined>()
  const numberOf = (written: string): DialledNumber | undefined => {
    if (!read.has(written)) read.set(written, dialledNumber(written))
    return read.get(written)
  }
  const byMail = new Map<string, { readonly person: Person; readonly written: string }>()
  const byAccount = new Map<AccountId, Person>()
  const byName = new Map<string, Person>()
  const add = (person: Person): void => {
    for (const { value } of person.phones ?? []) {
      const number = numberOf(value)
      if (number === undefined) continue
      const key = numberKey(number)
      const there = byNumber.get(key)
      if (there === undefined) byNumber.set(key, [{ person, number, written: value }])
      else if (there.length < maxBehindKey) there.push({ person, number, written: value })
    }
    for (const { value } of person.mails ?? []) {
      const key = mailKey(value)
      if (!byMail.has(key)) byMail.set(key, { person, written: value })
    }
    for (const account of person.accounts ?? [])
      if (!byAccount.has(account)) byAccount.set(account, person)
    if (hasNoReach(person) && !byName.has(nameKey(person.name)))
      byName.set(nameKey(person.name), person)
  }
  for (const person of people) add(person)
  return {
    add,
    find: card => {
      for (const account of card.accounts ?? []) {
        const person = byAccount.get(account)
        if (person !== undefined) return { person: person.id, by: 'account', what: person.name }
      }
      for (const { value } of card.phones ?? []) {
        const number = numberOf(value)
        if (number === undefined) continue
        const found = byNumber
          .get(numberKey(number))
          ?.find(each => isSameNumber(each.number, number))
        if (found !== undefined)
          return { person: found.person.id, by: 'number', what: found.written }
      }
      for (const { value } of card.mails ?? []) {
        const found = byMail.get(mailKey(value))
        if (found !== undefined) return { person: found.person.id, by: 'mail', what: found.written }
      }
      // Many people have one name: it says something only where neither has anything else.
      const named =
        card.name !== undefined && hasNoReach(card) ? byName.get(nameKey(card.name)) : undefined
      return named === undefined ? undefined : { person: named.id, by: 'name', what: named.name }
    },
  }
}

const hasNoReach = ({ phones = [], mails = [] }: FoundCard): boolean =>
  phones.length + mails.length === 0

const nameKey = (name: string): string => name.trim().toLowerCase()

/** Two of my people who seem to be one. Only ever offered: a family may share a telephone. */
export interface AlikePair {
  readonly into: PersonId
  readonly from: PersonId
  readonly by: AlikeBy
  readonly what: string
}

/** PE7: never a pair of which I said that they are two. */
export const alikePairs = (people: People, limit = 50): readonly AlikePair[] => {
  const pairs: AlikePair[] = []
  const finder = finderOf()
  const offer = (pair: AlikePair): void => {
    const isKnown = pairs.some(({ from, into }) => from === pair.from || into === pair.from)
    if (!isKnown && own(people.apart, pairKey(pair.into, pair.from)) === undefined) pairs.push(pair)
  }
  for (const person of Object.values(people.all)) {
    if (pairs.length === limit) return pairs
    const alike = finder.find(person)
    if (alike !== undefined && alike.by !== 'name')
      offer({ into: alike.person, from: person.id, by: alike.by, what: alike.what })
    finder.add(person)
  }
  for (const [into, from] of namesakes(people)) {
    if (pairs.length === limit) return pairs
    offer({ into: into.id, from: from.id, by: 'name', what: into.name })
  }
  return pairs
}

/** Who was written down by hand, and somebody of my circles: one of each with that name, and no other. */
const namesakes = (people: People): readonly (readonly [into: Person, from: Person])[] => {
  const named = new Map<string, Person[]>()
  for (const person of Object.values(people.all)) {
    const key = nameKey(person.name)
    const there = named.get(key)
    if (there === undefined) named.set(key, [person])
    else there.push(person)
  }
  return [...named.values()].flatMap(all => {
    const [one, other] = all.toSorted((a, b) => accountsOf(a) - accountsOf(b))
    return all.length === 2 && one !== undefined && other !== undefined && isOneOfEach(one, other)
      ? [[one, other] as const]
      : []
  })
}

const accountsOf = ({ accounts = [] }: Person): number => accounts.length

/** Who is in a circle has no number of their own here: two numbers would make two people. */
const isOneOfEach = (byHand: Person, ofCircle: Person): boolean =>
  accountsOf(byHand) === 0 && accountsOf(ofCircle) > 0 && hasNoReach(ofCircle)
