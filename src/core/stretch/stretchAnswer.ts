import * as v from 'valibot'
import { line } from '../circle/text.ts'

/** "Shall we go on?" */
export const stretchChoices = ['goOn', 'notThisTime', 'notSure'] as const
export type StretchChoice = (typeof stretchChoices)[number]

/** As long as the one line beside a choice may be. */
export const maxStretchLine = 280

/** What somebody answers at the end of a stretch; passing is no answer of this kind. */
export interface StretchAnswer {
  readonly t: 'stretch-answer'
  readonly choice: StretchChoice
  readonly line?: string | undefined
}

export const stretchAnswerSchema: v.GenericSchema<unknown, StretchAnswer> = v.object({
  t: v.literal('stretch-answer'),
  choice: v.picklist(stretchChoices),
  line: v.optional(line(maxStretchLine)),
})
