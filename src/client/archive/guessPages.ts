import type { GuessView, SaidOfView } from '#core/shoes/view.ts'
import type { ArchiveWords } from './archiveWords.ts'
import { type Html, page, sentence, theirs } from './html.ts'

/** Who stood in whose shoes about a share, for one of the two: the guess, and what is so. */
export const guessPages = (words: ArchiveWords, guesses: readonly GuessView[]): Html | undefined =>
  guesses.length === 0
    ? undefined
    : page`<ul class="answers">
${guesses.map(({ mine, other, answer, ...guess }) => {
  const name = theirs(other.name ?? words.someone)
  return page`<li>
<h5>${sentence(mine ? words.guessMine : words.guessTheirs, name)}</h5>
${saidOf(words, guess)}${
  answer === undefined
    ? undefined
    : page`<p class="soft">${mine ? sentence(words.guessSays, name) : words.guessSo}</p>
${saidOf(words, answer)}`
}</li>
`
})}</ul>
`

const saidOf = (words: ArchiveWords, { feelings, needs }: SaidOfView): Html =>
  page`${
    feelings.length === 0
      ? undefined
      : page`<div class="words" dir="auto">${feelings.join(', ')}</div>\n`
  }${
    needs === ''
      ? undefined
      : page`<p class="soft">${words.guessNeeds}</p>\n<div class="words" dir="auto">${needs}</div>\n`
  }`
