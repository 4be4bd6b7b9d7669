import type { AccountId, CircleId, EventId, InviteId, SessionId } from '#base/ids.ts'
import type { Checks } from '../checks.ts'
import type { ControlEvent, Policy, Role } from '../controlEvent.ts'
import type { LogFault } from '../fault.ts'

/** Keys are canonical base64url text: they come from JSON and are compared as they stand there. */
export interface Member {
  readonly account: AccountId
  readonly gen: number
  readonly sk: string
  readonly ek: string
  readonly role: Role
  /** Position at which they came in: the longest-standing member inherits a lost stewardship. */
  readonly since: number
  /** A young person's seat; there until it is ended by a steward and then by themselves. */
  readonly seat?: Seat | undefined
}

/** `ending`: a steward has said that it may end; it ends when its holder says so too. */
export type Seat = 'young' | 'ending'

export interface Invite {
  readonly id: InviteId
  readonly pk: string
  readonly ek: string
  readonly role: Role
  readonly usesLeft: number
  readonly expiresAt: number
  readonly mode: 'ask' | 'open'
  readonly by: AccountId
  /** Identity key of its maker when it was made: what the link's fingerprint names. */
  readonly byKey: string
  /** Hash of the sealed epoch key that lies beside the card on the host (open mode). */
  readonly seal: string | undefined
  /** Whoever comes in through it has a young person's seat. */
  readonly seat?: 'young' | undefined
}

export interface JoinRequest {
  readonly event: EventId
  readonly invite: InviteId
  readonly account: AccountId
  readonly gen: number
  readonly sk: string
  readonly ek: string
  readonly session: SessionId
  /** SHA-256 of the sealed name and hello, which the host keeps beside the log. */
  readonly box: string
}

/** Somebody who left or was removed: they may still read up to `until` and take their words back. */
export interface FormerMember {
  readonly account: AccountId
  readonly gen: number
  readonly sk: string
  readonly until: number
}

/**
 * Who is in a circle and which key it uses: a pure function of the control entries, computed by the
 * host and by every device from this one module. No clock, no configuration, no randomness.
 */
export interface Membership {
  readonly policy: Policy
  readonly parent: string | undefined
  readonly creator: AccountId
  readonly members: ReadonlyMap<AccountId, Member>
  readonly former: ReadonlyMap<AccountId, FormerMember>
  readonly invites: ReadonlyMap<InviteId, Invite>
  /** Invite ids ever used: an id is never used twice, or an old link would open a new invitation. */
  readonly usedInvites: ReadonlySet<InviteId>
  /** Requests that wait for an answer; at most one an account. */
  readonly requests: ReadonlyMap<AccountId, JoinRequest>
  /** 0 before the first rotation. */
  readonly epoch: number
  readonly commit: string
  readonly pendingRotation: boolean
  readonly paused: boolean
  readonly closed: boolean
  /** Position of the latest change of members, roles or keys: what circle words speak about. */
  readonly wordsSeq: number
}

/** What the log rules know about the entry whose control event is judged. */
export interface ControlContext {
  readonly seq: number
  readonly eventId: EventId
  readonly accountId: AccountId
  readonly gen: number
  readonly sessionId: SessionId
  /** The circle's id (for the genesis entry: its own event id). */
  readonly circleId: CircleId
  /** Account id of an identity key (SHA-256, given by the caller). */
  readonly accountIdOf: (sk: Uint8Array) => AccountId
  /** Author of a stored content entry that a `redact` names; `undefined`: no such entry. */
  readonly authorOf: (event: EventId) => AccountId | undefined
}

export type Judged =
  | { readonly ok: true; readonly membership: Membership; readonly checks: Checks }
  | { readonly ok: false; readonly fault: LogFault }

export const refuse = (fault: LogFault): Judged => ({ ok: false, fault })

/** Circles of one (`self`) and of two (`kind2`) have no ordinary members: everybody looks after it. */
export const roleIn = (policy: Policy, role: Role): Role =>
  policy.kind2 === true || policy.self === true ? 'steward' : role

export const stewardsOf = (membership: Membership): readonly Member[] =>
  [...membership.members.values()].filter(member => member.role === 'steward')

export const isSteward = (membership: Membership, account: AccountId): boolean =>
  membership.members.get(account)?.role === 'steward'

/** A vault (circle of one) has no people to change: PROTOCOL, "Devices and the self circle". */
export const forbiddenInVault: ReadonlySet<ControlEvent['t']> = new Set([
  'invite.create',
  'invite.seat',
  'seat.end',
  'invite.revoke',
  'join.request',
  'member.add',
  'member.join',
  'member.remove',
  'role.set',
])

export const without = <Key, Value>(
  map: ReadonlyMap<Key, Value>,
  gone: (value: Value, key: Key) => boolean,
): ReadonlyMap<Key, Value> => new Map([...map].filter(([key, value]) => !gone(value, key)))

export const withEntry = <Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value,
): ReadonlyMap<Key, Value> => new Map(map).set(key, value)
