import { type Circle, dayMs, hourMs } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { mayWrite, seatOf } from '../circle/presence.ts'
import { lotsFrom } from '../circle/lots.ts'
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
  if (!isListener(circle, share, me)) return undefined
  const lot = lotsOf(share)
  const mine = lot(me)
  const before = Object.values(circle.members).filter(({ account }) => {
    if (account === me || !isListener(circle, share, account)) return false
    const theirs = lot(account)
    return theirs === mine ? account < me : theirs < mine
  })
  return firstTurn(circle, share) + before.length * turnEveryMs
}

/** Asked of every share that waits, again and again: before the first turn it looks at nobody. */
export const isMyTurn = (circle: Circle, share: Share, me: AccountId, now: number): boolean => {
  if (now < firstTurn(circle, share)) return false
  const turn = turnOf(circle, share, me)
  return turn !== undefined && now >= turn && now - turn < askedForMs
}

const firstTurn = ({ hearingTimeMs }: Circle, { at }: Share): number => at + hearingTimeMs

/** A young person is not asked to carry what the grown-ups did not; they read it as before. */
const isListener = (circle: Circle, { by, audience }: Share, account: AccountId): boolean =>
  account !== by &&
  seatOf(circle, account) === undefined &&
  mayWrite(circle, account) &&
  (audience?.includes(account) ?? true)

/** The order is drawn from the share itself: another one for each, so that it is no ranking of people. */
const lotsOf = ({ entry }: Share): ((account: AccountId) => number) => lotsFrom(entry)
