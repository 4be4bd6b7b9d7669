import type { PersonView } from '../sharing/shareView.ts'
import type { Circle } from './circle.ts'
import type { AccountId } from './ids.ts'
import { own } from './own.ts'

/** Somebody as `me` sees them. Former members keep their name beside their words. */
export const personView = (circle: Circle, account: AccountId, me: AccountId): PersonView => {
  const member = own(circle.members, account)
  return {
    account,
    name: member?.name,
    isMe: account === me,
    present: member?.present === true,
  }
}

/** Everybody who is here now except `me`, the longest-standing first. */
export const othersView = (circle: Circle, me: AccountId): readonly PersonView[] =>
  Object.values(circle.members)
    .filter(({ account, present }) => present && account !== me)
    .toSorted((a, b) => a.since - b.since)
    .map(({ account }) => personView(circle, account, me))
