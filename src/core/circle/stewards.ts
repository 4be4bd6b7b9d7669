import type { Circle, Member } from './circle.ts'
import type { CircleAct } from './events.ts'
import type { AccountId } from './ids.ts'
import { own } from './own.ts'
import type { Refusal } from './refusal.ts'
import { isSteward, presentMember, seatOf } from './presence.ts'

export type StewardAct = Extract<CircleAct, { t: 'steward-asked' | 'steward-answered' }>

/** In circles of one and of two everybody looks after it: there is no role to give or to lay down. */
export const hasRoles = ({ policy }: Circle): boolean => !policy.self && !policy.kind2

/** C21, C22: who may ask whom to look after a circle too, and who may answer. */
export const stewardRefusalOf = (
  circle: Circle,
  by: AccountId,
  act: StewardAct,
): Refusal | undefined => {
  if (!hasRoles(circle)) return 'not-here'
  if (act.t === 'steward-answered')
    return own(circle.asks, by) === undefined ? 'not-asked' : undefined
  if (!isSteward(circle, by)) return 'stewards-only'
  const asked = presentMember(circle, act.account)
  if (asked === undefined) return 'no-such-member'
  if (asked.role === 'steward') return 'looks-after-already'
  if (asked.seat !== undefined) return 'young-seat' // Y4
  // A yes that was given is not asked for again.
  return own(circle.asks, act.account)?.yes === true ? 'already-said' : undefined
}

export const replayStewardAct = (circle: Circle, by: AccountId, act: StewardAct): void => {
  if (act.t === 'steward-asked') {
    circle.asks[act.account] = { account: act.account, by, yes: false }
    return
  }
  const ask = own(circle.asks, by)
  if (ask === undefined) return
  if (act.answer === 'yes') ask.yes = true
  else delete circle.asks[by]
}

/** An ask ends with the role it was about, and when either of the two goes or has no role to give. */
export const endAsksOf = (circle: Circle, account: AccountId): void => {
  for (const ask of Object.values(circle.asks))
    if (ask.account === account || ask.by === account) delete circle.asks[ask.account]
}

/** C22: those whose yes waits for a steward's device. */
export const dueRoles = (circle: Circle, me: AccountId): readonly AccountId[] =>
  isSteward(circle, me) && hasRoles(circle) && !circle.closed
    ? Object.values(circle.asks)
        .filter(ask => ask.yes && presentMember(circle, ask.account)?.role === 'member')
        .map(({ account }) => account)
    : []

const stewardsOf = (circle: Circle): readonly Member[] =>
  Object.values(circle.members).filter(({ present, role }) => present && role === 'steward')

/** C23: why somebody cannot stop looking after a circle and stay in it. */
export const stepDownRefusal = (circle: Circle, me: AccountId): Refusal | undefined => {
  if (!isSteward(circle, me)) return 'stewards-only'
  if (!hasRoles(circle)) return 'not-here'
  if (circle.closed) return 'circle-closed'
  return stewardsOf(circle).length > 1 ? undefined : 'last-steward'
}

/** The only one who looks after a circle in which others are. */
export const isSoleSteward = (circle: Circle, me: AccountId): boolean =>
  hasRoles(circle) &&
  isSteward(circle, me) &&
  stewardsOf(circle).length === 1 &&
  longestStanding(circle, me) !== undefined

/** Y4: others are here, and every one of them has a young person's seat. */
export const leavesOnlyYoung = (circle: Circle, me: AccountId): boolean =>
  seatOf(circle, me) === undefined &&
  longestStanding(circle, me) === undefined &&
  Object.values(circle.members).some(({ account, present }) => present && account !== me)

/** C10: who has been here longest, apart from `without`. It falls to no young person (Y4). */
export const longestStanding = (circle: Circle, without?: AccountId): Member | undefined =>
  Object.values(circle.members)
    .filter(({ account, present, seat }) => present && account !== without && seat === undefined)
    .reduce<Member | undefined>(
      (first, member) => (first === undefined || member.since < first.since ? member : first),
      undefined,
    )
