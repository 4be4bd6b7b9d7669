import type { Readers } from '../aside/audience.ts'
import { betweenTwo } from '../aside/betweenTwo.ts'
import { samePeopleRefusal } from '../aside/rules.ts'
import type { Circle } from '../circle/circle.ts'
import type { Act } from '../circle/fact.ts'
import type { AccountId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { presentMember } from '../circle/presence.ts'
import type { Refusal } from '../circle/refusal.ts'
import type { OwningAct } from './events.ts'
import type { Owning } from './owning.ts'

/** The rules of owning. They look at nothing but what both of the two have. */
export const owningRefusalOf = (
  circle: Circle,
  by: AccountId,
  act: OwningAct,
  readers: Readers,
): Refusal | undefined => {
  if (act.t === 'owning-sent') return toOneRefusal(circle, by, act.to, readers) // OW2
  const one = own(circle.owning.all, act.owning)
  if (one === undefined) return 'no-such-owning'
  if (by !== one.to) return 'not-yours' // OW6
  if ((act.says === 'words') !== (act.words !== undefined)) return 'wrong-value'
  return samePeopleRefusal(circle, one, readers)
}

/** To one other who is here, and to nobody else. */
export const toOneRefusal = (
  circle: Circle,
  by: AccountId,
  to: AccountId,
  readers: Readers,
): Refusal | undefined => {
  if (to === by) return 'yourself'
  if (presentMember(circle, to) === undefined) return 'no-such-member'
  return readers?.join() === betweenTwo(circle, by, to)?.join() ? undefined : 'not-the-same-people'
}

/** It was answered, and not with a wish for time. */
export const isSettled = ({ answers }: Owning): boolean => {
  const last = answers.at(-1)
  return last !== undefined && last.says !== 'needTime'
}

/** What this member wrote to that one and had no answer to, the first of them. */
export const waitingOwning = (
  { owning }: Circle,
  by: AccountId,
  to: AccountId,
): Owning | undefined =>
  Object.values(owning.all).find(one => one.by === by && one.to === to && !isSettled(one))

/**
 * OW5: one at a time, until the other has answered: an apology that comes again and again presses.
 * Asked before it is written and not at replay, where it would hang on an answer that may be taken
 * back, and two devices would differ; a changed app gains nothing, because of several that wait the
 * other is shown the first alone.
 */
export const owningWaitsRefusal = (circle: Circle, by: AccountId, act: Act): Refusal | undefined =>
  act.t === 'owning-sent' && waitingOwning(circle, by, act.to) !== undefined
    ? 'owning-waits'
    : undefined
