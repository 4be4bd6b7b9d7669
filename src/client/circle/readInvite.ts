import type { Bytes } from '#base/bytes.ts'
import { equalBytes } from '#base/bytes.ts'
import { type CircleId, idBytes, parseId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { fromBase64Url } from '#base/text.ts'
import { adultsOnly } from '#core/circle/circleKind.ts'
import { openInviteCard } from '#crypto/inviteCard.ts'
import { deriveInviteKeys, type InviteKeys } from '#crypto/inviteKeys.ts'
import { type InviteLink, parseInviteLink } from '#crypto/inviteLink.ts'
import { sign } from '#crypto/signature.ts'
import { inviteReadMessage } from '#protocol/signedMessages.ts'
import type { Failure } from '../commands/failure.ts'
import type { HostApi } from '../host/hostApi.ts'
import { failureSaid } from '../sync/failure.ts'
import { ControlView, type ViewedCircle, type ViewFault } from './controlView.ts'
import { type CardWords, cardWords, readSealedJson } from './inviteCard.ts'

/** An invitation that was looked at: nothing is used up by that. */
export interface OpenedInvite {
  readonly link: InviteLink
  readonly keys: InviteKeys
  readonly circle: CircleId
  readonly words: CardWords
  /** Of 18 and older, unless the host says otherwise (rule C31). */
  readonly forAdults: boolean
  readonly seal: Bytes | undefined
  /** Lets this device read the control view, and make an account. */
  readonly readToken: Bytes
}

const bytes = (text: string): Bytes => fromBase64Url(text) ?? new Uint8Array()

/** Reads a link, proves to the host that we hold it, and opens its card. */
export const openInvite = async (
  host: HostApi,
  fragment: string,
): Promise<Result<OpenedInvite, Failure>> => {
  const link = parseInviteLink(fragment)
  if (!link.ok) return err(linkFailure[link.error])
  const keys = await deriveInviteKeys(link.value.secret)
  const found = await host.lookUpInvite(keys.inviteId)
  // A link that leads nowhere (any more): used up, ended, or never made here.
  if (!found.ok && found.error.kind === 'refused' && found.error.refusal === 'not-found')
    return err('link-closed')
  if (!found.ok) return err(failureSaid(found.error))
  const circle = parseId('circle', found.value.circleId)
  const prefix = link.value.circleIdPrefix
  if (circle === undefined || !equalBytes(idBytes(circle).subarray(0, 16), prefix))
    return err('link-of-another-circle')
  const [info, challenge] = await Promise.all([host.host(), host.challenge()])
  if (!info.ok) return err(failureSaid(info.error))
  if (!challenge.ok) return err(failureSaid(challenge.error))
  const message = inviteReadMessage(
    bytes(info.value.instanceId),
    bytes(challenge.value.challenge),
    idBytes(circle),
    idBytes(keys.inviteId),
  )
  const read = await host.readInvite(keys.inviteId, {
    circlePrefix: prefix,
    challenge: challenge.value.challenge,
    proof: await sign(keys.signKey, message),
  })
  if (!read.ok) return err(failureSaid(read.error))
  if (read.value.kind === 'closed') return err('link-closed')
  if (read.value.circleId !== (circle as string)) return err('link-of-another-circle')
  const card = await openInviteCard(
    keys.previewKey,
    { circleId: circle, inviteId: keys.inviteId },
    bytes(read.value.card),
  )
  const words = readSealedJson(cardWords, card)
  if (words === undefined) return err('history-does-not-add-up')
  const { seal, readToken } = read.value
  return ok({
    link: link.value,
    keys,
    circle,
    words,
    forAdults: adultsOnly[words.circleKind] && info.value.ages !== 'all',
    seal: seal === undefined ? undefined : bytes(seal),
    readToken: bytes(readToken),
  })
}

/** Who is there and who invites, checked against what the link itself says. */
export const viewInvited = async (
  host: HostApi,
  invite: OpenedInvite,
): Promise<Result<ViewedCircle, Failure>> => {
  const view = new ControlView(invite.circle)
  for (;;) {
    const { readToken } = invite
    const from = view.seq + 1
    const answer = await host.events(invite.circle, from, { view: 'control', readToken })
    if (!answer.ok) return err(failureSaid(answer.error))
    const page = answer.value
    for (const item of page.items) {
      const fault = view.add(item)
      if (fault !== undefined) return err(viewFailure[fault])
    }
    if (view.seq < page.headSeq && page.items.length > 0) continue
    if (view.seq !== page.headSeq) return err('history-does-not-add-up')
    const viewed = await view.finish(page.head, {
      circleId: invite.circle,
      inviteId: invite.keys.inviteId,
      inviterFingerprint: invite.link.inviterFingerprint,
    })
    return viewed.ok ? viewed : err(viewFailure[viewed.error])
  }
}

const linkFailure = {
  'not-a-link': 'not-a-link',
  'other-version': 'link-newer',
  damaged: 'link-damaged',
} as const satisfies Record<string, Failure>

const viewFailure = {
  history: 'history-does-not-add-up',
  'other-inviter': 'history-does-not-add-up',
  closed: 'link-closed',
  'update-needed': 'update-needed',
} as const satisfies Record<ViewFault, Failure>
