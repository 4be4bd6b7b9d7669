import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { personView } from '../circle/personView.ts'
import type { Limits } from '../vault/limits.ts'
import { keepersView } from '../keepers/keepersView.ts'
import { type Ranked, ranked, tagOf } from './ranked.ts'
import type { Connection } from './today.ts'

/** G10: what key keepers have to do with my Today, mine and those whom I may become one of. */
export const ofKeepers = (
  circles: readonly Circle[],
  self: Circle | undefined,
  me: AccountId,
  { returning }: Connection,
  limits: Limits,
): readonly Ranked[] => {
  const { made, others } = keepersView(self, circles, me)
  return [
    ...(returning === undefined
      ? []
      : [ranked({ kind: 'return-running', dueAt: returning.dueAt, open: returning.open })]),
    ...others.flatMap(({ account, circle: id, state }) => {
      const circle = state === 'asks' ? circles.find(each => each.id === id) : undefined
      const tag = circle === undefined ? undefined : tagOf(circle)
      if (circle === undefined || tag === undefined) return []
      const from = personView(circle, account, me, limits)
      return [ranked({ kind: 'keeper-asked', circle: tag, from })]
    }),
    ...(made === undefined || made.seen
      ? []
      : made.ended !== undefined
        ? [ranked({ kind: 'keepers-gone' })]
        : made.ready
          ? [ranked({ kind: 'keepers-ready' })]
          : []),
  ]
}
