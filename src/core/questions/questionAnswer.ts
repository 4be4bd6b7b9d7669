import * as v from 'valibot'
import { words } from '../circle/text.ts'

/** As long as an answer may be: something to talk about, not a letter. */
export const maxQuestionAnswer = 2000

/** What somebody answers to a question; passing is no answer of this kind. */
export interface QuestionAnswer {
  readonly t: 'question-answer'
  readonly words: string
}

export const questionAnswerSchema: v.GenericSchema<unknown, QuestionAnswer> = v.object({
  t: v.literal('question-answer'),
  words: v.pipe(
    words,
    v.maxLength(maxQuestionAnswer),
    v.check(text => text.trim() !== ''),
  ),
})
