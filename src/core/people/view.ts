import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId, EventId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { type PersonCard, type PersonId, saidIn } from './card.ts'
import { type AlikePair, alikePairs } from './alike.ts'
import type { Told } from './events.ts'
import type { People, Person } from './people.ts'

export interface PersonView extends PersonCard {
  readonly id: PersonId
  readonly told?: Told | undefined
  readonly accounts?: readonly AccountId[] | undefined
}

export interface PeopleView {
  /** In the order in which they came. */
  readonly people: readonly PersonView[]
  readonly alike: readonly AlikePair[]
  /** The last import of which somebody is here as they came; it can be undone. */
  readonly lastImport: { readonly import: EventId; readonly people: number } | undefined
}

/** My people. Only of a self circle: in every other there are none. */
export const peopleView = ({ people }: Circle): PeopleView => ({
  people: Object.values(people.all).map(shown),
  alike: alikePairs(people),
  lastImport: lastImportIn(people),
})

/** What I know of somebody; not where in the log it stands. */
const shown = (person: Person): PersonView => {
  const { id, told, accounts } = person
  return Object.assign(
    { id },
    saidIn(person),
    told === undefined ? undefined : { told },
    accounts === undefined ? undefined : { accounts },
  )
}

const lastImportIn = ({ all, imports }: People): PeopleView['lastImport'] => {
  const here = new Map<string, number>()
  for (const person of Object.values(all))
    if (person.import !== undefined) here.set(person.import, (here.get(person.import) ?? 0) + 1)
  const last = Object.keys(imports).findLast(id => here.has(id))
  const people = last === undefined ? undefined : here.get(last)
  // The keys are the ids of imports, as they were read.
  return people === undefined ? undefined : { import: last as EventId, people }
}

/**
 * PE4: entries that hold nobody's words but theirs, once these have gone: they can be taken back
 * without taking anybody else's along.
 */
export const entriesOfOnly = (
  { people }: Circle,
  going: readonly PersonId[],
  imports: readonly EventId[] = [],
): readonly EntryId[] => {
  const gone = new Set<string>(going)
  const kept = new Set<EntryId>()
  for (const { id, shared } of Object.values(people.all))
    if (!gone.has(id)) for (const entry of shared) kept.add(entry)
  const theirs = going.flatMap(id => own(people.all, id) ?? [])
  const entries = [
    ...theirs.flatMap(person => [...person.entries, ...person.shared]),
    // Whoever of an import was let go before has left words in it.
    ...imports.flatMap(id => own(people.imports, id)?.entries ?? []),
  ]
  return [...new Set(entries)].filter(entry => !kept.has(entry))
}

/** Whom undoing an import takes away: all who are here as they came. */
export const comeWith = ({ people }: Circle, id: EventId): readonly PersonId[] =>
  Object.values(people.all)
    .filter(person => person.import === id)
    .map(person => person.id)
