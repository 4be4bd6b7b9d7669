import type { Bytes } from '#base/bytes.ts'
import { idBytes } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { toBase64Url } from '#base/text.ts'
import { membersView } from '#core/circle/view.ts'
import { sealInviteCard } from '#crypto/inviteCard.ts'
import { deriveInviteKeys, type InviteKeys } from '#crypto/inviteKeys.ts'
import { inviteFragment, inviterFingerprint } from '#crypto/inviteLink.ts'
import { inviteSealBytes, inviteSealHash, sealEpochKeyToInvite } from '#crypto/inviteSeal.ts'
import type { Failure } from '../commands/failure.ts'
import type { CircleLog } from '../log/circleLog.ts'
import { idText } from '../log/identity.ts'
import type { Desk } from '../sync/desk.ts'
import { failureSaid } from '../sync/failure.ts'
import type { CardWords } from './inviteCard.ts'
import { turnKeyIfDue } from './turnKey.ts'
import { writeControl } from './writeControl.ts'

export interface InviteTerms {
  readonly mode: 'ask' | 'open'
  readonly uses: number
  readonly days: number
  /** To a young person's seat. */
  readonly seat?: 'young' | undefined
}

export interface NewInvite {
  /** What stands after `#` in the link. It never reaches the host (rule E5). */
  readonly fragment: string
  readonly uses: 'one' | 'several'
  readonly expiresAt: number
}

const dayMs = 86_400_000

/** Makes an invitation: the card and, in an open one, the sealed key first; then the entry. */
export const makeInvite = async (
  desk: Desk,
  log: CircleLog,
  terms: InviteTerms,
): Promise<Result<NewInvite, Failure>> => {
  const { device } = desk
  const ready = await turnKeyIfDue(desk, log)
  if (!ready.ok) return ready
  const identity = device.identity()
  const secret = device.random(16)
  const keys = await deriveInviteKeys(secret)
  const expiresAt = device.now() + terms.days * dayMs
  const place = { circleId: log.id, inviteId: keys.inviteId }
  const words = JSON.stringify(cardWords(desk, log))
  const card = await sealInviteCard(keys.previewKey, place, words, device.random)
  const written = await writeControl(desk, log, async () => {
    const membership = log.state.membership
    if (membership === undefined) return err('no-circle')
    if (!membership.members.has(identity.accountId)) return err('not-a-member')
    if (membership.policy.kind2 === true && membership.members.size >= 2) return err('not-here')
    const seal = terms.mode === 'open' ? await openSeal(desk, log, keys) : undefined
    if (seal !== undefined && !seal.ok) return seal
    const parts = { card, seal: seal?.value }
    const placed = await desk.host.putInvite(log.id, keys.inviteId, parts)
    if (!placed.ok) return err(failureSaid(placed.error))
    const door = {
      i: idText(keys.inviteId),
      pk: toBase64Url(keys.signPublicKey),
      ek: toBase64Url(keys.kemPublicKey),
      exp: expiresAt,
    }
    if (terms.seat !== undefined) return ok({ t: 'invite.seat', ...door })
    return ok({
      t: 'invite.create',
      ...door,
      role: 'member',
      max: membership.policy.kind2 === true ? 1 : terms.uses,
      mode: terms.mode,
      ...(seal === undefined ? {} : { seal: toBase64Url(inviteSealHash(seal.value)) }),
    })
  })
  if (!written.ok) return written
  const fragment = inviteFragment({
    mode: terms.mode,
    circleIdPrefix: idBytes(log.id).slice(0, 16),
    inviterFingerprint: inviterFingerprint(identity.keys.idPublicKey),
    secret,
  })
  const isOne = terms.uses === 1 || log.fold.circle.policy.kind2
  return ok({ fragment, uses: isOne ? 'one' : 'several', expiresAt })
}

/** The present key for whoever holds an open link: they can read with nobody online. */
const openSeal = async (
  desk: Desk,
  log: CircleLog,
  keys: InviteKeys,
): Promise<Result<Bytes, Failure>> => {
  const epoch = log.state.membership?.epoch ?? 0
  const key = await log.book.key(epoch)
  const page = log.book.page(epoch)
  if ('kind' in key || page === undefined) return err('host-unavailable')
  const parties = { inviteId: keys.inviteId, by: desk.device.identity().accountId }
  const sealed = await sealEpochKeyToInvite(log.book.epochOf(page), key, keys.kemPublicKey, parties)
  return ok(inviteSealBytes(sealed))
}

const cardWords = (desk: Desk, log: CircleLog): CardWords => {
  const { circle } = log.fold
  const me = desk.device.identity().accountId
  const members = membersView(circle, me)
  return {
    circleName: circle.name ?? '',
    circleKind: circle.kind,
    colour: circle.colour,
    inviterName: members.find(member => member.isMe)?.name ?? '',
    members: members.flatMap(({ name }) => (name === undefined ? [] : [name])).slice(0, 12),
    ...(circle.parent === undefined || circle.purpose === undefined
      ? {}
      : { purpose: circle.purpose }),
  }
}

/** Ends an invitation: for its maker and for stewards. */
export const revokeInvite = async (
  desk: Desk,
  log: CircleLog,
  invite: string,
): Promise<Result<undefined, Failure>> => {
  const ready = await turnKeyIfDue(desk, log)
  if (!ready.ok) return ready
  const written = await writeControl(desk, log, async () => {
    const { membership } = log.state
    const live = [...(membership?.invites.values() ?? [])].find(({ id }) => id === invite)
    if (live === undefined) return err('no-longer-there')
    const me = desk.device.identity().accountId
    const mayEnd = live.by === me || membership?.members.get(me)?.role === 'steward'
    return mayEnd ? ok({ t: 'invite.revoke', i: idText(invite) }) : err('stewards-only')
  })
  return written.ok || written.error === 'no-longer-there' ? ok(undefined) : written
}

/** The log knows no time: a steward's device ends what has expired (PROTOCOL, "Control events"). */
export const expiredInvites = (desk: Desk, log: CircleLog): readonly string[] => {
  const me = desk.device.identity().accountId
  const { membership } = log.state
  if (membership?.members.get(me)?.role !== 'steward' || membership.pendingRotation) return []
  return [...membership.invites.values()]
    .filter(invite => invite.expiresAt <= desk.device.now())
    .map(invite => invite.id)
}
