import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import type { Practice, Said } from '../circle/practice.ts'
import { isSteward } from '../circle/presence.ts'
import type { Refusal } from '../circle/refusal.ts'
import { maxLastWords } from './closing.ts'
import { type ClosingAct, closingSchemas } from './events.ts'

/** C43: who looks after a circle says that it will be closed; each may then leave a last word. */
const refusalOf = (circle: Circle, by: AccountId, act: ClosingAct): Refusal | undefined => {
  if (act.t !== 'last-word-said') return isSteward(circle, by) ? undefined : 'stewards-only'
  if (circle.closing.announcedBy === undefined) return 'not-asked'
  return act.words.trim() === '' ? 'no-words' : undefined
}

const replay = ({ closing }: Circle, { by, entry, at, act }: Said<ClosingAct>): void => {
  switch (act.t) {
    case 'closing-announced':
      closing.announcedBy = by
      closing.announcedAt = at
      break
    case 'closing-withdrawn':
      closing.announcedBy = undefined
      break
    case 'last-word-said':
      closing.lastWords.push({ entry, by, words: act.words })
      if (closing.lastWords.length > maxLastWords) closing.lastWords.shift()
      break
  }
}

const takeBack = ({ closing }: Circle, entry: EntryId): void => {
  const place = closing.lastWords.findIndex(word => word.entry === entry)
  if (place >= 0) closing.lastWords.splice(place, 1)
}

const entriesOf = ({ closing }: Circle, account: AccountId): readonly EntryId[] =>
  closing.lastWords.filter(({ by }) => by === account).map(({ entry }) => entry)

/** How a circle comes to its end. */
export const closingPractice: Practice<ClosingAct> = {
  name: 'closing',
  offeredIn: ['pair', 'couple', 'family', 'community'],
  schemas: closingSchemas,
  alone: ['last-word-said'],
  refusalOf,
  replay,
  takeBack,
  entriesOf,
}
