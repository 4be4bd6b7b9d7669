import type { LetterId } from '#base/ids.ts'
import type { EntryId, EventId } from '../circle/ids.ts'
import type { ConfidantWord, Wishes } from './endingsLetters.ts'
import type { EndingsPerson } from './events.ts'

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
  /** Entries whose words stand no longer, and which the host still has, sealed. */
  readonly struck: EntryId[]
}

export const noEndings = (): Endings => ({
  asked: {},
  answered: {},
  wishes: undefined,
  told: {},
  words: {},
  struck: [],
})
