import { idBytes } from '#base/ids.ts'
import { noChecks } from '../checks.ts'
import type { ControlOf } from '../controlEvent.ts'
import { joinMessage } from '../signedMessages.ts'
import { rekeyFault, withRekey } from './epochRules.ts'
import { keyBytes, keyChecks, publicKeysOf } from './keys.ts'
import {
  type ControlContext,
  type Invite,
  isSteward,
  type Judged,
  type Member,
  type Membership,
  refuse,
  roleIn,
  withEntry,
  without,
} from './membership.ts'

/** Without this invitation and every request that came through it. */
const withoutInvite = (state: Membership, id: Invite['id']): Membership => ({
  ...state,
  invites: without(state.invites, invite => invite.id === id),
  requests: without(state.requests, request => request.invite === id),
})

const useInvite = (state: Membership, invite: Invite): Membership =>
  invite.usesLeft > 1
    ? {
        ...state,
        invites: withEntry(state.invites, invite.id, { ...invite, usesLeft: invite.usesLeft - 1 }),
      }
    : withoutInvite(state, invite.id)

const isFull = (state: Membership): boolean =>
  state.policy.kind2 === true && state.members.size >= 2

/** A new member in; a former one who is welcomed back is former no longer. */
const withMember = (state: Membership, member: Member): Membership => ({
  ...state,
  members: withEntry(state.members, member.account, member),
  former: without(state.former, former => former.account === member.account),
  requests: without(state.requests, request => request.account === member.account),
  wordsSeq: member.since,
})

export const createInvite = (
  state: Membership,
  event: ControlOf<'invite.create'>,
  context: ControlContext,
  seat?: 'young',
): Judged => {
  const maker = state.members.get(context.accountId)
  // A young person brings nobody in.
  if (maker?.seat !== undefined) return refuse('ACL')
  const steward = isSteward(state, context.accountId)
  if (maker === undefined || (!steward && state.policy.invite !== 'member')) return refuse('ACL')
  if (event.role === 'steward' && (!steward || event.mode === 'open')) return refuse('ACL')
  if (state.usedInvites.has(event.i) || isFull(state)) return refuse('INVITE')
  if (state.policy.kind2 === true && event.max !== 1) return refuse('INVITE')
  // An open link carries the current key only; where history starts at joining it cannot rotate.
  if (event.mode === 'open' && state.policy.history === 'join') return refuse('INVITE')
  if ((event.seal !== undefined) !== (event.mode === 'open')) return refuse('INVITE')
  const invite: Invite = {
    id: event.i,
    pk: event.pk,
    ek: event.ek,
    role: event.role,
    usesLeft: event.max,
    expiresAt: event.exp,
    mode: event.mode,
    by: maker.account,
    byKey: maker.sk,
    seal: event.seal,
    ...(seat === undefined ? {} : { seat }),
  }
  const membership: Membership = {
    ...state,
    invites: withEntry(state.invites, event.i, invite),
    usedInvites: new Set(state.usedInvites).add(event.i),
  }
  const checks = {
    ...noChecks,
    identityKeys: [keyBytes(event.pk)],
    sealingKeys: [keyBytes(event.ek)],
  }
  return { ok: true, membership, checks }
}

/**
 * An invitation to a young person's seat: for one, who asks and is welcomed by a steward. Only where
 * newcomers may read what was written (families), and never in a circle of two or beside another.
 */
export const inviteToSeat = (
  state: Membership,
  event: ControlOf<'invite.seat'>,
  context: ControlContext,
): Judged => {
  const { policy, parent } = state
  if (policy.kind2 === true || policy.history !== 'all' || parent !== undefined)
    return refuse('INVITE')
  if (!isSteward(state, context.accountId)) return refuse('ACL')
  const { i, pk, ek, exp } = event
  const ask = { t: 'invite.create', i, pk, ek, exp, role: 'member', max: 1, mode: 'ask' } as const
  return createInvite(state, ask, context, 'young')
}

export const revokeInvite = (
  state: Membership,
  event: ControlOf<'invite.revoke'>,
  context: ControlContext,
): Judged => {
  const invite = state.invites.get(event.i)
  if (invite === undefined) return refuse('INVITE')
  if (invite.by !== context.accountId && !isSteward(state, context.accountId)) return refuse('ACL')
  return { ok: true, membership: withoutInvite(state, event.i), checks: noChecks }
}

