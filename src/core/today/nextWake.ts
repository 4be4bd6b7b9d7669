import { type Circle, dayMs } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { mayWrite } from '../circle/presence.ts'
import { dayAt, dayOf, startOfDay } from '../commitment/due.ts'
import { isReminded, mineIn, standsOf } from '../commitment/view.ts'
import { daysUntil } from '../day/occurs.ts'
import { daysFor } from '../day/view.ts'
import { limitsHere } from '../returning/limitsHere.ts'
import { recentShares } from '../sharing/recent.ts'
import { turnOf } from '../sharing/turn.ts'
import { stateOf } from '../sharing/view.ts'
import type { Limits } from '../vault/limits.ts'
import { isDueToday } from './ofCommitments.ts'

/** Further ahead nothing is looked for: the app is opened before that, or nobody wants to be told. */
const aheadDays = 14

/**
 * When Today will hold something new for me although nobody says anything: my turn to be asked for a
 * first answer, a day of a commitment that I asked to be reminded of, a day that a circle keeps, or a note
 * that I planned. `zone`: minutes ahead of UTC. `undefined`: nothing known.
 */
export const nextWake = (
  circles: readonly Circle[],
  self: Circle | undefined,
  me: AccountId,
  now: number,
  limits: Limits,
  zone = 0,
): number | undefined => {
  const times = circles
    .flatMap(circle =>
      circle.closed || !mayWrite(circle, me)
        ? []
        : [
            ...turns(circle, me, now, limitsHere(circle, limits)),
            ...reminders(circle, self, me, now),
            ...daysAhead(circle, me, now, limitsHere(circle, limits), zone),
          ],
    )
    .concat(notesAhead(self, zone))
    .filter(at => at > now && at <= now + aheadDays * dayMs)
  return times.length === 0 ? undefined : Math.min(...times)
}

const turns = (circle: Circle, me: AccountId, now: number, limits: Limits): readonly number[] =>
  recentShares(circle).flatMap(share => {
    const isAsked =
      share.by !== me &&
      !share.rested &&
      share.need !== 'unsafe' &&
      !limits.isBlocked(share.by) &&
      !limits.isSetAside(share.entry, now) &&
      stateOf(circle, share, me) === 'waiting'
    const turn = isAsked ? turnOf(circle, share, me) : undefined
    return turn === undefined ? [] : [turn]
  })

const reminders = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  now: number,
): readonly number[] =>
  mineIn(circle, me).flatMap(one => {
    const runs = one.by === me && standsOf(circle, one, now) === 'running'
    if (!runs || !isReminded(circle, self, one)) return []
    const today = dayOf(one, now)
    const days = Array.from({ length: aheadDays }, (_, index) => today + 1 + index)
    const next = days.find(day => isDueToday(one, day))
    return next === undefined ? [] : [startOfDay(one, next)]
  })

/** DA20: of others two days before and on the day, of my own on the day. */
const daysAhead = (
  circle: Circle,
  me: AccountId,
  now: number,
  limits: Limits,
  zone: number,
): readonly number[] => {
  const today = dayAt(now, zone)
  const ahead = Array.from({ length: aheadDays }, (_, index) => today + 1 + index)
  return daysFor(circle, me, limits).flatMap(({ by, says }) =>
    ahead
      .filter(day => {
        const until = daysUntil(says, day)
        return until === 0 || (until === 2 && by !== me)
      })
      .map(day => beginOf(day, zone)),
  )
}

const notesAhead = (self: Circle | undefined, zone: number): readonly number[] =>
  Object.values(self?.vault.walks ?? {}).map(({ next }) => beginOf(next, zone))

const beginOf = (day: number, zone: number): number => day * dayMs - zone * 60_000
