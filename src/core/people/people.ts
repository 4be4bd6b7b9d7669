import type { AccountId, EntryId, EventId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { PersonCard, PersonId } from './card.ts'
import type { Told } from './events.ts'

/** Somebody in my life. Replaced whole by every change, so that a copy of the list is enough. */
export interface Person extends PersonCard {
  readonly id: PersonId
  readonly at: number
  readonly changedAt: number
  readonly told?: Told | undefined
  readonly accounts?: readonly AccountId[] | undefined
  /** Entries that hold words of this person alone: letting go takes them back. */
  readonly entries: readonly EntryId[]
  /** Entries of an import that hold words of others too. */
  readonly shared: readonly EntryId[]
  /** The import they came with, while nothing of them was changed since. */
  readonly import?: EventId | undefined
}

export interface Import {
  readonly at: number
  readonly entries: readonly EntryId[]
  readonly undone?: true | undefined
}

/** The people of a self circle. Only the records change; what is in them is replaced. */
export interface People {
  /** In the order in which they came. */
  readonly all: Record<string, Person>
  /** Of two that were made one, the other. */
  readonly mergedInto: Record<string, PersonId>
  readonly imports: Record<string, Import>
  /** Whose words alone an entry holds, by the entry. */
  readonly of: Record<string, PersonId>
  /** Pairs that look alike and are two (`pairKey`). */
  readonly apart: Record<string, 1>
}

export const noPeople = (): People => ({
  all: {},
  mergedInto: {},
  imports: {},
  of: {},
  apart: {},
})

/** One to change without changing the other. A deep copy of thousands would be slow for nothing. */
export const copyOfPeople = ({ all, mergedInto, imports, of, apart }: People): People => ({
  all: { ...all },
  mergedInto: { ...mergedInto },
  imports: { ...imports },
  of: { ...of },
  apart: { ...apart },
})

/** Who bears this id now: themselves, or who they were made one with. */
export const personNow = (people: People, id: PersonId): Person | undefined => {
  let at = id
  // A chain never runs in a circle: only somebody who is there is merged, into another who is.
  for (let next = own(people.mergedInto, at); next !== undefined; ) {
    at = next
    next = own(people.mergedInto, at)
  }
  return own(people.all, at)
}

export const pairKey = (one: PersonId, other: PersonId): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`
