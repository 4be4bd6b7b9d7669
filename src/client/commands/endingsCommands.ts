import type { Wishes } from '#core/endings/endingsLetters.ts'
import type { AccountId, CircleId } from '#core/circle/ids.ts'
import type { Candidate } from '../keepers/keepersState.ts'
import type { Outcome } from './failure.ts'

/** People I trust with what is to happen when I die; letters to leave go through `sayToMyself`. */
export interface EndingsCommands {
  /** Grown-ups in my circles whom I have not blocked. */
  candidates(): Outcome<readonly Candidate[]>
  /** Asks in a letter; nobody is it before they said yes. */
  ask(account: AccountId, circle: CircleId, words: string): Outcome
  /** They are asked no more, or are it no more; they read so. */
  stop(account: AccountId): Outcome
  /** What I wish, or nothing any more; whoever said yes is told soon. */
  wish(wishes: Wishes | undefined): Outcome
  /** To what was asked; after a yes, either word lays it down. Never with a reason. */
  answer(owner: AccountId, word: 'yes' | 'not-now' | 'no'): Outcome
}
