import { parsePersonId, type PersonId } from '#core/people/card.ts'
import { type NowhereRoute, nowhere } from './nowhere.ts'

/** The people in my life, and my network. */
export type PeopleRoute =
  | { readonly kind: 'people' }
  | { readonly kind: 'person'; readonly person: PersonId | 'new' }
  | { readonly kind: 'bring-people' }
  | { readonly kind: 'reach-out'; readonly person: PersonId }
  | { readonly kind: 'network'; readonly view: NetworkShow }
  | { readonly kind: 'place-person'; readonly person: PersonId }
  | { readonly kind: 'here-notes'; readonly person: PersonId }

/** The parts of my network, each with an address of its own. */
export type NetworkShow = 'rings' | 'add' | 'changed' | 'catch-me' | 'celebrate-me'

export const peoplePaths = {
  people: '/people',
  person: (person: PersonId | 'new') => `/people/${person}`,
  bringPeople: '/people/bring',
  reachOut: (person: PersonId) => `/reach/${person}`,
  network: '/network',
  networkAdd: '/network/add',
  networkChanged: '/network/changed',
  catchMe: '/network/catch-me',
  celebrateMe: '/network/celebrate-me',
  placePerson: (person: PersonId) => `/ring/${person}`,
  hereNotes: (person: PersonId) => `/here/${person}`,
} as const

export const peoplePlain: Readonly<Record<string, PeopleRoute>> = {
  [peoplePaths.people]: { kind: 'people' },
  [peoplePaths.bringPeople]: { kind: 'bring-people' },
  [peoplePaths.network]: { kind: 'network', view: 'rings' },
  [peoplePaths.networkAdd]: { kind: 'network', view: 'add' },
  [peoplePaths.networkChanged]: { kind: 'network', view: 'changed' },
  [peoplePaths.catchMe]: { kind: 'network', view: 'catch-me' },
  [peoplePaths.celebrateMe]: { kind: 'network', view: 'celebrate-me' },
}

/** What `/people/<id>` leads to. */
export const personRoute = (id: string): PeopleRoute | NowhereRoute => {
  const person = id === 'new' ? 'new' : parsePersonId(id)
  return person === undefined ? nowhere : { kind: 'person', person }
}

/** What `/reach/<id>`, `/here/<id>` and `/ring/<id>` lead to: only somebody who is kept. */
export const knownPersonRoute = (
  kind: 'reach-out' | 'here-notes' | 'place-person',
  id: string,
): PeopleRoute | NowhereRoute => {
  const person = parsePersonId(id)
  return person === undefined ? nowhere : { kind, person }
}
