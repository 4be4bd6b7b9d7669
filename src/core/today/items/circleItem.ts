import type { AccountId, EntryId } from '../../circle/ids.ts'
import type { ToldOf } from '../../greeting/view.ts'
import type { PersonView } from '../../sharing/shareView.ts'
import type { CircleTag } from './circleTag.ts'

/** A circle itself: who comes, who asks me for something in it, how it ends. */
export type CircleItem =
  | { readonly kind: 'history-does-not-add-up'; readonly circle: CircleTag }
  | {
      readonly kind: 'asks-to-join'
      readonly circle: CircleTag
      readonly account: AccountId
      readonly entry: EntryId
      readonly name: string | undefined
      /** For a young person's seat. */
      readonly young: boolean
    }
  /** Somebody told me, as one who looks after the circle, of something that went wrong. */
  | { readonly kind: 'report'; readonly circle: CircleTag; readonly from: PersonView }
  /** What I told was read. */
  | { readonly kind: 'report-read'; readonly circle: CircleTag; readonly by: PersonView }
  /** Somebody came whom I said I would greet, or who let themselves in where I look after it. */
  | {
      readonly kind: 'newcomer'
      readonly circle: CircleTag
      readonly person: PersonView
      readonly because: ToldOf
    }
  /** Somebody asks me into a side circle; its card is in the circle that we are both in. */
  | { readonly kind: 'side-asked'; readonly circle: CircleTag; readonly from: PersonView }
  /** Somebody asks me to look after the circle too, or to greet who is new in it. */
  | {
      readonly kind: 'role-asked'
      readonly circle: CircleTag
      readonly role: 'steward' | 'greeter'
      readonly from: PersonView
    }
  /** It is going to be closed, and I may still leave a last word. */
  | { readonly kind: 'closing'; readonly circle: CircleTag; readonly by: PersonView }
  /** Somebody took me out of it, or closed it, and I have not looked there since. */
  | { readonly kind: 'removed' | 'closed'; readonly circle: CircleTag }
  | { readonly kind: 'welcomed'; readonly circle: CircleTag }
