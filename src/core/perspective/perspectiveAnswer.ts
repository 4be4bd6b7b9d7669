import * as v from 'valibot'
import { answerWords } from '../together/answerWords.ts'

/** How somebody who was asked sees it; passing is no answer of this kind. */
export interface PerspectiveAnswer {
  readonly t: 'perspective-answer'
  readonly words: string
}

export const perspectiveAnswerSchema: v.GenericSchema<unknown, PerspectiveAnswer> = v.object({
  t: v.literal('perspective-answer'),
  words: answerWords,
})
