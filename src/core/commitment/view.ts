import type { Circle } from '../circle/circle.ts'
import { hourMs } from '../circle/circle.ts'
import type { AccountId, EntryId, EventId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { othersView, personView } from '../circle/personView.ts'
import { mayWrite, presentMember, seatOf } from '../circle/presence.ts'
import { limitsHere } from '../returning/limitsHere.ts'
import type { PersonView } from '../sharing/shareView.ts'
import { type Limits, noLimits } from '../vault/limits.ts'
import type { Commitment } from './commitment.ts'
import {
  allSaid,
  cardOf,
  dayOf,
  isOver,
  isTooLate,
  latestDue,
  lastSaidAt,
  type NoNudge,
  nudgeRefusal,
  saidOf,
  turnOf,
} from './due.ts'
import { entriesIn } from './entriesIn.ts'
import type { CheckInAnswer, ConsentCard, Rhythm } from './events.ts'

/** Totals, for the two alone. They add up, and nothing but their own person takes from them. */
export interface SumView {
  readonly kept: number
  readonly partly: number
  readonly notThisTime: number
  /** What was said last. */
  readonly last: CheckInAnswer | undefined
}

/** A line that was said with a check-in. */
export interface LineView {
  readonly entry: EntryId
  readonly day: number
  readonly says: CheckInAnswer
  readonly line: string
  /** What is taken back with it; empty where I may not. */
  readonly takeBack: readonly EntryId[]
}

export type CommitmentStands =
  | 'asked'
  /** Asked to go on; what was said stays. */
  | 'asked-again'
  | 'not-now'
  | 'running'
  /** Its time is over, and nobody has said yet what comes now. */
  | 'over'
  /** The companion stopped, or is no longer here. */
  | 'alone'
  | 'ended'

export interface CommitmentView {
  readonly entry: EntryId
  readonly id: EventId
  readonly mine: boolean
  /** The companion of mine; who made it, of another's. */
  readonly other: PersonView
  readonly what: string
  readonly often: Rhythm
  readonly days: readonly number[]
  readonly last: number
  /** Until when it is asked to go on. */
  readonly again: number | undefined
  readonly stands: CommitmentStands
  /** I stopped it, before its end. */
  readonly stoppedByMe: boolean
  readonly card: ConsentCard | undefined
  readonly sum: SumView
  /** The newest first. */
  readonly lines: readonly LineView[]
  /** The latest day of which I can say how it was, and what I said of it. */
  readonly due:
    | {
        readonly day: number
        readonly today: boolean
        readonly says: CheckInAnswer | undefined
        /** The line with it: saying something else begins with it. */
        readonly line: string | undefined
      }
    | undefined
  /** What my companion said to me, until I say something, three days at most. */
  readonly nudge: string | undefined
  /** Of another's: why I cannot nudge now. */
  readonly noNudge: NoNudge | undefined
  /** My own Today says when it is due, because I asked for it. */
  readonly reminds: boolean
  readonly canWrite: boolean
  /** All that I said of mine, when I take it back with the promise. */
  readonly takeBack: readonly EntryId[]
}

export interface CommitmentsView {
  /** The newest first; what asks something of me, then what runs, then what is over. */
  readonly all: readonly CommitmentView[]
  /** Whom I could ask. Empty where I cannot. */
  readonly companions: readonly PersonView[]
}

const dayMs = 24 * hourMs
const nudgeShownMs = 3 * dayMs

export const commitmentsView = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  now: number,
  mine: Limits = noLimits,
): CommitmentsView => {
  const limits = limitsHere(circle, mine)
  const all = mineIn(circle, me)
    .filter(one => one.by === me || !limits.isBlocked(one.by))
    .filter(one => isShown(one, me, now))
    .map(one => commitmentView(circle, self, one, me, now, limits))
  return { all: all.toReversed(), companions: companionsFor(circle, me, limits) }
}

/** An ask that came to nothing is gone: for who was asked at once, for who asked when they let it be. */
const isShown = (one: Commitment, me: AccountId, now: number): boolean => {
  const { by, stands, began, endedBy } = one
  if (began === true) return true
  if (stands === 'asked') return by === me || !isTooLate(one, dayOf(one, now))
  return by === me && stands === 'notNow' && !endedBy.includes(me)
}

/** Those in which I am one of the two. */
export const mineIn = ({ commitment }: Circle, me: AccountId): readonly Commitment[] =>
  Object.values(commitment.all).filter(({ by, companion }) => by === me || companion === me)

