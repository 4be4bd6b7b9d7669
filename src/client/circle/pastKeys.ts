import { fromBase64Url, toBase64Url } from '#base/text.ts'
import type { ControlInput } from '#protocol/controlEvent.ts'
import { sealEpochKey } from '#crypto/epochKey.ts'
import type { CircleLog } from '../log/circleLog.ts'
import type { Device } from '../log/device.ts'
import type { Recipient } from './newEpoch.ts'

type Past = NonNullable<Extract<ControlInput, { t: 'member.add' }>['past']>

/** More than a circle changes its key in many years; an entry has a largest size. */
const maxPast = 1000

/**
 * The keys of what was said before, sealed to somebody who was there and lost everything. Only what
 * this device can read itself, and everybody sees in the entry that it was done.
 */
export const pastKeysFor = async (
  device: Device,
  log: CircleLog,
  { account, gen, ek }: Recipient,
): Promise<Past> => {
  const parties = { to: account, toGen: gen, by: device.identity().accountId }
  const sealingKey = fromBase64Url(ek) ?? new Uint8Array()
  const sealed = await Promise.all(
    log.book
      .pages()
      .toSorted((a, b) => b.epoch - a.epoch)
      .slice(0, maxPast)
      .map(async page => {
        const key = await log.book.key(page.epoch)
        if ('kind' in key) return undefined
        const { e, c } = await sealEpochKey(log.book.epochOf(page), key, sealingKey, parties)
        return { epoch: page.epoch, e: toBase64Url(e), c: toBase64Url(c) }
      }),
  )
  return sealed.filter(one => one !== undefined).toReversed()
}
