import type { WaitingLetter } from './letterBox.ts'

/** CA18: an answer to somebody's call goes before everything else that waits. */
export const inNeed = (letters: readonly WaitingLetter[]): readonly WaitingLetter[] => [
  ...letters.filter(({ body }) => body.t === 'call-answer'),
  ...letters.filter(({ body }) => body.t !== 'call-answer'),
]
