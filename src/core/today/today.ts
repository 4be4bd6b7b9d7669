import type { CallToMe } from '../catching/catchingView.ts'
import type { AccountId, CircleId, EntryId, EventId } from '../circle/ids.ts'
import type { CallSays } from '../catching/catchingLetters.ts'
import type { CircleColour } from '../circle/circleKind.ts'
import type { DaySays } from '../day/events.ts'
import type { ReviewBecause } from '../plan/review.ts'
import type { ToldOf } from '../greeting/view.ts'
import type { PersonId } from '../people/card.ts'
import type { Need } from '../sharing/events.ts'
import type { Offered } from '../sharing/offer.ts'
import type { Season } from '#base/season.ts'
import type { PersonView } from '../sharing/shareView.ts'

/** Which circle an item belongs to, ready to be shown. */
export interface CircleTag {
  readonly id: CircleId
  readonly name: string | undefined
  readonly colour: CircleColour
}

/** What the device knows and the log does not. */
export interface Connection {
  readonly online: boolean
  /** Where words wait on this device to be sent: a circle, or my self circle. */
  readonly unsent: CircleId | undefined
  /** Where my own *not safe* waits on this device to be sent. */
  readonly unsentCall?: CircleId | undefined
  /** Circles whose history from the host does not add up. */
  readonly halted: readonly CircleId[]
  /** Circles I asked to join and am in now, and have not opened yet. */
  readonly welcomed: readonly CircleId[]
  /** How many minutes this device is ahead of UTC: a day is a date where one is. */
  readonly zone?: number | undefined
  /** Somebody comes into my account with the help of my key keepers. */
  readonly returning?: { readonly dueAt: number; readonly open: boolean } | undefined
}

/** One thing that today may hold. The sentences are the screen's. */
export type TodayItem =
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
  | { readonly kind: 'history-does-not-add-up'; readonly circle: CircleTag }
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
      readonly kind: 'asks-to-join'
      readonly circle: CircleTag
      readonly account: AccountId
      readonly entry: EntryId
      readonly name: string | undefined
      /** For a young person's seat. */
      readonly young: boolean
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
  /** Somebody said what they see in me, and I have not read it. */
  | { readonly kind: 'seen-in-me'; readonly circle: CircleTag; readonly by: PersonView }
  | { readonly kind: 'keepers-ready' }
  /** My set has ended without my doing. */
  | { readonly kind: 'keepers-gone' }
  /** Somebody asks how I see a share of theirs; I have not answered or passed. */
  | {
      readonly kind: 'perspective-asks'
      readonly circle: CircleTag
      readonly share: EntryId
      readonly by: PersonView
    }
  /** How others see a share of mine is open, and I have not read it. */
  | { readonly kind: 'perspective-open'; readonly circle: CircleTag; readonly share: EntryId }
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
  /** Somebody shows me their plan, and I have not read it. */
  | {
      readonly kind: 'plan-shown'
      readonly circle: CircleTag
      readonly from: PersonView
      readonly show: EventId
    }
  /** My plan may want to be looked through. `until`: when *later* is. */
  | { readonly kind: 'plan-review'; readonly because: ReviewBecause; readonly until: number }
  | { readonly kind: 'welcomed'; readonly circle: CircleTag }
  /** Without a circle: something of my own. */
  | { readonly kind: 'unsent-words'; readonly circle: CircleTag | undefined }
  /** RO4: somebody of mine may come to mind. */
  | { readonly kind: 'reach-out'; readonly person: PersonId; readonly name: string }
  /** RO9: a way to them was opened; did it happen? */
  | {
      readonly kind: 'reach-out-asks'
      readonly person: PersonId
      readonly name: string
      readonly begun: EventId
    }
  /** HN8: somebody without Herewith answered a note of mine. */
  | { readonly kind: 'here-answer'; readonly person: PersonId; readonly name: string }
  /** A few questions about my weeks, at the pace I chose. */
  | { readonly kind: 'weeks-ask' }
  /** SN16: a season is over, and there is a page of it. */
  | { readonly kind: 'season-over'; readonly season: Season }
  | { readonly kind: 'recovery-sheet' }

/** At most three items; an empty list is "That's all". */
export interface TodayView {
  readonly items: readonly TodayItem[]
  /** More waits than stands here: the farewell may not say that this is all. */
  readonly more: boolean
}
