import type { AccountId, CircleId, EntryId, EventId } from '../circle/ids.ts'
import type { Answer } from '../together/answer.ts'
import type { OwningChoice } from '../owning/events.ts'
import type { Mark, TrustedAdult } from './events.ts'
import type { Walk } from '../walk/walk.ts'
import type { Settings } from './settings.ts'

export interface KeptCircle {
  readonly circle: CircleId
  /** What this person calls it, when that differs from the circle's own name. */
  name: string | undefined
}

/** Secrets of an earlier generation, as base64url text. */
export interface OldKeys {
  readonly gen: number
  readonly kemSeed: string
  readonly deviceSecret: string
}

/** Somebody I blocked, by the name I knew them under. */
export interface BlockedPerson {
  readonly account: AccountId
  readonly name: string | undefined
}

/** An answer of mine that opens with others, and what opens it. */
export interface KeptAnswer {
  readonly circle: CircleId
  /** The entry that asks. */
  readonly to: EntryId
  readonly answer: EventId
  readonly k: string
  readonly says: Answer
}

/** What I read of how others see a share of mine, and which of it widened my view. */
export interface Widened {
  readonly circle: CircleId
  readonly answers: readonly EventId[]
}

/** The last choice of each owning; and of each person who wrote one, with which it was. */
export interface ChosenOwnings {
  readonly entries: Record<string, OwningChoice>
  readonly people: Record<string, { readonly owning: EntryId; readonly choice: OwningChoice }>
}

/** Time with the phones away, of which I said that it was good. */
export interface PresentTime {
  /** When it was over, by the clock of the device. */
  readonly at: number
  readonly minutes: number
}

/** What a person's devices know of each other through the self circle. */
export interface Vault {
  readonly circles: Record<string, KeptCircle>
  /** The furthest mark of each circle. */
  readonly marks: Record<string, Mark>
  readonly settings: Settings
  recoverySheetKeptAt: number | undefined
  recoverySheetAskedAt: number | undefined
  /** The first host this vault met. Another one with the same address is another host. */
  instance: string | undefined
  displayName: string | undefined
  /** By generation. */
  readonly oldKeys: Record<string, OldKeys>
  /** By account; not there before the first. */
  blocked?: Record<string, BlockedPerson>
  /** In the order of their choosing; not there before the first. */
  trusted?: readonly TrustedAdult[]
  /** Until when each share is set aside, in ms since 1970; not there before the first. */
  setAside?: Record<string, number>
  /** What I chose to be called in a circle; not there before the first. */
  names?: Record<string, string>
  /** Up to which log position of each circle I have seen who came; not there before the first. */
  greeted?: Record<string, number>
  /** Up to which log position of each circle I know that it ended for me; not there before the first. */
  endingsSeen?: Record<string, number>
  /** With the phones away, all in all; it only grows. Not there before the first. */
  presentMinutes?: number
  /** The same, each time for itself, in log order; not there before the first. */
  presentTimes?: readonly PresentTime[]
  /** By the id of the answer; not there before the first. */
  answers?: Record<string, KeptAnswer>
  /** Of each circle the asking entry whose answers I read last; not there before the first. */
  answersRead?: Record<string, EntryId>
  /** By the entry that asked, which answers widened my view; not there before I read them. */
  widened?: Record<string, Widened>
  /** Of each circle my shares, up to which log position I have seen answers; not there before. */
  lookedAt?: Record<string, Record<string, number>>
  /** Up to which log position of each circle I read what others see in me; not there before. */
  seenRead?: Record<string, number>
  /** Of each circle what was said of me and rests; not there before the first. */
  seenResting?: Record<string, readonly EntryId[]>
  /** Of each circle the commitments that I want to be reminded of; not there before the first. */
  reminders?: Record<string, readonly EntryId[]>
  /** Of each circle what I chose of ownings to me; not there before the first. */
  ownings?: Record<string, ChosenOwnings>
  /** Up to which log position of each circle I read what was answered to mine; not there before. */
  owningAnswersSeen?: Record<string, number>
  /** Of each circle, whose offers to agree on something are for another day; not there before. */
  repairs?: Record<string, Record<string, 'shown' | 'later'>>
  /** Of each circle, up to which day a day is off my Today; not there before the first. */
  daysAside?: Record<string, Record<string, number>>
  /** Up to which log position of each circle I have seen notes; not there before the first. */
  notesSeen?: Record<string, number>
  /** Of each circle, by account: notes after this log position are not shown; not there before. */
  notesQuiet?: Record<string, Record<string, number>>
  /** By circle and account; not there before the first. */
  walks?: Record<string, Walk>
}

export const noVault = (): Vault => ({
  circles: {},
  marks: {},
  settings: {},
  recoverySheetKeptAt: undefined,
  recoverySheetAskedAt: undefined,
  instance: undefined,
  displayName: undefined,
  oldKeys: {},
})
