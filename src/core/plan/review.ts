import { type Circle, dayMs } from '../circle/circle.ts'
import type { AccountId, EventId } from '../circle/ids.ts'
import { presentMember } from '../circle/presence.ts'
import type { Limits } from '../vault/limits.ts'
import { shownByMe } from './shownView.ts'

export const reviewAfterMs: number = 365 * dayMs
/** How long *later* is. */
export const laterMs: number = 30 * dayMs
/** A clock that was a year ahead when it was said must not keep it quiet for a year. */
const longestLaterMs = 2 * laterMs

export type ReviewBecause = 'year' | 'people'

/**
 * PL9: why I am asked to look my plan through: a year has gone by, or somebody on it, or who sees it,
 * has left a circle of mine or was blocked since I last did. `undefined`: I am not asked.
 */
export const reviewOf = (
  self: Circle,
  circles: readonly Circle[],
  me: AccountId,
  now: number,
  limits: Limits,
): ReviewBecause | undefined => {
  const { plan } = self
  if (Object.keys(plan.lines).length === 0) return undefined
  const later = plan.laterUntil
  if (later !== undefined && now < later && later - now <= longestLaterMs) return undefined
  const known = plan.reviewedWithout
  if (linesWithout(self, circles, me, limits).some(id => !known.includes(id))) return 'people'
  if (showsToBlocked(circles, me, limits).some(id => !known.includes(id))) return 'people'
  const since = Math.max(plan.reviewedAt ?? 0, plan.changedAt ?? 0)
  return now - since >= reviewAfterMs ? 'year' : undefined
}

/** Lines whose people have left the circle I know them from, or whom I blocked. */
export const linesWithout = (
  { plan }: Circle,
  circles: readonly Circle[],
  me: AccountId,
  limits: Limits,
): readonly EventId[] =>
  Object.values(plan.lines).flatMap(({ id, says }) => {
    if (says.kind !== 'person' || says.member === undefined) return []
    const { circle: where, account } = says.member
    if (limits.isBlocked(account)) return [id]
    const circle = circles.find(each => each.id === where)
    // A circle that is not here yet, or that I left myself, says nothing of anybody.
    if (circle === undefined || presentMember(circle, me) === undefined) return []
    return presentMember(circle, account) === undefined ? [id] : []
  })

export const showsToBlocked = (
  circles: readonly Circle[],
  me: AccountId,
  limits: Limits,
): readonly EventId[] =>
  circles.flatMap(circle =>
    shownByMe(circle, me)
      .filter(({ to }) => to.some(who => limits.isBlocked(who)))
      .map(({ show }) => show),
  )
