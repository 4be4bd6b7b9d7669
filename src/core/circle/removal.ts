import type { Circle } from './circle.ts'
import type { AccountId } from './ids.ts'
import { own } from './own.ts'
import { presentMember } from './presence.ts'

/** Where in the log somebody was taken out of this circle; `undefined` for who left, or is here. */
export const removalOf = (circle: Circle, account: AccountId): number | undefined => {
  if (presentMember(circle, account) !== undefined) return undefined
  const removal = circle.stewardLog.findLast(
    ({ did, whom }) => did === 'removed' && whom.includes(account),
  )
  // Welcomed again after that, and left by themselves.
  return removal === undefined || (own(circle.members, account)?.since ?? 0) > removal.seq
    ? undefined
    : removal.seq
}
