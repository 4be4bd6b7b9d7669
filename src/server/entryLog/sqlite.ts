import type { Bytes } from '#base/bytes.ts'
import { UniqueViolation } from '../sql/sql.ts'
import { type SqliteFile, sqliteFailure } from '../sql/sqliteFile.ts'
import { outcomeOf, type Report } from './commitFailure.ts'
import type { CircleBatch, CommitOutcome, EntryLog, LogSize, StoredEntry } from './entryLog.ts'
import {
  type EntryRow,
  endOf,
  entryColumns,
  entryOf,
  type HashRow,
  type HeadRow,
  sessionEnds,
} from './rows.ts'
import { bytesOf, sizeOf, soundBatch } from './soundBatch.ts'

const createCircle =
  'INSERT INTO circle (circle_id, head_seq, head_hash, bytes) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING'
const moveHead =
  'UPDATE circle SET head_seq = ?, head_hash = ?, bytes = bytes + ? WHERE circle_id = ? AND head_seq = ?'
const insertEntry = `INSERT INTO entry (circle_id, ${entryColumns})
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
const eraseBody = "UPDATE entry SET body = x'' WHERE circle_id = ? AND event_id = ?"
const readFrom = `SELECT ${entryColumns} FROM entry WHERE circle_id = ? AND seq >= ?
  ORDER BY seq LIMIT ?`
const readControls = `SELECT ${entryColumns} FROM entry WHERE circle_id = ? AND kind = 1
  ORDER BY seq`
const readHashes =
  'SELECT log_hash FROM entry WHERE circle_id = ? AND seq BETWEEN ? AND ? ORDER BY seq'
const sizeColumns =
  'count(*) AS circles, coalesce(sum(head_seq), 0) AS entries, coalesce(sum(bytes), 0) AS bytes'

/** The entry log in a database file: every batch of a commit in one transaction, one fsync. */
export const sqliteEntryLog = (file: SqliteFile, report: Report = () => {}): EntryLog => {
  const all = (text: string, ...params: readonly (Bytes | number)[]): readonly unknown[] =>
    attempt(() => file.prepare(text).all(...params))
  // Where a row is given a type below, the statement beside it names exactly these columns.

  return {
    async commit(batches) {
      const sound = batches.map(soundBatch)
      const duplicates = new Set<CircleBatch>()
      // A duplicate spoils its own batch only. It is rare, so the group simply runs again without
      // it instead of paying for a savepoint around each batch.
      for (;;) {
        let current: CircleBatch | undefined
        try {
          return (
            file.transaction(() =>
              sound.map((batch): CommitOutcome => {
                if (duplicates.has(batch)) return 'duplicate'
                current = batch
                return store(file, batch)
              }),
            ) ?? []
          )
        } catch (error) {
          const failure = sqliteFailure(error)
          if (failure instanceof UniqueViolation && current !== undefined) duplicates.add(current)
          else return sound.map(() => outcomeOf(failure, report))
        }
      }
    },
    async head(circleId) {
      const [row] = all(
        'SELECT head_seq, head_hash FROM circle WHERE circle_id = ?',
        circleId,
      ) as readonly HeadRow[]
      return row === undefined ? undefined : { seq: row.head_seq, logHash: row.head_hash }
    },
    async read(circleId, fromSeq, limit, maxBytes) {
      return attempt(() => readPage(file, circleId, fromSeq, limit, maxBytes))
    },
    async controls(circleId) {
      return (all(readControls, circleId) as readonly EntryRow[]).map(entryOf)
    },
    async sessions(circleId) {
      return (all(sessionEnds('?1'), circleId) as readonly EntryRow[]).map(endOf)
    },
    async logHashes(circleId, fromSeq, toSeq) {
      const rows = all(readHashes, circleId, fromSeq, toSeq) as readonly HashRow[]
      return rows.map(row => row.log_hash)
    },
    async find(circleId, eventId) {
      const [row] = all(
        'SELECT seq FROM entry WHERE circle_id = ? AND event_id = ?',
        circleId,
        eventId,
      ) as readonly Pick<EntryRow, 'seq'>[]
      return row?.seq
    },
    async dropCircle(circleId) {
      attempt(() =>
        file.transaction(() => {
          file.prepare('DELETE FROM entry WHERE circle_id = ?').run(circleId)
          file.prepare('DELETE FROM circle WHERE circle_id = ?').run(circleId)
          return true
        }),
      )
    },
    async size(circleId) {
      const [row] = (
        circleId === undefined
          ? all(`SELECT ${sizeColumns} FROM circle`)
          : all(`SELECT ${sizeColumns} FROM circle WHERE circle_id = ?`, circleId)
      ) as readonly LogSize[]
      return { circles: row?.circles ?? 0, entries: row?.entries ?? 0, bytes: row?.bytes ?? 0 }
    },
    async close() {
      file.close()
    },
  }
}

const store = (file: SqliteFile, batch: CircleBatch): CommitOutcome => {
  const { circleId, expectedSeq, entries, erase } = batch
  const last = entries.at(-1)
  if (last === undefined) return 'stored'
  const bytes = bytesOf(batch)
  const { changes } =
    expectedSeq === 0
      ? file.prepare(createCircle).run(circleId, last.seq, last.logHash, bytes)
      : file.prepare(moveHead).run(last.seq, last.logHash, bytes, circleId, expectedSeq)
  if (changes === 0) return 'moved'
  const insert = file.prepare(insertEntry)
  for (const e of entries)
    insert.run(
      circleId,
      e.seq,
      e.eventId,
      e.logHash,
      e.kind,
      e.accountId,
      e.gen,
      e.sessionId,
      e.sseq,
      e.seenSeq,
      e.header,
      e.body,
      e.bodyLen,
    )
  for (const eventId of erase) file.prepare(eraseBody).run(circleId, eventId)
  return 'stored'
}

const readPage = (
  file: SqliteFile,
  circleId: Bytes,
  fromSeq: number,
  limit: number,
  maxBytes: number,
): readonly StoredEntry[] => {
  const page: StoredEntry[] = []
  let bytes = 0
  for (const row of file.prepare(readFrom).iterate(circleId, fromSeq, limit)) {
    const entry = entryOf(row as unknown as EntryRow) // `readFrom` names these columns.
    bytes += sizeOf(entry)
    if (page.length > 0 && bytes > maxBytes) break
    page.push(entry)
  }
  return page
}

const attempt = <T>(work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw sqliteFailure(error)
  }
}
