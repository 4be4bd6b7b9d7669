import type { WeeksAnswers } from '#core/weeks/events.ts'
import { weeksQuestions, weeksRange } from '#core/weeks/weeksQuestions.ts'
import { fieldsIn, textIn } from '#web/sharing/fieldsIn.ts'
import type { FormWords } from '#web/sharing/useKeptForm.ts'

/** The questions while they are being answered. */
export interface WeeksForm {
  readonly step: number
  readonly answers: WeeksAnswers
  readonly note: string
}

/** As their draft is found again. */
export const aboutWeeks = 'weeks'

export const noWeeks: WeeksForm = { step: 0, answers: {}, note: '' }

/** What was said of other weeks than these is not gone on with. */
const staleAfterMs = 3 * 86_400_000

export const weeksInWords = (now: () => number = Date.now): FormWords<WeeksForm> => ({
  write: form =>
    form.step === 0 && Object.keys(form.answers).length === 0 && form.note === ''
      ? ''
      : JSON.stringify({ ...form, at: now() }),
  read: words => {
    const fields = fieldsIn(words)
    const at = fields?.get('at')
    if (fields === undefined || typeof at !== 'number' || now() - at > staleAfterMs)
      return undefined
    const step = fields.get('step')
    return {
      step: Number.isInteger(step) ? Math.min(Math.max(Number(step), 0), weeksQuestions.length) : 0,
      answers: answersIn(fields.get('answers')),
      note: textIn(fields, 'note'),
    }
  },
})

const answersIn = (read: unknown): WeeksAnswers => {
  const given = new Map(typeof read === 'object' && read !== null ? Object.entries(read) : [])
  return Object.fromEntries(
    weeksQuestions.flatMap(question => {
      const value: unknown = given.get(question)
      const { min, max } = weeksRange(question)
      return Number.isInteger(value) && Number(value) >= min && Number(value) <= max
        ? [[question, Number(value)]]
        : []
    }),
  )
}
