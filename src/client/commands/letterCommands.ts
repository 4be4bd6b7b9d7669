import type { LetterId } from '#base/ids.ts'
import type { AccountId, CircleId } from '#core/circle/ids.ts'
import type { Quote } from '#core/letters/letterBody.ts'
import type { Outcome } from './failure.ts'

/** What somebody tells one person who looks after a circle. */
export interface NewReport {
  readonly circle: CircleId
  readonly to: AccountId
  readonly about: AccountId
  readonly quotes: readonly Quote[]
  readonly words: string
}

export interface LetterCommands {
  /** Written down on this device before it returns; goes out when there is a connection. */
  report(report: NewReport): Outcome<LetterId>
  /** Tells whoever told me that I have read it. */
  answer(letter: LetterId, from: AccountId, words: string): Outcome
  /** Off my Today. */
  read(letter: LetterId, from: AccountId): Outcome
  /** Dealt with: its words go, here and at the host. */
  close(letter: LetterId, from: AccountId): Outcome
  /** One that I made, with the answer to it; not sent, if it was not yet. */
  forget(letter: LetterId): Outcome
}
