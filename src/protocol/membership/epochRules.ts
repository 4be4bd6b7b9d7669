import type { AccountId } from '#base/ids.ts'
import type { Rekey } from '../controlEvent.ts'
import type { LogFault } from '../fault.ts'
import { type Invite, type Member, type Membership, without } from './membership.ts'

/** How a rotation must look besides its number: who gets the key, and whether the chain goes on. */
interface RekeyTerms {
  readonly members: ReadonlyMap<AccountId, Member>
  /** A removal ends every open invitation; a link would otherwise outlive it. */
  readonly endsInvites: boolean
}

/**
 * Recipients equal the members exactly: one more is a hidden reader, one fewer is shut out. They
 * are compared as a sorted unique list, not counted.
 */
const sealsFit = (rekey: Rekey, members: ReadonlyMap<AccountId, Member>): boolean =>
  rekey.seals.length === members.size &&
  rekey.seals.every((seal, index) => {
    const before = rekey.seals[index - 1]
    return members.has(seal.a) && (before === undefined || before.a < seal.a)
  })

export const rekeyFault = (
  state: Membership,
  rekey: Rekey,
  terms: RekeyTerms,
): LogFault | undefined => {
  if (rekey.epoch !== state.epoch + 1) return 'EPOCH'
  if (!sealsFit(rekey, terms.members)) return 'SEALS'
  // Where newcomers read from their joining on, no older key may be reachable from a newer one.
  const chains = state.epoch > 0 && state.policy.history === 'all'
  if ((rekey.prev !== undefined) !== chains) return 'EPOCH'
  const kept = rekey.inv ?? []
  if (terms.endsInvites && kept.length > 0) return 'INVITE'
  const live = kept.every(({ i }, index) => {
    const invite = state.invites.get(i)
    const before = kept[index - 1]
    return invite?.mode === 'open' && (before === undefined || before.i < i)
  })
  return live ? undefined : 'INVITE'
}

/** The new epoch; open invitations that carry no seal of its key end with the old one. */
export const withRekey = (state: Membership, rekey: Rekey): Membership => {
  const seals = new Map((rekey.inv ?? []).map(({ i, h }) => [i, h]))
  const invites = new Map<Invite['id'], Invite>()
  for (const invite of state.invites.values()) {
    const seal = seals.get(invite.id)
    if (invite.mode === 'ask') invites.set(invite.id, invite)
    else if (seal !== undefined) invites.set(invite.id, { ...invite, seal })
  }
  return {
    ...state,
    invites,
    requests: without(state.requests, request => !invites.has(request.invite)),
    epoch: rekey.epoch,
    commit: rekey.commit,
    pendingRotation: false,
  }
}
