import * as v from 'valibot'
import { type AccountId, accountIdSchema, type EntryId, entryIdSchema } from '../circle/ids.ts'
import { showsSomething } from '../circle/text.ts'

/**
 * Word by word, in this order: what I did · what I think it did to you · what I do not want to explain
 * away · what I will do now · what you need not do.
 */
export const owningParts = ['did', 'effect', 'noExcuse', 'willDo', 'needNot'] as const
export type OwningPart = (typeof owningParts)[number]

/** What was written of each; a part that was passed is not there. */
export type OwningWords = { readonly [P in OwningPart]?: string | undefined }

/** As long as one part may be. */
export const maxOwningWords = 2_000

/** What somebody may say who has read one, and need not. `words`: in their own. */
export const owningAnswers = ['read', 'thankYou', 'needTime', 'words'] as const
export type OwningAnswer = (typeof owningAnswers)[number]

/**
 * What somebody chose of an owning to them: *read it · not now · never*. Words of one length, so that
 * not even the size of the sealed entry in their self circle tells which it was.
 */
export const owningChoices = ['shown', 'later', 'never'] as const
export type OwningChoice = (typeof owningChoices)[number]

export type OwningAct =
  | ({ readonly t: 'owning-sent'; readonly to: AccountId; readonly did: string } & OwningWords)
  | {
      readonly t: 'owning-answered'
      readonly owning: EntryId
      readonly says: OwningAnswer
      readonly words?: string | undefined
    }

const words = v.pipe(v.string(), v.maxLength(maxOwningWords), v.check(showsSomething))

export const owningSchemas: {
  readonly [T in OwningAct['t']]: v.GenericSchema<unknown, Extract<OwningAct, { t: T }>>
} = {
  'owning-sent': v.object({
    t: v.literal('owning-sent'),
    to: accountIdSchema,
    did: words,
    effect: v.optional(words),
    noExcuse: v.optional(words),
    willDo: v.optional(words),
    needNot: v.optional(words),
  }),
  'owning-answered': v.object({
    t: v.literal('owning-answered'),
    owning: entryIdSchema,
    says: v.picklist(owningAnswers),
    words: v.optional(words),
  }),
}
