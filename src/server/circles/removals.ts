import type { Bytes } from '#base/bytes.ts'
import { toBase64Url } from '#base/text.ts'
import {
  noRemovals,
  removalPreimage,
  type RemovalsAnswer,
  removalsPage,
} from '#protocol/api/removals.ts'
import type { Sql } from '../sql/sql.ts'
import { sha256 } from './sha256.ts'

/**
 * Sealed words that the person who runs a host takes away, and the public record of it. One does
 * not happen without the other: they are one transaction.
 */

export interface Removal {
  readonly circleId: Bytes
  readonly seq: number
  readonly reason: string
  readonly day: number
}

/** `control`: who is in a circle, and their keys, cannot be taken out of its history. */
export type RemovalOutcome = 'removed' | 'unknown' | 'control' | 'gone' | 'busy'

type EntryRow = { readonly kind: number; readonly event_id: Bytes; readonly body_size: number }
type LastRow = { readonly n: number; readonly hash: Bytes }
type RemovalRow = {
  readonly n: number
  readonly removed_day: number
  readonly event_id: Bytes
  readonly reason: string
  readonly hash: Bytes
}

export const removeWords = async (sql: Sql, removal: Removal): Promise<RemovalOutcome> => {
  const { circleId, seq, reason, day } = removal
  const [entry] = await sql.all<EntryRow>(
    `SELECT kind, event_id, length(body) AS body_size FROM entry
     WHERE circle_id = ? AND seq = ?`,
    [circleId, seq],
  )
  if (entry === undefined) return 'unknown'
  if (entry.kind === 1) return 'control'
  if (entry.body_size === 0) return 'gone'
  const [last] = await sql.all<LastRow>('SELECT n, hash FROM removal ORDER BY n DESC LIMIT 1')
  const n = (last?.n ?? 0) + 1
  const eventId = entry.event_id
  const hash = sha256(removalPreimage(last?.hash ?? noRemovals, { n, day, eventId, reason }))
  const done = await sql.batch([
    {
      // Of two at the same moment one finds its number taken.
      text: `INSERT INTO removal (n, removed_day, circle_id, seq, event_id, reason, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      params: [n, day, circleId, seq, eventId, reason, hash],
      mustChange: true,
    },
    {
      text: `UPDATE entry SET body = ?
        WHERE circle_id = ? AND seq = ? AND kind = 2 AND length(body) > 0`,
      params: [new Uint8Array(), circleId, seq],
      mustChange: true,
    },
  ])
  return done ? 'removed' : 'busy'
}

/** A page of the record, from number `from` on. */
export const readRemovals = async (sql: Sql, from: number): Promise<RemovalsAnswer> => {
  const rows = await sql.all<RemovalRow>(
    `SELECT n, removed_day, event_id, reason, hash FROM removal
     WHERE n >= ? ORDER BY n LIMIT ${removalsPage}`,
    [from],
  )
  const [counted] = await sql.all<{ readonly count: number }>(
    'SELECT count(*) AS count FROM removal',
  )
  return {
    removals: rows.map(row => ({
      n: row.n,
      day: row.removed_day,
      eventId: toBase64Url(row.event_id),
      reason: row.reason,
      hash: toBase64Url(row.hash),
    })),
    count: counted?.count ?? 0,
  }
}
