import type { Bytes } from '#base/bytes.ts'
import { err, ok, type Result } from '#base/result.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import type { Epoch } from '#crypto/epochKey.ts'
import { inviteSealBytes, inviteSealHash, sealEpochKeyToInvite } from '#crypto/inviteSeal.ts'
import type { Failure } from '../commands/failure.ts'
import type { CircleLog } from '../log/circleLog.ts'
import { idText } from '../log/identity.ts'
import type { Desk } from '../sync/desk.ts'
import { failureSaid } from '../sync/failure.ts'
import type { RekeyInput } from './newEpoch.ts'

type Carried = NonNullable<RekeyInput['inv']>

/**
 * Open invitations that live on under a new key. Each new seal is laid beside its card before the
 * entry that names it is sent: a link may lead to an older key for a moment, never to none. After a
 * removal nothing is carried, because who was shown out may hold a link.
 */
export const carryInvites = async (
  desk: Desk,
  log: CircleLog,
  epoch: Epoch,
  key: Bytes,
): Promise<Result<Carried, Failure>> => {
  const by = desk.device.identity().accountId
  const open = [...(log.state.membership?.invites.values() ?? [])]
    .filter(({ mode, expiresAt }) => mode === 'open' && expiresAt > desk.device.now())
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const carried: Carried[number][] = []
  for (const { id, ek } of open) {
    const to = fromBase64Url(ek)
    if (to === undefined) continue
    // One after the other: there is rarely more than one, and the host counts requests.
    // oxlint-disable-next-line no-await-in-loop
    const sealed = await sealEpochKeyToInvite(epoch, key, to, { inviteId: id, by })
    const seal = inviteSealBytes(sealed)
    // oxlint-disable-next-line no-await-in-loop
    const placed = await desk.host.putInvite(log.id, id, { seal })
    if (!placed.ok && placed.error.kind !== 'refused') return err(failureSaid(placed.error))
    // A link that the host no longer keeps ends with the old key.
    if (placed.ok) carried.push({ i: idText(id), h: toBase64Url(inviteSealHash(seal)) })
  }
  return ok(carried)
}
