import type { Season } from '#base/season.ts'
import type { EntryId } from '../circle/ids.ts'

export interface SeasonWords {
  readonly entry: EntryId
  readonly words: string
}

/** What I said of seasons. What they held is not in here: it is read from where it happened. */
export interface Seasons {
  /** By season, all that I wrote of it, in log order: the last holds. */
  readonly lines: Record<string, readonly SeasonWords[]>
  /** The latest that I opened or put away. */
  putAway: Season | undefined
}

export const noSeasons = (): Seasons => ({ lines: {}, putAway: undefined })