/** What a request and an open join have in common: the link, the keys and who signs. */
const arrivalOf = (
  state: Membership,
  event: ControlOf<'join.request'> | ControlOf<'member.join'>,
  context: ControlContext,
):
  | { readonly invite: Invite; readonly checks: NonNullable<ReturnType<typeof keyChecks>> }
  | Judged => {
  const { m } = event
  const invite = state.invites.get(event.i)
  if (invite === undefined || isFull(state)) return refuse('INVITE')
  if (m.a !== context.accountId || m.g !== context.gen) return refuse('ACL')
  if (state.members.has(m.a)) return refuse('ACL')
  const checks = keyChecks(m, context.accountIdOf)
  if (checks === undefined) return refuse('BAD_KEY')
  const link = {
    publicKey: keyBytes(invite.pk),
    message: joinMessage(idBytes(context.circleId), idBytes(event.i), publicKeysOf(m)),
    signature: keyBytes(event.is),
  }
  return { invite, checks: { ...checks, signatures: [...checks.signatures, link] } }
}

export const requestToJoin = (
  state: Membership,
  event: ControlOf<'join.request'>,
  context: ControlContext,
): Judged => {
  const arrival = arrivalOf(state, event, context)
  if ('ok' in arrival) return arrival
  if (arrival.invite.mode !== 'ask' || state.requests.has(event.m.a)) return refuse('INVITE')
  const request = {
    event: context.eventId,
    invite: event.i,
    account: event.m.a,
    gen: event.m.g,
    sk: event.m.sk,
    ek: event.m.ek,
    session: context.sessionId,
    box: event.box,
  }
  const membership = { ...state, requests: withEntry(state.requests, event.m.a, request) }
  return { ok: true, membership, checks: arrival.checks }
}

export const joinOpenly = (
  state: Membership,
  event: ControlOf<'member.join'>,
  context: ControlContext,
): Judged => {
  const arrival = arrivalOf(state, event, context)
  if ('ok' in arrival) return arrival
  if (arrival.invite.mode !== 'open') return refuse('INVITE')
  const membership = withMember(useInvite(state, arrival.invite), {
    account: event.m.a,
    gen: event.m.g,
    sk: event.m.sk,
    ek: event.m.ek,
    role: roleIn(state.policy, 'member'),
    since: context.seq,
  })
  return { ok: true, membership, checks: arrival.checks }
}

export const addMember = (
  state: Membership,
  event: ControlOf<'member.add'>,
  context: ControlContext,
): Judged => {
  if (!isSteward(state, context.accountId)) return refuse('ACL')
  const request = state.requests.get(event.m.a)
  const invite = request === undefined ? undefined : state.invites.get(request.invite)
  if (request === undefined || invite === undefined || request.event !== event.req)
    return refuse('INVITE')
  if (isFull(state) || event.role !== invite.role) return refuse('INVITE')
  // The keys that get in are the keys that asked, which the link's secret vouched for.
  const { g, sk, ek } = event.m
  if (g !== request.gen || sk !== request.sk || ek !== request.ek) return refuse('BAD_KEY')
  const next = withMember(useInvite(state, invite), {
    account: event.m.a,
    gen: g,
    sk,
    ek,
    role: roleIn(state.policy, event.role),
    since: context.seq,
    ...(invite.seat === undefined ? {} : { seat: invite.seat }),
  })
  const cutsHistory = state.policy.history === 'join'
  if ((event.rekey !== undefined) === (event.seal !== undefined)) return refuse('SEALS')
  if (cutsHistory && event.rekey === undefined) return refuse('SEALS')
  if (event.rekey === undefined)
    return event.epoch === state.epoch
      ? { ok: true, membership: next, checks: noChecks }
      : refuse('EPOCH')
  const fault = rekeyFault(next, event.rekey, { members: next.members, endsInvites: false })
  if (fault !== undefined) return refuse(fault)
  if (event.epoch !== event.rekey.epoch) return refuse('EPOCH')
  return { ok: true, membership: withRekey(next, event.rekey), checks: noChecks }
}
