import type { AccountId, EntryId, EventId } from '../circle/ids.ts'
import type { DaySays } from './events.ts'

interface Told {
  readonly entry: EntryId
  readonly id: EventId
  readonly by: AccountId
  readonly seq: number
  readonly at: number
  /** Those who read it; not there where everybody here does. */
  readonly audience?: readonly AccountId[]
}

/** A day of one member, which others keep with them. */
export interface Day extends Told {
  says: DaySays
  /** Where it was said anew; they go with it. */
  readonly changes: EntryId[]
}

/** What somebody thinks may be a day of another's. Nobody else knows of it. */
export interface ProposedDay extends Told {
  readonly of: AccountId
  readonly says: DaySays
}

/** By entry, in log order: those that this device may read. */
export interface Days {
  readonly kept: Record<string, Day>
  /** By the entry in which a day was said anew: which it is. */
  readonly changed: Record<string, EntryId>
  readonly proposed: Record<string, ProposedDay>
}

export const noDays = (): Days => ({ kept: {}, changed: {}, proposed: {} })
