import type { AccountId, CircleId } from '#base/ids.ts'
import { type Circle, circleFormat, emptyCircle } from '#core/circle/circle.ts'
import type { EntryId } from '#core/circle/ids.ts'
import { replay } from '#core/circle/replay.ts'
import { type ControlEvent, parseControlEvent } from '#protocol/controlEvent.ts'
import { aadLength, parseEvent, type WireEvent } from '#protocol/envelope.ts'
import { parseStrictJson } from '#protocol/strictJson.ts'
import { openContent } from '#crypto/content.ts'
import type { EventId } from '#base/ids.ts'
import type { CircleLog } from './circleLog.ts'
import type { Device } from './device.ts'
import type { KeyTrouble } from './epochBook.ts'
import { contentFact, entryIdOf, membershipFact } from './facts.ts'

/** What the entries of one circle add up to, as far as they are folded. */
export interface Fold {
  /** Log position of the last entry looked at. */
  seq: number
  circle: Circle
  /** Words that do not open, for anybody or only for me: skipped, and named. */
  readonly unreadable: EntryId[]
}

export const emptyFold = (): Fold => ({ seq: 0, circle: emptyCircle(), unreadable: [] })

export interface FoldItem {
  readonly seq: number
  readonly eventId: EventId
  readonly wire: WireEvent
}

const tailBatch = 512

/** The snapshot, or an empty fold when there is none of this format. */
export const readFold = async (device: Device, id: CircleId): Promise<Fold> => {
  const sealed = await device.store.part(id, 'fold')
  const json = await device.seal.open(`circle/${id}/fold`, sealed)
  if (json === undefined) return emptyFold()
  // Our own writing, opened with the device key.
  const fold = JSON.parse(json) as Fold
  return fold.circle.format === circleFormat ? fold : emptyFold()
}

/** Folds what is stored and was not folded yet; a taking back among it is written down at once. */
export const foldTail = async (device: Device, log: CircleLog): Promise<void> => {
  let tookBack = false
  for (;;) {
    const entries = await device.store.entries(log.id, log.fold.seq + 1, tailBatch)
    if (entries.length === 0) break
    const items: FoldItem[] = []
    for (const { seq, eventId, wire } of entries) {
      const event = parseEvent(wire)
      if (event.ok) items.push({ seq, eventId, wire: event.value })
    }
    tookBack = (await foldItems(device, log, items)) || tookBack
    log.fold.seq = entries.at(-1)?.seq ?? log.fold.seq
  }
  if (tookBack) await saveFold(device, log)
}

/** From the first entry on: an epoch key came late, or the shape of the state changed. */
export const foldAgain = async (device: Device, log: CircleLog): Promise<void> => {
  log.fold = emptyFold()
  await foldTail(device, log)
}

/**
 * Opens and folds entries that are already verified and stored. Returns whether words were taken
 * back: then the snapshot on the disk, which may still hold them, is written anew (rule 35).
 */
export const foldItems = async (
  device: Device,
  log: CircleLog,
  items: readonly FoldItem[],
  opening = openItems(log, items),
): Promise<boolean> => {
  const opened = await opening
  let tookBack = false
  for (const [place, item] of items.entries()) {
    const where = { seq: item.seq, by: item.wire.header.accountId, eventId: item.eventId }
    log.fold.seq = item.seq
    if (item.wire.header.kind === 'control') {
      const event = parseControlEvent(parseStrictJson(item.wire.body ?? new Uint8Array()))
      if (event === undefined || event === 'update-needed') continue
      const fact = membershipFact(where, event, await authorsHidden(device, log, event))
      if (fact !== undefined) replay(log.fold.circle, fact)
      tookBack ||= event.t === 'redact'
      continue
    }
    if (item.wire.body === undefined) continue
    const words = opened[place]
    const fact = typeof words === 'string' ? contentFact(where, words) : undefined
    if (fact !== undefined) replay(log.fold.circle, fact)
    else markUnreadable(device, log, item.eventId, typeof words === 'object' ? words : undefined)
  }
  return tookBack
}

/** Whose words a steward hid: entries whose words are gone still name their author. */
const authorsHidden = async (
  device: Device,
  log: CircleLog,
  event: ControlEvent,
): Promise<readonly AccountId[]> => {
  if (event.t !== 'redact' || event.mod !== true || event.ids === undefined) return []
  const places = await device.store.find(log.id, event.ids)
  return [...new Set([...places.values()].map(({ accountId }) => accountId))].toSorted()
}

export const saveFold = async (device: Device, log: CircleLog): Promise<void> => {
  const value = await device.seal.seal(`circle/${log.id}/fold`, JSON.stringify(log.fold))
  // Only a snapshot: when there is no space for it, the entries are folded again next time.
  await device.store.commit([{ kind: 'part', circle: log.id, part: 'fold', value }])
}

/** The words of verified and stored entries; may run while the next entries are judged. */
export const openItems = (log: CircleLog, items: readonly FoldItem[]): Promise<readonly Opened[]> =>
  Promise.all(items.map(item => openWords(log, item.wire)))

/** The JSON; or why there is no key; or `undefined` for what was not sealed as it should be. */
export type Opened = string | KeyTrouble | undefined

const openWords = async (log: CircleLog, wire: WireEvent): Promise<Opened> => {
  const { header, body } = wire
  if (header.kind === 'control' || body === undefined) return undefined
  const keys = await log.book.contentKeys(header.epoch)
  if (typeof keys !== 'function') return keys
  const key = await keys(header.accountId, header.sessionId)
  return openContent(key, wire.signed.slice(0, aadLength), header.nonce, body)
}

/**
 * Insider garbage shows as the same mark to everybody (T59). Without a key there is nothing to say
 * here: what came before one joined is not for them, and a missing seal was named when it came.
 */
const markUnreadable = (
  device: Device,
  log: CircleLog,
  eventId: EventId,
  trouble: KeyTrouble | undefined,
): void => {
  log.fold.unreadable.push(entryIdOf(eventId))
  if (trouble === undefined) device.alarm({ kind: 'unreadable', circle: log.id, entry: eventId })
  if (trouble?.kind === 'key-commit')
    device.alarm({ kind: 'key-commit', circle: log.id, by: trouble.by })
}
