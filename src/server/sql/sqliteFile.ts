import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { StorageFailed, StorageFull, UniqueViolation } from './sql.ts'

/**
 * The one connection to a database file. Everything on it is synchronous: a transaction runs from
 * first to last statement without another caller in between, and is on disk when it returns.
 */
export interface SqliteFile {
  /** Prepared once and kept. */
  readonly prepare: (text: string) => StatementSync
  readonly exec: (text: string) => void
  /** Commits what `work` did, or nothing when it throws or answers `undefined`. */
  readonly transaction: <T>(work: () => T | undefined) => T | undefined
  /** What `work` commits is on disk with the next commit outside it: in the log, order is kept. */
  readonly soon: <T>(work: () => T) => T
  /**
   * Empties the log of writes. `secure_delete` overwrites what was deleted in the database; before that it stood in
   * the log, and a host that is seldom written to would keep it there for weeks (T164). Not now, when
   * another process reads.
   */
  readonly forget: () => void
  readonly close: () => void
}

const busyTimeoutMs = 5_000
// More pages per checkpoint than SQLite's 1,000: index pages touched again and again are copied
// back once instead of many times (20 to 40 % more entries a second); the WAL stays near 16 MB.
const checkpointPages = 4_000
const maxStatements = 500

/**
 * Opens or makes the file without changing it yet: `openSqlite` first looks whether it is ours.
 * Throws what `node:sqlite` throws; `openSqlite` has the sentences.
 */
export const sqliteFile = (path: string): SqliteFile => {
  const database = new DatabaseSync(path, {
    enableForeignKeyConstraints: false,
    timeout: busyTimeoutMs,
  })
  const statements = new Map<string, StatementSync>()

  const prepare = (text: string): StatementSync => {
    const known = statements.get(text)
    if (known !== undefined) return known
    if (statements.size >= maxStatements) statements.clear()
    const made = database.prepare(text)
    statements.set(text, made)
    return made
  }

  const rollBack = (): void => {
    // SQLite has already rolled back by itself after some errors, a full disk among them.
    if (database.isTransaction) database.exec('ROLLBACK')
  }

  try {
    database.exec(`
      PRAGMA synchronous = FULL;
      PRAGMA wal_autocheckpoint = ${checkpointPages};
      PRAGMA journal_size_limit = 67108864;
      PRAGMA cache_size = -65536;
      PRAGMA secure_delete = ON;
    `)
  } catch (error) {
    database.close()
    throw error
  }

  return {
    prepare,
    exec: text => database.exec(text),
    transaction(work) {
      database.exec('BEGIN IMMEDIATE')
      try {
        const value = work()
        if (value === undefined) rollBack()
        else database.exec('COMMIT')
        return value
      } catch (error) {
        rollBack()
        throw error
      }
    },
    soon(work) {
      database.exec('PRAGMA synchronous = NORMAL')
      try {
        return work()
      } finally {
        database.exec('PRAGMA synchronous = FULL')
      }
    },
    forget() {
      // Nobody waits for a backup that is being made: the next hour does it.
      database.exec('PRAGMA busy_timeout = 0')
      try {
        database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
      } finally {
        database.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`)
      }
    },
    close() {
      statements.clear()
      if (database.isOpen) database.close()
    },
  }
}

/** SQLite's own result code, when that is what this is. */
export const sqliteCode = (error: unknown): number | undefined =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode
    : undefined

const sqliteError = 1
const sqliteFull = 13
const uniqueCodes: ReadonlySet<number> = new Set([2067, 1555, 2579])

/** Our name for what went wrong. A statement that cannot be read is a bug and stays as it is. */
export const sqliteFailure = (error: unknown): unknown => {
  const code = sqliteCode(error)
  const cause = { cause: error }
  if (code === undefined) {
    const closed = error instanceof Error && 'code' in error && error.code === 'ERR_INVALID_STATE'
    return closed ? new StorageFailed('The database is closed.', cause) : error
  }
  if (uniqueCodes.has(code)) return new UniqueViolation('A unique key is taken.', cause)
  if ((code & 255) === sqliteFull) return new StorageFull('The disk is full.', cause)
  if ((code & 255) === sqliteError) return error
  return new StorageFailed('The database file did not answer as it should.', cause)
}
