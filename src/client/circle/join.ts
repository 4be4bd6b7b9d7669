import { equalBytes } from '#base/bytes.ts'
import type { Bytes } from '#base/bytes.ts'
import { type CircleId, idBytes, type SessionId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { fromBase64Url, toBase64Url, toHex } from '#base/text.ts'
import { sealEpochKey } from '#crypto/epochKey.ts'
import { inviteSealHash, openEpochKeyOfInvite } from '#crypto/inviteSeal.ts'
import { joinBoxHash, sealJoinBox } from '#crypto/joinBox.ts'
import { sign } from '#crypto/signature.ts'
import type { ControlInput } from '#protocol/controlEvent.ts'
import { stewardsOf } from '#protocol/membership/membership.ts'
import { joinMessage } from '#protocol/signedMessages.ts'
import type { Failure } from '../commands/failure.ts'
import { newSession, sealPart } from '../log/circleLog.ts'
import { idText, memberKeysOf } from '../log/identity.ts'
import type { Desk } from '../sync/desk.ts'
import { failureSaid } from '../sync/failure.ts'
import type { ViewedCircle } from './controlView.ts'
import type { JoinWords } from './inviteCard.ts'
import type { OpenedInvite } from './readInvite.ts'
import { viewInvited } from './readInvite.ts'
import { firstPlace, sealControl } from './sealEntry.ts'

export interface Joined {
  readonly circle: CircleId
  readonly how: 'asked' | 'joined'
}

const maxTries = 4
const bytes = (text: string): Bytes => fromBase64Url(text) ?? new Uint8Array()

/** Asks to be let in, or with an open link comes in at once. Under the circle's lock. */
export const join = async (
  desk: Desk,
  invite: OpenedInvite,
  words: JoinWords,
): Promise<Result<Joined, Failure>> => {
  const { circle } = invite
  for (let tries = 0; tries < maxTries; tries++) {
    const viewed = await viewInvited(desk.host, invite)
    if (!viewed.ok) return viewed
    const me = desk.device.identity().accountId
    if (viewed.value.membership.members.has(me)) return err('already-in')
    if (viewed.value.membership.requests.has(me)) return ok({ circle, how: 'asked' })
    const isOpen = viewed.value.invite.mode === 'open'
    const form = isOpen
      ? await openForm(desk, invite, viewed.value)
      : await askForm(desk, invite, viewed.value, words)
    if (!form.ok) return form
    const sent = await send(desk, invite, viewed.value, form.value)
    if (sent.ok) return ok({ circle, how: isOpen ? 'joined' : 'asked' })
    if (sent.error !== 'stale') return err(sent.error)
  }
  return err('host-unavailable')
}

/** The invite key vouches for these keys: the host cannot put others in their place. */
const linkSignature = async (desk: Desk, invite: OpenedInvite): Promise<string> => {
  const { accountId, keys } = desk.device.identity()
  const joiner = {
    accountId: idBytes(accountId),
    gen: keys.gen,
    idPublicKey: keys.idPublicKey,
    kemPublicKey: keys.kemPublicKey,
  }
  const message = joinMessage(idBytes(invite.circle), idBytes(invite.keys.inviteId), joiner)
  return toBase64Url(await sign(invite.keys.signKey, message))
}

const askForm = async (
  desk: Desk,
  invite: OpenedInvite,
  viewed: ViewedCircle,
  words: JoinWords,
): Promise<Result<ControlInput, Failure>> => {
  const { device, host } = desk
  const identity = device.identity()
  const { membership } = viewed
  const inviter = membership.members.get(viewed.invite.by)
  const readers = new Map(stewardsOf(membership).map(member => [member.account, member]))
  if (inviter !== undefined) readers.set(inviter.account, inviter)
  const box = await sealJoinBox(
    {
      circleId: invite.circle,
      inviteId: invite.keys.inviteId,
      joinerId: identity.accountId,
    },
    [...readers.values()].map(({ account, gen, ek }) => ({
      accountId: account,
      gen,
      kemPublicKey: bytes(ek),
    })),
    JSON.stringify(words),
    device.random,
  )
  const hash = joinBoxHash(box)
  const placed = await host.putJoinBox(invite.circle, toHex(hash), box, invite.readToken)
  if (!placed.ok) return err(failureSaid(placed.error))
  return ok({
    t: 'join.request',
    i: idText(invite.keys.inviteId),
    m: memberKeysOf(identity),
    is: await linkSignature(desk, invite),
    box: toBase64Url(hash),
  })
}

const openForm = async (
  desk: Desk,
  invite: OpenedInvite,
  viewed: ViewedCircle,
): Promise<Result<ControlInput, Failure>> => {
  const identity = desk.device.identity()
  const { membership } = viewed
  const { seal } = invite
  // The log holds the hash of the seal: the host cannot hand out one it made up.
  if (seal === undefined || viewed.invite.seal === undefined) return err('link-closed')
  if (!equalBytes(inviteSealHash(seal), bytes(viewed.invite.seal)))
    return err('history-does-not-add-up')
  const epoch = {
    circleId: invite.circle,
    epoch: membership.epoch,
    commit: bytes(membership.commit),
  }
  const sealed = { e: seal.slice(0, 32), c: seal.slice(32) }
  // Sealed by the inviter, or by who rotated since and carried the invitation over.
  const makers = [...new Set([viewed.invite.by, viewed.rotatedBy])]
  const opened = await Promise.all(
    makers.map(by =>
      openEpochKeyOfInvite(
        epoch,
        invite.keys.kemKey,
        { inviteId: invite.keys.inviteId, by },
        sealed,
      ),
    ),
  )
  const key = opened.find(result => result.ok)
  if (key === undefined) return err('history-does-not-add-up')
  const { accountId, keys } = identity
  const parties = { to: accountId, toGen: keys.gen, by: accountId }
  const own = await sealEpochKey(epoch, key.value, keys.kemPublicKey, parties)
  return ok({
    t: 'member.join',
    i: idText(invite.keys.inviteId),
    m: memberKeysOf(identity),
    is: await linkSignature(desk, invite),
    seal: { e: toBase64Url(own.e), c: toBase64Url(own.c) },
  })
}

/** The first entry of a new session; it goes on when the person was let in (PROTOCOL, "Invitations and joining"). */
const send = async (
  desk: Desk,
  invite: OpenedInvite,
  viewed: ViewedCircle,
  form: ControlInput,
): Promise<Result<undefined, Failure | 'stale'>> => {
  const { device, host } = desk
  const { circle } = invite
  const sessionId: SessionId = newSession(device)
  const place = firstPlace(sessionId, {
    circleId: circle,
    seenSeq: viewed.seq,
    seenHead: viewed.head,
    epoch: viewed.membership.epoch,
  })
  const entry = await sealControl(device.identity(), place, form)
  const stored = await device.store.commit([
    { kind: 'sent', circle, ids: [entry.eventId] },
    await sealPart(device, circle, 'session', JSON.stringify(sessionId)),
  ])
  if (!stored.ok) return err('device-full')
  const { readToken } = invite
  const options = { notify: 'none', readToken } as const
  let sent = await host.append(circle, [entry.wire], options)
  if (!sent.ok && sent.error.kind === 'no-connection')
    sent = await host.append(circle, [entry.wire], options)
  if (sent.ok) return ok(undefined)
  if (sent.error.kind === 'refused' && sent.error.refusal === 'stale') return err('stale')
  if (sent.error.kind === 'refused' && sent.error.fault === 'SEAT')
    return err(viewed.invite.seat === undefined ? 'not-with-your-seat' : 'seat-for-new-account')
  if (sent.error.kind === 'refused' && sent.error.refusal === 'rule') return err('link-closed')
  return err(failureSaid(sent.error))
}
