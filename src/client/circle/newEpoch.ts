import type { Bytes } from '#base/bytes.ts'
import type { AccountId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import { keyCommit, sealEpochKey } from '#crypto/epochKey.ts'
import { wrapPrevKey } from '#crypto/prevKey.ts'
import type { ControlInput } from '#protocol/controlEvent.ts'
import type { Failure } from '../engine.ts'
import type { CircleLog } from '../log/circleLog.ts'
import type { Device } from '../log/device.ts'
import { idText } from '../log/identity.ts'

export type RekeyInput = Extract<ControlInput, { t: 'epoch.rotate' }>['rekey']

/** Whom a new key is sealed to; keys come from the signed log, never from the host (rule E3). */
export interface Recipient {
  readonly account: AccountId
  readonly gen: number
  readonly ek: string
}

const bytes = (text: string): Bytes => fromBase64Url(text) ?? new Uint8Array()

/**
 * The next epoch of a circle: a fresh key, committed to, sealed to exactly these people. Open
 * invitations are not carried over: their seals lie beside a card that only their maker can write.
 */
export const makeRekey = async (
  device: Device,
  log: CircleLog,
  recipients: readonly Recipient[],
  key: Bytes = device.random(32),
): Promise<Result<RekeyInput, Failure>> => {
  const membership = log.state.membership
  const before = membership?.epoch ?? 0
  const epoch = {
    circleId: log.id,
    epoch: before + 1,
    commit: keyCommit(log.id, before + 1, key),
  }
  const by = device.identity().accountId
  const sorted = recipients.toSorted((a, b) => (a.account < b.account ? -1 : 1))
  const seals = await Promise.all(
    sorted.map(async ({ account, gen, ek }) => {
      const { e, c } = await sealEpochKey(epoch, key, bytes(ek), { to: account, toGen: gen, by })
      return { a: idText(account), e: toBase64Url(e), c: toBase64Url(c) }
    }),
  )
  const rekey = { epoch: epoch.epoch, commit: toBase64Url(epoch.commit), seals }
  if (before === 0 || membership?.policy.history !== 'all') return ok(rekey)
  const prevKey = await log.book.key(before)
  const page = log.book.page(before)
  // Without the present key the chain would break for everybody who comes later.
  if ('kind' in prevKey || page === undefined) return err('host-unavailable')
  const prev = await wrapPrevKey(epoch, key, log.book.epochOf(page), prevKey, device.random)
  return ok({ ...rekey, prev: { iv: toBase64Url(prev.iv), c: toBase64Url(prev.c) } })
}
