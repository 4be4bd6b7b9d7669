import type { MoveKind, Need } from '#core/sharing/events.ts'
import type { Catalogue } from '#web/text/en.ts'

export type Starter = keyof Catalogue['sharing']['starter']
export type HerePhrase = keyof Catalogue['sharing']['here']

const byMove: Readonly<Record<Exclude<MoveKind, 'here'>, readonly Starter[]>> = {
  // One's own words need no beginning.
  more: [],
  reflect: ['whatIHear', 'soundsLike', 'weighsMost'],
  ask: ['whatLike', 'hardest', 'needMost'],
  view: ['seeIt', 'oneWay'],
  offer: ['canBring', 'canTake', 'wouldLike'],
  delight: ['gladThat', 'itTook', 'moment', 'howWas', 'means'],
}

/** Beginnings that a person completes. Asking somebody who is not safe is done directly. */
export const startersFor = (move: Exclude<MoveKind, 'here'>, need: Need): readonly Starter[] => {
  if (move === 'offer' && need === 'unsafe') return ['ringingNow', 'ringWhenYouCan']
  if (move === 'offer' && need !== 'hand') return ['couldWe', 'wouldLike']
  if (move !== 'ask') return byMove[move]
  if (need === 'unsafe') return ['canTalk', 'safeNow', 'endLife']
  return need === 'rejoice' ? ['whatLike', 'whoElse'] : byMove.ask
}

/** Phrases that say "I'm here" and ask for nothing back. H24: nobody says that they read what is still folded. */
export const phrasesFor = (need: Need, folded = false): readonly HerePhrase[] =>
  phrasesOf(need).filter(phrase => !folded || phrase !== 'withYou')

const phrasesOf = (need: Need): readonly HerePhrase[] => {
  if (need === 'unsafe') return ['callingNow', 'tonight']
  return need === 'company' ? ['noNeed', 'callOrCome', 'lamp'] : ['noNeed', 'withYou', 'staying']
}

/** Whether words are only the beginning of a sentence that nobody went on with. */
export const isUnfinished = (words: string, starters: readonly string[]): boolean =>
  starters.some(starter => starter.endsWith(' ') && starter.trim() === words.trim())
