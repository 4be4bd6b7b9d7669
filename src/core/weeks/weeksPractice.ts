import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import type { Practice, Said } from '../circle/practice.ts'
import type { Refusal } from '../circle/refusal.ts'
import { type WeeksAct, weeksSchemas } from './events.ts'

// WK2: an answer to nothing is none.
const refusalOf = (_circle: Circle, _by: AccountId, act: WeeksAct): Refusal | undefined =>
  act.t === 'weeks-answered' && Object.values(act.answers).every(value => value === undefined)
    ? 'no-words'
    : undefined

const replay = ({ weeks }: Circle, { entry, at, act }: Said<WeeksAct>): void => {
  switch (act.t) {
    case 'weeks-answered':
      weeks.all = [...weeks.all, { entry, at, answers: act.answers, note: act.note }]
      break
    case 'weeks-put-off':
      weeks.putOffUntil = act.until
      break
  }
}

/** My weeks, for me alone: only in the circle of one. */
export const weeksPractice: Practice<WeeksAct> = {
  name: 'weeks',
  offeredIn: ['self'],
  schemas: weeksSchemas,
  alone: ['weeks-answered'],
  refusalOf,
  replay,
  // WK3: one time is erased whole, and its point with it.
  takeBack: ({ weeks }, entry) => {
    weeks.all = weeks.all.filter(each => each.entry !== entry)
  },
  entriesOf: ({ weeks }) => weeks.all.map(({ entry }) => entry),
}
