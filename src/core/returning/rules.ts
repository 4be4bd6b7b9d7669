import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { isSteward, presentMember } from '../circle/presence.ts'
import type { Refusal } from '../circle/refusal.ts'
import type { ReturningAct } from './events.ts'
import { accountNow } from './returning.ts'

/**
 * C34, C35: two have to say it, a steward and whoever came back, and they are not one person: nobody
 * is given another's words by one modified app, and nobody gets them against their will.
 */
export const returningRefusalOf = (
  circle: Circle,
  by: AccountId,
  act: ReturningAct,
): Refusal | undefined => {
  const { returns } = circle.returning
  if (act.t === 'return-answered')
    return own(returns, act.was)?.account === by ? undefined : 'not-asked'
  if (!isSteward(circle, by)) return 'stewards-only'
  if (act.account === by || act.account === act.was) return 'yourself'
  if (presentMember(circle, act.account) === undefined) return 'no-such-member'
  if (own(circle.members, act.was) === undefined) return 'no-such-member'
  // Whoever may have their lost device must not go on reading: shown out first, and then this.
  if (presentMember(circle, act.was) !== undefined) return 'still-here'
  if (own(returns, act.was)?.yes === true) return 'already-said'
  // Their own yes must not lead in a ring, back to where it began.
  return accountNow(circle, act.account) === act.account ? undefined : 'already-said'
}
