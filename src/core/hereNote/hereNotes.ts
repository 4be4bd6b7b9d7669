import type { EntryId, EventId } from '../circle/ids.ts'
import type { PersonId } from '../people/card.ts'
import type { HereSays } from './sealed.ts'

export interface HereAnswer {
  readonly entry: EntryId
  readonly says: HereSays
  readonly words: string | undefined
  readonly at: number
}

/** Replaced whole by every change. */
export interface HereNote {
  readonly id: EventId
  readonly entry: EntryId
  readonly person: PersonId
  readonly from: string
  readonly words: string
  readonly secret: string
  readonly answerSeed: string
  readonly at: number
  readonly until: number
  /** Somebody who had its link, or that of another to the same person, wanted no more: the host ended it. */
  readonly refused?: true | undefined
  readonly ended?: 'taken-back' | 'not-laid' | undefined
  readonly answer?: HereAnswer | undefined
  readonly read?: true | undefined
}

export interface HereNotes {
  /** By the id of the event that wrote it, in log order. */
  readonly all: Record<string, HereNote>
  /** Who wants no further one, by the person as they were when it was said. */
  readonly noMore: Record<string, 1>
}

export const noHereNotes = (): HereNotes => ({ all: {}, noMore: {} })
