import { type AccountId, accountIdSchema, type EntryId, entryIdSchema } from '../circle/ids.ts'
import * as v from 'valibot'

/** One thing about one person: longer, and it is a letter. */
export const maxSeenLetters = 2_000

export type SeenInYouAct =
  /** To that person alone, or to everybody here with that person named. */
  | { readonly t: 'seen-said'; readonly to: AccountId; readonly words: string }
  /** "Thank you", from whom it was about to who said it, and to nobody else. */
  | { readonly t: 'seen-thanked'; readonly said: EntryId }

export const seenInYouSchemas: {
  readonly [T in SeenInYouAct['t']]: v.GenericSchema<unknown, Extract<SeenInYouAct, { t: T }>>
} = {
  'seen-said': v.object({
    t: v.literal('seen-said'),
    to: accountIdSchema,
    words: v.pipe(v.string(), v.maxLength(maxSeenLetters)),
  }),
  'seen-thanked': v.object({ t: v.literal('seen-thanked'), said: entryIdSchema }),
}
