import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { personView } from '../circle/personView.ts'
import { limitsHere } from '../returning/limitsHere.ts'
import { seenToRead } from '../seenInYou/view.ts'
import type { Limits } from '../vault/limits.ts'
import { neediest, openTag, type Ranked, ranked } from './ranked.ts'
import type { Connection } from './today.ts'

/** RI9: one card, however many have said something: what they see in me is not to be counted. */
export const ofSeen = (
  circles: readonly Circle[],
  self: Circle | undefined,
  me: AccountId,
  connection: Connection,
  limits: Limits,
): readonly Ranked[] =>
  neediest(
    circles.flatMap(circle => {
      const tag = openTag(circle, me, connection)
      const said = seenToRead(circle, self, me, limits)
      if (tag === undefined || said === undefined) return []
      const by = personView(circle, said.by, me, limitsHere(circle, limits))
      return [ranked({ kind: 'seen-in-me', circle: tag, by })]
    }),
  )
