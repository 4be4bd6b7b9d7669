import type { LetterId } from '#base/ids.ts'
import type { Keeper } from './events.ts'

export interface KeeperAsk extends Keeper {
  readonly letter: LetterId
  readonly at: number
}

export interface MadeSet {
  readonly set: string
  readonly needed: number
  readonly waitMs: number
  readonly keepers: readonly Keeper[]
  readonly at: number
  ended: 'ended' | 'gone' | undefined
  seen: boolean
}

export interface GivenYes extends Keeper {
  readonly letter: LetterId
  readonly yes: boolean
}

/** What a self circle holds of key keepers. */
export interface Keepers {
  /** By account: whom I asked. */
  readonly asked: Record<string, KeeperAsk>
  /** The latest that I made. */
  made: MadeSet | undefined
  /** When I last stopped somebody who was coming in, until a new set is made. */
  stoppedAt: number | undefined
  /** By account: who asked me, and what I said. */
  readonly answered: Record<string, GivenYes>
}

export const noKeepers = (): Keepers => ({
  asked: {},
  made: undefined,
  stoppedAt: undefined,
  answered: {},
})
