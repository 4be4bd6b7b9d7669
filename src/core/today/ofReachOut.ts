import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { dayAt } from '../commitment/due.ts'
import type { PersonId } from '../people/card.ts'
import { reachOutView } from '../reachOut/view.ts'
import { type Ranked, ranked } from './ranked.ts'
import type { Connection } from './today.ts'

/** RO4, RO9: who may come to mind, and whether what was begun happened. By the calendar of this device. */
export const ofReachOut = (
  circles: readonly Circle[],
  self: Circle | undefined,
  me: AccountId,
  now: number,
  { zone = 0 }: Connection,
): readonly Ranked[] => {
  if (
    self === undefined ||
    Object.keys(self.reachOut.of).length + Object.keys(self.reachOut.begun).length === 0
  )
    return []
  const { suggested, asks } = reachOutView(self, circles, me, dayAt(now, zone))
  const nameOf = (person: PersonId): string => own(self.people.all, person)?.name ?? ''
  return [
    ...asks.map(({ person, begun }) =>
      ranked({ kind: 'reach-out-asks', person, begun, name: nameOf(person) }),
    ),
    ...suggested.map(person => ranked({ kind: 'reach-out', person, name: nameOf(person) })),
  ]
}
