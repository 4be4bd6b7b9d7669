import type { AccountId } from '../circle/ids.ts'
import type { VouchWay } from './events.ts'

/** The last time somebody compared another's keys with them. */
export interface Vouch {
  readonly gen: number
  readonly how: VouchWay
}

export interface Vouching {
  /** Which keys a member has now, by generation. */
  readonly gens: Record<string, number>
  /** By the account vouched for, then by who vouched. */
  readonly vouches: Record<string, Record<string, Vouch>>
}

export const noVouching = (): Vouching => ({ gens: {}, vouches: {} })

/** A member came, or changed keys. */
export const noteKeys = (vouching: Vouching, account: AccountId, gen: number | undefined): void => {
  vouching.gens[account] = gen ?? 1
}
