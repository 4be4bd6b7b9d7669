import { type WishChoice, wishChoices, type Wishes } from '#core/endings/endingsLetters.ts'
import { fieldsIn } from '#web/sharing/fieldsIn.ts'
import type { FormWords } from '#web/sharing/useKeptForm.ts'

export interface WishesForm {
  readonly choice: WishChoice | undefined
  readonly words: string
  readonly where: string
}

/** EN5: only what was touched here; all else stays as it was kept, also when that comes late or anew. */
export type TouchedWishes = Partial<Wishes>

export const nothingTouched: TouchedWishes = {}

/** EN23: "in my own words" without a word is how it is kept that nothing was chosen. */
export const wishesForm = (
  kept: Wishes | undefined,
  touched: TouchedWishes = nothingTouched,
): WishesForm => {
  const { choice, words, where } = { choice: undefined, words: '', where: '', ...kept, ...touched }
  const isChosen = choice !== 'own' || words.trim() !== '' || touched.choice !== undefined
  return { choice: isChosen ? choice : undefined, words, where }
}

/** `undefined`: there is nothing to keep. Every part can stay empty. */
export const wishesIn = ({ choice, words, where }: WishesForm): Wishes | undefined =>
  choice === undefined && words.trim() === '' && where.trim() === ''
    ? undefined
    : { choice: choice ?? 'own', words, where }

export const wishesInWords: FormWords<TouchedWishes> = {
  write: touched => (Object.keys(touched).length === 0 ? '' : JSON.stringify(touched)),
  read: written => {
    const fields = fieldsIn(written)
    if (fields === undefined) return undefined
    const choice = wishChoices.find(each => each === fields.get('choice'))
    const [words, where] = [fields.get('words'), fields.get('where')]
    return {
      ...(choice === undefined ? {} : { choice }),
      ...(typeof words === 'string' ? { words } : {}),
      ...(typeof where === 'string' ? { where } : {}),
    }
  },
}
