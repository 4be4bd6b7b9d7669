import { toHex } from '#base/text.ts'
import type { Circle } from '#core/circle/circle.ts'
import { mayReadOwning } from '#core/owning/view.ts'
import { parseEvent } from '#protocol/envelope.ts'
import { type Opened, saidFact } from '../log/facts.ts'
import { openItems } from '../log/fold.ts'
import type { StoredEntry } from '../store/deviceStore.ts'
import {
  type ArchiveCircle,
  type ArchiveEntry,
  archiveFormat,
  type LeftOut,
} from './archiveFormat.ts'
import { type ArchiveSource, batchesOf, type HeldCircle } from './archiveSource.ts'
import { leftOutOf } from './leftOut.ts'
import { peopleChange } from './peopleChange.ts'
import { maskedEntry, maskedPeople, type Masks } from './withoutOthers.ts'
import type { ZipFile } from './zipWriter.ts'

/** Every circle with all its entries in log order, one on a line. Opened a batch at a time. */
export const writeJson = async (
  source: ArchiveSource,
  circles: readonly HeldCircle[],
  masks: Masks | undefined,
  file: ZipFile,
): Promise<void> => {
  const { me, device, without } = source
  const self = circles.find(({ isSelf }) => isSelf)?.circle
  const chosen = without.length === 0 ? {} : { without }
  const start = { format: archiveFormat, madeAt: device.now(), account: me, ...chosen }
  file.write(`${JSON.stringify(start).slice(0, -1)},"circles":[`)
  for (const [place, held] of circles.entries()) {
    source.tell({ kind: 'reading', circle: held.circle.name })
    file.write(`${place === 0 ? '' : ','}\n${circleLine(held, masks)}`)
    let separator = '\n'
    for await (const entries of batchesOf(source, held)) {
      const read = await readEntries(source, self, held, entries)
      const opened = masks === undefined ? read : read.map(entry => maskedEntry(entry, masks))
      file.write(separator + opened.map(entry => JSON.stringify(entry)).join(',\n'))
      separator = ',\n'
    }
    file.write('\n]}')
  }
  file.write('\n]}\n')
}

/** All of a circle but its entries, open at its end. */
const circleLine = (
  { log, circle, position, head }: HeldCircle,
  masks: Masks | undefined,
): string => {
  const people = Object.values(circle.members)
    .toSorted((a, b) => a.since - b.since)
    .map(({ account, name, role, present }) => ({ account, name, role, here: present }))
  const line: Omit<ArchiveCircle, 'entries'> = {
    circle: log.id,
    name: circle.name,
    kind: circle.kind,
    position,
    head: toHex(head),
    people: masks === undefined ? people : maskedPeople(people, masks),
  }
  return `${JSON.stringify(line).slice(0, -1)},"entries":[`
}

/** What an archive says of some entries. */
export const readEntries = async (
  source: ArchiveSource,
  self: Circle | undefined,
  held: HeldCircle,
  entries: readonly StoredEntry[],
): Promise<readonly ArchiveEntry[]> => {
  const items = entries.map(({ seq, eventId, wire }) => ({ seq, eventId, wire: eventOf(wire) }))
  const opened = await openItems(source.device, held.log, items)
  return items.map(({ seq, eventId, wire: { header, body } }, place) => {
    const where = { position: seq, entry: eventId, author: header.accountId }
    const fact = { seq, by: header.accountId, eventId }
    if (body === undefined) return { ...where, takenBack: true }
    return header.kind === 'control'
      ? { ...where, ...peopleChange(body) }
      : { ...where, ...wordsIn(held, self, source, fact, opened[place]) }
  })
}

type FactPlace = Parameters<typeof saidFact>[0]

type Words =
  | { readonly event: Record<string, unknown> }
  | { readonly aside: Record<string, unknown> }
  | { readonly closed: true }
  | { readonly leftOut: LeftOut }

const wordsIn = (
  held: HeldCircle,
  self: Circle | undefined,
  { me, without }: ArchiveSource,
  place: FactPlace,
  words: Opened,
): Words => {
  const fact = saidFact(place, words, me)
  if (fact === undefined) return { closed: true }
  const { event } = fact
  const isUnread =
    event.t === 'owning-sent' && !mayReadOwning(held.circle, self, fact.entry, place.by, me)
  const leftOut = isUnread ? 'not-shown' : leftOutOf(held.circle, me, place.by, event, without)
  if (leftOut !== undefined) return { leftOut }
  // As it was sealed, not as it was understood: every word of it can be compared.
  if (typeof words === 'string') return { event: JSON.parse(words) as Record<string, unknown> }
  return words?.kind === 'aside'
    ? { aside: JSON.parse(words.inner) as Record<string, unknown> }
    : { closed: true }
}

// Parsed before it was stored: the store holds nothing that is no entry.
const eventOf = (wire: Uint8Array) => {
  const event = parseEvent(wire)
  if (!event.ok) throw new Error('A stored entry is not an entry')
  return event.value
}
