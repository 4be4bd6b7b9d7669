import type { Pool, QueryResultRow } from 'pg'
import { type Bytes, concat } from '#base/bytes.ts'
import { retrying } from '../sql/postgresPool.ts'
import { UniqueViolation } from '../sql/sql.ts'
import { outcomeOf, type Report } from './commitFailure.ts'
import type { CircleBatch, CommitOutcome, EntryLog, LogSize } from './entryLog.ts'
import {
  type EntryRow,
  endOf,
  entryColumns,
  entryOf,
  type HashRow,
  type HeadRow,
  sessionEnds,
} from './rows.ts'
import { bytesOf, soundBatch } from './soundBatch.ts'

/**
 * The entry log in PostgreSQL. A batch is one statement and so one round trip: the head moves if
 * it is still where the caller saw it, and only then are the entries inserted. The batches of a
 * commit run side by side on the pool.
 */
export const postgresEntryLog = (pool: Pool, report: Report = () => {}): EntryLog => {
  const rows = async <Row extends QueryResultRow>(
    name: string,
    text: string,
    ...params: readonly (Bytes | number)[]
  ): Promise<readonly Row[]> => {
    const answer = await retrying(() => pool.query<Row>({ name, text, values: [...params] }))
    return answer.rows
  }

  const commitOne = async (batch: CircleBatch): Promise<CommitOutcome> => {
    try {
      const { rowCount } = await retrying(() => pool.query(storing(batch)))
      return (rowCount ?? 0) === 0 ? 'moved' : 'stored'
    } catch (error) {
      return error instanceof UniqueViolation ? 'duplicate' : outcomeOf(error, report)
    }
  }

  return {
    async commit(batches) {
      return Promise.all(batches.map(soundBatch).map(commitOne))
    },
    async head(circleId) {
      const [row] = await rows<HeadRow>('head', readHead, circleId)
      return row === undefined ? undefined : { seq: row.head_seq, logHash: row.head_hash }
    },
    async read(circleId, fromSeq, limit, maxBytes) {
      const page = await rows<EntryRow>('read', readPage, circleId, fromSeq, limit, maxBytes)
      return page.map(entryOf)
    },
    async controls(circleId) {
      return (await rows<EntryRow>('controls', readControls, circleId)).map(entryOf)
    },
    async sessions(circleId) {
      return (await rows<EntryRow>('sessions', sessionEnds('$1'), circleId)).map(endOf)
    },
    async logHashes(circleId, fromSeq, toSeq) {
      const hashes = await rows<HashRow>('hashes', readHashes, circleId, fromSeq, toSeq)
      return hashes.map(row => row.log_hash)
    },
    async find(circleId, eventId) {
      const [row] = await rows<Pick<EntryRow, 'seq'>>('find', findEvent, circleId, eventId)
      return row?.seq
    },
    async dropCircle(circleId) {
      // The head first: an append that waits for its row finds it gone and stores nothing.
      await rows('drop', dropCircle, circleId)
    },
    async size(circleId) {
      const [row] =
        circleId === undefined
          ? await rows<LogSize>('size', readSize)
          : await rows<LogSize>('circle-size', `${readSize} WHERE circle_id = $1`, circleId)
      return row ?? { circles: 0, entries: 0, bytes: 0 }
    },
    async close() {
      if (!pool.ended) await pool.end()
    },
  }
}

const readHead = 'SELECT head_seq, head_hash FROM circle WHERE circle_id = $1'
const readPage = `
  SELECT ${entryColumns} FROM (
    SELECT *, sum(octet_length(header) + octet_length(body)) OVER (ORDER BY seq) AS total,
           row_number() OVER (ORDER BY seq) AS place
    FROM (SELECT ${entryColumns} FROM entry WHERE circle_id = $1 AND seq >= $2
          ORDER BY seq LIMIT $3) AS page
  ) AS counted
  WHERE total <= $4 OR place = 1 ORDER BY seq`
const readControls = `SELECT ${entryColumns} FROM entry WHERE circle_id = $1 AND kind = 1
  ORDER BY seq`
