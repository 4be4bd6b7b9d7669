import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Practice, Said, TakingBack } from '../circle/practice.ts'
import { type ShoesAct, shoesSchemas } from './events.ts'
import { wordsOf } from './guesses.ts'
import { shoesRefusalOf } from './rules.ts'

const replay = (
  { shoes: { guesses }, sharing }: Circle,
  { entry, by, seq, at, audience, act }: Said<ShoesAct>,
): void => {
  const said = { entry, seq, at, feelings: act.feelings ?? [], needs: act.needs ?? '' }
  if (act.t === 'guess-answered') {
    own(guesses, act.guess)?.answers.push(said)
    return
  }
  const { share } = act
  const to = own(sharing.shares, share)?.by
  if (to === undefined) return
  const forTwo = audience === undefined ? {} : { audience }
  guesses[entry] = { ...said, share, by, to, ...forTwo, answers: [] }
}

/**
 * PR8: each takes back their own words; with a guess goes what was said to it, and with a share all
 * guesses about it, on early devices and on those that come later and never meet them.
 */
const takeBack = (
  { shoes: { guesses }, sharing }: Circle,
  entry: EntryId,
  { by, mod }: TakingBack,
): void => {
  for (const guess of Object.values(guesses)) {
    const shareGone = guess.share === entry && own(sharing.shares, entry) === undefined
    if (shareGone || (guess.entry === entry && (mod || guess.by === by))) {
      delete guesses[guess.entry]
      continue
    }
    const place = guess.answers.findIndex(answer => answer.entry === entry)
    if (place >= 0 && (mod || guess.to === by)) guess.answers.splice(place, 1)
  }
}

const entriesOf = ({ shoes }: Circle, account: AccountId): readonly EntryId[] =>
  Object.values(shoes.guesses).flatMap(guess => wordsOf(guess, account))

const kinds = Object.keys(shoesSchemas) as readonly ShoesAct['t'][]

/** Standing in their shoes: what a listener guesses, and what the sharer says is so. */
export const shoesPractice: Practice<ShoesAct> = {
  name: 'shoes',
  offeredIn: ['pair', 'couple', 'family'],
  schemas: shoesSchemas,
  alone: kinds,
  forSome: kinds,
  refusalOf: (circle, by, act, readers) => shoesRefusalOf(circle, by, act, readers),
  replay,
  takeBack,
  entriesOf,
}
