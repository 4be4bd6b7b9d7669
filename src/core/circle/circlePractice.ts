import { replayWritten } from '../agreement/agreementPractice.ts'
import { own } from './own.ts'
import { type Circle, hourMs } from './circle.ts'
import { circleKinds } from './circleKind.ts'
import { type CircleAct, circleSchemas } from './events.ts'
import type { Practice, Said } from './practice.ts'
import { circleRefusalOf } from './rules.ts'
import { replayStewardAct } from './stewards.ts'

const replay = (circle: Circle, said: Said<CircleAct>): void => {
  const { by, act } = said
  switch (act.t) {
    case 'circle-named':
      circle.name = act.name
      circle.kind = act.kind
      circle.colour = act.colour
      circle.purpose = act.purpose
      break
    case 'member-named': {
      const member = own(circle.members, by)
      if (member !== undefined) Object.assign(member, { name: act.name, saidName: true })
      break
    }
    case 'agreement-written':
      replayWritten(circle, said, act.words)
      break
    case 'hearing-time-set':
      circle.hearingTimeMs = act.hours * hourMs
      break
    case 'looking-in-set':
      circle.lookingIn = act.times
      break
    case 'steward-asked':
    case 'steward-answered':
      replayStewardAct(circle, by, act)
      break
  }
}

/** What a circle is called, who its members say they are, what they agreed. */
export const circlePractice: Practice<CircleAct> = {
  name: 'circle',
  offeredIn: circleKinds,
  schemas: circleSchemas,
  alone: [],
  refusalOf: circleRefusalOf,
  replay,
  takeBack: () => undefined,
}
