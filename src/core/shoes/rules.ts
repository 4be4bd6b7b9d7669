import type { Readers } from '../aside/audience.ts'
import { samePeopleRefusal } from '../aside/rules.ts'
import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Refusal } from '../circle/refusal.ts'
import { betweenTwo } from '../aside/betweenTwo.ts'
import type { Share } from '../sharing/sharing.ts'
import type { ShoesAct } from './events.ts'

/** The rules of standing in somebody's shoes. Numbers refer to docs/RULES.md. */
export const shoesRefusalOf = (
  circle: Circle,
  by: AccountId,
  act: ShoesAct,
  readers: Readers,
): Refusal | undefined => {
  if (act.t === 'guess-offered') return guessRefusal(circle, by, act, readers)
  const guess = own(circle.shoes.guesses, act.guess)
  if (guess === undefined) return 'no-such-guess'
  // PR6: what is so is the sharer's to say.
  if (guess.to !== by) return 'not-yours'
  return samePeopleRefusal(circle, guess, readers) ?? wordsRefusal(act)
}

/** PR5: about another's share that one can read, to the sharer alone, and never in danger. */
const guessRefusal = (
  circle: Circle,
  by: AccountId,
  act: Extract<ShoesAct, { t: 'guess-offered' }>,
  readers: Readers,
): Refusal | undefined => {
  const share = own(circle.sharing.shares, act.share)
  // The sharer's device has asides that others have not: nobody guesses about words they cannot read.
  if (share === undefined || share.audience?.includes(by) === false)
    return own(circle.sharing.gone, act.share) === undefined ? 'no-such-share' : 'taken-back'
  if (share.by === by) return 'your-own-share'
  if (!takesGuesses(share)) return 'not-for-this-need'
  if (readers?.join() !== betweenTwo(circle, by, share.by)?.join()) return 'not-the-same-people'
  return wordsRefusal(act)
}

/** Somebody who is not safe is asked directly, at once. */
export const takesGuesses = ({ need }: Pick<Share, 'need'>): boolean => need !== 'unsafe'

const wordsRefusal = ({ feelings = [], needs = '' }: ShoesAct): Refusal | undefined =>
  feelings.length === 0 && needs.trim() === '' ? 'no-words' : undefined
