import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import type { PersonId } from '../people/card.ts'
import type { Limits } from '../vault/limits.ts'
import { type CatchMe, catchMeOf } from './catchMe.ts'
import { type CelebrateMe, celebrateMeOf } from './celebrateMe.ts'
import type { NetworkRing, Purpose } from './events.ts'
import { awayOf, gapOf, type NetworkGap } from './gap.ts'
import { type StandingFrom, standings, standingOn } from './network.ts'
import { type Season, seasonOfDay } from '#base/season.ts'

/** Somebody of whom it was said where they stand, now or once. */
export interface NetworkPerson {
  readonly person: PersonId
  readonly name: string
  /** Now; `undefined`: on no ring. */
  readonly ring: NetworkRing | undefined
  readonly for: readonly Purpose[]
  /** Before, in log order. */
  readonly stands: readonly StandingFrom[]
}

export interface SeasonWords {
  readonly season: Season
  readonly words: string
  /** All that was ever said of it: named to erase it. */
  readonly entries: readonly EntryId[]
}

export interface NetworkView {
  /** In the order in which they came to my people. */
  readonly people: readonly NetworkPerson[]
  /** NE4: seasons before this one in which something changed or something was noted, the latest first. */
  readonly seasons: readonly Season[]
  readonly lines: readonly SeasonWords[]
  readonly gap: NetworkGap | undefined
  readonly away: readonly Purpose[]
  readonly catchMe: readonly CatchMe[]
  readonly celebrateMe: readonly CelebrateMe[]
}

export const noNetworkView: NetworkView = {
  people: [],
  seasons: [],
  lines: [],
  gap: undefined,
  away: [],
  catchMe: [],
  celebrateMe: [],
}

/** My network, on `today` (days since 1970). */
export const networkView = (
  self: Circle,
  circles: readonly Circle[],
  me: AccountId,
  now: number,
  today: number,
  limits: Limits,
): NetworkView => {
  const people = networkPeople(self)
  const lines = seasonWords(self)
  return {
    people,
    seasons: seasonsIn(people, lines).filter(season => season < seasonOfDay(today)),
    lines,
    gap: gapOf(self, people, today, limits),
    away: awayOf(self),
    catchMe: catchMeOf(self, circles, me, now, limits),
    celebrateMe: celebrateMeOf(self, circles, me, now, limits, people),
  }
}

/** NE2: who was let go of is in no picture, of no day. */
export const networkPeople = ({ network, people }: Circle): readonly NetworkPerson[] => {
  const all = standings(network, people)
  return all.size === 0
    ? []
    : Object.values(people.all).flatMap(({ id, name }) => {
        const stands = all.get(id) ?? []
        const last = stands.at(-1)
        return last === undefined
          ? []
          : [{ person: id, name, ring: last.ring, for: last.for, stands }]
      })
}

/** The same people as they stood at the end of a day. */
export const networkOn = (
  people: readonly NetworkPerson[],
  day: number,
): readonly NetworkPerson[] =>
  people.flatMap(each => {
    const stood = standingOn(each.stands, day)
    return stood?.ring === undefined ? [] : [{ ...each, ring: stood.ring, for: stood.for }]
  })

/** What I wrote beside seasons: the last words of each, and every entry that held some. */
export const seasonWords = ({ network }: Circle): readonly SeasonWords[] => {
  const all = new Map<Season, SeasonWords>()
  for (const { season, words, entry } of network.lines)
    all.set(season, { season, words, entries: [...(all.get(season)?.entries ?? []), entry] })
  return [...all.values()]
}

/** Every season in which something was said, the latest first. */
export const seasonsIn = (
  people: readonly NetworkPerson[],
  lines: readonly SeasonWords[],
): readonly Season[] => {
  const all = new Set(people.flatMap(({ stands }) => stands.map(({ on }) => seasonOfDay(on))))
  for (const { season } of lines) all.add(season)
  return [...all].toSorted((a, b) => b - a)
}
