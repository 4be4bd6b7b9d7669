import type { Circle } from '../circle/circle.ts'
import { own } from '../circle/own.ts'
import type { PersonId } from '../people/card.ts'
import { personNow } from '../people/people.ts'
import type { Limits } from '../vault/limits.ts'
import { type Purpose, purposes } from './events.ts'
import { seasonOfDay } from '#base/season.ts'
import type { NetworkPerson } from './view.ts'

/** The one thing that can be done about it. */
export type GapStep =
  | { readonly kind: 'reach'; readonly person: PersonId; readonly name: string }
  /** Somebody of mine stands on no ring yet. */
  | { readonly kind: 'place' }
  | { readonly kind: 'add' }
  /** Nobody can be asked for it just now, and there are people whose work it is to listen. */
  | { readonly kind: 'help' }

export interface NetworkGap {
  readonly for: Purpose
  readonly step: GapStep
}

/** In this order: what helps most in a hard hour first. */
const asked: readonly Purpose[] = ['listening', 'company', 'practical', 'joy', 'faith']

/**
 * NE6: one thing that nobody stands on my rings for, with one next step; never two, and none in the season
 * in which I put one away. Whoever passed what people are for is told nothing, and whoever never had
 * anybody for faith is not told that nobody is there for it.
 */
export const gapOf = (
  self: Circle,
  people: readonly NetworkPerson[],
  today: number,
  limits: Limits,
): NetworkGap | undefined => {
  const { network } = self
  const { away, awayOn } = network
  // A clock that was ahead when it was said must not keep it quiet for longer than a season.
  if (awayOn !== undefined && seasonOfDay(Math.min(awayOn, today)) === seasonOfDay(today))
    return undefined
  const placed = people.filter(({ ring }) => ring !== undefined)
  const now = new Set(placed.flatMap(each => each.for))
  if (now.size === 0) return undefined
  const ever = new Set(people.flatMap(({ stands }) => stands.flatMap(each => each.for)))
  const gap = asked.find(
    purpose =>
      !now.has(purpose) &&
      own(away, purpose) === undefined &&
      (purpose !== 'faith' || ever.has('faith')),
  )
  return gap === undefined
    ? undefined
    : { for: gap, step: stepOf(self, placed, gap, today, limits) }
}

const stepOf = (
  self: Circle,
  placed: readonly NetworkPerson[],
  gap: Purpose,
  today: number,
  limits: Limits,
): GapStep => {
  const near = closestToReach(self, placed, today, limits)
  if (near !== undefined) return { kind: 'reach', person: near.person, name: near.name }
  if (gap === 'listening') return { kind: 'help' }
  return placed.length < Object.keys(self.people.all).length ? { kind: 'place' } : { kind: 'add' }
}

/** Never somebody I blocked, and nobody while I rest from them: to that I said so myself. */
const closestToReach = (
  { reachOut, people }: Circle,
  placed: readonly NetworkPerson[],
  today: number,
  { isBlocked }: Limits,
): NetworkPerson | undefined => {
  if (today < (reachOut.restUntil ?? 0)) return undefined
  const resting = new Set(
    Object.entries(reachOut.of)
      .filter(([, { restUntil }]) => today < (restUntil ?? 0))
      // The keys are the ids of people, as they were read.
      .map(([id]) => personNow(people, id as PersonId)?.id),
  )
  return placed
    .filter(
      ({ person }) =>
        !resting.has(person) && !(personNow(people, person)?.accounts ?? []).some(isBlocked),
    )
    .toSorted((a, b) => (a.ring ?? 0) - (b.ring ?? 0))[0]
}

/** What I put away, in the order in which it is said. */
export const awayOf = ({ network }: Circle): readonly Purpose[] =>
  purposes.filter(purpose => own(network.away, purpose) !== undefined)
