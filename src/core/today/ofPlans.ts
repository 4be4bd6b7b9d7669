import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { personView } from '../circle/personView.ts'
import { laterMs, reviewOf } from '../plan/review.ts'
import { isRead, shownToMe } from '../plan/shownView.ts'
import { limitsHere } from '../returning/limitsHere.ts'
import type { Limits } from '../vault/limits.ts'
import { openTag, type Ranked, ranked } from './ranked.ts'
import type { Connection } from './today.ts'

/** PL9: that my plan may want to be looked through. One card, whatever the reason. */
export const ofMyPlan = (
  circles: readonly Circle[],
  self: Circle | undefined,
  me: AccountId,
  now: number,
  limits: Limits,
): readonly Ranked[] => {
  const because = self === undefined ? undefined : reviewOf(self, circles, me, now, limits)
  return because === undefined
    ? []
    : [ranked({ kind: 'plan-review', because, until: now + laterMs })]
}

/** PL8: somebody shows me their plan, and I have not read it. What follows it later asks for nothing. */
export const ofShownPlans = (
  circles: readonly Circle[],
  self: Circle | undefined,
  me: AccountId,
  connection: Connection,
  limits: Limits,
): readonly Ranked[] =>
  circles.flatMap(circle => {
    const tag = openTag(circle, me, connection)
    if (tag === undefined || self === undefined) return []
    const here = limitsHere(circle, limits)
    return shownToMe(circle, me, here)
      .filter(shown => !isRead(circle, self, shown))
      .map(({ by, show }) =>
        ranked({ kind: 'plan-shown', circle: tag, from: personView(circle, by, me, here), show }),
      )
  })
