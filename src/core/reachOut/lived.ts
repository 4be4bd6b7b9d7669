import { type Circle, dayMs } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'

/**
 * RO2: the last day (since 1970) on which I and each account were in touch in a circle: one of us answered
 * the other, or wrote them a note. What everybody reads is not contact with anybody.
 */
export const livedWith = (
  circles: readonly Circle[],
  me: AccountId,
): ReadonlyMap<AccountId, number> => {
  const last = new Map<AccountId, number>()
  const met = (one: AccountId, other: AccountId, at: number): void => {
    if ((one === me) === (other === me)) return
    const who = one === me ? other : one
    last.set(who, Math.max(last.get(who) ?? 0, Math.floor(at / dayMs)))
  }
  for (const { sharing, note } of circles) {
    for (const move of Object.values(sharing.moves)) {
      const share = own(sharing.shares, move.share)
      if (share !== undefined) met(move.by, share.by, move.at)
    }
    for (const { by, to, at } of Object.values(note.all)) met(by, to, at)
  }
  return last
}
