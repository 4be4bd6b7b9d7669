import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { presentMember } from '../circle/presence.ts'

/** That somebody was here before under another account: what a steward says. */
export interface Return {
  readonly was: AccountId
  readonly account: AccountId
  readonly by: AccountId
  /** What the steward's clock said, ms. */
  readonly at: number
  /** Their own yes. Before it nothing is shown differently to anybody. */
  yes: boolean
}

export interface Returning {
  /** By the account that is no longer used: one of them is at most one person now. */
  readonly returns: Record<string, Return>
  /** Those who were shown out and not those who left: leaving stays silent. */
  readonly removed: Record<string, 1>
}

export const noReturning = (): Returning => ({ returns: {}, removed: {} })

export const noteRemoved = ({ removed }: Returning, accounts: readonly AccountId[]): void => {
  for (const account of accounts) removed[account] = 1
}

/** Both said so, and the earlier account is not here: else there would be two of one person. */
const isSo = (circle: Circle, found: Return | undefined): found is Return =>
  found?.yes === true && presentMember(circle, found.was) === undefined

/** Under which account the person who wrote as `account` is here last. */
export const accountNow = (circle: Circle, account: AccountId): AccountId => {
  let now = account
  // Nobody comes back more often than there are accounts: a ring in the log ends here.
  for (const _ of Object.keys(circle.returning.returns)) {
    const found = own(circle.returning.returns, now)
    if (!isSo(circle, found)) break
    now = found.account
  }
  return now
}

/** How somebody came back under the account they have now. */
export const returnTo = (circle: Circle, account: AccountId): Return | undefined =>
  Object.values(circle.returning.returns).find(
    found => found.account === account && isSo(circle, found),
  )

/** What a steward says of me and I have not answered. */
export const askedReturn = (circle: Circle, account: AccountId): Return | undefined =>
  Object.values(circle.returning.returns).find(
    found =>
      found.account === account && !found.yes && presentMember(circle, found.was) === undefined,
  )

/** The accounts somebody had before: what was decided about one of them holds for the person. */
export const earlierAccounts = (circle: Circle, account: AccountId): readonly AccountId[] =>
  Object.values(circle.returning.returns)
    .map(({ was }) => was)
    .filter(was => accountNow(circle, was) === account)
