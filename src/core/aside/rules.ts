import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { presentMember } from '../circle/presence.ts'
import type { Refusal } from '../circle/refusal.ts'
import type { Move, Share } from '../sharing/sharing.ts'
import type { Readers } from './audience.ts'

/** B3, B4: whoever says something to some of a circle is among them, and each of them is here. */
export const readersRefusal = (
  circle: Circle,
  by: AccountId,
  readers: readonly AccountId[],
): Refusal | undefined => {
  if (!readers.includes(by)) return 'wrong-value'
  const areHere = readers.every(account => presentMember(circle, account) !== undefined)
  return areHere && readers.length > 1 ? undefined : 'chosen-left'
}

/**
 * B5: an answer to an aside is an aside to the same people; an answer to what everybody reads may be
 * for some, its author always among them. Without this a word to three could be answered aloud, or
 * behind the back of the one it came from.
 */
export const answerRefusal = (
  circle: Circle,
  share: Share,
  readers: Readers,
): Refusal | undefined => {
  if (share.audience !== undefined) return samePeopleRefusal(circle, share, readers)
  return readers === undefined || readers.includes(share.by) ? undefined : 'not-the-same-people'
}

/** What is about an answer or a share itself (heard, let rest) goes exactly where that went. */
export const samePeopleRefusal = (
  circle: Circle,
  { audience, seq }: Pick<Share | Move, 'audience' | 'seq'>,
  readers: Readers,
): Refusal | undefined => {
  if (audience === undefined || readers === undefined)
    return audience === readers ? undefined : 'not-the-same-people'
  // Who came back since may be among them or not: both were true while the words were on their way.
  const must = audience.filter(account => (presentMember(circle, account)?.since ?? seq + 1) <= seq)
  const isSame =
    readers.every(account => audience.includes(account)) &&
    must.every(account => readers.includes(account))
  return isSame ? undefined : 'not-the-same-people'
}
