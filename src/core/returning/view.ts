import type { Circle } from '../circle/circle.ts'
import type { CircleView } from '../circle/circleView.ts'
import type { AccountId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { personView } from '../circle/personView.ts'
import { isSteward, presentMember } from '../circle/presence.ts'
import type { PersonView } from '../sharing/shareView.ts'
import { accountNow, askedReturn, returnTo } from './returning.ts'

/** How somebody came back, as everybody in the circle reads it. */
export interface ReturnView {
  readonly was: AccountId
  readonly by: PersonView
  readonly at: number
}

export const returnView = (
  circle: Circle,
  account: AccountId,
  me: AccountId,
): ReturnView | undefined => {
  const found = returnTo(circle, account)
  return found === undefined
    ? undefined
    : { was: found.was, by: personView(circle, found.by, me), at: found.at }
}

export type ReturningView = Pick<CircleView, 'wasHere' | 'mayHaveBeen' | 'pastIsClosed'>

/** What `me` is asked, and whom a steward may say that somebody was before. */
export const returningView = (circle: Circle, me: AccountId): ReturningView => {
  const isHere = presentMember(circle, me) !== undefined
  const asked = isHere && !circle.closed ? askedReturn(circle, me) : undefined
  return {
    wasHere:
      asked === undefined
        ? undefined
        : {
            account: asked.was,
            // As they were called then, whoever may bear their words now.
            name: own(circle.members, asked.was)?.name,
            by: personView(circle, asked.by, me),
          },
    mayHaveBeen: isSteward(circle, me) && !circle.closed ? candidates(circle, me) : [],
    pastIsClosed: circle.policy.history === 'join',
  }
}

/**
 * C36: those who are here, and those who were shown out. Who left did so without a word, and it is
 * not told here; only in a circle of two the one who is missing is known anyway.
 */
const candidates = (circle: Circle, me: AccountId): readonly PersonView[] => {
  const { members, policy, returning } = circle
  return Object.values(members)
    .filter(({ account, present }) => {
      if (account === me || accountNow(circle, account) !== account) return false
      if (policy.kind2) return !present
      return present || own(returning.removed, account) !== undefined
    })
    .toSorted((a, b) => a.since - b.since)
    .map(({ account }) => personView(circle, account, me))
}
