import type { Wishes } from '#core/endings/endingsLetters.ts'
import type { LeftDays } from '#core/endings/events.ts'
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
  /** Seals what I wrote for them, and leaves it with the host. Needs a connection. */
  leave(to: AccountId, days: LeftDays): Outcome
  /** It lies there no more; what I wrote stays with me. */
  unleave(to: AccountId): Outcome
  /** "I am here. Do not give it." `no-longer-there`: it was given already. */
  refuse(to: AccountId): Outcome
  /** For the letter that somebody left for me: the time that they set begins. */
  want(owner: AccountId): Outcome
  stopWanting(owner: AccountId): Outcome
  /** I read their letter, or that they are here. */
  read(owner: AccountId, kind: 'left-letter' | 'left-refused'): Outcome
  /** What I wish, or nothing any more; whoever said yes is told soon. */
  wish(wishes: Wishes | undefined): Outcome
  /** To what was asked; after a yes, either word lays it down. Never with a reason. */
  answer(owner: AccountId, word: 'yes' | 'not-now' | 'no'): Outcome
}
