import type { AccountId, EntryId, EventId } from '../circle/ids.ts'
import type { HeardAnswer, MoveKind, Need, ViewAnswer } from './events.ts'
import type { SharedFile } from './files.ts'
import type { Happened, OfferAnswer, Offered } from './offer.ts'

/** Who made words vanish: their author, or a steward with a visible mark. */
export type TakenBack = 'author' | 'steward'

export interface Share {
  readonly entry: EntryId
  readonly by: AccountId
  readonly id: EventId
  readonly seq: number
  /** What the author's clock said, in ms. A claim, not a proof: order comes from `seq`. */
  readonly at: number
  readonly need: Need
  readonly words: string
  readonly feelings: readonly string[]
  readonly note: string | undefined
  readonly invitesViews: boolean
  /** The first part, while it is there: this share is the rest of it. */
  readonly continues: EntryId | undefined
  readonly files?: readonly SharedFile[]
  /** Of a rise: since when; not there where it was not said. */
  readonly since?: string
  /** Said to these alone, its author among them; not there when everybody reads it. */
  readonly audience?: readonly AccountId[]
  /** What follows it, when it was too long for one entry. */
  parts?: EntryId[]
  rested: boolean
  /** Where its author let it rest, by log position; of *unsafe*, that they are safe now. */
  restedSeq?: number
  /** When, by their clock. */
  restedAt?: number
  readonly moves: EntryId[]
  /** Answers the sharer said *that's it* to, whose words are gone: what was heard stays heard. */
  heardAndGone?: readonly EntryId[]
  /** By the answer, when the sharer said *that's it* to it, by their clock: the first time of a yes that holds. */
  heardAt?: Record<string, number>
  /** By the account of who asked whether they may offer a thought. */
  viewAsks?: Record<string, ViewAsk>
}

/** "May I offer a thought?", for the sharer and who asked: the view keeps it from others. */
export interface ViewAsk {
  readonly entry: EntryId
  readonly by: AccountId
  readonly at: number
  answer: ViewAnswer | undefined
  /** Where the sharer said so last, by log position, and when by their clock. */
  answeredSeq?: number
  answeredAt?: number
}

export interface Move {
  readonly entry: EntryId
  readonly share: EntryId
  readonly by: AccountId
  readonly id: EventId
  readonly seq: number
  readonly at: number
  readonly move: MoveKind
  readonly words: string
  readonly phrase: string | undefined
  readonly files?: readonly SharedFile[]
  /** Said to these alone; never more people than the share has. */
  readonly audience?: readonly AccountId[]
  /** What the sharer said to this listener. For those two only: the view keeps it from others. */
  heard: HeardAnswer | undefined
  /** Where the sharer said so last, by log position. */
  heardSeq?: number
  /** Beside *not quite*, what the sharer meant, in log order: the last holds. For these two only. */
  meant?: Meant[]
  /** Of an offer, what and when. */
  readonly offer?: Offered
  /** What the sharer said to it; *not now* is for those two only. */
  offerAnswer?: OfferAnswer
  /** Where it was accepted, by log position. */
  acceptedSeq?: number
  /** When, by the sharer's clock. */
  acceptedAt?: number
  /** After a yes, what either of them said came of it; `no` is for those two only. */
  happened?: Happened
  /** When that was said first, by the clock of who said it. */
  happenedAt?: number
}

/** A line of the sharer to one listener, who was not quite there. */
export interface Meant {
  readonly entry: EntryId
  readonly at: number
  readonly words: string
}

/** What is left of a share or a move that was taken back: that there was one, and whose. */
export interface Gone {
  readonly entry: EntryId
  readonly by: AccountId
  readonly seq: number
  readonly how: TakenBack
  /** For a move: the share it stood under. */
  readonly share: EntryId | undefined
}

/** All shares of a circle and their answers. */
export interface Sharing {
  readonly shares: Record<string, Share>
  readonly moves: Record<string, Move>
  readonly gone: Record<string, Gone>
  /** Every share ever offered, in log order; the view walks it from its end. */
  readonly order: EntryId[]
  /** Those of them that said *not safe*, in log order. */
  readonly unsafe: EntryId[]
  /**
   * Further entries that hold the same words (`author/event id` → entries): the same draft sealed
   * twice. Taking back has to name them too, or the words would stay on the host.
   */
  readonly copies: Record<string, EntryId[]>
  /** Where somebody asked whether they may offer a thought: that entry → the share. */
  readonly asks: Record<string, EntryId>
  /** Where the sharer said what they meant: that entry → the move; not there before the first. */
  meant?: Record<string, EntryId>
}

export const noSharing = (): Sharing => ({
  shares: {},
  moves: {},
  gone: {},
  order: [],
  unsafe: [],
  copies: {},
  asks: {},
})
