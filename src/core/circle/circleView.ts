import type { AgreementView } from '../agreement/agreementView.ts'
import type { ShareName } from '../agreement/events.ts'
import type { FirstShare } from '../agreement/rules.ts'
import type { ClosingView } from '../closing/view.ts'
import type { GreetingView } from '../greeting/view.ts'
import type { Need } from '../sharing/events.ts'
import type { PersonView, ShareView } from '../sharing/shareView.ts'
import type { CircleColour, CircleKind } from './circleKind.ts'
import type { Role } from './fact.ts'
import type { ReturnView } from '../returning/view.ts'
import type { VouchView } from '../vouching/view.ts'
import type { PastFor } from './pastFor.ts'
import type { AccountId, CircleId, EntryId } from './ids.ts'
import type { DeedsView } from './stewardLogView.ts'

export interface MemberView extends PersonView {
  readonly role: Role
  /** A young person's seat; `ending`: a steward has said that it may end. */
  readonly seat: 'young' | 'ending' | undefined
  /** I may say that their seat may end. */
  readonly canEndSeat: boolean
  /** Was asked to look after the circle too and has not answered. Only stewards see it. */
  readonly asked: boolean
  /** I may ask them to look after the circle too. */
  readonly canAsk: boolean
  readonly vouched: VouchView
  /** They came back with a new account, and said so themselves. */
  readonly returned: ReturnView | undefined
}

/** Somebody who asks to join. Only stewards see it. */
export interface RequestView {
  readonly account: AccountId
  readonly entry: EntryId
  readonly name: string | undefined
  readonly hello: string | undefined
  /** They asked for a young person's seat. */
  readonly young: boolean
  /** I blocked them. They are told nothing, whatever I do. */
  readonly blocked: boolean
}

/** What I am here; `outside` before admission and after leaving. */
export type Standing = Role | 'outside'

/** What the screen of one circle needs. It holds no sentence and no count. */
export interface CircleView {
  readonly id: CircleId | undefined
  readonly kind: CircleKind
  /** A side circle: it says that it stands beside another. */
  readonly isSide: boolean
  /** `undefined` until it has been named. */
  readonly name: string | undefined
  readonly colour: CircleColour
  readonly purpose: string | undefined
  readonly agreement: AgreementView | undefined
  /** What comes before my first share here. Never asked of somebody who is not safe. */
  readonly firstShare: FirstShare
  /** What a share is called here. */
  readonly called: ShareName
  readonly hearingTimeMs: number
  /** When people look in here, in minutes of the day; a proposal for when each is told. */
  readonly lookingIn: readonly number[]
  readonly closed: boolean
  readonly standing: Standing
  /** Somebody took me out; I did not leave. */
  readonly removed: boolean
  /** Those who are here now, the longest-standing first. */
  readonly members: readonly MemberView[]
  readonly requests: readonly RequestView[]
  /** Newest first. */
  readonly shares: readonly ShareView[]
  /** Pass it as `before` for the next page; `undefined` when there is nothing older. */
  readonly olderBefore: number | undefined
  /** The needs that can be chosen for a share here. Empty where I cannot share. */
  readonly needs: readonly Need[]
  /** A steward says that I was here before; not answered yet. */
  readonly wasHere:
    | { readonly account: AccountId; readonly name: string | undefined; readonly by: PersonView }
    | undefined
  /** Of whom I, as a steward, may say that somebody new was they. */
  readonly mayHaveBeen: readonly PersonView[]
  /** History begins at joining: newcomers do not read what was said before. */
  readonly pastIsClosed: boolean
  /** What whoever comes in now reads of what was said before. */
  readonly past: PastFor
  readonly canName: boolean
  readonly canInvite: boolean
  /** I may invite to a young person's seat. */
  readonly canInviteYoung: boolean
  /** My own seat here, where it is a young person's. */
  readonly seat: 'young' | 'ending' | undefined
  /** In a circle of two neither can remove the other; each can leave. */
  readonly canRemove: boolean
  /** Only those who look after it write now. */
  readonly paused: boolean
  readonly canPause: boolean
  readonly canResume: boolean
  readonly canClose: boolean
  readonly canReopen: boolean
  /** There are stewards and members here, and a log of what stewards did. */
  readonly hasRoles: boolean
  /** Who asks me to look after the circle too, until I have answered. */
  readonly askedBy: PersonView | undefined
  /** I may lay it down: another steward is left. */
  readonly canStepDown: boolean
  /** I am the only steward, and others are here. Going leaves it to `next`. */
  readonly soleSteward: { readonly next: PersonView } | undefined
  /** Only young people's seats would be left: going closes the circle. */
  readonly closesWithMe: boolean
  readonly greeting: GreetingView
  readonly closing: ClosingView
  /** `undefined` unless it was asked for. */
  readonly stewardLog: DeedsView | undefined
}

/** Which part of a long circle is asked for. */
export interface Page {
  /** Only shares before this log position. */
  readonly before?: number | undefined
  readonly limit?: number | undefined
  /** This share alone, however old; nothing else of the page is looked at. */
  readonly share?: EntryId | undefined
  /** What stewards did before this log position as well. Left out, it is not told. */
  readonly deedsBefore?: number | undefined
}
