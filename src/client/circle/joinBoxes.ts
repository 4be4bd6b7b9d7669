import { fromBase64Url, toHex } from '#base/text.ts'
import { equalBytes } from '#base/bytes.ts'
import { own } from '#core/circle/own.ts'
import { joinBoxHash, openJoinBox } from '#crypto/joinBox.ts'
import type { JoinRequest } from '#protocol/membership/membership.ts'
import type { CircleLog } from '../log/circleLog.ts'
import { entryIdOf } from '../log/facts.ts'
import { kemKeyOf } from '../log/identity.ts'
import type { Desk } from '../sync/desk.ts'
import { joinWords, readSealedJson } from './inviteCard.ts'

/**
 * Opens the names and hellos of those who ask to join, on the devices they are sealed to. They lie
 * beside the log (PROTOCOL, "Invitations and joining"), so they are fetched once and kept with the folded circle. Returns
 * whether one was found.
 */
export const openJoinBoxes = async (desk: Desk, log: CircleLog): Promise<boolean> => {
  const requests = [...(log.state.membership?.requests.values() ?? [])].filter(
    ({ event }) => own(log.fold.circle.requests, event)?.hello === undefined,
  )
  const opened = await Promise.all(requests.map(request => openOne(desk, log, request)))
  return opened.includes(true)
}

const openOne = async (desk: Desk, log: CircleLog, request: JoinRequest): Promise<boolean> => {
  const hash = fromBase64Url(request.box)
  const { accountId, keys } = desk.device.identity()
  const kemKey = kemKeyOf(desk.device.identity(), keys.gen)
  if (hash === undefined || kemKey === undefined) return false
  const box = await desk.host.joinBox(log.id, toHex(hash))
  if (!box.ok || !equalBytes(joinBoxHash(box.value), hash)) return false
  const place = { circleId: log.id, inviteId: request.invite, joinerId: request.account }
  const json = await openJoinBox(place, { accountId, gen: keys.gen, kemKey }, box.value)
  const words = readSealedJson(joinWords, json)
  const entry = entryIdOf(request.event)
  const shown = own(log.fold.circle.requests, entry)
  if (words === undefined || shown === undefined) return false
  const name = words.name === '' ? undefined : words.name
  log.fold.circle.requests[entry] = { ...shown, name, hello: words.hello }
  return true
}
