import type { LetterId } from '#base/ids.ts'
import type { EntryId, EventId } from '../circle/ids.ts'
import type { ConfidantWord, Wishes } from './endingsLetters.ts'
import type { EndingsPerson, LeftDays, WantEnd } from './events.ts'

export interface AskedConfidant extends EndingsPerson {
  readonly letter: LetterId
  readonly words: string
}

/** What I said to somebody who trusts me with it. */
export interface GivenTrust extends EndingsPerson {
  readonly letter: LetterId
  readonly word: ConfidantWord
  readonly at: number
}

export interface SetWishes extends Wishes {
  readonly id: EventId
  readonly entry: EntryId
}

export interface LeftWords {
  /** Of the latest writing. */
  readonly id: EventId
  /** Every entry that holds some of it. */
  readonly entries: readonly EntryId[]
  readonly words: string
  readonly at: number
}

/** A letter that lies with the host for somebody. */
export interface LeftLetter extends EndingsPerson {
  readonly entry: EntryId
  readonly letter: LetterId
  readonly words: string
  readonly days: LeftDays
  readonly gen: number
  readonly toGen: number
  readonly at: number
  readonly given: boolean
}

/** What I asked of somebody's host for. */
export interface WantedLetter extends EndingsPerson {
  readonly ask: string
  readonly dueAt: number
  readonly at: number
  readonly ended: WantEnd | undefined
}

/** What a self circle holds of endings. */
export interface Endings {
  /** By account. */
  readonly asked: Record<string, AskedConfidant>
  /** By account: who asked me, and what I said last. */
  readonly answered: Record<string, GivenTrust>
  wishes: SetWishes | undefined
  /** By account: the event of the wishes they were told last; `''` when they were told that none hold. */
  readonly told: Record<string, EventId | ''>
  /** By account, or `paper`. */
  readonly words: Record<string, LeftWords>
  /** By account: what lies with the host for them. */
  readonly left: Record<string, LeftLetter>
  /** By account: nothing is to lie there for them any more. */
  readonly ended: Record<string, 1>
  /** By account: they ask for it, as the host says. */
  readonly heard: Record<string, { readonly ask: string; readonly dueAt: number }>
  /** Every ask that I refused: a host that forgot is told again. */
  readonly refused: Record<string, 1>
  /** By account of who left it. */
  readonly wanted: Record<string, WantedLetter>
  /** Entries whose words stand no longer, and which the host still has, sealed. */
  readonly struck: EntryId[]
}

export const noEndings = (): Endings => ({
  asked: {},
  answered: {},
  wishes: undefined,
  told: {},
  words: {},
  left: {},
  ended: {},
  heard: {},
  refused: {},
  wanted: {},
  struck: [],
})
