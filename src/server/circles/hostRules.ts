import type { ControlEvent, ControlOf } from '#protocol/controlEvent.ts'
import type { Header } from '#protocol/envelope.ts'
import { limits } from '#protocol/limits.ts'
import { seenWindow } from '#protocol/log/headWindow.ts'
import type { LogState } from '#protocol/log/logState.ts'
import type { Membership } from '#protocol/membership/membership.ts'
import type { HostFault } from './appendRefusal.ts'
import type { CachedCircle } from './cachedCircle.ts'

/** More tries than places, so that one lost request does not use a link up; PROTOCOL, "Invitations and joining". */
const requestsPerUse = 3

/**
 * Refused here and not by the log rules: a device that was away cannot know the clock or the limits
 * of this host, and every device has to reach the same verdict. Asked before the entry is applied.
 */
export const hostFaultBefore = (log: LogState, header: Header): HostFault | undefined => {
  const cap = header.kind === 'control' ? limits.controlBodyBytes : limits.contentBodyBytes
  if (header.bodyLength > cap) return 'LIMIT'
  // Somebody who left may look back further, to the moment they left: `oldSeen` asks about that.
  const isMember = log.membership?.members.has(header.accountId) ?? false
  return isMember && log.seq - header.seenSeq > seenWindow ? 'SEEN' : undefined
}

/** Asked of every accepted control entry, with the membership it was judged by. */
export const hostFaultAfter = (
  before: Membership | undefined,
  after: Membership,
  event: ControlEvent,
  requests: CachedCircle['requests'],
  nowMs: number,
): HostFault | undefined => {
  if (after.members.size > limits.members) return 'FULL'
  if (event.t === 'invite.create' || event.t === 'invite.seat') {
    if (usesOf(event) > limits.inviteUses || after.invites.size > limits.invitesOpenAtOnce)
      return 'LIMIT'
    return event.exp <= nowMs ? 'EXPIRED' : undefined
  }
  if (event.t !== 'join.request' && event.t !== 'member.join') return undefined
  const invite = before?.invites.get(event.i)
  if (invite !== undefined && invite.expiresAt <= nowMs) return 'EXPIRED'
  const known = requests.get(event.i)
  const flooded =
    event.t === 'join.request' && known !== undefined && known.made >= requestsPerUse * known.max
  return flooded ? 'LIMIT' : undefined
}

/** Moves the count on, once the entry is staged. */
export const countRequest = (requests: CachedCircle['requests'], event: ControlEvent): void => {
  if (event.t === 'invite.create' || event.t === 'invite.seat')
    requests.set(event.i, { max: usesOf(event), made: 0 })
  if (event.t !== 'join.request') return
  const known = requests.get(event.i)
  if (known !== undefined) known.made += 1
}

/** How many may come in through it: one, to a young person's seat. */
export const usesOf = (event: ControlOf<'invite.create'> | ControlOf<'invite.seat'>): number =>
  event.t === 'invite.seat' ? 1 : event.max
