import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { personView } from '../circle/personView.ts'
import { mayWrite } from '../circle/presence.ts'
import { limitsHere } from '../returning/limitsHere.ts'
import type { PersonView } from '../sharing/shareView.ts'
import { isContinuation, movesOf } from '../sharing/view.ts'
import { type Limits, noLimits } from '../vault/limits.ts'
import { allGuessesOn, type Guess, guessesOn, wordsOf } from './guesses.ts'
import { takesGuesses } from './rules.ts'
import { shoesPractice } from './shoesPractice.ts'

/** Feelings and needs, as they were guessed or as they are. */
export interface SaidOfView {
  readonly feelings: readonly string[]
  readonly needs: string
}

/** One guess, for the two of it. */
export interface GuessView extends SaidOfView {
  readonly entry: EntryId
  readonly share: EntryId
  /** When it was said, by the clock of who guessed. */
  readonly at: number
  /** I guessed; otherwise it is about a share of mine. */
  readonly mine: boolean
  readonly other: PersonView
  /** What the sharer says is so. Without it nothing was said, whatever the reason. */
  readonly answer: SaidOfView | undefined
  readonly canAnswer: boolean
  /** What I name to take my own words back; empty where there are none of mine. */
  readonly takeBack: readonly EntryId[]
}

export interface GuessesView {
  /** Shares of others about which I can guess. */
  readonly guessable: readonly EntryId[]
  /** In log order, one of each who guessed. */
  readonly all: readonly GuessView[]
}

/** Of these shares, the ones on the page. */
export const guessesView = (
  circle: Circle,
  me: AccountId,
  shares: readonly EntryId[],
  mine: Limits = noLimits,
): GuessesView => {
  const limits = limitsHere(circle, mine)
  return {
    guessable: shares.filter(share => mayGuess(circle, me, share, limits)),
    all: shares
      .flatMap(share => guessesOn(circle, share))
      .filter(guess => isForMe(guess, me, limits))
      .map(guess => guessView(circle, guess, me, limits)),
  }
}

/** PR5: once, before I answer, of a share that is not at rest. */
const mayGuess = (circle: Circle, me: AccountId, entry: EntryId, limits: Limits): boolean => {
  const share = own(circle.sharing.shares, entry)
  if (share === undefined || share.by === me || share.rested || !takesGuesses(share)) return false
  if (!shoesPractice.offeredIn.includes(circle.kind) || isContinuation(circle, share)) return false
  const { present, blocked, wasMe } = personView(circle, share.by, me, limits)
  if (!present || blocked || wasMe || !mayWrite(circle, me)) return false
  return [...guessesOn(circle, entry), ...movesOf(circle, share)].every(({ by }) => by !== me)
}

/** PR7: of the two alone, also in a circle of two that somebody else comes into later. */
export const isForMe = ({ by, to }: Guess, me: AccountId, limits: Limits): boolean =>
  by === me || (to === me && !limits.isBlocked(by))

const guessView = (circle: Circle, guess: Guess, me: AccountId, limits: Limits): GuessView => {
  const { entry, share, at, by, to, feelings, needs } = guess
  const mine = by === me
  const other = personView(circle, mine ? to : by, me, limits)
  const answer = guess.answers.at(-1)
  return {
    entry,
    share,
    at,
    mine,
    other,
    feelings,
    needs,
    answer: answer === undefined ? undefined : { feelings: answer.feelings, needs: answer.needs },
    canAnswer: !mine && answer === undefined && other.present && mayWrite(circle, me),
    takeBack: wordsToTake(circle, guess, me),
  }
}

/** An earlier guess of mine would come back when only the last one goes. */
const wordsToTake = (circle: Circle, guess: Guess, me: AccountId): readonly EntryId[] =>
  guess.by === me
    ? allGuessesOn(circle, guess.share)
        .filter(({ by }) => by === me)
        .map(({ entry }) => entry)
    : wordsOf(guess, me)
