import { type Circle, dayMs, hourMs } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { mayWrite } from '../circle/presence.ts'
import type { Share } from './sharing.ts'

/** After the first, one more person is asked this often. */
export const turnEveryMs: number = 3 * hourMs

/** Whoever looks only long after their turn is not asked any more: somebody else was. */
const askedForMs = dayMs

/**
 * H28: from when on this listener is asked for a first answer, in ms. Each device finds that out alone,
 * so nobody learns who was asked, who passed, or who was away. `undefined`: they are not asked here.
 */
export const turnOf = (circle: Circle, share: Share, me: AccountId): number | undefined => {
  const place = listeners(circle, share).indexOf(me)
  return place === -1 ? undefined : share.at + circle.hearingTimeMs + place * turnEveryMs
}

export const isMyTurn = (circle: Circle, share: Share, me: AccountId, now: number): boolean => {
  const turn = turnOf(circle, share, me)
  return turn !== undefined && now >= turn && now - turn < askedForMs
}

/**
 * In an order drawn from the share itself: another one for each, so that it is no ranking of people. A
 * young person is not asked to carry what the grown-ups did not; they read it as before.
 */
const listeners = (circle: Circle, { entry, by, audience }: Share): readonly AccountId[] =>
  Object.values(circle.members)
    .filter(
      ({ account, seat }) => account !== by && seat === undefined && mayWrite(circle, account),
    )
    .map(({ account }) => account)
    .filter(account => audience?.includes(account) ?? true)
    .map(account => ({ account, lot: drawn(entry, account) }))
    .toSorted((a, b) => (a.lot === b.lot ? (a.account < b.account ? -1 : 1) : a.lot - b.lot))
    .map(({ account }) => account)

/** FNV-1a, 32 bits: a lot that every device draws alike. It keeps no secret. */
const drawn = (entry: EntryId, account: AccountId): number => {
  let lot = 0x811c9dc5
  for (const letter of entry + account)
    lot = Math.imul(lot ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return lot >>> 0
}
