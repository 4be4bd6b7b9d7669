import type { Circle, Member } from './circle.ts'
import type { AccountId } from './ids.ts'
import { own } from './own.ts'

/** The member with this account, if they are here now. */
export const presentMember = (circle: Circle, account: AccountId): Member | undefined => {
  const member = own(circle.members, account)
  return member?.present === true ? member : undefined
}

/** Somebody who is here and may write now: while posting is paused, only those who look after it. */
export const mayWrite = (circle: Circle, account: AccountId): boolean => {
  const member = presentMember(circle, account)
  if (member === undefined || circle.closed) return false
  return !circle.paused || member.role === 'steward'
}

export const isSteward = (circle: Circle, account: AccountId): boolean =>
  presentMember(circle, account)?.role === 'steward'

/** The young person's seat of somebody who is here. */
export const seatOf = (circle: Circle, account: AccountId): Member['seat'] =>
  presentMember(circle, account)?.seat
