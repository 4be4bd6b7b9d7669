import type { EntryId } from '../../circle/ids.ts'
import type { DaySays } from '../../day/events.ts'
import type { PersonView } from '../../sharing/shareView.ts'
import type { CircleTag } from './circleTag.ts'

/** What is done together over a time. */
export type PracticeItem =
  /** Somebody said what they see in me, and I have not read it. */
  | { readonly kind: 'seen-in-me'; readonly circle: CircleTag; readonly by: PersonView }
  /** Somebody asks a question that each answers alone; I have not answered or passed. */
  | { readonly kind: 'question-asks'; readonly circle: CircleTag; readonly by: PersonView }
  /** What was answered to it is open, and I have not been there since. */
  | { readonly kind: 'question-open'; readonly circle: CircleTag }
  /** A stretch comes to its end: "Shall we go on?" I have not answered or passed. */
  | { readonly kind: 'stretch-asks'; readonly circle: CircleTag }
  /** It is over, and I may open what was answered. */
  | { readonly kind: 'stretch-over'; readonly circle: CircleTag }
  /** What was answered there is open, and I have not been there since. */
  | { readonly kind: 'stretch-open'; readonly circle: CircleTag }
  /** Somebody asks me to walk a commitment with them, or to go on with it. */
  | { readonly kind: 'companion-asked'; readonly circle: CircleTag; readonly from: PersonView }
  /** My companion said yes or not now, or stopped. */
  | {
      readonly kind: 'companion-answered'
      readonly circle: CircleTag
      readonly from: PersonView
      readonly says: 'running' | 'not-now' | 'alone'
    }
  /** My companion, in the words and at a time that I agreed to. */
  | {
      readonly kind: 'nudged'
      readonly circle: CircleTag
      readonly from: PersonView
      readonly words: string
    }
  /** I asked to be reminded, and it is due today. */
  | { readonly kind: 'commitment-due'; readonly circle: CircleTag; readonly what: string }
  /** It has come to its end: "Again?" */
  | { readonly kind: 'commitment-over'; readonly circle: CircleTag }
  /** Somebody owns a fault to me: I choose whether I read it. No word of it is here. */
  | { readonly kind: 'owning-asks'; readonly circle: CircleTag; readonly from: PersonView }
  /** Somebody answered an owning of mine, because they wanted to. */
  | { readonly kind: 'owning-answered'; readonly circle: CircleTag; readonly from: PersonView }
  /** Somebody offers to agree on something with me. */
  | { readonly kind: 'repair-asks'; readonly circle: CircleTag; readonly from: PersonView }
  /** Somebody said yes to what I offered. */
  | { readonly kind: 'repair-agreed'; readonly circle: CircleTag; readonly from: PersonView }
  /** Today is a day of my own. `until`: up to which day this card is set aside. */
  | {
      readonly kind: 'day-mine'
      readonly circle: CircleTag
      readonly day: EntryId
      readonly says: DaySays
      readonly until: number
    }
  /** A day of somebody else comes in so many days, or is today. */
  | {
      readonly kind: 'day-near'
      readonly circle: CircleTag
      readonly day: EntryId
      readonly from: PersonView
      readonly says: DaySays
      readonly days: number
      readonly until: number
    }
  /** Somebody thinks that this may be a day of mine. */
  | {
      readonly kind: 'day-proposed'
      readonly circle: CircleTag
      readonly day: EntryId
      readonly from: PersonView
      readonly says: DaySays
    }
  /** A few words to me; a thank you for mine; or that they would rather have none now. */
  | {
      readonly kind: 'note-came' | 'note-thanked' | 'notes-declined'
      readonly circle: CircleTag
      readonly from: PersonView
    }
  /** I planned a note to somebody. `skipTo`: when the next one is due if I skip this one. */
  | {
      readonly kind: 'walk-due'
      readonly circle: CircleTag
      readonly from: PersonView
      readonly because: string
      readonly skipTo: number
    }
  /** What I planned for them has come to its end. */
  | {
      readonly kind: 'walk-over'
      readonly circle: CircleTag
      readonly from: PersonView
      readonly aYear: boolean
    }
