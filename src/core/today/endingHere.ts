import { removalOf } from '../circle/removal.ts'
import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { presentMember } from '../circle/presence.ts'

export interface EndingHere {
  readonly kind: 'removed' | 'closed'
  /** The log position at which it happened. */
  readonly seq: number
}

/**
 * D20, D23: a circle came to its end for me by somebody else's hand, and I have not looked at it since.
 * Whoever left, or closed it, knows that they did.
 */
export const endingHere = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
): EndingHere | undefined => {
  if (self === undefined || circle.id === undefined) return undefined
  const ending = endingOf(circle, me)
  const seen = own(self.vault.endingsSeen ?? {}, circle.id) ?? 0
  return ending === undefined || seen >= ending.seq ? undefined : ending
}

const endingOf = (circle: Circle, me: AccountId): EndingHere | undefined => {
  if (presentMember(circle, me) === undefined) {
    const seq = removalOf(circle, me)
    return seq === undefined ? undefined : { kind: 'removed', seq }
  }
  const { closed } = circle.closing
  return !circle.closed || closed === undefined || closed.by === me
    ? undefined
    : { kind: 'closed', seq: closed.seq }
}
