import type { Circle } from '../circle/circle.ts'
import type { EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Practice, Said, TakingBack } from '../circle/practice.ts'
import { type PersonCard, type PersonId, personIdOf, saidIn } from './card.ts'
import { type PeopleAct, type PersonChange, peopleSchemas } from './events.ts'
import { given, together } from './merged.ts'
import { type Import, pairKey, type People, type Person, personNow } from './people.ts'
import { peopleRefusalOf } from './rules.ts'

const replay = ({ people }: Circle, { id, at, entry, act }: Said<PeopleAct>): void => {
  switch (act.t) {
    case 'person-kept': {
      const person = keptPerson(personIdOf(id), act, at)
      people.all[person.id] = {
        ...person,
        ...given('accounts', act.accounts),
        entries: [entry],
      }
      people.of[entry] = person.id
      break
    }
    case 'person-changed': {
      const person = personNow(people, act.person)
      if (person === undefined) return
      // PE6: said of one of the two before it was known that they are one, so nothing is taken away.
      const changed = person.id === act.person ? changedBy(person, act) : together(person, act)
      people.all[person.id] = touched(changed, at, [...person.entries, entry])
      people.of[entry] = person.id
      break
    }
    case 'person-let-go':
      forget(people, act.person)
      break
    case 'people-imported': {
      for (const [place, card] of act.people.entries()) {
        const person = keptPerson(personIdOf(id, place), card, at)
        people.all[person.id] = Object.assign(person, { shared: [entry], import: act.import })
      }
      const known = own(people.imports, act.import)
      people.imports[act.import] = {
        at: known?.at ?? at,
        entries: [...(known?.entries ?? []), entry],
      }
      break
    }
    case 'import-undone': {
      const known: Import = own(people.imports, act.import) ?? { at, entries: [] }
      people.imports[act.import] = { ...known, undone: true }
      for (const person of Object.values(people.all))
        if (person.import === act.import) forget(people, person.id)
      break
    }
    case 'people-merged':
      merge(people, act, at)
      break
    case 'people-told-apart':
      people.apart[pairKey(act.one, act.other)] = 1
      break
  }
}

/** PE2: what a card says, each part once and nothing that is empty. */
const keptPerson = (id: PersonId, card: PersonCard, at: number): Person => ({
  id,
  ...saidIn(card),
  at,
  changedAt: at,
  entries: [],
  shared: [],
})

const changedBy = (person: Person, act: PersonChange): Person => {
  const { name, phones, mails, addresses, note, birthday, told, accounts } = act
  const { phones: _, mails: _m, addresses: _a, note: _n, birthday: _b, told: _t, ...rest } = person
  const { accounts: _c, ...bare } = rest
  return {
    ...bare,
    name: name ?? person.name,
    ...given('phones', phones ?? person.phones),
    ...given('mails', mails ?? person.mails),
    ...given('addresses', addresses ?? person.addresses),
    ...given('note', note ?? person.note),
    ...given('birthday', birthday === undefined ? person.birthday : birthday),
    ...given('told', told === undefined ? person.told : told),
    ...given('accounts', accounts ?? person.accounts),
  }
}

/** PE5: who was changed by hand stays when the import they came with is undone. */
const touched = (person: Person, at: number, entries: readonly EntryId[]): Person => {
  const { import: _, ...mine } = person
  return { ...mine, changedAt: at, entries }
}

const merge = (
  people: People,
  act: Extract<PeopleAct, { readonly t: 'people-merged' }>,
  at: number,
): void => {
  const [into, from] = [personNow(people, act.into), own(people.all, act.from)]
  if (into === undefined || from === undefined || into.id === from.id) return
  const one = { ...together(into, from), shared: [...new Set([...into.shared, ...from.shared])] }
  delete people.all[from.id]
  people.mergedInto[from.id] = into.id
  people.all[into.id] = touched(one, at, [...into.entries, ...from.entries])
}

// PE4: whichever of its entries is named, nothing of a person stays here; and of an entry that an
// import wrote, nobody whom it brought.
const takeBack = ({ people }: Circle, entry: EntryId, _who: TakingBack): void => {
  const alone = own(people.of, entry)
  const person = alone === undefined ? undefined : personNow(people, alone)
  if (person !== undefined) forget(people, person.id)
  if (!Object.values(people.imports).some(({ entries }) => entries.includes(entry))) return
  for (const { id, shared } of Object.values(people.all))
    if (shared.includes(entry)) forget(people, id)
}

const forget = (people: People, id: PersonId): void => {
  for (const entry of own(people.all, id)?.entries ?? []) delete people.of[entry]
  delete people.all[id]
}

const entriesOf = ({ people }: Circle): readonly EntryId[] =>
  Object.values(people.all).flatMap(({ entries, shared }) => [...entries, ...shared])

/** The people in my life: only in the circle of one. Nothing of it is sent, matched or counted. */
export const peoplePractice: Practice<PeopleAct> = {
  name: 'people',
  offeredIn: ['self'],
  schemas: peopleSchemas,
  alone: ['person-kept', 'person-changed', 'people-imported'],
  refusalOf: (circle, _by, act) => peopleRefusalOf(circle, act),
  replay,
  takeBack,
  entriesOf,
}
