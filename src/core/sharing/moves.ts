import type { MoveKind, Need } from './events.ts'

/** The needs a sharer can choose today. *Perspective* and *hand* come with their own step. */
export const offeredNeeds: readonly Need[] = ['listen', 'company', 'rejoice', 'unsafe']

// H3: help follows the ask. The order is the order in which the screen offers them.
const movesByNeed: Readonly<Record<Need, readonly MoveKind[]>> = {
  listen: ['here', 'reflect', 'ask'],
  company: ['here'],
  perspective: ['reflect'],
  hand: [],
  rejoice: ['delight', 'ask'],
  unsafe: ['here', 'ask'],
}

/** The moves that answer this need. *View* is among them only where the sharer invited it. */
export const movesFor = (need: Need, invitesViews: boolean): readonly MoveKind[] =>
  invitesViews ? [...movesByNeed[need], 'view'] : movesByNeed[need]

/** Only "I'm here" says enough without a word. */
export const needsWords = (move: MoveKind): boolean => move !== 'here'
