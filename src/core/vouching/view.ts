import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { personView } from '../circle/personView.ts'
import type { PersonView } from '../sharing/shareView.ts'

/** Who made sure of somebody's keys in person; the keys they have now. */
export interface VouchView {
  /** `earlier`: I did, and they have other keys since. */
  readonly byMe: 'now' | 'earlier' | 'not'
  /** Others who are here and did, in the order in which they came. */
  readonly byOthers: readonly PersonView[]
}

/**
 * C33: a vouch counts while the keys it was given for are the member's keys, and while whoever gave
 * it is here.
 */
export const vouchView = (circle: Circle, account: AccountId, me: AccountId): VouchView => {
  const { vouches, gens } = circle.vouching
  const given = own(vouches, account) ?? {}
  const gen = own(gens, account)
  const isNow = (by: AccountId): boolean => gen !== undefined && own(given, by)?.gen === gen
  const mine = own(given, me)
  return {
    byMe: mine === undefined ? 'not' : isNow(me) ? 'now' : 'earlier',
    byOthers: Object.values(circle.members)
      .filter(({ account: by, present }) => present && by !== me && isNow(by))
      .toSorted((a, b) => a.since - b.since)
      .map(({ account: by }) => personView(circle, by, me)),
  }
}
