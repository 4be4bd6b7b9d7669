import type { EntryId, EventId } from '../circle/ids.ts'
import type { Guided } from './guides.ts'

export interface Page {
  readonly id: EventId
  readonly at: number
  changedAt: number
  /** All that it says. */
  words: string
  /** It follows a path: the same words in its parts. */
  guided?: Guided
  /** Every entry that holds words of this page, so that erasing it leaves nothing on the host. */
  readonly entries: EntryId[]
}

/** The private pages of a self circle. */
export interface Pages {
  readonly pages: Record<string, Page>
  /** Which page an entry belongs to. */
  readonly pageOf: Record<string, EventId>
  readonly order: EventId[]
}

export const noPages = (): Pages => ({ pages: {}, pageOf: {}, order: [] })
