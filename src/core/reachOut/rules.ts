import type { Circle } from '../circle/circle.ts'
import { own } from '../circle/own.ts'
import type { Refusal } from '../circle/refusal.ts'
import { personNow } from '../people/people.ts'
import type { ReachOutAct } from './events.ts'

/** Why something about reaching out is not accepted. That it is in no other circle: `offeredIn`. */
export const reachOutRefusalOf = (circle: Circle, act: ReachOutAct): Refusal | undefined => {
  switch (act.t) {
    case 'reach-out-answered':
      return own(circle.reachOut.begun, act.begun) === undefined ? 'no-such-person' : undefined
    case 'rest-set':
      return act.person === undefined || personNow(circle.people, act.person) !== undefined
        ? undefined
        : 'no-such-person'
    case 'rhythm-set':
      if (act.rhythm !== undefined && act.rhythm.from > act.rhythm.to) return 'wrong-value'
      return personNow(circle.people, act.person) === undefined ? 'no-such-person' : undefined
    case 'contact-noted':
    case 'reach-out-begun':
    case 'suggestion-put-off':
      return personNow(circle.people, act.person) === undefined ? 'no-such-person' : undefined
  }
}
