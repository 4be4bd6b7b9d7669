import type { ContentFact } from '#core/circle/fact.ts'
import { own } from '#core/circle/own.ts'
import { type NamedEntry, roundOf } from '#core/together/together.ts'
import { headLength } from '#protocol/envelope.ts'
import type { CircleLog } from './circleLog.ts'
import type { Device } from './device.ts'
import { entryIdOf, eventIdOfEntry } from './facts.ts'

/**
 * An opening, with where the entries stand that it names: their headers stay when their words are taken
 * back, so a device that folds them for the first time finds the same as one that had read them (O13).
 */
export const withNamed = async (
  device: Device,
  log: CircleLog,
  fact: ContentFact,
): Promise<ContentFact> => {
  const { event } = fact
  if (event.t !== 'answers-opened' || event.last === undefined) return fact
  const ids = event.last.map(({ entry }) => eventIdOfEntry(entry))
  const places = await device.store.find(log.id, ids)
  const answers = roundOf(log.fold.circle, event.to)?.answers ?? {}
  const named = [...places].map(async ([id, { accountId: by, seq, kind }]) => {
    if (kind !== 'content') return []
    const entry = entryIdOf(id)
    const isRead = own(answers, by)?.some(each => each.entry === entry) === true
    return [{ by, entry, seq, gone: !isRead && (await isGone(device, log, seq)) }]
  })
  const all: readonly NamedEntry[] = (await Promise.all(named)).flat()
  return { ...fact, named: all }
}

const isGone = async (device: Device, log: CircleLog, seq: number): Promise<boolean> => {
  const [stored] = await device.store.entries(log.id, seq, 1)
  return stored?.wire.length === headLength
}
