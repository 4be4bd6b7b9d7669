import type { Circle } from '../circle/circle.ts'
import type { AccountId, CircleId } from '../circle/ids.ts'
import { personView } from '../circle/personView.ts'
import { endingsView } from '../endings/endingsView.ts'
import type { Limits } from '../vault/limits.ts'
import { type Ranked, ranked, tagOf } from './ranked.ts'

/**
 * EN3: whoever is asked reads it once on Today, and not again once they have answered. EN17: that somebody
 * asks for what I left comes before everything but a call for help, for as long as it runs.
 */
export const ofEndings = (
  circles: readonly Circle[],
  self: Circle | undefined,
  me: AccountId,
  limits: Limits,
): readonly Ranked[] => {
  if (self === undefined) return []
  const { mine, others } = endingsView(self, circles, me)
  const whoIn = ({ account, circle: id }: { account: AccountId; circle: CircleId }) => {
    const circle = circles.find(each => each.id === id)
    const tag = circle === undefined ? undefined : tagOf(circle)
    return circle === undefined || tag === undefined
      ? undefined
      : { circle: tag, from: personView(circle, account, me, limits) }
  }
  return [
    ...mine.flatMap(each => {
      const who = each.asking === undefined ? undefined : whoIn(each)
      return who === undefined || each.asking === undefined
        ? []
        : [ranked({ kind: 'left-asked', ...who, signed: each.asking.signed })]
    }),
    ...others.flatMap(each => {
      const who = whoIn(each)
      if (who === undefined) return []
      return [
        ...(each.state === 'asks' ? [ranked({ kind: 'confidant-asked', ...who })] : []),
        ...(each.want?.news === true ? [ranked({ kind: 'left-here', ...who })] : []),
        ...(each.came?.read === false ? [ranked({ kind: 'left-came', ...who })] : []),
      ]
    }),
  ]
}
