import type { MoveKind, Need } from '../sharing/events.ts'
import { advice } from './advice.ts'
import { asksSomething } from './asksSomething.ts'
import { atLeast } from './atLeast.ts'
import { firstIn } from './firstIn.ts'
import { myStory } from './myStory.ts'

/** In the order in which they are looked for; only the first that is found is said. */
export const hintRules = ['advice', 'at-least', 'my-story', 'no-question', 'longer'] as const

export type HintRule = (typeof hintRules)[number]

export type Hint =
  /** What was found stands there as it was written, shortened with “…”. */
  | { readonly rule: 'advice' | 'at-least' | 'my-story'; readonly quote: string }
  | { readonly rule: 'no-question' | 'longer' }

/** An answer that somebody writes. */
export interface Answering {
  readonly words: string
  readonly need: Need
  readonly move: MoveKind
  /** What it answers. `undefined` where that was not said in words alone: lengths do not compare. */
  readonly share: string | undefined
}

/**
 * What a writer may want to look at once more, found by fixed lists of turns of phrase in both
 * languages; people mix them. A hint is no judgement: it never holds an answer back. The lists say
 * little rather than something wrong, so that what is said is worth a look.
 */
export const hintFor = (answer: Answering): Hint | undefined => {
  if (!mayHint(answer)) return undefined
  for (const rule of hintRules) {
    const found = finders[rule](answer)
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * Not to who says more of their own. Not where a view was invited or a hand is offered, and never to somebody who answers one who is
 * not safe: "go to your neighbour" is right there, and nothing should slow it down.
 */
const mayHint = ({ need, move }: Answering): boolean =>
  need !== 'unsafe' && need !== 'hand' && move !== 'view' && move !== 'offer' && move !== 'more'

/** Good news stands advice and stories better than they are told without. */
const isHard = ({ need }: Answering): boolean => need !== 'rejoice'

type Finder = (answer: Answering) => Hint | undefined

const quoted =
  (rule: 'advice' | 'at-least' | 'my-story', patterns: readonly RegExp[]): Finder =>
  answer => {
    const quote = isHard(answer) ? firstIn(answer.words, patterns) : undefined
    return quote === undefined ? undefined : { rule, quote }
  }

const finders: Readonly<Record<HintRule, Finder>> = {
  advice: quoted('advice', advice),
  'at-least': quoted('at-least', atLeast),
  'my-story': quoted('my-story', myStory),
  'no-question': ({ move, words }) =>
    move === 'ask' && isSaid(words) && !asksSomething(words) ? { rule: 'no-question' } : undefined,
  longer: answer => (isHard(answer) && isMuchLonger(answer) ? { rule: 'longer' } : undefined),
}

/** A sentence came to its end, or went on for a while. */
const isSaid = (words: string): boolean =>
  /[.…]["”»)]*\s*$/.test(words) || words.trim().split(/\s+/).length >= 8

/** Three times as long as what it answers, and longer than fits on a phone at one glance. */
const isMuchLonger = ({ words, share }: Answering): boolean =>
  share !== undefined && words.length > 360 && words.length > 3 * share.length
