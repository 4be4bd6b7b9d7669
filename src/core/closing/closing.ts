import type { AccountId, EntryId } from '../circle/ids.ts'

export interface LastWord {
  readonly entry: EntryId
  readonly by: AccountId
  readonly words: string
}

/** How a circle comes to its end: said beforehand, so that each may leave a last word. */
export interface Closing {
  /** Who said that it will be closed; until it is reopened, or not closed after all. */
  announcedBy: AccountId | undefined
  /** When they said so, by their clock. */
  announcedAt: number | undefined
  /**
   * Around when it was closed. Control entries carry no time: it is what the announcement said that
   * goes out right before (see [Note: no clock in the control log]).
   */
  closedAt: number | undefined
  /** By whom, and where in the log; not there when the last one left. */
  closed?: { readonly by: AccountId; readonly seq: number } | undefined
  /** In log order; of each person the latest is shown. */
  readonly lastWords: LastWord[]
}

/** Nobody leaves more; what goes on is not a last word. */
export const maxLastWords = 300

export const notClosing = (): Closing => ({
  announcedBy: undefined,
  announcedAt: undefined,
  closedAt: undefined,
  lastWords: [],
})
