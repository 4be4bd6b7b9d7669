import type { Bytes } from '#base/bytes.ts'
import { type CircleId, idFrom } from '#base/ids.ts'
import type { BlobStore } from '../blobs/blobStore.ts'
import type { EntryLog } from '../entryLog/entryLog.ts'
import type { InviteStore } from '../invites/inviteStore.ts'
import type { JoinBoxes } from '../invites/joinBoxes.ts'
import type { Sql } from '../sql/sql.ts'
import type { CircleCache } from './circleCache.ts'
import { hexBytes } from './hexBytes.ts'
import { peopleChange } from './standing.ts'

export interface DropDeps {
  readonly sql: Sql
  readonly entryLog: EntryLog
  readonly cache: CircleCache
  readonly invites: InviteStore
  readonly boxes: JoinBoxes
  readonly blobs: BlobStore
}

const dayMs = 86_400_000
/** A steward may reopen a closed circle for this long (PROTOCOL, "Control events"). */
export const closedKeptMs: number = 30 * dayMs

/** Takes a circle off the host: its log and everything beside it. */
export const dropCircle = async (deps: DropDeps, circleId: CircleId): Promise<void> => {
  const { sql, entryLog, cache, invites, boxes, blobs } = deps
  const { membership } = (await cache.get(circleId)).log
  // The log goes first: an end without warning in between leaves lists that name nothing.
  await entryLog.dropCircle(hexBytes(circleId))
  cache.forget(circleId)
  // Before the list forgets the circle: an end in between finds it there again.
  await blobs.dropCircle(circleId)
  const accounts = membership === undefined ? [] : peopleChange(undefined, membership).accounts
  const circle = hexBytes(circleId)
  await sql.batch([
    ...[...accounts].map(account => ({
      text: 'DELETE FROM account_circle WHERE account_id = ? AND circle_id = ?',
      params: [hexBytes(account), circle],
    })),
    { text: 'DELETE FROM closed_circle WHERE circle_id = ?', params: [circle] },
  ])
  await invites.dropCircle(circleId)
  await boxes.dropCircle(circleId)
}

/** Circles that have been closed for thirty days. */
export const dropClosedCircles = async (deps: DropDeps, nowMs: number): Promise<number> => {
  const rows = await deps.sql.all<{ readonly circle_id: Bytes }>(
    'SELECT circle_id FROM closed_circle WHERE closed_at < ?',
    [nowMs - closedKeptMs],
  )
  // One after another: nobody waits for this.
  // oxlint-disable-next-line no-await-in-loop
  for (const row of rows) await dropCircle(deps, idFrom('circle', row.circle_id))
  return rows.length
}
