import * as v from 'valibot'
import { firstSeason, lastSeason, type Season } from '#base/season.ts'
import { line, whole } from '../circle/text.ts'

/** For myself alone. What a season held is counted from elsewhere and written down nowhere. */
export type SeasonAct =
  /** One line that I want to remember of it. The last one holds. */
  | { readonly t: 'season-line-written'; readonly season: Season; readonly words: string }
  /** I have opened its page, or put it away: Today does not offer it, nor an earlier one, again. */
  | { readonly t: 'season-put-away'; readonly season: Season }

export const maxSeasonWords = 280

const season = whole(firstSeason, lastSeason)

export const seasonSchemas: {
  readonly [T in SeasonAct['t']]: v.GenericSchema<unknown, Extract<SeasonAct, { t: T }>>
} = {
  'season-line-written': v.object({
    t: v.literal('season-line-written'),
    season,
    words: line(maxSeasonWords),
  }),
  'season-put-away': v.object({ t: v.literal('season-put-away'), season }),
}
