import { type Reach, personLimits } from '#core/people/card.ts'
import { fieldsIn, textIn } from '#web/sharing/fieldsIn.ts'
import type { FormWords } from '#web/sharing/useKeptForm.ts'
import { type CardDraft, draftOf } from './cardDraft.ts'

/** A person while they are being added. */
export const cardInWords: FormWords<CardDraft> = {
  write: draft =>
    JSON.stringify(draft) === JSON.stringify(draftOf()) ? '' : JSON.stringify(draft),
  read: words => {
    const fields = fieldsIn(words)
    if (fields === undefined) return undefined
    const birth = fieldsOf(fields.get('birth'))
    return {
      name: textIn(fields, 'name'),
      phones: reachesIn(fields.get('phones')),
      mails: reachesIn(fields.get('mails')),
      addresses: reachesIn(fields.get('addresses')),
      note: textIn(fields, 'note'),
      birth: {
        month: textIn(birth, 'month'),
        date: textIn(birth, 'date'),
        year: textIn(birth, 'year'),
      },
    }
  },
}

const fieldsOf = (read: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof read === 'object' && read !== null ? Object.entries(read) : [])

/** A field to write in is always there. */
const reachesIn = (read: unknown): readonly Reach[] => {
  const found = (Array.isArray(read) ? read : [])
    .slice(0, personLimits.reaches)
    .map(each => ({ value: textIn(fieldsOf(each), 'value') }))
  return found.length === 0 ? [{ value: '' }] : found
}
