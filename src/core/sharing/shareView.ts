import type { AccountId, EntryId, EventId } from '../circle/ids.ts'
import type { HeardAnswer, MoveKind, Need, ViewAnswer } from './events.ts'
import type { FileView } from './files.ts'
import type { Happened, OfferAnswer, Offered, OfferKind } from './offer.ts'
import type { TakenBack } from './sharing.ts'

/** A person as others see them. `name` is missing until they have said one. */
export interface PersonView {
  readonly account: AccountId
  readonly name: string | undefined
  readonly isMe: boolean
  /** I wrote under this account before I came back: mine, and out of my hands. */
  readonly wasMe: boolean
  /** `false` for somebody who is no longer in the circle. */
  readonly present: boolean
  /** I blocked them: their words are folded for me, in every circle (H22). */
  readonly blocked: boolean
  /** Said where one chooses among people: somebody else here bears this name too. */
  readonly namesake?: true
}

/** What everybody sees of a share. Whether it was heard is between two people. */
export type ShareState = 'waiting' | 'answered' | 'rested'

/** An offer as I may see it: *not now*, and that it did not happen, are between those two. */
export interface OfferView extends Offered {
  readonly answer: OfferAnswer | undefined
  /** When it was accepted, by the sharer's clock; for those two alone. */
  readonly acceptedAt: number | undefined
  readonly happened: Happened | undefined
  /** It is for me: *yes, please* or *not now*. */
  readonly canAnswer: boolean
  /** It was accepted, and I am one of the two: "Did it happen?" */
  readonly canSayHappened: boolean
}

/** For the sharer alone: somebody asks "May I offer a thought?". */
export interface ViewAskView {
  readonly person: PersonView
  readonly answer: ViewAnswer | undefined
  /** The thought that was asked for has been given. */
  readonly given: boolean
}

export type MoveView =
  | {
      readonly kind: 'open'
      readonly entry: EntryId
      readonly author: PersonView
      readonly at: number
      readonly move: MoveKind
      readonly words: string
      readonly phrase: string | undefined
      readonly files: readonly FileView[]
      /** Said to these alone, and not to all who have the share; never for anybody else. */
      readonly audience: readonly PersonView[] | undefined
      /** Present only for the sharer and for the listener who made this move. */
      readonly heard: HeardAnswer | undefined
      /** What the sharer meant, beside *not quite*; for the same two. */
      readonly meant: string | undefined
      /** I am the sharer, and this says back what was heard: *that's it* or *not quite*. */
      readonly canAnswerHeard: boolean
      /** Of the move *offer*. */
      readonly offer: OfferView | undefined
      /** What I name to take my own move back; empty for everybody else. */
      readonly takeBack: readonly EntryId[]
      /** What a steward names to hide another's answer; empty for everybody else. */
      readonly hide: readonly EntryId[]
    }
  | {
      readonly kind: 'taken-back'
      readonly entry: EntryId
      readonly author: PersonView
      readonly how: TakenBack
    }

export type ShareView =
  | {
      readonly kind: 'open'
      readonly entry: EntryId
      /** The event id its draft had: a screen can follow a share from draft to log. */
      readonly id: EventId
      /** Log position; the cursor of the next page. */
      readonly seq: number
      readonly author: PersonView
      readonly at: number
      readonly need: Need
      readonly unsafe: boolean
      /** The rest of what did not fit into the share before it. */
      readonly continues: boolean
      readonly words: string
      readonly feelings: readonly string[]
      /** Of a rise: since when, as a calendar day. */
      readonly since: string | undefined
      readonly note: string | undefined
      readonly files: readonly FileView[]
      /** Said to these alone; whoever is not among them has no such view. */
      readonly audience: readonly PersonView[] | undefined
      /** It has a content note: the words stay folded until the reader opens them. */
      readonly collapsed: boolean
      /** I said "I can't hold this today": it is off my Today until tomorrow. */
      readonly setAside: boolean
      /** Its author is not safe, and nobody else can be told: it stays on my Today. */
      readonly forMeAlone: boolean
      readonly invitesViews: boolean
      readonly state: ShareState
      /** The ring is full: this was heard. Ever only for the sharer and the listener who heard. */
      readonly ringFilled: boolean
      readonly moves: readonly MoveView[]
      /** The moves that I may make here, in the order to offer them. */
      readonly allowedMoves: readonly MoveKind[]
      /** What I may offer here, also where the need asks for another move. */
      readonly offers: readonly OfferKind[]
      /** For the sharer alone: who asks whether they may offer a thought. */
      readonly viewAsks: readonly ViewAskView[]
      /** My own asking: I may, I have (`asked`), or what was answered. */
      readonly myViewAsk: 'may' | 'asked' | ViewAnswer | undefined
      readonly canRest: boolean
      /** What I name to take my own share back; empty for everybody else. */
      readonly takeBack: readonly EntryId[]
      /** What a steward names to hide another's share; empty for everybody else. */
      readonly hide: readonly EntryId[]
      /**
       * For the sharer alone: nobody has answered and the hearing time is over (for *unsafe*: at
       * once, it has no hearing time). With who else there is.
       */
      readonly nobodyYet: { readonly others: readonly PersonView[] } | undefined
    }
  | {
      readonly kind: 'taken-back'
      readonly entry: EntryId
      readonly seq: number
      readonly author: PersonView
      readonly how: TakenBack
    }
