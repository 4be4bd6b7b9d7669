import { type CheckInAnswer, checkInAnswers } from '#core/commitment/events.ts'
import { fieldsIn, textIn } from '#web/sharing/fieldsIn.ts'
import type { FormWords } from '#web/sharing/useKeptForm.ts'

/** How it was, and a line with it, while it is being said. */
export interface CheckInForm {
  readonly says: CheckInAnswer | undefined
  readonly line: string
}

/** What was begun of another day is not said of this one. */
export const checkInWords = (day: number): FormWords<CheckInForm> => ({
  write: ({ says, line }) =>
    says === undefined && line === '' ? '' : JSON.stringify({ day, says, line }),
  read: words => {
    const fields = fieldsIn(words)
    if (fields === undefined || fields.get('day') !== day) return undefined
    const said = textIn(fields, 'says')
    return { says: checkInAnswers.find(each => each === said), line: textIn(fields, 'line') }
  },
})
