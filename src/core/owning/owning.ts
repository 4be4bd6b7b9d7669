import type { AccountId, EntryId, EventId } from '../circle/ids.ts'
import type { OwningAnswer, OwningWords } from './events.ts'

/** What the one who was hurt said to it. Reading alone says nothing. */
export interface Answered {
  readonly entry: EntryId
  readonly seq: number
  readonly at: number
  readonly says: OwningAnswer
  readonly words: string | undefined
}

/** A fault that one member owns, to one other. For these two only. */
export interface Owning {
  readonly entry: EntryId
  readonly id: EventId
  readonly by: AccountId
  readonly to: AccountId
  readonly seq: number
  readonly at: number
  readonly words: OwningWords
  /** Not there in a circle of two, where it needs no seal of its own. */
  readonly audience?: readonly AccountId[]
  /** In log order; the last one holds. */
  readonly answers: Answered[]
}

/**
 * By entry, in log order: those that this device may read. Whether one was read, put off or refused is
 * not in here: it is in the self circle of the one it was written to (see `choiceOf`), or who wrote
 * it could tell *never* from waiting.
 */
export interface Ownings {
  readonly all: Record<string, Owning>
  /** By the entry of an answer: what it answers. */
  readonly about: Record<string, EntryId>
}

export const noOwnings = (): Ownings => ({ all: {}, about: {} })
