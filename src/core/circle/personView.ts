import type { PersonView } from '../sharing/shareView.ts'
import { type Limits, noLimits } from '../vault/limits.ts'
import { accountNow } from '../returning/returning.ts'
import type { Circle } from './circle.ts'
import type { AccountId } from './ids.ts'
import { namesakesAmong } from './looksAlike.ts'
import { own } from './own.ts'

/** Somebody as `me` sees them. Former members keep their name beside their words. */
export const personView = (
  circle: Circle,
  account: AccountId,
  me: AccountId,
  limits: Limits = noLimits,
): PersonView => {
  const member = own(circle.members, account)
  const now = accountNow(circle, account)
  return {
    account,
    // C35: one person, one name, whichever account they wrote under.
    name: own(circle.members, now)?.name ?? member?.name,
    isMe: account === me,
    wasMe: now === me && account !== me,
    present: member?.present === true,
    blocked: limits.isBlocked(account),
  }
}

/**
 * Everybody who is here now except `me`, the longest-standing first: those whom I could ask. H23:
 * whom I blocked is not among them.
 */
export const othersView = (
  circle: Circle,
  me: AccountId,
  limits: Limits = noLimits,
): readonly PersonView[] => {
  const here = Object.values(circle.members)
    .filter(({ present }) => present)
    .toSorted((a, b) => a.since - b.since)
    .map(({ account }) => personView(circle, account, me, limits))
  // CA30: whoever took somebody's name may be chosen in their place (T169).
  const namesakes = namesakesAmong(here)
  return here
    .filter(({ isMe, blocked }) => !isMe && !blocked)
    .map(person => (namesakes.has(person) ? { ...person, namesake: true as const } : person))
}
