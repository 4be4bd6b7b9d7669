import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { othersView, personView } from '../circle/personView.ts'
import { mayWrite } from '../circle/presence.ts'
import { limitsHere } from '../returning/limitsHere.ts'
import type { PersonView } from '../sharing/shareView.ts'
import { type Limits, noLimits } from '../vault/limits.ts'
import type { Day, ProposedDay } from './days.ts'
import type { DaySays } from './events.ts'
import { daysUntil, nextTime } from './occurs.ts'

export interface DayView {
  readonly entry: EntryId
  readonly by: PersonView
  readonly says: DaySays
  /** When it comes next, in days since 1970; `undefined` when it is over. */
  readonly next: number | undefined
  /** How many days until it comes, from two days before on. */
  readonly near: number | undefined
  /** I set it aside for now; still here, and off my Today. */
  readonly aside: boolean
  /** Those who read it; empty: everybody here. */
  readonly readers: readonly PersonView[]
  readonly canChange: boolean
  /** What is taken back with it; empty where I may not. */
  readonly takeBack: readonly EntryId[]
}

export interface ProposedDayView {
  readonly entry: EntryId
  /** Who proposes it to me; whom I propose it to. */
  readonly other: PersonView
  readonly mine: boolean
  readonly says: DaySays
}

export interface DaysView {
  /** Days since 1970 where this device is. */
  readonly today: number
  /** What comes next is first; what is over, last, and mine alone. */
  readonly all: readonly DayView[]
  readonly proposed: readonly ProposedDayView[]
  /** Whom I could tell of a day alone, or ask about one of theirs. Empty where I cannot write. */
  readonly others: readonly PersonView[]
  readonly canKeep: boolean
}

export const daysView = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  today: number,
  mine: Limits = noLimits,
): DaysView => {
  const limits = limitsHere(circle, mine)
  const canKeep = !circle.policy.self && mayWrite(circle, me)
  const all = daysFor(circle, me, limits)
    .map(day => dayView(circle, self, day, me, today, limits))
    .filter(({ by, next }) => by.isMe || next !== undefined)
    .toSorted((a, b) => (a.next ?? Infinity) - (b.next ?? Infinity))
  return {
    today,
    all,
    proposed: proposedFor(circle, self, me, today, limits).map(one => {
      const isMine = one.by === me
      const other = personView(circle, isMine ? one.of : one.by, me, limits)
      return { entry: one.entry, other, mine: isMine, says: one.says }
    }),
    others: canKeep ? othersView(circle, me, limits) : [],
    canKeep,
  }
}

const dayView = (
  circle: Circle,
  self: Circle | undefined,
  day: Day,
  me: AccountId,
  today: number,
  limits: Limits,
): DayView => {
  const { entry, by, says, audience = [], changes } = day
  const isMine = by === me
  return {
    entry,
    by: personView(circle, by, me, limits),
    says,
    next: nextTime(says, today),
    near: daysUntil(says, today),
    aside: isAside(circle, self, entry, today),
    readers: audience.map(account => personView(circle, account, me, limits)),
    canChange: isMine && mayWrite(circle, me),
    takeBack: isMine ? [...changes, entry] : [],
  }
}

/** Mine, and those of others who are here. DA9: nothing of somebody I blocked. */
export const daysFor = (circle: Circle, me: AccountId, limits: Limits): readonly Day[] =>
  Object.values(circle.day.kept).filter(
    ({ by }) => by === me || (personView(circle, by, me).present && !limits.isBlocked(by)),
  )

/**
 * DA3: until the person keeps a day on that date. Let be, it is gone for them; for whoever proposed it
 * nothing has changed.
 */
export const proposedFor = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  today: number,
  limits: Limits,
): readonly ProposedDay[] => {
  const kept = daysFor(circle, me, limits)
  return Object.values(circle.day.proposed).filter(one => {
    if (one.by !== me && one.of !== me) return false
    const other = one.by === me ? one.of : one.by
    if (!personView(circle, other, me).present || limits.isBlocked(other)) return false
    if (one.of === me && isAside(circle, self, one.entry, today)) return false
    return !kept.some(
      ({ by, seq, says }) =>
        by === one.of &&
        seq > one.seq &&
        says.month === one.says.month &&
        says.date === one.says.date,
    )
  })
}

/** DA5: I set it aside up to this day, for myself alone. */
export const isAside = (
  { id }: Circle,
  self: Circle | undefined,
  entry: EntryId,
  today: number,
): boolean =>
  id !== undefined && (own(own(self?.vault.daysAside ?? {}, id) ?? {}, entry) ?? -1) >= today
