import type { LetterBody } from '#core/letters/letterBody.ts'
import type { WaitingLetter } from './letterBox.ts'

/** Whoever reads it stops waiting, or stops being somebody's: it must not lie behind anything. */
const isEnding = (body: LetterBody): boolean =>
  ends.has(body.t) ||
  ('word' in body && body.word === 'quit') ||
  (body.t === 'confidant-wishes' && body.wishes === undefined)

const ends: ReadonlySet<LetterBody['t']> = new Set([
  'catcher-over',
  'confidant-over',
  'keeper-over',
])

/** The lower, the sooner. */
export const placeInNeed = ({ body }: WaitingLetter): number =>
  body.t === 'call-answer' ? 0 : body.t === 'call-over' ? 1 : isEnding(body) ? 2 : 3

export const mustNotWait = (letter: WaitingLetter): boolean => placeInNeed(letter) < 3

/**
 * CA18: an answer to somebody's call goes before everything else that waits, then that a call of mine is over,
 * then every other end and taking back.
 */
export const inNeed = (letters: readonly WaitingLetter[]): readonly WaitingLetter[] =>
  letters.toSorted((a, b) => placeInNeed(a) - placeInNeed(b))
