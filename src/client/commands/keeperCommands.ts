import type { AccountId, CircleId } from '#core/circle/ids.ts'
import type { Candidate, ReturnView } from '../keepers/keepersState.ts'
import type { Outcome } from './failure.ts'

export interface KeeperCommands {
  candidates(): Outcome<readonly Candidate[]>
  /** Asks in a letter; nobody keeps anything before they said yes. */
  ask(account: AccountId, circle: CircleId): Outcome
  stopAsking(account: AccountId): Outcome
  /** A new set for exactly these, in the place of the one before. Needs a fresh sign-in. */
  make(accounts: readonly AccountId[], waitMs: number): Outcome
  end(): Outcome
  seen(): Outcome
  /** Stops whoever is coming in. */
  stopReturn(): Outcome
  /** To somebody who asked me; `false` also takes back a yes. */
  answer(owner: AccountId, yes: boolean): Outcome
  /** Gives my part for `owner` to the device whose words I heard. */
  help(owner: AccountId, words: string): Outcome
  /** On a device where nobody is signed in: begins to ask, or goes on with what was begun. */
  askBack(language: 'en' | 'es'): Outcome<ReturnView>
  /** What was begun here; `undefined` when nothing was. */
  lookBack(language: 'en' | 'es'): Outcome<ReturnView | undefined>
  giveUp(): Outcome
  comeIn(): Outcome
}
