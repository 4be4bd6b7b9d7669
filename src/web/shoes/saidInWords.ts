import type { SaidOfView } from '#core/shoes/view.ts'
import { fieldsIn, textIn, textsIn } from '#web/sharing/fieldsIn.ts'
import type { FormWords } from '#web/sharing/useKeptForm.ts'

/** A guess, or what is so, while it is being written. */
export const saidInWords: FormWords<SaidOfView> = {
  write: ({ feelings, needs }) =>
    feelings.length === 0 && needs === '' ? '' : JSON.stringify({ feelings, needs }),
  read: words => {
    const fields = fieldsIn(words)
    return fields === undefined
      ? undefined
      : { feelings: textsIn(fields, 'feelings'), needs: textIn(fields, 'needs') }
  },
}
