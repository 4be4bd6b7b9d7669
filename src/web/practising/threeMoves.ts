import type { Answering } from '#core/hints/hint.ts'
import { isUnfinished, type Starter } from '#web/sharing/starters.ts'
import type { Started } from '#web/sharing/StartedWords.tsx'
import type { Catalogue } from '#web/text/en.ts'
import { isGlad, type SituationKey } from './situations.ts'

/** In the order in which they are tried. */
export const threeMoves = ['feeling', 'meaning', 'question'] as const
export type PractisedMove = (typeof threeMoves)[number]

/** What somebody tries: a sentence, and for a feeling also words picked from the vocabulary. */
export interface Tried extends Started {
  readonly feelings: readonly string[]
}

export type AllTried = Readonly<Record<PractisedMove, Tried>>

const nothing: Tried = { words: '', phrase: undefined, feelings: [] }
export const nothingTried: AllTried = { feeling: nothing, meaning: nothing, question: nothing }

export const beginnings: Readonly<Record<PractisedMove, readonly Starter[]>> = {
  feeling: ['youSound', 'soundsLike'],
  meaning: ['itMatters', 'whatIHear', 'weighsMost'],
  question: ['whatLike', 'hardest', 'needMost'],
}

/** A beginning that nobody went on with says nothing. */
export const saidWords = (move: PractisedMove, { words }: Tried, text: Catalogue): string =>
  isUnfinished(
    words,
    beginnings[move].map(starter => text.sharing.starter[starter]),
  )
    ? ''
    : words.trim()

/** As the hints see it: the move of an answer, to what was said. */
export const answeringOf = (
  key: SituationKey,
  move: PractisedMove,
  tried: Tried,
  text: Catalogue,
): Answering => ({
  words: saidWords(move, tried, text),
  need: isGlad(key) ? 'rejoice' : 'listen',
  move: move === 'question' ? 'ask' : 'reflect',
  share: text.practising.situations[key].said,
})
