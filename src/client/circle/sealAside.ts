import type { AccountId } from '#base/ids.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import type { Event } from '#core/circle/fact.ts'
import { type AsideReader, sealAside } from '#crypto/aside.ts'
import type { CircleLog } from '../log/circleLog.ts'
import type { Device } from '../log/device.ts'
import { asideEntry } from './asideEntry.ts'

/**
 * An event for some of a circle as the entry holds it, sealed at the moment of sending to the keys
 * that its readers have now. The keys come from the verified log, never from an answer of the host.
 * `undefined` when somebody it is for has no keys here.
 */
export const asideJson = async (
  device: Device,
  log: CircleLog,
  event: Event,
  readers: readonly AccountId[],
): Promise<string | undefined> => {
  const keys = readers.map(account => readerOf(log, account)).filter(key => key !== undefined)
  if (keys.length !== readers.length) return undefined
  const place = { circleId: log.id, author: device.identity().accountId, id: event.id }
  const inner = JSON.stringify({ ...event, for: readers })
  const sealed = await sealAside(place, keys, inner, device.random)
  if (sealed === undefined) return undefined
  return asideEntry(event, {
    commit: toBase64Url(sealed.commit),
    to: sealed.seals.map(({ e, c }) => ({ e: toBase64Url(e), c: toBase64Url(c) })),
    n: toBase64Url(sealed.nonce),
    ct: toBase64Url(sealed.ct),
  })
}

const readerOf = ({ state }: CircleLog, accountId: AccountId): AsideReader | undefined => {
  const member = state.membership?.members.get(accountId)
  const kemPublicKey = member === undefined ? undefined : fromBase64Url(member.ek)
  return member === undefined || kemPublicKey === undefined
    ? undefined
    : { accountId, gen: member.gen, kemPublicKey }
}
