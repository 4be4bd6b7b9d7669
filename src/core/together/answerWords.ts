import * as v from 'valibot'
import { showsSomething, words } from '../circle/text.ts'

/** As long as an answer in words may be: something to talk about, not a letter. */
export const maxAnswerWords = 2000

/** Words that say something, with their line breaks. */
export const answerWords: v.GenericSchema<unknown, string> = v.pipe(
  words,
  v.maxLength(maxAnswerWords),
  v.check(showsSomething),
)
