import { noChecks } from '../checks.ts'
import type { ControlEvent, ControlOf } from '../controlEvent.ts'
import { rekeyFault, withRekey } from './epochRules.ts'
import {
  addMember,
  createInvite,
  inviteToSeat,
  joinOpenly,
  requestToJoin,
  revokeInvite,
} from './inviteRules.ts'
import { keyChecks } from './keys.ts'
import {
  type ControlContext,
  forbiddenInVault,
  isSteward,
  type Judged,
  type Membership,
  refuse,
} from './membership.ts'
import { changeKeys, endSeat, leave, removeMembers, setRole } from './peopleRules.ts'

/** The first entry of a circle. It carries no key: the second entry has to bring one. */
export const createCircle = (event: ControlEvent, context: ControlContext): Judged => {
  if (event.t !== 'circle.create') return refuse('GENESIS')
  const { m, policy, parent } = event
  if (m.a !== context.accountId || m.g !== context.gen) return refuse('GENESIS')
  if (policy.self === true && (parent !== undefined || policy.kind2 === true))
    return refuse('GENESIS')
  // Beside a circle of two a third is the point.
  if (parent !== undefined && policy.kind2 === true) return refuse('GENESIS')
  const checks = keyChecks(m, context.accountIdOf)
  if (checks === undefined) return refuse('BAD_KEY')
  const creator = { account: m.a, gen: m.g, sk: m.sk, ek: m.ek, role: 'steward', since: 1 } as const
  const membership: Membership = {
    policy,
    parent,
    creator: m.a,
    members: new Map([[m.a, creator]]),
    former: new Map(),
    invites: new Map(),
    usedInvites: new Set(),
    requests: new Map(),
    epoch: 0,
    commit: '',
    pendingRotation: false,
    paused: false,
    closed: false,
    wordsSeq: 1,
  }
  return { ok: true, membership, checks }
}

const rotate = (
  state: Membership,
  event: ControlOf<'epoch.rotate'>,
  context: ControlContext,
): Judged => {
  if (!isSteward(state, context.accountId) && !state.pendingRotation) return refuse('ACL')
  const fault = rekeyFault(state, event.rekey, { members: state.members, endsInvites: false })
  if (fault !== undefined) return refuse(fault)
  const membership = { ...withRekey(state, event.rekey), wordsSeq: context.seq }
  return { ok: true, membership, checks: noChecks }
}

/**
 * Only content can be taken back, by its author, or by a steward who says so (`mod`). Files go with
 * words. Whose they are is not in the log: the host takes only what the author brought it, and more
 * only under a `mod` that is a steward's (F4).
 */
const redact = (state: Membership, event: ControlOf<'redact'>, context: ControlContext): Judged => {
  const everything = event.a !== undefined && event.all === true
  if (everything === (event.ids !== undefined)) return refuse('ACL')
  if (!everything && (event.a !== undefined || event.all !== undefined)) return refuse('ACL')
  if (everything && event.blobs !== undefined) return refuse('ACL')
  const authors = everything ? [event.a] : (event.ids ?? []).map(id => context.authorOf(id))
  if (authors.includes(undefined)) return refuse('ACL')
  const own = authors.every(author => author === context.accountId)
  const moderates = event.mod === true && isSteward(state, context.accountId)
  if (event.mod === true && event.blobs !== undefined && !moderates) return refuse('ACL')
  return own || moderates ? { ok: true, membership: state, checks: noChecks } : refuse('ACL')
}

/** In a closed circle words can still be taken back, people can leave, and a steward can reopen. */
const allowedWhenClosed: ReadonlySet<ControlEvent['t']> = new Set([
  'circle.reopen',
  'member.leave',
  'redact',
])

/** Until the keys are changed, nothing may be said that somebody who left could read: PROTOCOL, "Control events". */
const allowedWhilePending: ReadonlySet<ControlEvent['t']> = new Set([
  // A key cannot be changed in a closed circle: somebody who left it there would keep it shut.
  'circle.reopen',
  'epoch.rotate',
  'member.leave',
  'member.remove',
  'member.rekey',
  'redact',
])

const setState = (
  state: Membership,
  context: ControlContext,
  change: Partial<Pick<Membership, 'paused' | 'closed'>>,
): Judged =>
  isSteward(state, context.accountId)
    ? { ok: true, membership: { ...state, ...change }, checks: noChecks }
    : refuse('ACL')

/**
 * The rules of docs/PROTOCOL.md, "Control events", for every entry after the first. The author is
 * already known to be a member with these keys, or to bring a join form.
 */
export const judgeControl = (
  state: Membership,
  event: ControlEvent,
  context: ControlContext,
): Judged => {
  if (context.seq === 2 && !(event.t === 'epoch.rotate' && event.why === 'first'))
    return refuse('GENESIS')
  if (state.policy.self === true && forbiddenInVault.has(event.t)) return refuse('ACL')
  if (state.closed && !allowedWhenClosed.has(event.t)) return refuse('ACL')
  if (state.pendingRotation && !allowedWhilePending.has(event.t)) return refuse('EPOCH')
  switch (event.t) {
    case 'circle.create':
      return refuse('GENESIS')
    case 'epoch.rotate':
      return rotate(state, event, context)
    case 'invite.create':
      return createInvite(state, event, context)
    case 'invite.seat':
      return inviteToSeat(state, event, context)
    case 'seat.end':
      return endSeat(state, event, context)
    case 'invite.revoke':
      return revokeInvite(state, event, context)
    case 'join.request':
      return requestToJoin(state, event, context)
    case 'member.add':
      return addMember(state, event, context)
    case 'member.join':
      return joinOpenly(state, event, context)
    case 'member.remove':
      return removeMembers(state, event, context)
    case 'member.leave':
      return leave(state, context)
    case 'member.rekey':
      return changeKeys(state, event, context)
    case 'epoch.reseal':
      if (!state.members.has(event.a)) return refuse('NOT_MEMBER')
      return event.epoch === state.epoch
        ? { ok: true, membership: state, checks: noChecks }
        : refuse('EPOCH')
    case 'role.set':
      return setRole(state, event, context)
    case 'redact':
      return redact(state, event, context)
    case 'circle.pause':
      return setState(state, context, { paused: true })
    case 'circle.resume':
      return setState(state, context, { paused: false })
    case 'circle.close':
      return setState(state, context, { closed: true })
    case 'circle.reopen':
      return setState(state, context, { closed: false })
  }
}
