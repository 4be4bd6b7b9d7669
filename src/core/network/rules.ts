import type { Circle } from '../circle/circle.ts'
import type { Refusal } from '../circle/refusal.ts'
import { personNow } from '../people/people.ts'
import type { NetworkAct } from './events.ts'

/** Why something about my network is not accepted. That it is in no other circle: `offeredIn`. */
export const networkRefusalOf = ({ people }: Circle, act: NetworkAct): Refusal | undefined => {
  switch (act.t) {
    case 'network-placed':
      if (new Set(act.for).size !== act.for.length) return 'wrong-value'
      return personNow(people, act.person) === undefined ? 'no-such-person' : undefined
    case 'network-unplaced':
      return personNow(people, act.person) === undefined ? 'no-such-person' : undefined
    case 'network-season-noted':
    case 'network-gap-set':
      return undefined
  }
}
