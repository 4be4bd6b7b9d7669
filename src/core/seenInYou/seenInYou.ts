import type { AccountId, EntryId, EventId } from '../circle/ids.ts'

/** One thing that somebody values in somebody. It asks for nothing. */
export interface SeenSaid {
  readonly entry: EntryId
  readonly id: EventId
  readonly seq: number
  readonly at: number
  readonly by: AccountId
  readonly to: AccountId
  readonly words: string
  /** Said to these two alone; not there where everybody reads it, or where there are only two. */
  readonly audience?: readonly AccountId[]
  /** Whom it was about said thank you: for these two alone. */
  thanked?: true
}

/** What they said to each other about each other, by entry. */
export interface SeenInYou {
  readonly all: Record<string, SeenSaid>
}

export const nothingSeen = (): SeenInYou => ({ all: {} })
