import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { presentMember } from '../circle/presence.ts'

/**
 * D20: the log position at which somebody took me out of this circle, until I have looked at it
 * since. Whoever left knows that they did, and is not told.
 */
export const removedHere = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
): number | undefined => {
  if (self === undefined || circle.id === undefined) return undefined
  if (presentMember(circle, me) !== undefined) return undefined
  const removal = circle.stewardLog.findLast(
    ({ did, whom }) => did === 'removed' && whom.includes(me),
  )
  if (removal === undefined) return undefined
  // Welcomed again after that, and left by myself.
  if ((own(circle.members, me)?.since ?? 0) > removal.seq) return undefined
  return (own(self.vault.removalsSeen ?? {}, circle.id) ?? 0) >= removal.seq
    ? undefined
    : removal.seq
}
