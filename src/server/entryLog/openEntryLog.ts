import type { OpenDatabase } from '../sql/openSql.ts'
import type { Report } from './commitFailure.ts'
import type { EntryLog } from './entryLog.ts'
import { postgresEntryLog } from './postgres.ts'
import { sqliteEntryLog } from './sqlite.ts'

/** The entry log in a database that was opened with the entry tables among its migrations. */
export const openEntryLog = (database: OpenDatabase, report?: Report): EntryLog =>
  database.kind === 'sqlite'
    ? sqliteEntryLog(database.file, report)
    : postgresEntryLog(database.pool, report)

/** How many groups may commit at once: SQLite has one writer, PostgreSQL a pool of them. */
export const commitLanes = (database: OpenDatabase): number => (database.kind === 'sqlite' ? 1 : 4)
