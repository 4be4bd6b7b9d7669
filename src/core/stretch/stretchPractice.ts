import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import type { Practice, Said } from '../circle/practice.ts'
import { isSteward } from '../circle/presence.ts'
import type { Refusal } from '../circle/refusal.ts'
import { addDeed } from '../circle/stewardLog.ts'
import { type StretchAct, stretchSchemas } from './events.ts'
import { addStretch, runningStretch } from './runningStretch.ts'

/** O7: who looks after the circle begins one, and one runs at a time. */
const refusalOf = (circle: Circle, by: AccountId): Refusal | undefined => {
  if (!isSteward(circle, by)) return 'stewards-only'
  return runningStretch(circle) === undefined ? undefined : 'stretch-runs'
}

const replay = (circle: Circle, { seq, by, entry, at, act }: Said<StretchAct>): void => {
  addStretch(circle, { entry, by, weeks: act.weeks, at, handedOn: false })
  addDeed(circle, { seq, did: 'began-stretch', by, whom: [], at })
}

/** Eight to twelve weeks, and then: "Shall we go on?" */
export const stretchPractice: Practice<StretchAct> = {
  name: 'stretch',
  offeredIn: ['community'],
  schemas: stretchSchemas,
  alone: [],
  refusalOf,
  replay,
  takeBack: () => undefined,
}
