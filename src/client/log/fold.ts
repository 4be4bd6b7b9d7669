import type { AccountId, CircleId } from '#base/ids.ts'
import { type Circle, circleFormat, emptyCircle } from '#core/circle/circle.ts'
import type { EntryId } from '#core/circle/ids.ts'
import { replay } from '#core/circle/replay.ts'
import { type ControlEvent, parseControlEvent } from '#protocol/controlEvent.ts'
import { aadLength, parseEvent, type WireEvent } from '#protocol/envelope.ts'
import { parseStrictJson } from '#protocol/strictJson.ts'
import { openContent } from '#crypto/content.ts'
import { freeBytes } from '#crypto/freeBytes.ts'
import type { EventId } from '#base/ids.ts'
import type { CircleLog } from './circleLog.ts'
import type { Device } from './device.ts'
import { withAnswer } from './answers.ts'
import { tryAside } from './asides.ts'
import { withNamed } from './namedEntries.ts'
import { entryIdOf, membershipFact, type Opened, saidFact } from './facts.ts'

/** What the entries of one circle add up to, as far as they are folded. */
export interface Fold {
  /** Log position of the last entry looked at. */
  seq: number
  circle: Circle
  /** Words that do not open, for anybody or only for me: skipped, and named. */
  readonly unreadable: EntryId[]
  /** There were words for some that are not for me, as far as my keys say. */
  closedAsides?: boolean
}

/** With which of my keys it was folded: later ones may open what these did not. */
interface KeptFold extends Fold {
  readonly gens?: readonly number[]
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
  // Of many years it is some tens of megabytes.
  if (sealed !== undefined) freeBytes(sealed)
  if (json === undefined) return emptyFold()
  // Our own writing, opened with the device key.
  const { gens = [], ...fold } = JSON.parse(json) as KeptFold
  if (fold.circle.format !== circleFormat) return emptyFold()
  // What was handed down since may open words for me that were passed over (B8).
  const hasNewKeys = gensOf(device).some(gen => !gens.includes(gen))
  return fold.closedAsides === true && hasNewKeys ? emptyFold() : fold
}

const gensOf = (device: Device): readonly number[] => {
  const { keys, olderKemKeys } = device.identity()
  return [...olderKemKeys.keys(), keys.gen]
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
  opening = openItems(device, log, items),
): Promise<boolean> => {
  const openedWords = await opening
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
    const words = openedWords[place]
    const said = saidFact(where, words, device.identity().accountId)
    // The answer it opens came before it: folded by now, wherever the batch was cut.
    // oxlint-disable-next-line no-await-in-loop
    const opened = said === undefined ? undefined : await withAnswer(log.id, log.fold.circle, said)
    // oxlint-disable-next-line no-await-in-loop
    const fact = opened === undefined ? undefined : await withNamed(device, log, opened)
    if (fact === undefined) markUnreadable(device, log, item.eventId, words)
    else replay(log.fold.circle, fact)
    if (fact?.event.t === 'aside') log.fold.closedAsides = true
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
  const kept: KeptFold = { ...log.fold, gens: gensOf(device) }
  const value = await device.seal.seal(`circle/${log.id}/fold`, JSON.stringify(kept))
  // Only a snapshot: when there is no space for it, the entries are folded again next time.
  await device.store.commit([{ kind: 'part', circle: log.id, part: 'fold', value }])
  freeBytes(value)
}

/** The words of verified and stored entries; may run while the next entries are judged. */
export const openItems = (
  device: Device,
  log: CircleLog,
  items: readonly FoldItem[],
): Promise<readonly Opened[]> => Promise.all(items.map(item => openWords(device, log, item.wire)))

const openWords = async (device: Device, log: CircleLog, wire: WireEvent): Promise<Opened> => {
  const { header, body } = wire
  if (header.kind === 'control' || body === undefined) return undefined
  const keys = await log.book.contentKeys(header.epoch)
  if (typeof keys !== 'function') return keys
  const key = await keys(header.accountId, header.sessionId)
  const json = await openContent(key, wire.signed.slice(0, aadLength), header.nonce, body)
  if (json === undefined) return undefined
  return tryAside(device.identity(), log.id, header.accountId, json)
}

/**
 * Insider garbage shows as the same mark to everybody (T59). Without a key there is nothing to say
 * here: what came before one joined is not for them, and a missing seal was named when it came.
 */
const markUnreadable = (device: Device, log: CircleLog, eventId: EventId, opened: Opened): void => {
  log.fold.unreadable.push(entryIdOf(eventId))
  const trouble = typeof opened === 'object' && opened.kind !== 'aside' ? opened : undefined
  if (trouble === undefined) device.alarm({ kind: 'unreadable', circle: log.id, entry: eventId })
  if (trouble?.kind === 'key-commit')
    device.alarm({ kind: 'key-commit', circle: log.id, by: trouble.by })
}
