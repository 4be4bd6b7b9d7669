import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { EntryLog } from '#server/entryLog/entryLog.ts'
import { memoryEntryLog } from '#server/entryLog/memory.ts'
import { openEntryLog } from '#server/entryLog/openEntryLog.ts'
import { entryTables } from '#server/entryLog/tables.ts'
import { type DatabasePlace, openSql } from '#server/sql/openSql.ts'
import type { Migration } from '#server/sql/schema.ts'
import { StorageFailed } from '#server/sql/sql.ts'
import { batchOf, circleNamed, run } from './entries.ts'
import { entryLogContract } from './entryLog.contract.ts'
import { startPostgres } from './postgres.ts'

const migrations: readonly Migration[] = [{ version: 1, ...entryTables }]

const openAt = async (place: DatabasePlace): Promise<EntryLog> => {
  const database = await openSql(place, migrations)
  if (!database.ok) throw new Error(database.error.sentence)
  return openEntryLog(database.value)
}

entryLogContract('memory', async () => {
  const log = memoryEntryLog()
  return { open: async () => log, durable: false, stop: async () => undefined }
})

entryLogContract('SQLite', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'herewith-log-'))
  return {
    open: () => openAt({ dataFolder }),
    durable: true,
    stop: async () => {
      rmSync(dataFolder, { recursive: true })
    },
  }
})

entryLogContract('PostgreSQL', async () => {
  const postgres = await startPostgres()
  return {
    open: () => openAt({ databaseUrl: postgres.url }),
    durable: true,
    stop: postgres.stop,
  }
})

test('PostgreSQL: a database that went away is an outcome, and reading says so', async () => {
  const postgres = await startPostgres()
  const database = await openSql({ databaseUrl: postgres.url }, migrations)
  if (!database.ok) throw new Error(database.error.sentence)
  const reported: Error[] = []
  const log = openEntryLog(database.value, failure => reported.push(failure))
  expect(await log.commit([batchOf('gone', run('gone', 1, 1))])).toEqual(['stored'])
  await postgres.stop()
  expect(await log.commit([batchOf('gone', run('gone', 2, 1))])).toEqual(['failed'])
  expect(reported[0]).toBeInstanceOf(StorageFailed)
  await expect(log.head(circleNamed('gone'))).rejects.toThrow(StorageFailed)
  await log.close()
})
