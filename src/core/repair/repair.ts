import type { AccountId, EntryId, EventId } from '../circle/ids.ts'

/** One line that two agree on, or that one of them has offered. For these two only. */
export interface Repair {
  readonly entry: EntryId
  readonly id: EventId
  readonly by: AccountId
  readonly to: AccountId
  readonly seq: number
  readonly at: number
  readonly words: string
  readonly instead?: EntryId | undefined
  /** Not there in a circle of two, where it needs no seal of its own. */
  readonly audience?: readonly AccountId[]
  /** When the other said yes, by their clock. */
  agreedAt?: number
  agreedSeq?: number
  endedBy?: AccountId
  endedAt?: number
  /** Both said yes to other words in its place. */
  replaced?: true
}

/** By entry, in log order: those that this device may read. */
export interface Repairs {
  readonly all: Record<string, Repair>
}

export const noRepairs = (): Repairs => ({ all: {} })
