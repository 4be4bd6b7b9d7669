import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { isSteward } from '../circle/presence.ts'
import type { Refusal } from '../circle/refusal.ts'
import type { StewardDeed } from '../circle/stewardLog.ts'
import type { RemovalReasonBody } from './letterBody.ts'

/**
 * C25: why this is no reason for this reader. `not-a-steward`: they do not look after the circle, or
 * not yet. `no-such-member`: the log knows of no such removal by its writer, or not yet.
 */
export const removalReasonRefusal = (
  circle: Circle,
  from: AccountId,
  to: AccountId,
  { about, seq }: Pick<RemovalReasonBody, 'about' | 'seq'>,
): Refusal | undefined => {
  if (to === from || to === about) return 'wrong-value'
  if (!isSteward(circle, to)) return 'not-a-steward'
  const deed = circle.stewardLog.find(each => each.seq === seq)
  return isRemovalOf(deed, from, about) ? undefined : 'no-such-member'
}

const isRemovalOf = (deed: StewardDeed | undefined, by: AccountId, about: AccountId): boolean =>
  deed?.did === 'removed' && deed.by === by && deed.whom.includes(about)

/** The removal of somebody by me that was written last. */
export const myRemovalOf = (
  circle: Circle,
  me: AccountId,
  about: AccountId,
): StewardDeed | undefined => circle.stewardLog.findLast(deed => isRemovalOf(deed, me, about))

/** Whom a reason goes to: those who look after the circle beside me. */
export const readersOfReason = (circle: Circle, me: AccountId): readonly AccountId[] =>
  Object.values(circle.members)
    .filter(({ account, present, role }) => present && role === 'steward' && account !== me)
    .map(({ account }) => account)

export interface RemovalReason {
  /** Log position of the removal. */
  readonly seq: number
  readonly words: string
}

/** C25: why somebody was removed, as one who looks after the circle reads it; for others nothing. */
export const removalReasons = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
): readonly RemovalReason[] => {
  if (self === undefined || !isSteward(circle, me)) return []
  const told = Object.values(self.letters.kept).flatMap(({ from, circle: about, body }) =>
    body.t === 'removal-reason' &&
    about === circle.id &&
    removalReasonRefusal(circle, from, me, body) === undefined
      ? [{ seq: body.seq, words: body.words }]
      : [],
  )
  const mine = Object.values(self.letters.reasons)
    .filter(reason => reason.circle === circle.id)
    .map(({ seq, words }) => ({ seq, words }))
  return [...told, ...mine]
}
