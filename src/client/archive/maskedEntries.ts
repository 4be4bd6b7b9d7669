import type { Circle } from '#core/circle/circle.ts'
import { parseEventId, type AccountId } from '#core/circle/ids.ts'
import { sealedAnswer } from '#core/together/together.ts'
import { FoldKept } from '../kept/foldKept.ts'
import type { StoredEntry } from '../store/deviceStore.ts'
import type { ArchiveEntry } from './archiveFormat.ts'
import { circleStartOf, readEntries } from './readEntries.ts'
import { type ArchiveSource, batchesOf, type HeldCircle } from './archiveSource.ts'
import { maskedEntry, type Masks } from './withoutOthers.ts'

/** What an archive without others says of some entries. */
export const maskedEntries = async (
  source: ArchiveSource,
  self: Circle | undefined,
  held: HeldCircle,
  entries: readonly StoredEntry[],
  masks: Masks,
): Promise<readonly ArchiveEntry[]> => {
  const read = await readEntries(source, self, held, entries)
  return read.map((entry, place) => {
    const masked = maskedEntry(entry, masks)
    const by = entries[place]?.accountId
    return by === undefined || !('event' in masked) ? masked : opened(masked, by, held.circle)
  })
}

/**
 * An answer is sealed with its author's account, and opens with no other. So the words that the key
 * opened stand beside it: `says`, which nothing reads but the fold of an archive.
 */
const opened = (
  entry: Extract<ArchiveEntry, { readonly event: unknown }>,
  by: AccountId,
  circle: Circle,
): ArchiveEntry => {
  const { t, answer } = entry.event
  const id = t === 'answer-opened' && typeof answer === 'string' ? parseEventId(answer) : undefined
  const found = id === undefined ? undefined : sealedAnswer(circle, by, id)
  const says = found?.sealed.opened?.answer
  if (found === undefined || says === undefined) return entry
  return { ...entry, event: { ...entry.event, says: { ...says, v: 1, to: found.round.entry } } }
}

/**
 * A circle as it is read where others are not named: folded from what archive.json says of it. So the
 * page, the texts, the calendar and the table cannot say more than those lines do.
 */
export const foldMasked = async (
  source: ArchiveSource,
  self: Circle | undefined,
  held: HeldCircle,
  masks: Masks,
): Promise<Circle> => {
  const fold = new FoldKept(circleStartOf(held, masks), source.me)
  for await (const entries of batchesOf(source, held))
    for (const entry of await maskedEntries(source, self, held, entries, masks))
      await fold.add(entry)
  return fold.end()
}
