import type { MoveKind, Need } from './events.ts'
import { type OfferKind, offerKinds } from './offer.ts'

// H3: help follows the ask. The order is the order in which the screen offers them.
const movesByNeed: Readonly<Record<Need, readonly MoveKind[]>> = {
  listen: ['here', 'reflect', 'ask'],
  company: ['here', 'offer'],
  perspective: ['reflect', 'view'],
  hand: ['offer', 'here'],
  rejoice: ['delight', 'ask'],
  unsafe: ['here', 'ask', 'offer'],
}

/** The moves that answer this need. *View* is among them only where the sharer invited it. */
export const movesFor = (need: Need, invitesViews: boolean): readonly MoveKind[] => {
  const moves = movesByNeed[need]
  return invitesViews && !moves.includes('view') ? [...moves, 'view'] : moves
}

const offersByNeed: Partial<Readonly<Record<Need, readonly OfferKind[]>>> = {
  company: ['call', 'visit', 'walk'],
  hand: offerKinds,
  unsafe: ['call'],
}

/** H32: a voice is never wrong; what else can be offered is what was asked for. */
export const offersFor = (need: Need): readonly OfferKind[] =>
  offersByNeed[need] ?? ['call', 'visit']

/** H30: where a thought may help and was not asked for. */
export const takesAsking = (need: Need): boolean => need === 'listen' || need === 'company'

/** "I'm here" says enough without a word, and so does an offer that says what and when. */
export const needsWords = (move: MoveKind): boolean => move !== 'here' && move !== 'offer'
