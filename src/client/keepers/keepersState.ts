import type { AccountId, CircleId } from '#base/ids.ts'
import type { KeepersView } from '#core/keepers/keepersView.ts'

export interface KeepersState extends KeepersView {
  /** Somebody comes into my account with their help: me, or not. */
  readonly returning: Returning | undefined
}

export interface Returning {
  readonly given: number
  readonly needed: number
  readonly dueAt: number
  /** Enough have helped and the time is over. */
  readonly open: boolean
}

/** Somebody whom I could ask to help me back in, once, with every circle that we share. */
export interface Candidate {
  readonly account: AccountId
  readonly name: string | undefined
  readonly circle: CircleId
  readonly circles: readonly string[]
}

/** A device of somebody who lost everything, as its own screen shows it. */
export interface ReturnView {
  /** Six, in the language it was begun in. */
  readonly words: readonly string[]
  readonly state: 'waiting' | 'open' | 'ended'
  readonly given: number
  readonly needed: number | undefined
  readonly dueAt: number | undefined
}
