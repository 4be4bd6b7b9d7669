import { samePeopleRefusal } from '../aside/rules.ts'
import type { Readers } from '../aside/audience.ts'
import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { presentMember, seatOf } from '../circle/presence.ts'
import type { Refusal } from '../circle/refusal.ts'
import { betweenTwo } from '../aside/betweenTwo.ts'
import type { Commitment } from './commitment.ts'
import { cardOf, dayAt, dayOf, isDue, isTooLate, nudgeRefusal } from './due.ts'
import { type CommitmentAct, maxCommitmentDays } from './events.ts'

type Asked = Extract<CommitmentAct, { t: 'commitment-asked' }>
type About = Exclude<CommitmentAct, Asked>

/**
 * The rules of commitments. They look at nothing but what both of the two have: the circle's own
 * facts and this commitment. `at` is what the author's clock says.
 */
export const commitmentRefusalOf = (
  circle: Circle,
  by: AccountId,
  act: CommitmentAct,
  readers: Readers,
  at: number,
): Refusal | undefined => {
  if (act.t === 'commitment-asked') return askedRefusal(circle, by, act, readers, at)
  const one = own(circle.commitment.all, act.commitment)
  if (one === undefined) return 'no-such-commitment'
  if (by !== one.by && by !== one.companion) return 'not-yours'
  return samePeopleRefusal(circle, one, readers) ?? aboutRefusal(one, by, act, at)
}

/** Z1, Z2: one other member, to the two alone, with an end. */
const askedRefusal = (
  circle: Circle,
  by: AccountId,
  { companion, often, days, first, last, zone }: Asked,
  readers: Readers,
  at: number,
): Refusal | undefined => {
  if (companion === by) return 'yourself'
  if (presentMember(circle, companion) === undefined) return 'no-such-member'
  // Z9: no grown-up leans on a young person, who could hardly say no.
  if (seatOf(circle, companion) !== undefined && seatOf(circle, by) === undefined)
    return 'young-companion'
  if (readers?.join() !== betweenTwo(circle, by, companion)?.join()) return 'not-the-same-people'
  const fits =
    Math.abs(first - dayAt(at, zone)) <= 1 &&
    last >= first &&
    last < first + maxCommitmentDays &&
    (often === 'days') === (days !== undefined)
  return fits ? undefined : 'wrong-value'
}

const aboutRefusal = (
  one: Commitment,
  by: AccountId,
  act: About,
  at: number,
): Refusal | undefined => {
  const isMine = by === one.by
  switch (act.t) {
    case 'commitment-answered': // Z3
      if (isMine) return 'not-yours'
      if (one.stands !== 'asked') return 'not-asked'
      return act.answer === 'yes' && isTooLate(one, dayOf(one, at)) ? 'commitment-over' : undefined
    case 'commitment-ended': // Z7
      return one.endedBy.includes(by) || (!isMine && isSettled(one)) ? 'commitment-over' : undefined
    case 'consent-set': // Z5
      if (!isMine) return 'not-yours'
      return isSettled(one) ? 'commitment-over' : undefined
    case 'commitment-renewed': // Z8
      if (!isMine) return 'not-yours'
      if (!goesOn(one)) return 'commitment-over'
      return isAhead(one, act.last, at) ? undefined : 'wrong-value'
    case 'check-in-said': {
      if (!isMine) return 'not-yours'
      if (!goesOn(one)) return 'commitment-over'
      return isDue(one, act.day) && act.day <= dayOf(one, at) + 1 ? undefined : 'wrong-value'
    }
    case 'nudge-given': {
      // Z6
      if (isMine) return 'not-yours'
      const why = nudgeRefusal(one, at)
      if (why !== undefined) return why === 'over' ? 'commitment-over' : 'not-agreed'
      return cardOf(one)?.words.includes(act.words) === true ? undefined : 'not-agreed'
    }
  }
}

/** From about today on, a year at most. */
const isAhead = (one: Commitment, last: number, at: number): boolean => {
  const today = dayOf(one, at)
  return last >= Math.max(one.first, today - 1) && last < today + maxCommitmentDays
}

/** Walked with somebody, also while they are asked to go on. */
const goesOn = ({ stands, again }: Commitment): boolean =>
  stands === 'running' || (stands === 'asked' && again !== undefined)

const isSettled = ({ stands }: Commitment): boolean => stands === 'notNow' || stands === 'ended'
