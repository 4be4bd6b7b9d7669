import * as v from 'valibot'
import { type EntryId, entryIdSchema } from '../circle/ids.ts'
import { line } from '../circle/text.ts'

/** As long as a question may be. */
export const maxQuestion = 280

/** A question that each answers alone: answers to this entry open together (core/together). */
export type QuestionsAct =
  | {
      readonly t: 'question-asked'
      /** As whoever asks reads it. */
      readonly words: string
      /** One of ours, which each then reads in their own language. */
      readonly prompt?: string | undefined
    }
  /** Nothing that was answered to it opens. */
  | { readonly t: 'question-let-go'; readonly question: EntryId }

export const questionsSchemas: {
  readonly [T in QuestionsAct['t']]: v.GenericSchema<unknown, Extract<QuestionsAct, { t: T }>>
} = {
  'question-asked': v.object({
    t: v.literal('question-asked'),
    words: line(maxQuestion),
    prompt: v.optional(v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,31}$/))),
  }),
  'question-let-go': v.object({ t: v.literal('question-let-go'), question: entryIdSchema }),
}
