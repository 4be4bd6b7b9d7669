import type { LoggedEvent } from '../circle/fact.ts'
import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { personView } from '../circle/personView.ts'
import { mayWrite } from '../circle/presence.ts'
import { limitsHere } from '../returning/limitsHere.ts'
import type { Limits } from '../vault/limits.ts'
import type { ShownPlanAct, ShownStep } from './shownEvents.ts'
import { shownByMe } from './shownView.ts'
import { planView, shownSays, shownSteps } from './view.ts'

/**
 * PL5: what has to be said in a circle so that what I show there follows my plan. PL10: where I
 * blocked somebody who sees it nothing more is said, and nothing is taken away either: what changes for
 * them would tell them so. Whoever left is left out; where nobody of them is here, it is over.
 */
export const showsDue = (
  circle: Circle,
  self: Circle,
  me: AccountId,
  limits: Limits,
): readonly ShownPlanAct[] => {
  if (circle.closed || !mayWrite(circle, me)) return []
  const here = limitsHere(circle, limits)
  return shownByMe(circle, me).flatMap((shown): readonly ShownPlanAct[] => {
    const { show, live } = shown
    if (!live || shown.to.some(who => here.isBlocked(who))) return []
    const to = shown.to.filter(who => personView(circle, who, me, here).present)
    if (to.length === 0) return []
    const steps = shownSteps(
      planView(self),
      shown.steps.map(({ step }) => step),
    )
    const isSame = JSON.stringify([shown.to, asNow(shown.steps)]) === JSON.stringify([to, steps])
    return isSame ? [] : [{ t: 'plan-shown', show, to, live, steps }]
  })
}

// Written by whatever app its author has: in one order, so that the same is the same.
const asNow = (steps: readonly ShownStep[]): readonly ShownStep[] =>
  steps.map(({ step, lines }) => ({ step, lines: lines.map(shownSays) }))

/** The same show is already on its way from here. */
export const isOfShow = (event: LoggedEvent, { show }: Pick<ShownPlanAct, 'show'>): boolean =>
  (event.t === 'plan-shown' || event.t === 'plan-show-ended') && event.show === show
