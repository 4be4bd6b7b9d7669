import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'

/** What somebody said of feelings and needs: a guess, or what is so. */
interface SaidOf {
  readonly entry: EntryId
  readonly seq: number
  readonly at: number
  readonly feelings: readonly string[]
  readonly needs: string
}

/** What the sharer said to a guess. */
export type GuessAnswer = SaidOf

/** Somebody stood in the shoes of a sharer. For these two only. */
export interface Guess extends SaidOf {
  readonly share: EntryId
  readonly by: AccountId
  /** Whose share it is. */
  readonly to: AccountId
  /** Not there in a circle of two, where it needs no seal of its own. */
  readonly audience?: readonly AccountId[]
  /** In log order; the last one counts, so that a device that missed one agrees. */
  readonly answers: GuessAnswer[]
}

/** Those that this device may read. */
export interface Shoes {
  readonly guesses: Record<string, Guess>
  /** By share, in log order: Today asks this of hundreds of shares at once. */
  readonly on: Record<string, EntryId[]>
  /** By the entry of an answer: the guess it is to. */
  readonly about: Record<string, EntryId>
}

export const noShoes = (): Shoes => ({ guesses: {}, on: {}, about: {} })

/** All that were ever made about this share and are still there, in log order. */
export const allGuessesOn = ({ shoes }: Circle, share: EntryId): readonly Guess[] =>
  (own(shoes.on, share) ?? []).flatMap(entry => own(shoes.guesses, entry) ?? [])

/** Of each who guessed, the last guess about this share. */
export const guessesOn = (circle: Circle, share: EntryId): readonly Guess[] => [
  ...new Map(allGuessesOn(circle, share).map(guess => [guess.by, guess])).values(),
]

/** My own words about this share: with it they are taken back too. */
export const myGuessWords = (circle: Circle, share: EntryId, me: AccountId): readonly EntryId[] =>
  allGuessesOn(circle, share).flatMap(guess => wordsOf(guess, me))

/** What this account said in a guess: the guess itself, or answers to it. */
export const wordsOf = (guess: Guess, account: AccountId): readonly EntryId[] => {
  if (guess.by === account) return [guess.entry]
  return guess.to === account ? guess.answers.map(({ entry }) => entry) : []
}
