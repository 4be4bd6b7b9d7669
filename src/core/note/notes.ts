import type { AccountId, EntryId, EventId } from '../circle/ids.ts'

/** A few words from one person to one other. */
export interface Note {
  readonly entry: EntryId
  readonly id: EventId
  readonly by: AccountId
  readonly to: AccountId
  readonly seq: number
  readonly at: number
  readonly words: string
  /** Not there in a circle of two, where it needs no seal of its own. */
  readonly audience?: readonly AccountId[]
  /** Where in the log the receiver said thank you. */
  thankedSeq?: number
}

export interface Unwanted {
  readonly by: AccountId
  readonly from: AccountId
  readonly seq: number
}

/** Those that this device may read. */
export interface Notes {
  /** By entry, in log order. */
  readonly all: Record<string, Note>
  /** Who said that they would rather have no notes from whom, by both accounts. */
  readonly unwanted: Record<string, Unwanted>
}

export const noNotes = (): Notes => ({ all: {}, unwanted: {} })

export const pairKey = (by: AccountId, from: AccountId): string => `${by}/${from}`
