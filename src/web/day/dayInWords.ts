import { everybody } from '#core/aside/audience.ts'
import { parseAccountId } from '#core/circle/ids.ts'
import { fieldsIn, textIn, textsIn } from '#web/sharing/fieldsIn.ts'
import type { FormWords } from '#web/sharing/useKeptForm.ts'
import { type DayDraft, noDay } from './dayDraft.ts'

/** A day while it is being written. */
export const dayInWords: FormWords<DayDraft> = {
  write: draft => {
    const { audience, ...more } = draft
    const accounts = audience.kind === 'people' ? audience.accounts : undefined
    const isEmpty = JSON.stringify(draft) === JSON.stringify(noDay)
    return isEmpty ? '' : JSON.stringify({ ...more, accounts })
  },
  read: words => {
    const fields = fieldsIn(words)
    if (fields === undefined) return undefined
    const tone = textIn(fields, 'tone')
    const accounts = textsIn(fields, 'accounts').flatMap(each => parseAccountId(each) ?? [])
    return {
      what: textIn(fields, 'what'),
      tone: tone === 'hard' || tone === 'glad' ? tone : undefined,
      month: textIn(fields, 'month'),
      date: textIn(fields, 'date'),
      year: textIn(fields, 'year'),
      yearly: fields.get('yearly') !== false,
      helps: textIn(fields, 'helps'),
      audience: fields.has('accounts') ? { kind: 'people', accounts } : everybody,
      of: parseAccountId(textIn(fields, 'of')),
    }
  },
}
