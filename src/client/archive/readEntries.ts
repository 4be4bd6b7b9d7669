import { toHex } from '#base/text.ts'
import type { Circle } from '#core/circle/circle.ts'
import { mayReadOwning } from '#core/owning/view.ts'
import { parseEvent } from '#protocol/envelope.ts'
import { type Opened, saidFact } from '../log/facts.ts'
import { openItems } from '../log/fold.ts'
import type { StoredEntry } from '../store/deviceStore.ts'
import type { ArchiveCircle, ArchiveEntry, LeftOut } from './archiveFormat.ts'
import type { ArchiveSource, HeldCircle } from './archiveSource.ts'
import { leftOutOf } from './leftOut.ts'
import { peopleChange } from './peopleChange.ts'
import { maskedPeople, type Masks } from './withoutOthers.ts'

/** All of a circle but its entries. */
export const circleStartOf = (
  { log, circle, position, head }: HeldCircle,
  masks: Masks | undefined,
): Omit<ArchiveCircle, 'entries'> => {
  const people = Object.values(circle.members)
    .toSorted((a, b) => a.since - b.since)
    .map(({ account, name, role, present }) => ({ account, name, role, here: present }))
  const { name, kind } = circle
  return {
    circle: log.id,
    name: name === undefined || masks === undefined ? name : masks.circleNameOf(name),
    kind,
    position,
    head: toHex(head),
    people: masks === undefined ? people : maskedPeople(people, masks),
  }
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
