import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seatTables, youngSeats } from '#server/accounts/youngSeats.ts'
import { seatGate } from '#server/circles/seatGate.ts'
import type { Bytes } from '#base/bytes.ts'
import { idBytes } from '#base/ids.ts'
import { accountTables } from '#server/accounts/tables.ts'
import { type Append, appender } from '#server/circles/append.ts'
import { circleCache } from '#server/circles/circleCache.ts'
import { circleTables } from '#server/circles/circleTables.ts'
import { circleUpkeep } from '#server/circles/upkeep.ts'
import type { EntryLog } from '#server/entryLog/entryLog.ts'
import { groupCommit } from '#server/entryLog/groupCommit.ts'
import { systemRandomBytes } from '#crypto/randomBytes.ts'
import { blobFolder } from '#server/blobs/blobFolder.ts'
import { blobStore } from '#server/blobs/blobStore.ts'
import { blobTables } from '#server/blobs/blobTables.ts'
import { memoryEntryLog } from '#server/entryLog/memory.ts'
import { inviteStore } from '#server/invites/inviteStore.ts'
import { joinBoxes } from '#server/invites/joinBoxes.ts'
import { localFanout } from '#server/live/fanout.ts'
import { openSqlite } from '#server/sql/openSqlite.ts'
import { sqliteSql } from '#server/sql/sqlite.ts'
import type { Author, CircleScript } from './author.ts'

/** The circle side of a host, in memory and without HTTP: what judges and stores appends. */
export interface CircleHost {
  readonly entryLog: EntryLog
  readonly send: (
    circle: CircleScript,
    author: Author,
    ...entries: readonly Bytes[]
  ) => ReturnType<Append>
  /** As after a restart of the host. */
  readonly forgetAll: () => void
  readonly setNow: (ms: number) => void
  readonly commits: () => number
  readonly standing: (author: Author, circle: CircleScript) => Promise<string | undefined>
}

export const circleHost = async (): Promise<CircleHost> => {
  const migrations = [
    { version: 1, statements: [...accountTables, ...circleTables, ...blobTables, ...seatTables] },
  ]
  const file = openSqlite(':memory:', migrations)
  if (!file.ok) throw new Error(file.error.sentence)
  const sql = sqliteSql(file.value)
  const memory = memoryEntryLog()
  let commits = 0
  const entryLog: EntryLog = {
    ...memory,
    async commit(batches) {
      commits += 1
      return memory.commit(batches)
    },
  }
  let now = 1_000
  const known = new Set<CircleScript>()
  const cache = circleCache(entryLog)
  const folder = blobFolder(join(tmpdir(), 'herewith-no-files'), systemRandomBytes)
  const nowMs = () => now
  const blobs = blobStore({ sql, folder, nowMs, circleFileBytes: 0 })
  const invites = inviteStore(sql)
  const deps = { sql, cache, invites, boxes: joinBoxes(sql), blobs, entryLog, nowMs }
  const upkeep = circleUpkeep({
    ...deps,
    reportError: error => {
      throw error
    },
  })
  const append = appender({
    entryLog,
    cache,
    groupCommit: groupCommit({
      log: entryLog,
      forget: id => {
        cache.forget(Buffer.from(id).toString('hex') as CircleScript['circleId'])
      },
    }),
    fanout: localFanout(),
    upkeep,
    seats: seatGate(youngSeats(sql), cache),
    nowMs: () => now,
  })
  return {
    entryLog,
    send: async (circle, author, ...entries) => {
      known.add(circle)
      await sql.run(
        `INSERT INTO account (account_id, gen, sk, ek, auth_version, created_day)
         VALUES (?, 1, ?, ?, 1, 0) ON CONFLICT DO NOTHING`,
        [idBytes(author.accountId), author.keys.idPublicKey, author.keys.kemPublicKey],
      )
      return append(circle.circleId, author.accountId, entries, 'none')
    },
    forgetAll: () => {
      for (const circle of known) cache.forget(circle.circleId)
    },
    setNow: ms => {
      now = ms
    },
    commits: () => commits,
    async standing(author, circle) {
      const [row] = await sql.all<{ readonly state: string }>(
        'SELECT state FROM account_circle WHERE account_id = ? AND circle_id = ?',
        [idBytes(author.accountId), idBytes(circle.circleId)],
      )
      return row?.state
    },
  }
}
