import type { AccountId, CircleId } from '#core/circle/ids.ts'
import type { NewCircle } from './circleCommands.ts'
import type { Outcome } from './failure.ts'

/** Side circles: a circle beside another, whose guests never see that other one. */
export interface SideCommands {
  /** Its kind is that of the circle it stands beside. */
  create(parent: CircleId, input: Omit<NewCircle, 'kind'>): Outcome<CircleId>
  /**
   * Asks members of the circle beside it, by a letter to each: they come in when they say yes.
   * Needs a connection.
   */
  ask(side: CircleId, accounts: readonly AccountId[]): Outcome
}
