import type { EventId } from '#base/ids.ts'
import type { Circle } from '#core/circle/circle.ts'
import type { ContentFact } from '#core/circle/fact.ts'
import { own } from '#core/circle/own.ts'
import { type NamedEntry, roundOf } from '#core/together/together.ts'
import { headLength } from '#protocol/envelope.ts'
import type { EntryPlace } from '../store/deviceStore.ts'
import type { CircleLog } from './circleLog.ts'
import type { Device } from './device.ts'
import { entryIdOf, eventIdOfEntry } from './facts.ts'

/** Where the entries of one circle stand, whoever keeps them. */
export interface Places {
  find(ids: readonly EventId[]): Promise<ReadonlyMap<EventId, EntryPlace>>
  /** Its words were taken back. */
  isGone(seq: number): Promise<boolean>
}

/**
 * An opening, with where the entries stand that it names: their headers stay when their words are taken
 * back, so a device that folds them for the first time finds the same as one that had read them (O13).
 */
export const withNamed = (
  device: Device,
  log: CircleLog,
  fact: ContentFact,
): Promise<ContentFact> =>
  withPlaces(log.fold.circle, fact, {
    find: ids => device.store.find(log.id, ids),
    isGone: async seq => {
      const [stored] = await device.store.entries(log.id, seq, 1)
      return stored?.wire.length === headLength
    },
  })

export const withPlaces = async (
  circle: Circle,
  fact: ContentFact,
  places: Places,
): Promise<ContentFact> => {
  const { event } = fact
  if (event.t !== 'answers-opened' || event.last === undefined) return fact
  const found = await places.find(event.last.map(({ entry }) => eventIdOfEntry(entry)))
  const answers = roundOf(circle, event.to)?.answers ?? {}
  const named = [...found].map(async ([id, { accountId: by, seq, kind }]) => {
    if (kind !== 'content') return []
    const entry = entryIdOf(id)
    const isRead = own(answers, by)?.some(each => each.entry === entry) === true
    return [{ by, entry, seq, gone: !isRead && (await places.isGone(seq)) }]
  })
  const all: readonly NamedEntry[] = (await Promise.all(named)).flat()
  return { ...fact, named: all }
}
