import { idBytes } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import { sealEpochKey } from '#crypto/epochKey.ts'
import { sign } from '#crypto/signature.ts'
import { rekeyMessage } from '#protocol/signedMessages.ts'
import type { AccountId } from '#base/ids.ts'
import type { Failure } from '../commands/failure.ts'
import type { CircleLog } from '../log/circleLog.ts'
import { type Identity, idText } from '../log/identity.ts'
import type { Desk } from '../sync/desk.ts'
import { rotate } from './rotate.ts'
import { writeControl } from './writeControl.ts'

/**
 * Puts new keys in the place of mine in one circle (PROTOCOL, "Devices and the self circle"): announced by the old key, possession of
 * the new one proved, and then a new epoch that the old key cannot open. May be repeated: what is
 * done already is passed over. The device's identity is already the new one.
 */
export const changeKeysIn = async (
  desk: Desk,
  log: CircleLog,
  old: Identity,
): Promise<Result<undefined, Failure>> => {
  const next = desk.device.identity()
  const announced = await writeControl(
    desk,
    log,
    async () => {
      const me = log.state.membership?.members.get(old.accountId)
      if (me === undefined) return err('not-a-member')
      if (me.gen >= next.keys.gen) return err('already-in')
      const { gen, idPublicKey, kemPublicKey } = next.keys
      const keys = { accountId: idBytes(old.accountId), gen, idPublicKey, kemPublicKey }
      return ok({
        t: 'member.rekey',
        m: {
          a: idText(old.accountId),
          g: gen,
          sk: toBase64Url(idPublicKey),
          ek: toBase64Url(kemPublicKey),
        },
        pop: toBase64Url(await sign(next.keys.signKey, rekeyMessage(idBytes(log.id), keys))),
      })
    },
    old,
  )
  if (!announced.ok && announced.error === 'not-a-member') return ok(undefined)
  if (!announced.ok && announced.error !== 'already-in') return announced
  return log.state.membership?.pendingRotation === true
    ? rotate(desk, log, 'rekeyed')
    : ok(undefined)
}

/** Seals the present key again for a member who could not open theirs (T56). */
export const reseal = async (
  desk: Desk,
  log: CircleLog,
  account: AccountId,
): Promise<Result<undefined, Failure>> => {
  const written = await writeControl(desk, log, async () => {
    const { membership } = log.state
    const member = membership?.members.get(account)
    if (membership === undefined || member === undefined) return err('no-longer-there')
    const key = await log.book.key(membership.epoch)
    const page = log.book.page(membership.epoch)
    const ek = fromBase64Url(member.ek)
    if ('kind' in key || page === undefined || ek === undefined) return err('host-unavailable')
    const by = desk.device.identity().accountId
    const parties = { to: account, toGen: member.gen, by }
    const { e, c } = await sealEpochKey(log.book.epochOf(page), key, ek, parties)
    const seal = { e: toBase64Url(e), c: toBase64Url(c) }
    return ok({ t: 'epoch.reseal', a: idText(account), epoch: membership.epoch, seal })
  })
  return written.ok ? ok(undefined) : written
}
