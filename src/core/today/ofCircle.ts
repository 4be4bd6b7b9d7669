import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { personView } from '../circle/personView.ts'
import { seatBehind } from '../circle/membership.ts'
import { newcomerFor } from '../greeting/view.ts'
import { isSteward, presentMember } from '../circle/rules.ts'
import type { Limits } from '../vault/limits.ts'
import { ofShares } from './ofShares.ts'
import { askingTag, type Ranked, ranked, tagOf } from './ranked.ts'
import type { Connection } from './today.ts'
import type { CircleTag } from './items/circleTag.ts'

export const ofCircle = (
  circle: Circle,
  me: AccountId,
  now: number,
  { halted, welcomed }: Connection,
  limits: Limits,
): readonly Ranked[] => {
  const tag = tagOf(circle)
  if (tag === undefined || presentMember(circle, me) === undefined) return []
  // A circle whose history does not add up shows nothing new, and asks for nothing either.
  if (halted.includes(tag.id)) return [ranked({ kind: 'history-does-not-add-up', circle: tag })]
  if (circle.closed) return []
  const found = [...ofShares(circle, tag, me, now, limits), ...ofRequests(circle, tag, me, limits)]
  // D9: whatever waits in it leads there as well.
  return found.length === 0 && welcomed.includes(tag.id)
    ? [ranked({ kind: 'welcomed', circle: tag })]
    : found
}

const ofRequests = (
  circle: Circle,
  tag: CircleTag,
  me: AccountId,
  limits: Limits,
): readonly Ranked[] =>
  isSteward(circle, me)
    ? Object.values(circle.requests)
        .filter(({ account }) => !limits.isBlocked(account)) // D10
        .map(request => {
          const { account, entry, name } = request
          const young = seatBehind(circle, request) !== undefined
          return ranked({ kind: 'asks-to-join', circle: tag, account, entry, name, young })
        })
    : []

/** C42, C47: for whoever greets newcomers or looks after the circle, until they have looked at it. */
export const ofNewcomers = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  connection: Connection,
  limits: Limits,
): readonly Ranked[] => {
  const tag = askingTag(circle, connection)
  if (tag === undefined) return []
  const newcomer = newcomerFor(circle, self, me, limits)
  if (newcomer === undefined) return []
  const person = personView(circle, newcomer.account, me, limits)
  return [ranked({ kind: 'newcomer', circle: tag, person, because: newcomer.because })]
}
