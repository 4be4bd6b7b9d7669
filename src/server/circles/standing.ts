import type { AccountId, InviteId } from '#base/ids.ts'
import type { Membership } from '#protocol/membership/membership.ts'

/** Where somebody stands with a circle; `none`: nothing connects them. */
export type Standing = 'in' | 'asked' | 'out' | 'none'

export const standingOf = (membership: Membership | undefined, account: AccountId): Standing => {
  if (membership === undefined) return 'none'
  if (membership.members.has(account)) return 'in'
  if (membership.requests.has(account)) return 'asked'
  return membership.former.has(account) ? 'out' : 'none'
}

/** What side tables must learn from a change. */
export interface PeopleChange {
  readonly accounts: ReadonlySet<AccountId>
  /** Those of them who are in now. */
  readonly arrived: readonly AccountId[]
  readonly newInvites: ReadonlySet<InviteId>
  readonly endedInvites: ReadonlySet<InviteId>
  /** Hashes (base64url) of seals that a rotation put newer ones in the place of. */
  readonly replacedSeals: readonly { readonly invite: InviteId; readonly hash: string }[]
  /** Hashes (base64url) of join boxes that nobody waits on any more. */
  readonly endedBoxes: ReadonlySet<string>
  readonly closed: boolean
  /** Members whose young person's seat ended; after a crash, every member without one. */
  readonly grown: readonly AccountId[]
}

const everybody = (membership: Membership): readonly AccountId[] => [
  ...membership.members.keys(),
  ...membership.requests.keys(),
  ...membership.former.keys(),
]

/** `before` undefined: everything there is to know, as after a crash. */
export const peopleChange = (before: Membership | undefined, after: Membership): PeopleChange => {
  const accounts = new Set(everybody(after))
  for (const account of before === undefined ? [] : everybody(before)) accounts.add(account)
  for (const account of accounts)
    if (before !== undefined && standingOf(before, account) === standingOf(after, account))
      accounts.delete(account)
  const boxes = new Set([...after.requests.values()].map(request => request.box))
  const earlier = before === undefined ? [] : [...before.requests.values()]
  return {
    accounts,
    arrived: [...accounts].filter(account => standingOf(after, account) === 'in'),
    newInvites: new Set([...after.invites.keys()].filter(id => before?.invites.has(id) !== true)),
    endedInvites: new Set(
      [...(before === undefined ? after.usedInvites : before.invites.keys())].filter(
        id => !after.invites.has(id),
      ),
    ),
    replacedSeals: [...(before?.invites.values() ?? [])].flatMap(({ id, seal }) => {
      const now = after.invites.get(id)
      return seal === undefined || now === undefined || now.seal === seal
        ? []
        : [{ invite: id, hash: seal }]
    }),
    endedBoxes: new Set(earlier.map(request => request.box).filter(box => !boxes.has(box))),
    closed: after.closed,
    grown: [...after.members.values()]
      .filter(({ account, seat }) => seat === undefined && hadSeat(before, account))
      .map(({ account }) => account),
  }
}

const hadSeat = (before: Membership | undefined, account: AccountId): boolean =>
  before === undefined || before.members.get(account)?.seat !== undefined
