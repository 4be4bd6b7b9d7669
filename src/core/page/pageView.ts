import type { Circle } from '../circle/circle.ts'
import type { EntryId, EventId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Guided } from './guides.ts'

export interface PageView {
  readonly id: EventId
  readonly at: number
  readonly changedAt: number
  readonly words: string
  /** It follows a path: the same words in its parts. */
  readonly guided: Guided | undefined
  /** What has to be taken back to erase this page with all its earlier versions. */
  readonly takeBack: readonly EntryId[]
}

/** The private pages, newest first. */
export const pagesView = (self: Circle): readonly PageView[] =>
  self.page.order
    .toReversed()
    .map(id => own(self.page.pages, id))
    .filter(page => page !== undefined)
    .map(({ id, at, changedAt, words, guided, entries }) => ({
      id,
      at,
      changedAt,
      words,
      guided,
      takeBack: [...entries],
    }))
