import { firstShareRefusal } from '../agreement/rules.ts'
import type { Readers } from '../aside/audience.ts'
import { readersRefusal } from '../aside/rules.ts'
import { owningWaitsRefusal } from '../owning/rules.ts'
import { repairHeldRefusal } from '../repair/rules.ts'
import { type Circle } from './circle.ts'
import { isSaidAgain } from './ends.ts'
import type { Act, Event, LoggedEvent } from './fact.ts'
import type { AccountId } from './ids.ts'
import { own } from './own.ts'
import { practiceOf } from './practices.ts'
import type { Refusal } from './refusal.ts'
import { mayWrite, presentMember } from './presence.ts'

/**
 * Why this circle does not accept this event from this account; `undefined` when it does. Asked
 * before an event is written, so that a person gets a clear answer, and when it is replayed, so
 * that a modified app gains nothing. A batch is refused as a whole only before writing; at replay
 * each of its acts stands for itself. `readers`: to whom alone it is said.
 */
export const refusalOf = (
  circle: Circle,
  by: AccountId,
  event: Event,
  readers?: Readers,
): Refusal | undefined => {
  const refusal = entryRefusal(circle, by, event)
  if (refusal !== undefined || event.t === 'unknown') return refusal
  if (event.t !== 'batch')
    return (
      saidRefusal(circle, by, event, readers, event.at) ??
      firstShareRefusal(circle, by, event) ??
      owningWaitsRefusal(circle, by, event) ??
      repairHeldRefusal(circle, by, event)
    )
  if (readers !== undefined) return 'not-for-some'
  for (const op of event.ops) {
    const ofOp = opRefusal(circle, by, op)
    if (ofOp !== undefined) return ofOp
  }
  return undefined
}

/** What holds for every entry, whatever it says. */
export const entryRefusal = (
  circle: Circle,
  by: AccountId,
  event: LoggedEvent,
): Refusal | undefined => {
  if (circle.id === undefined) return 'no-circle'
  if (isSeen(circle, by, event.id)) return 'already-said' // C6
  if (presentMember(circle, by) === undefined) return 'not-a-member' // C5
  if (circle.closed) return 'circle-closed' // C8
  return mayWrite(circle, by) ? undefined : 'paused' // R13
}

export const isSeen = (circle: Circle, by: AccountId, id: string): boolean => {
  const ids = own(circle.seen, by)
  return ids !== undefined && own(ids, id) !== undefined
}

/** What holds for one act that stands alone, said to everybody here or to some (B2, B3). */
export const saidRefusal = (
  circle: Circle,
  by: AccountId,
  act: Act,
  readers: Readers,
  at: number,
): Refusal | undefined => {
  if (readers === undefined) return actRefusal(circle, by, act, undefined, at)
  // What the circle is, is the same for all: an aside that named it anew would make two of it.
  if (practiceOf(act.t)?.forSome?.includes(act.t) !== true) return 'not-for-some'
  return readersRefusal(circle, by, readers) ?? actRefusal(circle, by, act, readers, at)
}

/** What holds for one act, once its entry may be there at all. */
export const actRefusal = (
  circle: Circle,
  by: AccountId,
  act: Act,
  readers?: Readers,
  at?: number,
): Refusal | undefined => {
  const practice = practiceOf(act.t)
  if (practice === undefined) return 'not-yet-offered'
  if (!practice.offeredIn.includes(circle.kind)) return 'not-here' // C7
  const refusal = practice.refusalOf(circle, by, act, readers, at)
  return isSaidAgain(circle, by, act, refusal) ? undefined : refusal
}

/** The same inside a batch, where words that can be taken back have no place (C9). */
export const opRefusal = (circle: Circle, by: AccountId, act: Act): Refusal | undefined =>
  practiceOf(act.t)?.alone.includes(act.t) === true ? 'not-in-a-batch' : actRefusal(circle, by, act)
