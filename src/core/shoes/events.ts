import * as v from 'valibot'
import { type EntryId, entryIdSchema } from '../circle/ids.ts'
import { line } from '../circle/text.ts'

/** As long as what somebody needs may be, guessed or said. */
export const maxNeedWords = 500
/** As many as a share takes. */
export const maxGuessFeelings = 12

/** How somebody feels, in words of the small vocabulary or their own, and what they need. */
interface FeelsAndNeeds {
  readonly feelings?: readonly string[] | undefined
  readonly needs?: string | undefined
}

export type ShoesAct =
  /** What I believe the sharer feels and needs. To them alone. */
  | ({ readonly t: 'guess-offered'; readonly share: EntryId } & FeelsAndNeeds)
  /** By the sharer: what is so. */
  | ({ readonly t: 'guess-answered'; readonly guess: EntryId } & FeelsAndNeeds)

const feelsAndNeeds = {
  feelings: v.optional(v.pipe(v.array(line(40)), v.maxLength(maxGuessFeelings))),
  needs: v.optional(v.pipe(v.string(), v.maxLength(maxNeedWords))),
}

export const shoesSchemas: {
  readonly [T in ShoesAct['t']]: v.GenericSchema<unknown, Extract<ShoesAct, { t: T }>>
} = {
  'guess-offered': v.object({
    t: v.literal('guess-offered'),
    share: entryIdSchema,
    ...feelsAndNeeds,
  }),
  'guess-answered': v.object({
    t: v.literal('guess-answered'),
    guess: entryIdSchema,
    ...feelsAndNeeds,
  }),
}