const readHashes =
  'SELECT log_hash FROM entry WHERE circle_id = $1 AND seq BETWEEN $2 AND $3 ORDER BY seq'
const findEvent = 'SELECT seq FROM entry WHERE circle_id = $1 AND event_id = $2'
const dropCircle = `
  WITH gone AS (DELETE FROM circle WHERE circle_id = $1)
  DELETE FROM entry WHERE circle_id = $1`
const readSize = `SELECT count(*) AS circles, coalesce(sum(head_seq), 0)::BIGINT AS entries,
  coalesce(sum(bytes), 0)::BIGINT AS bytes FROM circle`

const movedHead = {
  // The unused comparison keeps the parameters of both statements the same.
  create: `INSERT INTO circle (circle_id, head_seq, head_hash, bytes)
    SELECT $1, $2::BIGINT + $3::BIGINT, $4, $5::BIGINT WHERE $2::BIGINT = 0
    ON CONFLICT DO NOTHING RETURNING circle_id`,
  move: `UPDATE circle
    SET head_seq = $2::BIGINT + $3::BIGINT, head_hash = $4, bytes = bytes + $5::BIGINT
    WHERE circle_id = $1 AND head_seq = $2::BIGINT RETURNING circle_id`,
} as const

/**
 * Byte columns travel packed one after another and are cut apart by PostgreSQL: as parameters of
 * their own they go over in binary, where an array of them would be spelled out in hexadecimal.
 */
const insertEntries = `
  INSERT INTO entry (circle_id, seq, event_id, log_hash, account_id, session_id, header,
                     kind, gen, sseq, seen_seq, body_len, body)
  SELECT moved.circle_id, $2::BIGINT + n,
         substring($6::BYTEA FROM (n * 32 - 31)::INT FOR 32),
         substring($7::BYTEA FROM (n * 32 - 31)::INT FOR 32),
         substring($8::BYTEA FROM (n * 16 - 15)::INT FOR 16),
         substring($9::BYTEA FROM (n * 16 - 15)::INT FOR 16),
         substring($10::BYTEA FROM (n * 268 - 267)::INT FOR 268),
         kind, gen, sseq, seen_seq, body_len, substring($11::BYTEA FROM body_at FOR body_size)
  FROM moved, unnest($12::BIGINT[], $13::BIGINT[], $14::BIGINT[], $15::BIGINT[], $16::BIGINT[],
                     $17::INT[], $18::INT[])
    WITH ORDINALITY AS t(kind, gen, sseq, seen_seq, body_len, body_at, body_size, n)`

const eraseBodies = `, erased AS (
  UPDATE entry SET body = ''
  WHERE circle_id = (SELECT circle_id FROM moved) AND event_id = ANY ($19::BYTEA[]))`

const storing = (batch: CircleBatch): { name: string; text: string; values: unknown[] } => {
  const { circleId, expectedSeq, entries, erase } = batch
  const moved = expectedSeq === 0 ? 'create' : 'move'
  const erasing = erase.length > 0
  let end = 1
  const bodyAts = entries.map(entry => {
    const at = end
    end += entry.body.length
    return at
  })
  const values = [
    circleId,
    expectedSeq,
    entries.length,
    entries.at(-1)?.logHash,
    bytesOf(batch),
    concat(...entries.map(entry => entry.eventId)),
    concat(...entries.map(entry => entry.logHash)),
    concat(...entries.map(entry => entry.accountId)),
    concat(...entries.map(entry => entry.sessionId)),
    concat(...entries.map(entry => entry.header)),
    concat(...entries.map(entry => entry.body)),
    entries.map(entry => entry.kind),
    entries.map(entry => entry.gen),
    entries.map(entry => entry.sseq),
    entries.map(entry => entry.seenSeq),
    entries.map(entry => entry.bodyLen),
    bodyAts,
    entries.map(entry => entry.body.length),
  ]
  return {
    name: erasing ? `${moved}-erase` : moved,
    text: `WITH moved AS (${movedHead[moved]})${erasing ? eraseBodies : ''} ${insertEntries}`,
    values: erasing ? [...values, [...erase]] : values,
  }
}
