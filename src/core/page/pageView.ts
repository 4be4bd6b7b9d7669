import type { Circle } from '../circle/circle.ts'
import type { EntryId, EventId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'

export interface PageView {
  readonly id: EventId
  readonly at: number
  readonly changedAt: number
  readonly words: string
  /** What has to be taken back to erase this page with all its earlier versions. */
  readonly takeBack: readonly EntryId[]
}

/** The private pages, newest first. */
export const pagesView = (self: Circle): readonly PageView[] =>
  self.page.order
    .toReversed()
    .map(id => own(self.page.pages, id))
    .filter(page => page !== undefined)
    .map(({ id, at, changedAt, words, entries }) => ({
      id,
      at,
      changedAt,
      words,
      takeBack: [...entries],
    }))
