import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId, EventId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { othersView, personView } from '../circle/personView.ts'
import { mayWrite } from '../circle/presence.ts'
import { limitsHere } from '../returning/limitsHere.ts'
import type { PersonView } from '../sharing/shareView.ts'
import { type Limits, noLimits } from '../vault/limits.ts'
import type { Repair } from './repair.ts'
import { isOfSameTwo } from './repairPractice.ts'
import { offerRefusal, standsNow } from './rules.ts'

/** `laid-aside` is for the one who was asked alone: to the other it still waits. */
export type RepairStands = 'offered' | 'laid-aside' | 'agreed' | 'replaced' | 'ended'

export interface RepairView {
  readonly entry: EntryId
  readonly id: EventId
  /** I offered it. */
  readonly mine: boolean
  readonly other: PersonView
  readonly words: string
  /** What it says in place of: for both to see. */
  readonly before: string | undefined
  readonly stands: RepairStands
  /** Other words in its place are offered. */
  readonly changing: boolean
  readonly endedByMe: boolean
  readonly canWrite: boolean
}

export interface RepairsView {
  /** What asks or stands first, in log order; then what is over. */
  readonly all: readonly RepairView[]
  /** With whom I could offer to agree on something now. */
  readonly people: readonly PersonView[]
  /** To whom I offer nothing now, and why, as far as both of us know it anyway (OW16). */
  readonly held: readonly HeldOffer[]
  /** Who waits until I begin: of the two, only I can offer one now. */
  readonly mineToOpen: readonly AccountId[]
}

/** `theirs-to-open`: I owned a fault to them. `repair-waits`: what I offered them waits, or lies aside. */
export interface HeldOffer {
  readonly person: PersonView
  readonly because: 'theirs-to-open' | 'repair-waits'
}

export const repairsView = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  mine: Limits = noLimits,
): RepairsView => {
  const limits = limitsHere(circle, mine)
  const may = !circle.policy.self && mayWrite(circle, me)
  const others = may ? othersView(circle, me, limits) : []
  return {
    all: Object.values(circle.repair.all)
      .filter(one => one.by === me || isOfferedToMe(circle, one, me, limits))
      .map(one => repairView(circle, self, one, me, limits)),
    people: others.filter(({ account }) => offerRefusal(circle, me, account) === undefined),
    held: others.flatMap(person => heldOffer(circle, person, me) ?? []),
    mineToOpen: others
      .map(({ account }) => account)
      .filter(account => offerRefusal(circle, account, me) === 'theirs-to-open'),
  }
}

/** Nothing of it is in a self circle: what somebody laid aside waits, for whoever offered it. */
const heldOffer = (circle: Circle, person: PersonView, me: AccountId): HeldOffer | undefined => {
  const { account } = person
  const because = offerRefusal(circle, me, account)
  const isMine = Object.values(circle.owning.all).some(one => one.by === me && one.to === account)
  if (because === 'repair-waits') return { person, because }
  // In a community nobody was owned anything to begin with: that is said once, of all.
  return because === 'theirs-to-open' && isMine ? { person, because } : undefined
}

const repairView = (
  circle: Circle,
  self: Circle | undefined,
  one: Repair,
  me: AccountId,
  limits: Limits,
): RepairView => {
  const { all } = circle.repair
  const { entry, id, by, to, words, instead } = one
  const other = personView(circle, by === me ? to : by, me, limits)
  const before = instead === undefined ? undefined : own(all, instead)
  return {
    entry,
    id,
    mine: by === me,
    other,
    words,
    before: before !== undefined && isOfSameTwo(before, one) ? before.words : undefined,
    stands: standsOf(circle, self, one, me),
    changing: Object.values(all).some(
      each => each.instead === entry && each.agreedAt === undefined && isOfSameTwo(each, one),
    ),
    endedByMe: one.endedBy === me,
    canWrite: mayWrite(circle, me) && other.present,
  }
}

const standsOf = (
  circle: Circle,
  self: Circle | undefined,
  one: Repair,
  me: AccountId,
): RepairStands => {
  if (one.endedAt !== undefined) return 'ended'
  if (one.replaced === true) return 'replaced'
  if (standsNow(one)) return 'agreed'
  return one.to === me && isLaidAside(circle, self, one.by) ? 'laid-aside' : 'offered'
}

/** What this person offers to agree on is for another day; in my self circle alone, as `choiceOf`. */
export const isLaidAside = (
  { id }: Circle,
  self: Circle | undefined,
  account: AccountId,
): boolean => id !== undefined && own(own(self?.vault.repairs ?? {}, id) ?? {}, account) === 'later'

/** H23, OW11: nothing of somebody I blocked, and no offer that should not have been made. */
export const isOfferedToMe = (
  circle: Circle,
  one: Repair,
  me: AccountId,
  limits: Limits,
): boolean => {
  if (one.to !== me) return false
  if (one.agreedAt !== undefined) return true
  return !limits.isBlocked(one.by) && offerRefusal(circle, one.by, me, one.seq) === undefined
}
