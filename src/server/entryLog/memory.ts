import { toHex } from '#base/text.ts'
import { zeros } from '#base/bytes.ts'
import { StorageFailed } from '../sql/sql.ts'
import type {
  CircleBatch,
  CommitOutcome,
  EntryLog,
  LogSize,
  SessionEnd,
  StoredEntry,
} from './entryLog.ts'
import { bytesOf, sizeOf, soundBatch } from './soundBatch.ts'

interface CircleLog {
  readonly entries: StoredEntry[]
  readonly positions: Map<string, number>
  readonly places: Set<string>
  readonly ends: Map<string, SessionEnd>
  bytes: number
}

/** An entry log that lasts as long as the process: for tests and for trying things out. */
export const memoryEntryLog = (): EntryLog => {
  const circles = new Map<string, CircleLog>()
  let open = true

  const circleOf = (circleId: Uint8Array): CircleLog | undefined => {
    if (!open) throw new StorageFailed('The entry log is closed.')
    return circles.get(toHex(circleId))
  }
  const entriesOf = (circleId: Uint8Array): readonly StoredEntry[] =>
    circleOf(circleId)?.entries ?? []

  const commitOne = (batch: CircleBatch): CommitOutcome => {
    const known = circleOf(batch.circleId)
    if ((known?.entries.length ?? 0) !== batch.expectedSeq) return 'moved'
    const circle = known ?? emptyCircle()
    if (hasDuplicate(circle, batch)) return 'duplicate'
    append(circle, batch)
    circles.set(toHex(batch.circleId), circle)
    return 'stored'
  }

  return {
    async commit(batches) {
      const sound = batches.map(soundBatch)
      return open ? sound.map(commitOne) : sound.map(() => 'failed')
    },
    async head(circleId) {
      const last = entriesOf(circleId).at(-1)
      return last === undefined ? undefined : { seq: last.seq, logHash: last.logHash }
    },
    async read(circleId, fromSeq, limit, maxBytes) {
      const page: StoredEntry[] = []
      let bytes = 0
      const first = Math.max(fromSeq, 1) - 1
      for (const entry of entriesOf(circleId).slice(first, first + limit)) {
        bytes += sizeOf(entry)
        if (page.length > 0 && bytes > maxBytes) break
        page.push(entry)
      }
      return page
    },
    async controls(circleId) {
      return entriesOf(circleId).filter(entry => entry.kind === 1)
    },
    async sessions(circleId) {
      return [...(circleOf(circleId)?.ends.values() ?? [])]
    },
    async logHashes(circleId, fromSeq, toSeq) {
      return entriesOf(circleId)
        .slice(Math.max(fromSeq, 1) - 1, Math.max(toSeq, 0))
        .map(entry => entry.logHash)
    },
    async find(circleId, eventId) {
      return circleOf(circleId)?.positions.get(toHex(eventId))
    },
    async dropCircle(circleId) {
      circles.delete(toHex(circleId))
    },
    async size(circleId) {
      if (circleId === undefined) return sum([...circles.values()])
      const circle = circleOf(circleId)
      return sum(circle === undefined ? [] : [circle])
    },
    async close() {
      open = false
    },
  }
}

const emptyCircle = (): CircleLog => ({
  entries: [],
  positions: new Map(),
  places: new Set(),
  ends: new Map(),
  bytes: 0,
})

const placeOf = (entry: StoredEntry): string => `${toHex(entry.sessionId)} ${entry.sseq}`

const hasDuplicate = (circle: CircleLog, batch: CircleBatch): boolean => {
  const ids = new Set<string>()
  const places = new Set<string>()
  for (const entry of batch.entries) {
    const id = toHex(entry.eventId)
    const place = placeOf(entry)
    if (ids.has(id) || places.has(place)) return true
    if (circle.positions.has(id) || circle.places.has(place)) return true
    ids.add(id)
    places.add(place)
  }
  return false
}

const append = (circle: CircleLog, batch: CircleBatch): void => {
  for (const entry of batch.entries) {
    const { sessionId, accountId, gen, sseq, eventId, seenSeq } = entry
    circle.entries.push(entry)
    circle.positions.set(toHex(eventId), entry.seq)
    circle.places.add(placeOf(entry))
    circle.ends.set(toHex(sessionId), { sessionId, accountId, gen, sseq, eventId, seenSeq })
  }
  circle.bytes += bytesOf(batch)
  for (const eventId of batch.erase) {
    const seq = circle.positions.get(toHex(eventId))
    const entry = seq === undefined ? undefined : circle.entries[seq - 1]
    if (entry !== undefined) circle.entries[entry.seq - 1] = { ...entry, body: zeros(0) }
  }
}

const sum = (logs: readonly CircleLog[]): LogSize => ({
  circles: logs.length,
  entries: logs.reduce((total, log) => total + log.entries.length, 0),
  bytes: logs.reduce((total, log) => total + log.bytes, 0),
})
