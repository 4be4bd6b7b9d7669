import { type Circle, dayMs } from '../circle/circle.ts'
import type { AccountId, EntryId, EventId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { othersView, personView } from '../circle/personView.ts'
import { isSteward, mayWrite } from '../circle/presence.ts'
import { hasRoles } from '../circle/stewards.ts'
import { accountNow } from '../returning/returning.ts'
import { limitsHere } from '../returning/limitsHere.ts'
import type { PersonView } from '../sharing/shareView.ts'
import { type Limits, noLimits } from '../vault/limits.ts'
import type { SeenSaid } from './seenInYou.ts'

export interface SeenView {
  readonly entry: EntryId
  readonly id: EventId
  readonly at: number
  readonly by: PersonView
  readonly to: PersonView
  readonly words: string
  /** Everybody here could read it. */
  readonly openly: boolean
  /** For these two alone: thank you was said. */
  readonly thanked: boolean
  readonly canThank: boolean
  /** It was said to me, and I let it rest: out of my sight, on my devices alone. */
  readonly rests: boolean
  /** What I name to take my own words back; empty for everybody else. */
  readonly takeBack: readonly EntryId[]
  /** What a steward names to hide what everybody reads; empty for everybody else. */
  readonly hide: readonly EntryId[]
}

export interface SeenInYouView {
  /** Of whom I can say something. */
  readonly people: readonly PersonView[]
  /** What others see in me, the newest first; what rests too. */
  readonly inMe: readonly SeenView[]
  /** What I said, the newest first. */
  readonly fromMe: readonly SeenView[]
  /** What was said of somebody before everybody here, in the last days. */
  readonly openly: readonly SeenView[]
  /** Something was said to me that I have not read: up to which log position. */
  readonly unreadTo: number | undefined
}

/**
 * RI6: before everybody it stands for so long, and then with the two alone: what stayed would become
 * a board on which people can be compared.
 */
const openlyMs = 7 * dayMs

export const seenInYouView = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  now: number,
  mine: Limits = noLimits,
): SeenInYouView => {
  const limits = limitsHere(circle, mine)
  const all = Object.values(circle.seenInYou.all)
    .filter(one => !limits.isBlocked(one.by) && isForMe(circle, one, me))
    .toSorted((a, b) => b.seq - a.seq)
  const view = (one: SeenSaid): SeenView => seenView(circle, self, one, me, limits)
  const others = all.filter(one => one.by !== me && !isAboutMe(circle, one, me))
  return {
    people: mayWrite(circle, me) ? othersView(circle, me, limits) : [],
    inMe: all.filter(one => isAboutMe(circle, one, me)).map(view),
    fromMe: all.filter(one => one.by === me).map(view),
    openly: others.filter(({ at }) => now - at < openlyMs).map(view),
    unreadTo: seenToRead(circle, self, me, mine)?.seq,
  }
}

/** RI9: the latest that was said to me and that I have not read. */
export const seenToRead = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  mine: Limits = noLimits,
): SeenSaid | undefined => {
  if (self === undefined || circle.id === undefined) return undefined
  const limits = limitsHere(circle, mine)
  const upTo = own(self.vault.seenRead ?? {}, circle.id) ?? 0
  return Object.values(circle.seenInYou.all)
    .filter(({ by, to, seq }) => to === me && seq > upTo && !limits.isBlocked(by))
    .reduce<SeenSaid | undefined>(
      (last, one) => (last === undefined || last.seq < one.seq ? one : last),
      undefined,
    )
}

/** In a circle that is made for two nothing is said before others, whoever comes in later. */
const isOpenly = ({ policy }: Circle, { audience }: SeenSaid): boolean =>
  audience === undefined && !policy.kind2

const isAboutMe = (circle: Circle, { to }: SeenSaid, me: AccountId): boolean =>
  accountNow(circle, to) === me

const isForMe = (circle: Circle, one: SeenSaid, me: AccountId): boolean =>
  one.by === me || isAboutMe(circle, one, me) || isOpenly(circle, one)

const seenView = (
  circle: Circle,
  self: Circle | undefined,
  one: SeenSaid,
  me: AccountId,
  limits: Limits,
): SeenView => {
  const { entry, id, at, words, thanked = false } = one
  const by = personView(circle, one.by, me, limits)
  const openly = isOpenly(circle, one)
  const isMine = one.by === me
  const isToMe = one.to === me
  const rests = circle.id === undefined ? [] : (own(self?.vault.seenResting ?? {}, circle.id) ?? [])
  return {
    entry,
    id,
    at,
    by,
    to: personView(circle, one.to, me, limits),
    words,
    openly,
    thanked: (isMine || isToMe) && thanked,
    canThank: isToMe && !thanked && by.present && mayWrite(circle, me),
    rests: rests.includes(entry),
    takeBack: isMine ? [entry] : [],
    hide: openly && !isMine && hasRoles(circle) && isSteward(circle, me) ? [entry] : [],
  }
}
