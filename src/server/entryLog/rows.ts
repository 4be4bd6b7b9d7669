import type { Bytes } from '#base/bytes.ts'
import type { SessionEnd, StoredEntry } from './entryLog.ts'

/** A row as both databases answer it; the columns were named by our own statements. */
export interface EntryRow {
  readonly seq: number
  readonly event_id: Bytes
  readonly log_hash: Bytes
  readonly kind: number
  readonly account_id: Bytes
  readonly gen: number
  readonly session_id: Bytes
  readonly sseq: number
  readonly seen_seq: number
  readonly header: Bytes
  readonly body: Bytes
  readonly body_len: number
}

export interface HeadRow {
  readonly head_seq: number
  readonly head_hash: Bytes
}

export interface HashRow {
  readonly log_hash: Bytes
}

export const entryColumns =
  'seq, event_id, log_hash, kind, account_id, gen, session_id, sseq, seen_seq, header, body, body_len'

export const entryOf = (row: EntryRow): StoredEntry => ({
  seq: row.seq,
  eventId: row.event_id,
  logHash: row.log_hash,
  kind: row.kind,
  accountId: row.account_id,
  gen: row.gen,
  sessionId: row.session_id,
  sseq: row.sseq,
  seenSeq: row.seen_seq,
  header: row.header,
  body: row.body,
  bodyLen: row.body_len,
})

export const endOf = (row: EntryRow): SessionEnd => ({
  sessionId: row.session_id,
  accountId: row.account_id,
  gen: row.gen,
  sseq: row.sseq,
  eventId: row.event_id,
  seenSeq: row.seen_seq,
})

/**
 * The last entry of each session, by stepping from one session id to the next in the index: as
 * many steps as there are sessions, however long the log. `c` stands for the circle's parameter.
 */
export const sessionEnds = (c: string): string => `
  WITH RECURSIVE step(id) AS (
    SELECT (SELECT session_id FROM entry WHERE circle_id = ${c} ORDER BY session_id LIMIT 1)
    UNION ALL
    SELECT (SELECT session_id FROM entry WHERE circle_id = ${c} AND session_id > step.id
            ORDER BY session_id LIMIT 1)
    FROM step WHERE step.id IS NOT NULL
  )
  SELECT e.session_id, e.account_id, e.gen, e.sseq, e.event_id, e.seen_seq
  FROM step JOIN entry e ON e.circle_id = ${c} AND e.session_id = step.id
   AND e.sseq = (SELECT sseq FROM entry WHERE circle_id = ${c} AND session_id = step.id
                 ORDER BY sseq DESC LIMIT 1)`
