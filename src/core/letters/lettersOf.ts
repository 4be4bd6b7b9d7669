import type { Circle } from '../circle/circle.ts'
import type { KeptLetter } from './letters.ts'

type Body = KeptLetter['body']

export type LetterOf<T extends Body['t']> = KeptLetter & {
  readonly body: Extract<Body, { readonly t: T }>
}

/** The letters of one kind that a self circle holds, the newest first. */
export const lettersOf = <T extends Body['t']>(self: Circle, t: T): readonly LetterOf<T>[] =>
  Object.values(self.letters.kept)
    .filter((letter): letter is LetterOf<T> => letter.body.t === t)
    .toSorted((a, b) => b.body.at - a.body.at)
