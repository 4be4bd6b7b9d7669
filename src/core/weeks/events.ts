import * as v from 'valibot'
import { line, whole } from '../circle/text.ts'
import { type WeeksQuestion, weeksQuestions, weeksRange } from './weeksQuestions.ts'

/** What was answered; what was passed is not there. */
export type WeeksAnswers = Partial<Readonly<Record<WeeksQuestion, number>>>

/** A few questions about the last weeks, answered for oneself alone. */
export type WeeksAct =
  | {
      readonly t: 'weeks-answered'
      readonly answers: WeeksAnswers
      /** What these weeks were like, in one line. */
      readonly note?: string | undefined
    }
  /** Ask me again from that day on: days since 1970. */
  | { readonly t: 'weeks-put-off'; readonly until: number }

export const maxWeeksNote = 300

const answer = (question: WeeksQuestion): v.GenericSchema<unknown, number | undefined> => {
  const { min, max } = weeksRange(question)
  return v.optional(whole(min, max))
}

const answersSchema = v.object(
  Object.fromEntries(weeksQuestions.map(question => [question, answer(question)])),
) as v.GenericSchema<unknown, WeeksAnswers>

export const weeksSchemas: {
  readonly [T in WeeksAct['t']]: v.GenericSchema<unknown, Extract<WeeksAct, { t: T }>>
} = {
  'weeks-answered': v.object({
    t: v.literal('weeks-answered'),
    answers: answersSchema,
    note: v.optional(line(maxWeeksNote)),
  }),
  'weeks-put-off': v.object({ t: v.literal('weeks-put-off'), until: whole(0, 100_000) }),
}
