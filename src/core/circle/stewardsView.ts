import type { Circle } from './circle.ts'
import type { CircleView, MemberView } from './circleView.ts'
import type { AccountId } from './ids.ts'
import { own } from './own.ts'
import { personView } from './personView.ts'
import { isSteward, presentMember } from './presence.ts'
import { deedsView } from './stewardLogView.ts'
import {
  hasRoles,
  isSoleSteward,
  leavesOnlyYoung,
  longestStanding,
  stepDownRefusal,
  stewardRefusalOf,
} from './stewards.ts'

type StewardsView = Pick<
  CircleView,
  'hasRoles' | 'askedBy' | 'canStepDown' | 'soleSteward' | 'closesWithMe' | 'stewardLog'
>

/** What `me` sees of those who look after a circle. */
export const stewardsView = (
  circle: Circle,
  me: AccountId,
  now: number,
  deedsBefore: number | undefined,
): StewardsView => {
  const isHere = presentMember(circle, me) !== undefined
  const ask = isHere ? own(circle.asks, me) : undefined
  const next = isSoleSteward(circle, me) ? longestStanding(circle, me) : undefined
  const roles = hasRoles(circle)
  return {
    hasRoles: roles,
    askedBy:
      ask === undefined || ask.yes || circle.closed ? undefined : personView(circle, ask.by, me),
    canStepDown: stepDownRefusal(circle, me) === undefined,
    soleSteward: next === undefined ? undefined : { next: personView(circle, next.account, me) },
    closesWithMe: isHere && !circle.closed && leavesOnlyYoung(circle, me),
    stewardLog:
      deedsBefore === undefined || !roles || !isHere
        ? undefined
        : deedsView(circle, me, now, deedsBefore),
  }
}

/** One member, as somebody sees them who may ask them to look after the circle too. */
export const askView = (
  circle: Circle,
  me: AccountId,
  account: AccountId,
): Pick<MemberView, 'asked' | 'canAsk'> => {
  const asked = isSteward(circle, me) && own(circle.asks, account) !== undefined
  const refusal = stewardRefusalOf(circle, me, { t: 'steward-asked', account })
  return { asked, canAsk: refusal === undefined && !asked && !circle.closed }
}
