import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { personView } from '../circle/personView.ts'
import { endingsView } from '../endings/endingsView.ts'
import type { Limits } from '../vault/limits.ts'
import { type Ranked, ranked, tagOf } from './ranked.ts'

/** EN3: whoever is asked reads it once on Today, and not again once they have answered. */
export const ofEndings = (
  circles: readonly Circle[],
  self: Circle | undefined,
  me: AccountId,
  limits: Limits,
): readonly Ranked[] => {
  if (self === undefined) return []
  return endingsView(self, circles, me).others.flatMap(({ state, account, circle: id }) => {
    const circle = state === 'asks' ? circles.find(each => each.id === id) : undefined
    const tag = circle === undefined ? undefined : tagOf(circle)
    if (circle === undefined || tag === undefined) return []
    const from = personView(circle, account, me, limits)
    return [ranked({ kind: 'confidant-asked', circle: tag, from })]
  })
}
