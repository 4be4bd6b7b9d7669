import * as v from 'valibot'
import { answerWords } from '../together/answerWords.ts'

/** What somebody answers to a question; passing is no answer of this kind. */
export interface QuestionAnswer {
  readonly t: 'question-answer'
  readonly words: string
}

export const questionAnswerSchema: v.GenericSchema<unknown, QuestionAnswer> = v.object({
  t: v.literal('question-answer'),
  words: answerWords,
})
