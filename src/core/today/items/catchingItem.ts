import type { CallToMe } from '../../catching/catchingView.ts'
import type { EventId } from '../../circle/ids.ts'
import type { CallSays } from '../../catching/catchingLetters.ts'
import type { ReviewBecause } from '../../plan/review.ts'
import type { PersonView } from '../../sharing/shareView.ts'
import type { CircleTag } from './circleTag.ts'

/** Who catches whom, and what is to stay. */
export type CatchingItem =
  /** Somebody comes into my account with the help of my key keepers: me, or not. */
  | { readonly kind: 'return-running'; readonly dueAt: number; readonly open: boolean }
  /** I called for someone. `there`: who answered that they are there, or calling. */
  | {
      readonly kind: 'my-call'
      readonly at: number
      readonly there: readonly { readonly name: string | undefined }[]
    }
  /** Somebody I catch calls for someone, and I was asked. `said`: that I am there, or calling. */
  | {
      readonly kind: 'call-to-me'
      readonly circle: CircleTag
      readonly from: PersonView
      readonly at: number
      readonly said: CallSays | undefined
    }
  /** Somebody is with them, or they are all right now. */
  | {
      readonly kind: 'call-over'
      readonly circle: CircleTag
      readonly from: PersonView
      readonly call: string
      readonly said: CallSays | undefined
      readonly over: NonNullable<CallToMe['over']>
    }
  /** Somebody asks me to be one of those who catch them. */
  | { readonly kind: 'catcher-asked'; readonly circle: CircleTag; readonly from: PersonView }
  /** Somebody asks for the letter I left. `signed`: they themselves, and not the host alone. */
  | {
      readonly kind: 'left-asked'
      readonly circle: CircleTag
      readonly from: PersonView
      readonly signed: boolean
    }
  /** Somebody whose letter I asked for says that they are here; or it was given. */
  | {
      readonly kind: 'left-here' | 'left-came'
      readonly circle: CircleTag
      readonly from: PersonView
    }
  /** Somebody asks me to be one they trust with what is to happen when they die. */
  | { readonly kind: 'confidant-asked'; readonly circle: CircleTag; readonly from: PersonView }
  /** Somebody asks me to help them back in, should they ever lose everything. */
  | { readonly kind: 'keeper-asked'; readonly circle: CircleTag; readonly from: PersonView }
  | { readonly kind: 'keepers-ready' }
  /** My set has ended without my doing. */
  | { readonly kind: 'keepers-gone' }
  /** Somebody shows me their plan, and I have not read it. */
  | {
      readonly kind: 'plan-shown'
      readonly circle: CircleTag
      readonly from: PersonView
      readonly show: EventId
    }
  /** My plan may want to be looked through. `until`: when *later* is. */
  | { readonly kind: 'plan-review'; readonly because: ReviewBecause; readonly until: number }
