import type { Bytes } from '#base/bytes.ts'
import { type CircleId, idFrom } from '#base/ids.ts'
import { keyBytes } from '#protocol/membership/keys.ts'
import type { Membership } from '#protocol/membership/membership.ts'
import { seatEnded } from '../accounts/youngSeats.ts'
import type { BlobStore, TakenBack } from '../blobs/blobStore.ts'
import type { EntryLog } from '../entryLog/entryLog.ts'
import type { InviteStore } from '../invites/inviteStore.ts'
import type { JoinBoxes } from '../invites/joinBoxes.ts'
import type { Sql, Statement } from '../sql/sql.ts'
import type { CircleCache } from './circleCache.ts'
import { hexBytes } from './hexBytes.ts'
import { takenBackIn } from './takenBack.ts'
import { type PeopleChange, peopleChange, standingOf } from './standing.ts'

/**
 * Keeps the side tables (an account's circles, cards, boxes, closing times) as the logs say, and
 * takes away the files that a `redact` names. The tables are a second copy, so nothing is lost with
 * them: a note on disk before a control entry, taken away after, tells the next start which circles
 * to write again.
 */
export interface CircleUpkeep {
  expect(circleId: CircleId): Promise<void>
  after(circleId: CircleId, change: PeopleChange, taken: readonly TakenBack[]): Promise<void>
  /** Whatever became of an append that was expected. */
  settle(circleId: CircleId): Promise<void>
  /** At start: what an end without warning left undone. */
  resume(): Promise<void>
}

export interface UpkeepDeps {
  readonly sql: Sql
  readonly cache: CircleCache
  readonly invites: InviteStore
  readonly boxes: JoinBoxes
  readonly blobs: BlobStore
  readonly entryLog: EntryLog
  readonly nowMs: () => number
  /** The log is stored already: a failure here is repaired later, and told to the host's log. */
  readonly reportError: (error: unknown) => void
}

export const circleUpkeep = (deps: UpkeepDeps): CircleUpkeep => {
  const { sql, cache, reportError } = deps
  const expected = new Map<CircleId, number>()
  const failed = new Set<CircleId>()

  const write = async (circleId: CircleId, change: PeopleChange): Promise<void> => {
    // What holds now, not what held at that entry: a later change may have been written first.
    const { membership } = (await cache.get(circleId)).log
    if (membership === undefined) return
    await sql.batch([
      ...accountStatements(circleId, membership, change),
      ...[...change.newInvites].flatMap(id => {
        const made = membership.invites.get(id)
        if (made === undefined) return []
        return [deps.invites.opened(circleId, id, keyBytes(made.pk), made.expiresAt)]
      }),
      ...[...change.endedInvites].flatMap(id => deps.invites.ended(circleId, id)),
      ...change.replacedSeals.map(({ invite, hash }) =>
        deps.invites.sealReplaced(circleId, invite, keyBytes(hash)),
      ),
      ...[...change.endedBoxes].map(hash => deps.boxes.ended(circleId, keyBytes(hash))),
      ...change.grown.map(account => seatEnded(account, circleId)),
      closing(circleId, membership.closed, deps.nowMs()),
    ])
  }

  return {
    async expect(circleId) {
      expected.set(circleId, (expected.get(circleId) ?? 0) + 1)
      await sql.run('INSERT INTO upkeep_due (circle_id) VALUES (?) ON CONFLICT DO NOTHING', [
        hexBytes(circleId),
      ])
    },
    async after(circleId, change, taken) {
      try {
        await deps.blobs.takeBack(circleId, taken)
        await write(circleId, change)
      } catch (error) {
        failed.add(circleId)
        reportError(error)
      }
    },
    async settle(circleId) {
      const left = (expected.get(circleId) ?? 1) - 1
      if (left > 0) {
        expected.set(circleId, left)
        return
      }
      expected.delete(circleId)
      if (failed.delete(circleId)) return
      try {
        await sql.run('DELETE FROM upkeep_due WHERE circle_id = ?', [hexBytes(circleId)])
      } catch (error) {
        reportError(error)
      }
    },
    async resume() {
      const rows = await sql.all<{ readonly circle_id: Bytes }>('SELECT circle_id FROM upkeep_due')
      for (const row of rows) {
        const circleId = idFrom('circle', row.circle_id)
        // One circle after another: there are few, and a start should stay quiet.
        // oxlint-disable-next-line no-await-in-loop
        const { membership } = (await cache.get(circleId)).log
        if (membership !== undefined) {
          // oxlint-disable-next-line no-await-in-loop
          await write(circleId, peopleChange(undefined, membership))
          // Ids of files are never used twice: what was taken back before is simply not there.
          // oxlint-disable-next-line no-await-in-loop
          const controls = await deps.entryLog.controls(hexBytes(circleId))
          // oxlint-disable-next-line no-await-in-loop
          await deps.blobs.takeBack(circleId, takenBackIn(controls))
        }
        // oxlint-disable-next-line no-await-in-loop
        await sql.run('DELETE FROM upkeep_due WHERE circle_id = ?', [row.circle_id])
      }
    },
  }
}

const accountStatements = (
  circleId: CircleId,
  membership: Membership,
  change: PeopleChange,
): readonly Statement[] =>
  [...change.accounts].map(account => {
    const standing = standingOf(membership, account)
    return standing === 'none'
      ? {
          text: 'DELETE FROM account_circle WHERE account_id = ? AND circle_id = ?',
          params: [hexBytes(account), hexBytes(circleId)],
        }
      : {
          // Nothing for an account that was deleted: its list must not come back.
          text: `INSERT INTO account_circle (account_id, circle_id, state)
            SELECT account_id, ?, ? FROM account WHERE account_id = ?
            ON CONFLICT (account_id, circle_id) DO UPDATE SET state = excluded.state`,
          params: [hexBytes(circleId), standing, hexBytes(account)],
        }
  })

const closing = (circleId: CircleId, closed: boolean, nowMs: number): Statement =>
  closed
    ? {
        text: 'INSERT INTO closed_circle (circle_id, closed_at) VALUES (?, ?) ON CONFLICT DO NOTHING',
        params: [hexBytes(circleId), nowMs],
      }
    : {
        text: 'DELETE FROM closed_circle WHERE circle_id = ?',
        params: [hexBytes(circleId)],
      }
