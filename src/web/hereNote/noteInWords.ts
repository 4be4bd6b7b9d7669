import { fieldsIn, textIn } from '#web/sharing/fieldsIn.ts'
import type { FormWords } from '#web/sharing/useKeptForm.ts'

export const dayChoices = ['3', '7', '14'] as const

/** A note while it is being written. */
export interface NoteForm {
  readonly words: string
  readonly from: string
  readonly days: (typeof dayChoices)[number]
}

export const noteInWords = (before: NoteForm): FormWords<NoteForm> => ({
  write: form => (JSON.stringify(form) === JSON.stringify(before) ? '' : JSON.stringify(form)),
  read: words => {
    const fields = fieldsIn(words)
    return fields === undefined
      ? undefined
      : {
          words: textIn(fields, 'words'),
          from: textIn(fields, 'from'),
          days: dayChoices.find(days => days === fields.get('days')) ?? '7',
        }
  },
})
