import { dayMs, hourMs } from '../circle/circle.ts'
import type { CheckIn, Commitment } from './commitment.ts'
import type { ConsentCard } from './events.ts'

const minuteMs = 60_000

/** The day where a clock is so many minutes ahead of UTC. */
export const dayAt = (at: number, zone: number): number =>
  Math.floor((at + zone * minuteMs) / dayMs)

const hourAt = (at: number, zone: number): number =>
  Math.floor((at + zone * minuteMs) / hourMs) % 24

/** The day at the person's place, as they said it last. */
export const dayOf = (one: Commitment, at: number): number => dayAt(at, zoneOf(one))

/** When that day begins at the person's place, in ms. */
export const startOfDay = (one: Commitment, day: number): number =>
  day * dayMs - zoneOf(one) * minuteMs

const zoneOf = ({ consents }: Commitment): number => consents.at(-1)?.zone ?? 0

export const cardOf = ({ consents }: Commitment): ConsentCard | undefined => consents.at(-1)?.card

/** 0 for Sunday: 1 January 1970 was a Thursday. */
export const weekdayOf = (day: number): number => (day + 4) % 7

/** Whether something can be said of this day. */
export const isDue = ({ often, days, first, last }: Commitment, day: number): boolean =>
  day >= first && day <= last && (often !== 'days' || days.includes(weekdayOf(day)))

/** What was due, by a name of its own: the day, the week, or the one time. */
export const turnOf = ({ often, first, rounds }: Commitment, day: number): number => {
  if (often === 'once') return rounds
  return often === 'weekly' ? Math.floor((day - first) / 7) : day - first
}

/** The latest day up to this one of which something can be said. */
export const latestDue = (one: Commitment, today: number): number | undefined => {
  const from = Math.min(today, one.last)
  for (let day = from; day > from - 7; day--) if (isDue(one, day)) return day
  return undefined
}

export const saidOf = ({ checkIns }: Commitment, turn: number): CheckIn | undefined =>
  checkIns[turn]?.at(-1)

/** One for each time that was due, the earliest day first. */
export const allSaid = ({ checkIns }: Commitment): readonly CheckIn[] =>
  Object.values(checkIns)
    .flatMap(said => said.slice(-1))
    .toSorted((a, b) => (a.day === b.day ? a.at - b.at : a.day - b.day))

/** Its last day is over, or what was promised once has been said something of. */
export const isOver = (one: Commitment, today: number): boolean => {
  if (today > one.last) return true
  const said = one.often === 'once' ? saidOf(one, one.rounds)?.says : undefined
  return said !== undefined && said !== 'passed'
}

/** Nobody answered the ask before its time was over: a yes would come too late. */
export const isTooLate = (one: Commitment, today: number): boolean =>
  one.stands === 'asked' && today > (one.again ?? one.last)

/** Why the companion cannot nudge now. */
export type NoNudge = 'no-consent' | 'other-hours' | 'too-soon' | 'over'

/** Z6: by the time that the nudge claims, and by what was said before it in the log. */
export const nudgeRefusal = (one: Commitment, at: number): NoNudge | undefined => {
  const card = cardOf(one)
  if (one.stands !== 'running' || isOver(one, dayOf(one, at))) return 'over'
  if (card === undefined) return 'no-consent'
  if (at < soonest(one, card)) return 'too-soon'
  const hour = hourAt(at, zoneOf(one))
  return hour >= card.from && hour < card.to ? undefined : 'other-hours'
}

const soonest = (one: Commitment, { when, days }: ConsentCard): number => {
  const before = one.nudges.at(-1)?.at
  const spoke = when === 'quiet' ? [one.answeredAt ?? one.at, lastSaidAt(one)] : []
  const waits = [...spoke, before].filter(at => at !== undefined).map(at => at + days * dayMs)
  return Math.max(one.answeredAt ?? one.at, ...waits)
}

/** When the person said something last, by their clock. */
export const lastSaidAt = ({ checkIns }: Commitment): number | undefined => {
  const times = Object.values(checkIns).flatMap(said => said.map(({ at }) => at))
  return times.length === 0 ? undefined : Math.max(...times)
}
