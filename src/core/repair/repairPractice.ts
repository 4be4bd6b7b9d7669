import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Practice, Said, TakingBack } from '../circle/practice.ts'
import { type RepairAct, repairSchemas } from './events.ts'
import type { Repair } from './repair.ts'
import { repairRefusalOf } from './rules.ts'

const replay = (circle: Circle, said: Said<RepairAct>): void => {
  const { entry, id, by, seq, at, audience, act } = said
  const { all } = circle.repair
  if (act.t === 'repair-offered') {
    const { to, words, instead } = act
    const readers = audience === undefined ? {} : { audience }
    all[entry] = { entry, id, by, to, seq, at, words, instead, ...readers }
    return
  }
  const one = own(all, act.repair)
  if (one === undefined) return
  if (act.t === 'repair-ended') {
    // Said again, because a steward hid it: it was over all along.
    if (one.endedAt !== undefined) return
    one.endedBy = by
    one.endedAt = at
    return
  }
  one.agreedAt = at
  one.agreedSeq = seq
  const before = one.instead === undefined ? undefined : own(all, one.instead)
  if (before !== undefined && isOfSameTwo(before, one)) before.replaced = true
}

export const isOfSameTwo = (a: Repair, b: Repair): boolean =>
  (a.by === b.by && a.to === b.to) || (a.by === b.to && a.to === b.by)

const takeBack = ({ repair: { all } }: Circle, entry: EntryId, { by }: TakingBack): void => {
  if (own(all, entry)?.by === by) delete all[entry]
}

/** OW12: what both said yes to belongs to both, and does not go with one of them. */
const entriesOf = ({ repair: { all } }: Circle, account: AccountId): readonly EntryId[] =>
  Object.values(all).flatMap(one =>
    one.by === account && one.agreedAt === undefined ? [one.entry] : [],
  )

const kinds = Object.keys(repairSchemas) as readonly RepairAct['t'][]

/** What two agree on, kept by both. */
export const repairPractice: Practice<RepairAct> = {
  name: 'repair',
  offeredIn: ['pair', 'couple', 'family', 'community'],
  schemas: repairSchemas,
  alone: kinds,
  forSome: kinds,
  refusalOf: (circle, by, act, readers) => repairRefusalOf(circle, by, act, readers),
  replay,
  takeBack,
  entriesOf,
}
