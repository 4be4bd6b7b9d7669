import type { EntryId } from '../../circle/ids.ts'
import type { Need } from '../../sharing/events.ts'
import type { Offered } from '../../sharing/offer.ts'
import type { PersonView } from '../../sharing/shareView.ts'
import type { CircleTag } from './circleTag.ts'

/** What was shared, and answered. */
export type ShareItem =
  | {
      readonly kind: 'unsafe'
      readonly circle: CircleTag
      readonly share: EntryId
      /** When it was said, by its author's clock: help differs after ten minutes and after a night. */
      readonly at: number
      readonly author: PersonView
    }
  | {
      readonly kind: 'unsafe-nobody-yet'
      readonly circle: CircleTag
      readonly share: EntryId
      readonly at: number
      readonly others: readonly PersonView[]
    }
  /** Whose share I answered said more, and I have not opened that share since. */
  | {
      readonly kind: 'said-more' | 'unsafe-said-more'
      readonly circle: CircleTag
      readonly share: EntryId
      /** When they said so last, by their clock. */
      readonly at: number
      readonly author: PersonView
      /** The last thing I said there was a question. */
      readonly toMyQuestion: boolean
    }
  /** Who was not safe says that they are now; I have not opened that share since. */
  | {
      readonly kind: 'safe-now'
      readonly circle: CircleTag
      readonly share: EntryId
      /** When they said so, by their clock. */
      readonly at: number
      readonly author: PersonView
    }
  /** I said that I am not safe, and it has not left this device. */
  | { readonly kind: 'unsafe-unsent'; readonly circle: CircleTag | undefined }
  /** Somebody answered a share of mine that I have not opened since. */
  | {
      readonly kind: 'unsafe-answered' | 'answered'
      readonly circle: CircleTag
      readonly share: EntryId
      /** When the last of them said so, by their clock. */
      readonly at: number
      readonly people: readonly PersonView[]
    }
  /** Somebody stood in my shoes, and I have not opened that share since. */
  | {
      readonly kind: 'guessed'
      readonly circle: CircleTag
      readonly share: EntryId
      readonly people: readonly PersonView[]
    }
  /** The sharer said what is so, and I have not opened that share since. */
  | {
      readonly kind: 'guess-answered'
      readonly circle: CircleTag
      readonly share: EntryId
      readonly author: PersonView
    }
  /** Somebody asks me whether they may offer a thought. */
  | {
      readonly kind: 'view-asked'
      readonly circle: CircleTag
      readonly share: EntryId
      readonly person: PersonView
    }
  /** Somebody offers me something concrete, and I have said neither yes nor not now: new, or seen before. */
  | {
      readonly kind: 'offer-asks' | 'offer-waits'
      readonly circle: CircleTag
      readonly share: EntryId
      readonly author: PersonView
      readonly offer: Offered
    }
  /** Somebody said yes to an offer of mine, and I have not opened that share since. */
  | {
      readonly kind: 'offer-accepted'
      readonly circle: CircleTag
      readonly share: EntryId
      readonly author: PersonView
      readonly offer: Offered
    }
  /** I asked whether I may offer a thought, and the sharer says yes; I have not opened that share since. */
  | {
      readonly kind: 'view-welcome'
      readonly circle: CircleTag
      readonly share: EntryId
      readonly author: PersonView
    }
  /** Whose share it is says that what I said back was right; I have not opened it since. */
  | {
      readonly kind: 'you-heard'
      readonly circle: CircleTag
      readonly share: EntryId
      readonly author: PersonView
    }
  | {
      readonly kind: 'answer-them'
      readonly circle: CircleTag
      readonly share: EntryId
      readonly move: EntryId
      readonly listener: PersonView
    }
  | {
      readonly kind: 'try-again'
      readonly circle: CircleTag
      readonly share: EntryId
      readonly move: EntryId
      readonly author: PersonView
    }
  | {
      /** `your-turn`: it has waited long for a first answer, and now I am asked (H28). */
      readonly kind: 'share-waits' | 'your-turn'
      readonly circle: CircleTag
      readonly share: EntryId
      readonly author: PersonView
      readonly need: Need
      /** Said to some of the circle, me among them. */
      readonly aside: boolean
    }
  | {
      readonly kind: 'nobody-yet'
      readonly circle: CircleTag
      readonly share: EntryId
      readonly need: Need
      readonly others: readonly PersonView[]
    }
  /** Somebody asks how I see a share of theirs; I have not answered or passed. */
  | {
      readonly kind: 'perspective-asks'
      readonly circle: CircleTag
      readonly share: EntryId
      readonly by: PersonView
    }
  /** How others see a share of mine is open, and I have not read it. */
  | { readonly kind: 'perspective-open'; readonly circle: CircleTag; readonly share: EntryId }
