import type { Readers } from '../aside/audience.ts'
import { samePeopleRefusal } from '../aside/rules.ts'
import type { Circle } from '../circle/circle.ts'
import type { Act } from '../circle/fact.ts'
import type { AccountId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Refusal } from '../circle/refusal.ts'
import { toOneRefusal } from '../owning/rules.ts'
import type { RepairAct } from './events.ts'
import type { Repair } from './repair.ts'

/** The rules of agreements. They look at nothing but what both of the two have. */
export const repairRefusalOf = (
  circle: Circle,
  by: AccountId,
  act: RepairAct,
  readers: Readers,
): Refusal | undefined => {
  if (act.t === 'repair-offered') return toOneRefusal(circle, by, act.to, readers)
  const one = own(circle.repair.all, act.repair)
  if (one === undefined) return 'no-such-repair'
  if (by !== one.by && by !== one.to) return 'not-yours'
  return samePeopleRefusal(circle, one, readers) ?? aboutRefusal(one, by, act)
}

const aboutRefusal = (one: Repair, by: AccountId, act: RepairAct): Refusal | undefined => {
  if (isOver(one)) return 'repair-over'
  if (act.t === 'repair-agreed') {
    if (by !== one.to) return 'not-yours' // OW10: who offers it has said yes by that.
    return one.agreedAt === undefined ? undefined : 'already-said'
  }
  // An offer is taken back by who made it. To the other the app offers silence, which looks like waiting;
  // whose yes is still on its way may end it all the same.
  return one.agreedAt === undefined && by === one.by ? 'not-asked' : undefined
}

export const isOver = ({ endedAt, replaced }: Repair): boolean =>
  endedAt !== undefined || replaced === true

/** Both said yes, and neither has ended it. */
export const standsNow = (one: Repair): boolean => one.agreedAt !== undefined && !isOver(one)

const waits = (one: Repair): boolean => one.agreedAt === undefined && !isOver(one)

/**
 * OW9, OW11: why this member offers that one no agreement now (`before`: at that position). Who owned
 * a fault to somebody waits until that one offers the first; in a community nobody begins without an
 * owning; and one offer waits at a time. As in OW5 it is asked before writing and where it is shown,
 * because what it hangs on may be taken back.
 */
export const offerRefusal = (
  circle: Circle,
  by: AccountId,
  to: AccountId,
  before = Number.POSITIVE_INFINITY,
): Refusal | undefined => {
  const ownings = Object.values(circle.owning.all)
  const offers = Object.values(circle.repair.all)
  const mine = ownings.findLast(one => one.by === by && one.to === to && one.seq < before)
  const opened = offers.findLast(one => one.by === to && one.to === by && one.seq < before)
  if (mine !== undefined && (opened?.seq ?? -1) < mine.seq) return 'theirs-to-open'
  const isOwned = (): boolean =>
    ownings.some(one => one.by === to && one.to === by && one.seq < before)
  if (circle.kind === 'community' && opened === undefined && !isOwned()) return 'theirs-to-open'
  return offers.some(one => one.by === by && one.to === to && one.seq < before && waits(one))
    ? 'repair-waits'
    : undefined
}

/** The same, of something that is about to be written. */
export const repairHeldRefusal = (circle: Circle, by: AccountId, act: Act): Refusal | undefined =>
  act.t === 'repair-offered' ? offerRefusal(circle, by, act.to) : undefined
