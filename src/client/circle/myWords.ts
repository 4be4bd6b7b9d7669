import { parseEvent } from '#protocol/envelope.ts'
import type { AccountId } from '#base/ids.ts'
import { practiceOf } from '#core/circle/practices.ts'
import type { CircleLog } from '../log/circleLog.ts'
import type { Device } from '../log/device.ts'
import { type Opened, saidFact } from '../log/facts.ts'
import { type FoldItem, openItems } from '../log/fold.ts'
import { filesOf } from '../files/filesOf.ts'
import { blobsIn, type Taken } from './takeBack.ts'

const atOnce = 512

/**
 * Every entry of mine that holds words of my own and still has them: shares, answers, pages, and
 * whatever this version cannot read. What the circle is called, what it agreed and that somebody was
 * heard belong to the others too; a device that comes later could not find its way without them.
 */
export const myWords = async (device: Device, log: CircleLog): Promise<readonly Taken[]> => {
  const me = device.identity().accountId
  const found: Taken[] = []
  for (let from = 1; from <= log.state.seq; from += atOnce) {
    // oxlint-disable-next-line no-await-in-loop
    const stored = await device.store.entries(log.id, from, atOnce)
    const mine = stored
      .filter(({ accountId, kind }) => accountId === me && kind === 'content')
      .flatMap(({ seq, eventId, wire }): readonly FoldItem[] => {
        const event = parseEvent(wire)
        // Without a body they were taken back before.
        return event.ok && event.value.body !== undefined
          ? [{ seq, eventId, wire: event.value }]
          : []
      })
    // oxlint-disable-next-line no-await-in-loop
    const opened = await openItems(device, log, mine)
    found.push(...mine.flatMap((item, place) => takenOf(item, opened[place], me)))
  }
  return found
}

const takenOf = (
  { seq, eventId, wire }: FoldItem,
  words: Opened,
  me: AccountId,
): readonly Taken[] => {
  const place = { seq, by: wire.header.accountId, eventId }
  const fact = saidFact(place, words, me)
  const bare = { id: eventId, blobs: [] }
  if (fact === undefined) return [bare]
  const { event } = fact
  if (event.t === 'batch') return []
  // Words that can be taken back are never in a batch: each practice says which they are.
  if (event.t === 'unknown' || event.t === 'aside') return [bare]
  const isWords = practiceOf(event.t)?.alone.includes(event.t) === true
  return isWords ? [{ ...bare, blobs: blobsIn(filesOf(event)) }] : []
}
