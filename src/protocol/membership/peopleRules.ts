import { type AccountId, idBytes } from '#base/ids.ts'
import { noChecks } from '../checks.ts'
import type { ControlOf } from '../controlEvent.ts'
import { rekeyMessage } from '../signedMessages.ts'
import { rekeyFault, withRekey } from './epochRules.ts'
import { keyBytes, publicKeysOf } from './keys.ts'
import {
  type ControlContext,
  isSteward,
  type Judged,
  type Member,
  type Membership,
  refuse,
  stewardsOf,
  withEntry,
  without,
} from './membership.ts'

/** Takes these people out, with their invitations and what waited on those. */
const withoutMembers = (
  state: Membership,
  gone: ReadonlySet<AccountId>,
  seq: number,
): Membership => {
  const invites = without(state.invites, invite => gone.has(invite.by))
  const former = new Map(state.former)
  for (const account of gone) {
    const member = state.members.get(account)
    if (member !== undefined)
      former.set(account, { account, gen: member.gen, sk: member.sk, until: seq })
  }
  return {
    ...state,
    members: without(state.members, member => gone.has(member.account)),
    former,
    invites,
    requests: without(state.requests, request => !invites.has(request.invite)),
    wordsSeq: seq,
  }
}

/** Leaving may take the last steward: the longest-standing member looks after the circle then. */
const withSteward = (state: Membership): Membership => {
  if (state.members.size === 0) return { ...state, closed: true, pendingRotation: false }
  if (stewardsOf(state).length > 0) return state
  const [eldest] = [...state.members.values()]
    .filter(({ seat }) => seat === undefined)
    .toSorted((a, b) =>
      a.since === b.since ? (a.account < b.account ? -1 : 1) : a.since - b.since,
    )
  // It falls to no young person: where only they are left, the circle is closed.
  return eldest === undefined
    ? { ...state, closed: true }
    : {
        ...state,
        members: withEntry(state.members, eldest.account, { ...eldest, role: 'steward' }),
      }
}

export const removeMembers = (
  state: Membership,
  event: ControlOf<'member.remove'>,
  context: ControlContext,
): Judged => {
  if (!isSteward(state, context.accountId)) return refuse('ACL')
  // In a circle of two, neither can remove the other: each can leave.
  if (state.policy.kind2 === true) return refuse('ACL')
  const gone = new Set(event.a)
  if (gone.size !== event.a.length || gone.has(context.accountId)) return refuse('ACL')
  if (event.a.some(account => !state.members.has(account))) return refuse('NOT_MEMBER')
  const left = withoutMembers(state, gone, context.seq)
  // Every open link ends with a removal: the removed person may hold one.
  const next = { ...left, invites: without(left.invites, invite => invite.mode === 'open') }
  const fault = rekeyFault(next, event.rekey, { members: next.members, endsInvites: true })
  return fault === undefined
    ? { ok: true, membership: withRekey(next, event.rekey), checks: noChecks }
    : refuse(fault)
}

export const leave = (state: Membership, context: ControlContext): Judged => {
  const left = withoutMembers(state, new Set([context.accountId]), context.seq)
  return {
    ok: true,
    membership: withSteward({ ...left, pendingRotation: true }),
    checks: noChecks,
  }
}

export const changeKeys = (
  state: Membership,
  event: ControlOf<'member.rekey'>,
  context: ControlContext,
): Judged => {
  const member = state.members.get(context.accountId)
  if (member === undefined || event.m.a !== context.accountId) return refuse('ACL')
  if (event.m.g !== member.gen + 1 || event.m.links !== undefined) return refuse('BAD_KEY')
  const changed: Member = { ...member, gen: event.m.g, sk: event.m.sk, ek: event.m.ek }
  const invites = without(state.invites, invite => invite.by === context.accountId)
  const checks = {
    signatures: [
      {
        publicKey: keyBytes(event.m.sk),
        message: rekeyMessage(idBytes(context.circleId), publicKeysOf(event.m)),
        signature: keyBytes(event.pop),
      },
    ],
    identityKeys: [keyBytes(event.m.sk)],
    sealingKeys: [keyBytes(event.m.ek)],
  }
  const membership: Membership = {
    ...state,
    members: withEntry(state.members, member.account, changed),
    invites,
    requests: without(state.requests, request => !invites.has(request.invite)),
    pendingRotation: true,
    wordsSeq: context.seq,
  }
  return { ok: true, membership, checks }
}

export const setRole = (
  state: Membership,
  event: ControlOf<'role.set'>,
  context: ControlContext,
): Judged => {
  const member = state.members.get(event.a)
  if (!isSteward(state, context.accountId) || state.policy.kind2 === true) return refuse('ACL')
  if (member === undefined) return refuse('NOT_MEMBER')
  if (member.seat !== undefined && event.role === 'steward') return refuse('ACL')
  const members = withEntry(state.members, event.a, { ...member, role: event.role })
  const next: Membership = { ...state, members, wordsSeq: context.seq }
  return stewardsOf(next).length > 0
    ? { ok: true, membership: next, checks: noChecks }
    : refuse('ACL')
}

/**
 * A young person's seat ends when a steward and then its holder say so: neither can do it alone, or
 * a child could be let out by a tap, and a parent could make a grown-up of a child who is not asked.
 */
export const endSeat = (
  state: Membership,
  event: ControlOf<'seat.end'>,
  context: ControlContext,
): Judged => {
  const member = state.members.get(event.a)
  if (member === undefined) return refuse('NOT_MEMBER')
  const { seat, ...grown } = member
  const isOwn = event.a === context.accountId
  if (seat !== (isOwn ? 'ending' : 'young')) return refuse('ACL')
  if (!isOwn && !isSteward(state, context.accountId)) return refuse('ACL')
  const next: Member = isOwn ? grown : { ...grown, seat: 'ending' }
  const members = withEntry(state.members, event.a, next)
  return { ok: true, membership: { ...state, members }, checks: noChecks }
}
