import { type Bytes, concat, readU32, u32 } from '#base/bytes.ts'
import { type AccountId, type EventId, idBytes, idFrom } from '#base/ids.ts'
import { headLength } from '#protocol/envelope.ts'
import type { EntryPlace, StoredEntry } from './deviceStore.ts'

/**
 * Neighbouring entries as one database row: ten thousand rows of one entry each would cost more
 * than opening the words in them. Bodies lie apart from the index, so that looking for an entry
 * reads 81 bytes of each.
 */
export interface ChunkIndex {
  readonly firstSeq: number
  readonly count: number
  /** 32 bytes each. */
  readonly ids: Bytes
  /** 16 bytes each. */
  readonly authors: Bytes
  /** 32 bytes each. */
  readonly hashes: Bytes
  /** 1 control, 2 content. */
  readonly kinds: Bytes
}

export interface Chunk {
  readonly index: ChunkIndex
  /** `[u32 length ‖ wire]*` */
  readonly wires: Bytes
}

export const packChunk = (entries: readonly StoredEntry[]): Chunk => ({
  index: {
    firstSeq: entries[0]?.seq ?? 0,
    count: entries.length,
    ids: concat(...entries.map(entry => idBytes(entry.eventId))),
    authors: concat(...entries.map(entry => idBytes(entry.accountId))),
    hashes: concat(...entries.map(entry => entry.logHash)),
    kinds: Uint8Array.from(entries, entry => (entry.kind === 'control' ? 1 : 2)),
  },
  wires: concat(...entries.flatMap(({ wire }) => [u32(wire.length), wire])),
})

export const eventIdAt = ({ ids }: ChunkIndex, place: number): EventId =>
  idFrom('event', ids.subarray(place * 32, place * 32 + 32))

export const authorAt = ({ authors }: ChunkIndex, place: number): AccountId =>
  idFrom('account', authors.subarray(place * 16, place * 16 + 16))

export const hashAt = ({ hashes }: ChunkIndex, place: number): Bytes =>
  hashes.slice(place * 32, place * 32 + 32)

export const placeAt = (index: ChunkIndex, place: number): EntryPlace => ({
  seq: index.firstSeq + place,
  accountId: authorAt(index, place),
  kind: index.kinds[place] === 1 ? 'control' : 'content',
})

export const unpackChunk = ({ index, wires }: Chunk): readonly StoredEntry[] => {
  const entries: StoredEntry[] = []
  let offset = 0
  for (let place = 0; place < index.count; place++) {
    const length = readU32(wires, offset)
    const wire = wires.slice(offset + 4, offset + 4 + length)
    offset += 4 + length
    const eventId = eventIdAt(index, place)
    entries.push({ ...placeAt(index, place), eventId, logHash: hashAt(index, place), wire })
  }
  return entries
}

/** The same chunk without the bodies at these positions. */
export const eraseIn = (chunk: Chunk, seqs: ReadonlySet<number>): Chunk =>
  packChunk(
    unpackChunk(chunk).map(entry =>
      seqs.has(entry.seq) ? { ...entry, wire: entry.wire.slice(0, headLength) } : entry,
    ),
  )
