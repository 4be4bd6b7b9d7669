import type { Need } from '../sharing/events.ts'
import type { PersonView, ShareView } from '../sharing/shareView.ts'
import type { CircleColour, CircleKind } from './circleKind.ts'
import type { Agreement } from './circle.ts'
import type { Role } from './fact.ts'
import type { AccountId, CircleId, EntryId } from './ids.ts'

export interface MemberView extends PersonView {
  readonly role: Role
}

/** Somebody who asks to join. Only stewards see it. */
export interface RequestView {
  readonly account: AccountId
  readonly entry: EntryId
  readonly name: string | undefined
  readonly hello: string | undefined
}

/** What I am here; `outside` before admission and after leaving. */
export type Standing = Role | 'outside'

/** What the screen of one circle needs. It holds no sentence and no count. */
export interface CircleView {
  readonly id: CircleId | undefined
  readonly kind: CircleKind
  /** `undefined` until it has been named. */
  readonly name: string | undefined
  readonly colour: CircleColour
  readonly purpose: string | undefined
  readonly agreement: Agreement | undefined
  readonly hearingTimeMs: number
  readonly closed: boolean
  readonly standing: Standing
  /** Those who are here now, the longest-standing first. */
  readonly members: readonly MemberView[]
  readonly requests: readonly RequestView[]
  /** Newest first. */
  readonly shares: readonly ShareView[]
  /** Pass it as `before` for the next page; `undefined` when there is nothing older. */
  readonly olderBefore: number | undefined
  /** The needs that can be chosen for a share here. Empty where I cannot share. */
  readonly needs: readonly Need[]
  readonly canName: boolean
  readonly canInvite: boolean
  /** In a circle of two neither can remove the other; each can leave. */
  readonly canRemove: boolean
  readonly canClose: boolean
  readonly canReopen: boolean
}

/** Which part of a long circle is asked for. */
export interface Page {
  /** Only shares before this log position. */
  readonly before?: number | undefined
  readonly limit?: number | undefined
  /** This share alone, however old; nothing else of the page is looked at. */
  readonly share?: EntryId | undefined
}
