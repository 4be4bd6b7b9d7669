import { utf8 } from '#base/text.ts'
import type { EventId } from '#core/circle/ids.ts'
import type { PersonCard } from '#core/people/card.ts'
import { maxInChunk, type PeopleAct } from '#core/people/events.ts'

type Imported = Extract<PeopleAct, { readonly t: 'people-imported' }>

/** So long that one card always fits, and so short that an entry is never too long. */
const chunkBytes = 45_000

/** One import as the acts that each fit an entry, in the order of the file. */
export const importChunks = (
  imported: EventId,
  cards: readonly PersonCard[],
): readonly Imported[] => {
  const chunks: PersonCard[][] = []
  let bytes = chunkBytes
  for (const card of cards) {
    const size = utf8(JSON.stringify(card)).length + 1
    const last = chunks.at(-1)
    if (last === undefined || bytes + size > chunkBytes || last.length === maxInChunk) {
      chunks.push([card])
      bytes = size
    } else {
      last.push(card)
      bytes += size
    }
  }
  return chunks.map(people => ({ t: 'people-imported', import: imported, people }))
}
