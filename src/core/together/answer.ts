import * as v from 'valibot'
import { type EntryId, entryIdSchema } from '../circle/ids.ts'
import { isPlainJson } from '../circle/plainJson.ts'
import {
  type PerspectiveAnswer,
  perspectiveAnswerSchema,
} from '../perspective/perspectiveAnswer.ts'
import { type QuestionAnswer, questionAnswerSchema } from '../questions/questionAnswer.ts'
import { type StretchAnswer, stretchAnswerSchema } from '../stretch/stretchAnswer.ts'

/** What an answer says once it is open. A practice that asks adds its own kind here. */
export type Answer = StretchAnswer | QuestionAnswer | PerspectiveAnswer

/** The answer to what asks for one of this kind. */
export type AnswerTo<Asks extends Answer['t']> = Extract<Answer, { readonly t: Asks }>

export const isAnswerTo = <Asks extends Answer['t']>(
  asks: Asks,
  answer: Answer,
): answer is AnswerTo<Asks> => answer.t === asks

const schemas: { readonly [Kind in Answer['t']]: v.GenericSchema<unknown, Answer> } = {
  'stretch-answer': stretchAnswerSchema,
  'question-answer': questionAnswerSchema,
  'perspective-answer': perspectiveAnswerSchema,
}

/** Any of them, where its author's own devices keep it. */
export const answerSchema: v.GenericSchema<unknown, Answer> = v.union([
  stretchAnswerSchema,
  questionAnswerSchema,
  perspectiveAnswerSchema,
])

/** Sealed with the answer: one round's answer says nothing in another. */
const sealedSchema = v.object({ v: v.literal(1), to: entryIdSchema })

/** What is sealed: the answer and the round it is for. `readAnswer` reads it back. */
export const answerJson = (to: EntryId, answer: Answer): string =>
  JSON.stringify({ ...answer, v: 1, to })

/**
 * Reads what an answer opened to. `undefined` for whatever is not an answer of the kind that was
 * asked for, in this round: it counts as passed.
 */
export const readAnswer = (to: EntryId, asks: Answer['t'], json: unknown): Answer | undefined => {
  if (!isPlainJson(json)) return undefined
  const around = v.safeParse(sealedSchema, json)
  const read = v.safeParse(schemas[asks], json)
  return around.success && around.output.to === to && read.success ? read.output : undefined
}
