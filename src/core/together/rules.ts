import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { isSteward } from '../circle/presence.ts'
import type { Refusal } from '../circle/refusal.ts'
import type { TogetherAct } from './events.ts'
import { isAsked, type Round, roundOf, sealedAnswer } from './together.ts'

/** The rules of answers that open together. */
export const togetherRefusalOf = (
  circle: Circle,
  by: AccountId,
  act: TogetherAct,
): Refusal | undefined => {
  if (act.t === 'answer-opened') return openedRefusal(circle, by, act)
  const round = roundOf(circle, act.to)
  if (round === undefined || round.letGo === true) return 'not-asked'
  // O3: whoever has seen the others' answers must not change their own any more.
  if (round.opened) return 'answers-open'
  if (act.t === 'answers-opened') return openerRefusal(circle, by, round)
  return isAsked(round, by) ? undefined : 'not-asked' // U2
}

/** O4: opening is for those who may, or one member would end it for all. */
const openerRefusal = (circle: Circle, by: AccountId, { opener }: Round): Refusal | undefined => {
  if (opener === 'stewards') return isSteward(circle, by) ? undefined : 'stewards-only'
  return opener === by ? undefined : 'not-yours'
}

/** O5: one's own, the last of one's own, once, and not before all are opened. */
const openedRefusal = (
  circle: Circle,
  by: AccountId,
  { answer }: Extract<TogetherAct, { t: 'answer-opened' }>,
): Refusal | undefined => {
  const found = sealedAnswer(circle, by, answer)
  if (found === undefined) return 'no-such-answer'
  if (!found.round.opened) return 'not-asked'
  return found.sealed.opened === undefined ? undefined : 'already-said'
}
