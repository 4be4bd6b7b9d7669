import type { CallSays, CatcherHours, CatcherWay } from '#core/catching/catchingLetters.ts'
import type { CallLine } from '#core/catching/events.ts'
import type { CallingSet, OutsideCatcher } from '#core/catching/catching.ts'
import type { AccountId, CircleId } from '#core/circle/ids.ts'
import type { CallAnswer } from '#protocol/api/calls.ts'
import type { Candidate } from '../keepers/keepersState.ts'
import type { Outcome } from './failure.ts'

/** What somebody says who is asked to be a catcher. */
export interface CatcherYes {
  /** Where they are; `undefined`: at any time. */
  readonly hours: CatcherHours | undefined
  readonly ways: readonly CatcherWay[]
  readonly phone: string | undefined
  readonly line: CallLine
}

export interface CallCommands {
  candidates(): Outcome<readonly Candidate[]>
  /** Asks in a letter; nobody is a catcher before they said yes. */
  ask(account: AccountId, circle: CircleId, words: string, ways: readonly CatcherWay[]): Outcome
  /** They are asked no more, or are my catcher no more; they read so. */
  stop(account: AccountId): Outcome
  keepOutside(person: Omit<OutsideCatcher, 'key'> & { readonly key?: string | undefined }): Outcome
  endOutside(key: string): Outcome
  set(set: CallingSet): Outcome
  /** Needs the host: a yes whose permit is not there would be a yes to nothing. */
  sayYes(owner: AccountId, yes: CatcherYes): Outcome
  /** Not now or no to what was asked; after a yes it lays it down. Never with a reason. */
  sayNo(owner: AccountId, word: 'not-now' | 'no'): Outcome
  /** A number for a call to come: one that is tried again is the same call. */
  newCall(): Outcome<string>
  /** Returns when the host has all of it on its disk. To `only`, or to everybody who said yes. */
  begin(call: string, only?: readonly AccountId[]): Outcome
  /** Takes this one back: whatever was not let go never leaves; those who were asked read that it is over. */
  end(call: string): Outcome
  /** I am all right: this one, and every other of mine that is open, whichever device or tab began it. */
  endAll(call?: string): Outcome
  /** What the host says of it now. `no-longer-there`: it never came, or is long over. */
  look(call: string): Outcome<CallAnswer>
  answer(owner: AccountId, call: string, says: CallSays): Outcome
  /** The card that it is over was read. */
  seen(owner: AccountId, call: string): Outcome
}
