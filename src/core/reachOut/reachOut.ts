import type { EntryId, EventId } from '../circle/ids.ts'
import type { PersonId } from '../people/card.ts'
import type { ContactWay, ReachOutChannel, Rhythm } from './events.ts'

export interface Contact {
  readonly entry: EntryId
  readonly way: ContactWay
  /** Days since 1970. */
  readonly on: number
  readonly words: string | undefined
}

export interface Begun {
  readonly id: EventId
  readonly person: PersonId
  readonly channel: ReachOutChannel
  readonly on: number
  readonly happened: boolean | undefined
}

/** What I mean to do about one person. Replaced whole by every change. */
export interface Reaching {
  readonly rhythm?: Rhythm | undefined
  /** The day it was chosen: a rhythm begins there when nothing is known of earlier. */
  readonly since: number
  readonly restUntil?: number | undefined
  readonly putOffUntil?: number | undefined
  /** The day of the last *not now*: it took its place among the suggestions of that week. */
  readonly putOffOn?: number | undefined
  /** In log order. */
  readonly contacts: readonly Contact[]
}

export interface ReachOuts {
  /** By the person as they were when it was said (`personNow`). */
  readonly of: Record<string, Reaching>
  /** By the id of the event that began it. */
  readonly begun: Record<string, Begun>
  restUntil: number | undefined
}

export const noReachOuts = (): ReachOuts => ({ of: {}, begun: {}, restUntil: undefined })

export const nothingMeant: Reaching = { since: 0, contacts: [] }
