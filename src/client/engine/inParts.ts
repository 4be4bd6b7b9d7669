import type { Act, Event, Stamp } from '#core/circle/fact.ts'
import type { EventId } from '#core/circle/ids.ts'
import type { SharedFile } from '#core/sharing/files.ts'
import { splitWords } from '#core/sharing/splitWords.ts'
import { fitsEntry, roomBeside } from '../circle/entryLength.ts'

type Offer = Stamp & Extract<Act, { readonly t: 'share-offered' }>

/**
 * H20: what somebody says who is not safe, as entries that each go out. They are never asked to
 * shorten it, and their words never wait for a picture: the beginning goes out at once, and what
 * follows goes out behind it, as parts of the same share. Anything else is one entry, or too long.
 */
export const inParts = (
  event: Event,
  readerCount: number | undefined,
  newId: () => EventId,
): readonly Event[] => {
  if (event.t !== 'share-offered' || event.need !== 'unsafe') return [event]
  const { files = [], ...spoken } = event
  const continues = event.continues ?? event.id
  const part = (words: string, beside: readonly SharedFile[] = []): Offer => ({
    t: 'share-offered',
    need: 'unsafe',
    words,
    continues,
    ...(beside.length === 0 ? {} : { files: beside }),
    v: 1,
    id: newId(),
    at: event.at,
  })
  const room = roomBeside({ ...spoken, words: '', continues }, readerCount)
  const [first = '', ...more] = splitWords(spoken.words, room)
  return [
    { ...spoken, words: first },
    ...more.map(words => part(words)),
    ...inGroups(files, some => fitsEntry(part('', some), readerCount)).map(some => part('', some)),
  ]
}

/** In their order, as many together as fit; one alone always does. */
const inGroups = <T>(
  items: readonly T[],
  fit: (group: readonly T[]) => boolean,
): readonly (readonly T[])[] => {
  const groups: T[][] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last !== undefined && fit([...last, item])) last.push(item)
    else groups.push([item])
  }
  return groups
}
