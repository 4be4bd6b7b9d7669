import { type Circle, dayMs, hourMs } from '../circle/circle.ts'
import { beginRound, roundOf } from '../together/together.ts'
import type { Stretch } from './stretch.ts'

/** Twenty years of them; the oldest go beyond it. */
const maxStretches = 120

/** One begins, and with it the round of answers at its end. */
export const addStretch = (circle: Circle, stretch: Stretch): void => {
  const { all } = circle.stretch
  all.push(stretch)
  beginRound(circle, { entry: stretch.entry, asks: 'stretch-answer', opener: 'stewards' })
  const gone = all.length > maxStretches ? all.shift() : undefined
  if (gone !== undefined) delete circle.together.rounds[gone.entry]
}

/** It runs until its answers are opened: there is no clock in a log that could end it. */
export const runningStretch = (circle: Circle): Stretch | undefined => {
  const last = circle.stretch.all.at(-1)
  return last !== undefined && roundOf(circle, last.entry)?.opened === false ? last : undefined
}

const weekMs: number = 7 * dayMs

/** When its weeks are over; `undefined` where the clock of who began it ran ahead of `now`. */
export const endOf = ({ at, weeks }: Stretch, now: number): number | undefined =>
  at > now + hourMs ? undefined : at + weeks * weekMs

/** From its last week on it is asked whether to go on. */
export const isAsking = (stretch: Stretch, now: number): boolean => {
  const end = endOf(stretch, now)
  return end !== undefined && now >= end - weekMs
}