/** H23, Z9: nobody I blocked; of young people only where I have such a seat myself. */
const companionsFor = (circle: Circle, me: AccountId, limits: Limits): readonly PersonView[] => {
  if (circle.policy.self || !mayWrite(circle, me)) return []
  const isYoung = seatOf(circle, me) !== undefined
  return othersView(circle, me, limits).filter(
    ({ account }) => isYoung || seatOf(circle, account) === undefined,
  )
}

export const commitmentView = (
  circle: Circle,
  self: Circle | undefined,
  one: Commitment,
  me: AccountId,
  now: number,
  limits: Limits,
): CommitmentView => {
  const { entry, id, what, often, days, last, again } = one
  const mine = one.by === me
  const other = personView(circle, mine ? one.companion : one.by, me, limits)
  const stands = standsOf(circle, one, now)
  return {
    entry,
    id,
    mine,
    other,
    what,
    often,
    days,
    last,
    again,
    stands,
    stoppedByMe: isStoppedBy(one, me),
    card: cardOf(one),
    sum: sumOf(one),
    lines: linesOf(one, mine),
    due: mine && (stands === 'running' || stands === 'asked-again') ? dueOf(one, now) : undefined,
    nudge: mine && !other.blocked ? nudgeFor(one, now) : undefined,
    noNudge: mine ? undefined : nudgeRefusal(one, now),
    reminds: mine && isReminded(circle, self, one),
    canWrite: mayWrite(circle, me) && other.present,
    takeBack: mine ? entriesIn(one, me) : [],
  }
}

export const standsOf = (circle: Circle, one: Commitment, now: number): CommitmentStands => {
  if (one.stands === 'notNow' && !one.endedBy.includes(one.by)) return 'not-now'
  if (one.stands === 'notNow') return 'ended'
  if (one.stands === 'ended') return one.endedBy.includes(one.by) ? 'ended' : 'alone'
  const both = [one.by, one.companion].every(who => presentMember(circle, who) !== undefined)
  if (!both) return 'alone'
  if (isTooLate(one, dayOf(one, now))) return one.began === true ? 'over' : 'not-now'
  if (one.stands === 'asked') return one.again === undefined ? 'asked' : 'asked-again'
  return isOver(one, dayOf(one, now)) ? 'over' : 'running'
}

const isStoppedBy = (one: Commitment, me: AccountId): boolean => {
  const { began, endedBy, endedAt, by } = one
  if (began !== true || endedBy[0] !== me || endedAt === undefined) return false
  // At its end its maker lets it be: that is no stopping.
  return me !== by || !isOver(one, dayOf(one, endedAt))
}

const linesOf = (one: Commitment, mine: boolean): readonly LineView[] =>
  allSaid(one)
    .flatMap(({ entry, day, says, line }) =>
      line === undefined ? [] : [{ entry, day, says, line, takeBack: mine ? ofDay(one, day) : [] }],
    )
    .toReversed()

/** What was said of the same time before goes too, or it would count again. */
const ofDay = (one: Commitment, day: number): readonly EntryId[] =>
  (one.checkIns[turnOf(one, day)] ?? []).map(({ entry }) => entry)

const sumOf = (one: Commitment): SumView => {
  const said = allSaid(one).filter(({ says }) => says !== 'passed')
  const count = (what: CheckInAnswer): number => said.filter(({ says }) => says === what).length
  return {
    kept: count('kept'),
    partly: count('partly'),
    notThisTime: count('notThisTime'),
    last: said.at(-1)?.says,
  }
}

const dueOf = (one: Commitment, now: number): CommitmentView['due'] => {
  const today = dayOf(one, now)
  const day = latestDue(one, today)
  if (day === undefined) return undefined
  const said = saidOf(one, turnOf(one, day))
  return { day, today: day === today, says: said?.says, line: said?.line }
}

export const nudgeFor = (one: Commitment, now: number): string | undefined => {
  const last = one.nudges.at(-1)
  // A clock that ran ahead says nothing before its time.
  if (one.stands !== 'running' || last === undefined || last.at > now + hourMs) return undefined
  // Z6: one that was dated ahead waits for no day on which its person has long spoken, or taken their card away (T166).
  if (last.seq < one.heardUpTo) return undefined
  if (now - last.at > nudgeShownMs || (lastSaidAt(one) ?? 0) >= last.at) return undefined
  return last.words
}

export const isReminded = (
  { id }: Circle,
  self: Circle | undefined,
  { entry }: Commitment,
): boolean => id !== undefined && own(self?.vault.reminders ?? {}, id)?.includes(entry) === true
