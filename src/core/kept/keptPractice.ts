import type { AccountId } from '../circle/ids.ts'
import type { Circle } from '../circle/circle.ts'
import { own } from '../circle/own.ts'
import type { Practice, Said } from '../circle/practice.ts'
import type { Refusal } from '../circle/refusal.ts'
import { type KeptAct, keptSchemas } from './events.ts'

/** Far more than one person brings back; each may be as large as the host has room. */
const maxKept = 64

const refusalOf = ({ kept }: Circle, _by: AccountId, act: KeptAct): Refusal | undefined => {
  const known = own(kept.archives, act.archive)
  if (act.t === 'archive-let-go') return known === undefined ? 'no-longer-kept' : undefined
  const isNew = known === undefined && Object.keys(kept.archives).length < maxKept
  return isNew ? undefined : 'wrong-value'
}

const replay = ({ kept }: Circle, { act }: Said<KeptAct>): void => {
  if (act.t === 'archive-let-go') delete kept.archives[act.archive]
  else {
    const { archive, madeAt, list } = act
    kept.archives[archive] = { archive, madeAt, list }
  }
}

/** Archives that somebody brought back. What is said of it stays in the circle of one. */
export const keptPractice: Practice<KeptAct> = {
  name: 'kept',
  offeredIn: ['self'],
  schemas: keptSchemas,
  alone: [],
  refusalOf,
  replay,
  takeBack: () => undefined,
}
