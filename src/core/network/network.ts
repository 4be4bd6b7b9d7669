import type { EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { PersonId } from '../people/card.ts'
import { type People, personNow } from '../people/people.ts'
import { type NetworkRing, type Purpose, purposes } from './events.ts'

/** Where somebody stands, and for what; `undefined`: on no ring. */
export interface Standing {
  readonly ring: NetworkRing | undefined
  readonly for: readonly Purpose[]
}

/** What was said of somebody. */
export interface Placing extends Standing {
  readonly entry: EntryId
  readonly seq: number
  /** Days since 1970. */
  readonly on: number
  /** Who had been made one with them by then: it is said of those too. */
  readonly also?: readonly PersonId[] | undefined
}

export interface SeasonLine {
  readonly entry: EntryId
  readonly season: number
  readonly words: string
}

/** My network, as my self circle holds it. Only the records change; what is in them is replaced. */
export interface Network {
  /** By the person it was said of, as they were when it was said; in log order. */
  readonly of: Record<string, readonly Placing[]>
  lines: readonly SeasonLine[]
  /** Gaps that I put away. */
  readonly away: Record<string, 1>
  /** The day of the last time. */
  awayOn: number | undefined
}

export const noNetwork = (): Network => ({ of: {}, lines: [], away: {}, awayOn: undefined })

export const copyOfNetwork = ({ of, away, ...rest }: Network): Network => ({
  ...rest,
  of: { ...of },
  away: { ...away },
})

/** Where somebody stood from a day on. */
export interface StandingFrom extends Standing {
  readonly on: number
}

/**
 * NE3: what was said of everybody who is among my people, in log order. Of two that were made one it is
 * the closer ring and what both are for, until something is said of the one they are.
 */
export const standings = (
  network: Network,
  people: People,
): ReadonlyMap<PersonId, readonly StandingFrom[]> => {
  const all = new Map<PersonId, [PersonId, Placing][]>()
  for (const [key, placings] of Object.entries(network.of)) {
    // The keys are the ids of people, as they were read.
    const id = key as PersonId
    const now = personNow(people, id)?.id
    if (now === undefined) continue
    const theirs = all.get(now) ?? []
    theirs.push(...placings.map((placing): [PersonId, Placing] => [id, placing]))
    all.set(now, theirs)
  }
  return new Map([...all].map(([id, theirs]) => [id, asOne(theirs)]))
}

const asOne = (said: readonly (readonly [PersonId, Placing])[]): readonly StandingFrom[] => {
  const stands = new Map<PersonId, Placing>()
  return said
    .toSorted(([, a], [, b]) => a.seq - b.seq)
    .map(([id, placing]) => {
      for (const other of placing.also ?? []) stands.delete(other)
      stands.set(id, placing)
      return { ...closest([...stands.values()]), on: placing.on }
    })
}

const closest = (all: readonly Standing[]): Standing => {
  const rings = all.flatMap(({ ring }) => ring ?? [])
  return {
    ring: rings.toSorted((a, b) => a - b)[0],
    for: purposes.filter(purpose => all.some(each => each.for.includes(purpose))),
  }
}

/** How somebody stood at the end of a day. The log decides of two that were said by different clocks. */
export const standingOn = (all: readonly StandingFrom[], day: number): StandingFrom | undefined =>
  all.findLast(({ on }) => on <= day)

/** Whom in the past this person was, beside themselves. */
export const madeOneWith = (people: People, id: PersonId): readonly PersonId[] =>
  // The keys are the ids of people, as they were read.
  (Object.keys(people.mergedInto) as PersonId[]).filter(
    other => personNow(people, other)?.id === id,
  )

/** Entries that say where these people stand: with them these go too. */
export const placingsOf = (
  { network, people }: { readonly network: Network; readonly people: People },
  going: readonly PersonId[],
): readonly EntryId[] =>
  going.flatMap(id =>
    [id, ...madeOneWith(people, id)].flatMap(each =>
      (own(network.of, each) ?? []).map(({ entry }) => entry),
    ),
  )
