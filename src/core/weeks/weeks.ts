import type { EntryId } from '../circle/ids.ts'
import type { WeeksAnswers } from './events.ts'

export interface AnsweredWeeks {
  readonly entry: EntryId
  /** The author's clock, milliseconds since 1970. */
  readonly at: number
  readonly answers: WeeksAnswers
  readonly note: string | undefined
}

/** What one answered about one's weeks, in log order. */
export interface Weeks {
  all: readonly AnsweredWeeks[]
  /** Not to be asked before that day, in days since 1970. */
  putOffUntil: number | undefined
}

export const noWeeks = (): Weeks => ({ all: [], putOffUntil: undefined })
