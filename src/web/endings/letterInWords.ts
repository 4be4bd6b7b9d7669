import { eventIdSchema, type EventId } from '#core/circle/ids.ts'
import { fieldsIn, textIn } from '#web/sharing/fieldsIn.ts'
import type { FormWords } from '#web/sharing/useKeptForm.ts'
import * as v from 'valibot'

/** A letter to leave, on its way from the field to where it is kept. */
export interface LetterForm {
  readonly words: string
  /** What stood there when it was begun: words of another device are not replaced unseen. */
  readonly instead: EventId | undefined
  /** There is something that is not kept elsewhere. */
  readonly open: boolean
}

export const noLetter: LetterForm = { words: '', instead: undefined, open: false }

export const letterInWords: FormWords<LetterForm> = {
  write: form => (form.open ? JSON.stringify(form) : ''),
  read: words => {
    const fields = fieldsIn(words)
    if (fields === undefined) return undefined
    const instead = v.safeParse(eventIdSchema, fields.get('instead'))
    return {
      words: textIn(fields, 'words'),
      instead: instead.success ? instead.output : undefined,
      open: fields.get('open') === true,
    }
  },
}
