import { lotsFrom } from '../circle/lots.ts'
import type { PersonId } from '../people/card.ts'
import type { ContactWay } from './events.ts'
import type { Reaching } from './reachOut.ts'

/** `alone`: it was shown for a week, twice as long ago as the last time, and nobody did anything about it. */
export type ReachStands = 'none' | 'rests' | 'waits' | 'due' | 'alone'

/** A suggestion stands for so many days; then it is left alone for twice as long, each time anew. */
const shownDays = 7

/**
 * RO3: where a rhythm stands on `today` (days since 1970). The day inside the range is drawn from the person
 * and the last contact: never twice the same distance, and the same on each of my devices.
 */
export const reachStands = (
  person: PersonId,
  reaching: Reaching,
  lastContact: number | undefined,
  restUntil: number | undefined,
  today: number,
): ReachStands => {
  const dueOn = reachDueOn(person, reaching, lastContact)
  if (dueOn === undefined) return 'none'
  if (today < Math.max(restUntil ?? 0, reaching.restUntil ?? 0)) return 'rests'
  const from = Math.max(dueOn, restUntil ?? 0, reaching.restUntil ?? 0, reaching.putOffUntil ?? 0)
  if (today < from) return 'waits'
  return isLeftAlone(today - from) ? 'alone' : 'due'
}

/** The day it is due, days since 1970; `undefined` without a rhythm. */
export const reachDueOn = (
  person: PersonId,
  { rhythm, since }: Reaching,
  lastContact: number | undefined,
): number | undefined => {
  if (rhythm === undefined) return undefined
  const begun = lastContact ?? since
  const lot = lotsFrom(person)(String(begun))
  return begun + rhythm.from + (lot % (rhythm.to - rhythm.from + 1))
}

/** RO5: shown for a week, silent for two, shown for a week, silent for four, and so on. */
const isLeftAlone = (daysSince: number): boolean => {
  let at = daysSince
  for (let silence = 2 * shownDays; at >= shownDays; silence *= 2) {
    at -= shownDays
    if (at < silence) return true
    at -= silence
  }
  return false
}

/** The last day on which the two were in touch, as far as it is known. */
export const lastContactOf = (
  { contacts }: Reaching,
  lived: number | undefined,
): number | undefined => {
  const days = [...contacts.map(({ on }) => on), ...(lived === undefined ? [] : [lived])]
  return days.length === 0 ? undefined : Math.max(...days)
}

const rungs = ['message', 'call', 'meeting'] as const satisfies readonly ContactWay[]

/**
 * RO7: the next rung for who is out of practice: what went well twice is followed by one step more. Offered,
 * never asked for.
 */
export const nextRung = ({ contacts }: Reaching): ContactWay => {
  const times = (rung: ContactWay): number => contacts.filter(({ way }) => way === rung).length
  return rungs.find(rung => times(rung) < 2) ?? 'meeting'
}
