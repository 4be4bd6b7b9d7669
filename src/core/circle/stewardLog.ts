import type { Circle } from './circle.ts'
import type { MembershipFact } from './fact.ts'
import type { AccountId } from './ids.ts'
import { isSteward } from './presence.ts'
import { hasRoles } from './stewards.ts'

/** What a steward can do to a circle, as all its members may read. */
export type Deed =
  | 'welcomed'
  /** And opened what was said before to them, where it is closed to newcomers. */
  | 'welcomed-past'
  | 'removed'
  | 'made-steward'
  /** Of another. The app offers only laying it down oneself; the log rules allow both. */
  | 'ended-stewardship'
  | 'stepped-down'
  | 'hid-words'
  | 'paused'
  | 'resumed'
  | 'closed'
  | 'opened-again'
  | 'wrote-agreement'
  | 'made-link'
  /** To a young person's seat. */
  | 'made-seat-link'
  /** A young person's seat may end. */
  | 'said-grown'
  /** Also when its time was over: any steward's device may clear an expired link away. */
  | 'ended-link'
  | 'began-stretch'
  /** At the end of a stretch, also by itself when everybody had answered or passed. */
  | 'opened-answers'

export interface StewardDeed {
  readonly seq: number
  readonly did: Deed
  readonly by: AccountId
  /** Whom it concerned, where it concerned somebody. */
  readonly whom: readonly AccountId[]
  /**
   * [Note: no clock in the control log] Control entries carry no time. This is the time its author
   * claims for what was said last before it: near enough to say "around that day", and no proof.
   */
  readonly at: number | undefined
}

/** The oldest are let go beyond these: the state of a circle stays small. */
export const maxDeeds = 1000

/**
 * Writes down what a steward does, before it is folded: whether somebody was a steward is asked of
 * the moment in which they did it. Leaving is no deed: it is silent (C13).
 */
export const noteDeed = (circle: Circle, fact: MembershipFact): void => {
  const deed = isSteward(circle, fact.by) ? deedOf(fact) : undefined
  if (deed !== undefined)
    addDeed(circle, { seq: fact.seq, by: fact.by, at: circle.saidAt, ...deed })
}

export const addDeed = (circle: Circle, deed: StewardDeed): void => {
  if (!hasRoles(circle)) return
  circle.stewardLog.push(deed)
  if (circle.stewardLog.length > maxDeeds) circle.stewardLog.shift()
}

const deedOf = ({ by, change }: MembershipFact): Pick<StewardDeed, 'did' | 'whom'> | undefined => {
  switch (change?.t) {
    case 'admitted':
      return {
        did: change.past === true ? 'welcomed-past' : 'welcomed',
        whom: [change.account],
      }
    case 'removed':
      return { did: 'removed', whom: [...change.accounts] }
    case 'role-set':
      if (change.role === 'steward') return { did: 'made-steward', whom: [change.account] }
      return change.account === by
        ? { did: 'stepped-down', whom: [] }
        : { did: 'ended-stewardship', whom: [change.account] }
    case 'taken-back': {
      const whom = (change.of ?? []).filter(account => account !== by)
      return change.mod && whom.length > 0 ? { did: 'hid-words', whom } : undefined
    }
    case 'circle-paused':
      return { did: 'paused', whom: [] }
    case 'circle-resumed':
      return { did: 'resumed', whom: [] }
    case 'circle-closed':
      return { did: 'closed', whom: [] }
    case 'circle-reopened':
      return { did: 'opened-again', whom: [] }
    case 'seat-ended':
      return change.account === by ? undefined : { did: 'said-grown', whom: [change.account] }
    case 'invite-made':
      return { did: change.seat === true ? 'made-seat-link' : 'made-link', whom: [] }
    case 'invite-revoked':
      return { did: 'ended-link', whom: [] }
    case 'created':
    case 'asked-to-join':
    case 'joined':
    case 'left':
    case 'keys-changed':
    case undefined:
      return undefined
  }
}
