import type { Bytes } from '#base/bytes.ts'
import type { AccountId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import { type Epoch, keyCommit, sealEpochKey } from '#crypto/epochKey.ts'
import { wrapPrevKey } from '#crypto/prevKey.ts'
import type { ControlInput } from '#protocol/controlEvent.ts'
import type { Failure } from '../commands/failure.ts'
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

export interface RekeyTerms {
  readonly key?: Bytes | undefined
  readonly carry?: (epoch: Epoch, key: Bytes) => Promise<Result<Carried, Failure>>
}

type Carried = NonNullable<RekeyInput['inv']>

const bytes = (text: string): Bytes => fromBase64Url(text) ?? new Uint8Array()
const carryNone = async (): Promise<Result<Carried, Failure>> => ok([])

/**
 * The next epoch of a circle: a fresh key, committed to, sealed to exactly these people. Open
 * invitations end with the old key, except those that `carry` seals the new one to.
 */
export const makeRekey = async (
  device: Device,
  log: CircleLog,
  recipients: readonly Recipient[],
  { key = device.random(32), carry = carryNone }: RekeyTerms = {},
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
  const carried = await carry(epoch, key)
  if (!carried.ok) return carried
  const rekey = {
    epoch: epoch.epoch,
    commit: toBase64Url(epoch.commit),
    seals,
    ...(carried.value.length === 0 ? {} : { inv: carried.value }),
  }
  if (before === 0 || membership?.policy.history !== 'all') return ok(rekey)
  const prevKey = await log.book.key(before)
  const page = log.book.page(before)
  // Without the present key the chain would break for everybody who comes later.
  if ('kind' in prevKey || page === undefined) return err('host-unavailable')
  const prev = await wrapPrevKey(epoch, key, log.book.epochOf(page), prevKey, device.random)
  return ok({ ...rekey, prev: { iv: toBase64Url(prev.iv), c: toBase64Url(prev.c) } })
}
