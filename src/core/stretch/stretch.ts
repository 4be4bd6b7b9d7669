import type { AccountId, EntryId } from '../circle/ids.ts'

/** A time that a circle goes together; at its end it asks whether to go on. */
export interface Stretch {
  readonly entry: EntryId
  readonly by: AccountId
  readonly weeks: number
  /** The time its author claims. */
  readonly at: number
  /** Somebody told of it who let me in: I cannot read what was said before. */
  readonly handedOn: boolean
}

/** In log order; the last may still run. */
export interface Stretches {
  readonly all: Stretch[]
}

export const noStretches = (): Stretches => ({ all: [] })
