import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Practice, Said, TakingBack } from '../circle/practice.ts'
import { type ShoesAct, shoesSchemas } from './events.ts'
import { allGuessesOn, type Guess, type Shoes, wordsOf } from './guesses.ts'
import { shoesRefusalOf } from './rules.ts'

const replay = (
  { shoes: { guesses, on, about }, sharing }: Circle,
  { entry, by, seq, at, audience, act }: Said<ShoesAct>,
): void => {
  const said = { entry, seq, at, feelings: act.feelings ?? [], needs: act.needs ?? '' }
  if (act.t === 'guess-answered') {
    const guess = own(guesses, act.guess)
    if (guess === undefined) return
    guess.answers.push(said)
    about[entry] = guess.entry
    return
  }
  const { share } = act
  const to = own(sharing.shares, share)?.by
  if (to === undefined) return
  const forTwo = audience === undefined ? {} : { audience }
  guesses[entry] = { ...said, share, by, to, ...forTwo, answers: [] }
  ;(on[share] ??= []).push(entry)
}

/**
 * PR8: each takes back their own words; with a guess goes what was said to it, and with a share all
 * guesses about it, on early devices and on those that come later and never meet them.
 */
const takeBack = (circle: Circle, entry: EntryId, { by, mod }: TakingBack): void => {
  const { shoes, sharing } = circle
  // The share itself was judged before: it is gone only when whoever took it back may.
  if (own(sharing.shares, entry) === undefined)
    for (const guess of allGuessesOn(circle, entry)) forget(shoes, guess)
  const guess = own(shoes.guesses, entry)
  if (guess !== undefined && (mod || guess.by === by)) forget(shoes, guess)
  const answered = own(shoes.guesses, own(shoes.about, entry) ?? '')
  if (answered === undefined || !(mod || answered.to === by)) return
  delete shoes.about[entry]
  const { answers } = answered
  answers.splice(0, answers.length, ...answers.filter(answer => answer.entry !== entry))
}

const forget = ({ guesses, on, about }: Shoes, { entry, share, answers }: Guess): void => {
  delete guesses[entry]
  for (const answer of answers) delete about[answer.entry]
  const rest = (on[share] ?? []).filter(each => each !== entry)
  if (rest.length > 0) on[share] = rest
  else delete on[share]
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
