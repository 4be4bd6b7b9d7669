import { existsSync, statSync } from 'node:fs'
import { err, ok, type Result } from '#base/result.ts'
import {
  type DatabaseRefusal,
  type Migration,
  newestVersion,
  type Opening,
  sqliteStatements,
} from './schema.ts'
import { StorageFull } from './sql.ts'
import { type SqliteFile, sqliteCode, sqliteFailure, sqliteFile } from './sqliteFile.ts'

/** Marks a file as ours ("Hwth"), in the place SQLite keeps for that. */
export const applicationId = 0x48777468
const notADatabase = 26
const corrupt = 11
/** Small files are read through once at start; a large one would keep the host waiting. */
const fullCheckBytes = 64 * 1024 * 1024

/** Opens, checks and, where needed, upgrades a database file; makes it where there is none. */
export const openSqlite = (
  path: string,
  migrations: readonly Migration[],
  opening: Opening = 'make',
): Result<SqliteFile, DatabaseRefusal> => {
  if (opening === 'as-it-is' && !existsSync(path)) return err(missing(path))
  let file: SqliteFile | undefined
  try {
    file = sqliteFile(path)
    const refusal = refusalOf(file, path, migrations, opening)
    if (refusal === undefined) return ok(file)
    file.close()
    return err(refusal)
  } catch (error) {
    file?.close()
    return err(refusalFor(error, path))
  }
}

const refusalOf = (
  file: SqliteFile,
  path: string,
  migrations: readonly Migration[],
  opening: Opening,
): DatabaseRefusal | undefined => {
  const mark = pragma(file, 'application_id')
  const tables = Number(file.prepare('SELECT count(*) AS n FROM sqlite_master').get()?.['n'])
  if (mark !== applicationId && (mark !== 0 || tables > 0)) return foreign(path)
  const newest = newestVersion(migrations)
  if (pragma(file, 'user_version') > newest) return newer(path)
  if (opening === 'as-it-is') return pragma(file, 'user_version') < newest ? older(path) : undefined
  // Only now: it writes to the file, and someone else's file stays as it is.
  file.exec('PRAGMA journal_mode = WAL')
  if (isShort(file, path) || isBroken(file, path)) return damaged(path)
  // The lock is taken before the version is read, so of two processes only one upgrades.
  file.transaction(() => {
    const version = pragma(file, 'user_version')
    for (const text of sqliteStatements(migrations, version)) file.exec(text)
    file.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${newest}`)
    return true
  })
  return undefined
}

const pragma = (file: SqliteFile, name: string): number =>
  Number(file.prepare(`PRAGMA ${name}`).get()?.[name])

/** A copy that broke off: the file ends before the pages its own header counts. */
const isShort = (file: SqliteFile, path: string): boolean => {
  if (path === ':memory:') return false
  const checkpoint = file.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
  // Another process is at work in this file; then it has made this check.
  if (checkpoint?.['busy'] !== 0) return false
  return statSync(path).size < pragma(file, 'page_count') * pragma(file, 'page_size')
}

const isBroken = (file: SqliteFile, path: string): boolean =>
  path !== ':memory:' &&
  statSync(path).size <= fullCheckBytes &&
  file.prepare('PRAGMA quick_check(1)').get()?.['quick_check'] !== 'ok'

const refusalFor = (error: unknown, path: string): DatabaseRefusal => {
  const code = sqliteCode(error)
  if (code === undefined) throw error
  if ((code & 255) === notADatabase) return foreign(path)
  if ((code & 255) === corrupt) return damaged(path)
  if (sqliteFailure(error) instanceof StorageFull)
    return { kind: 'full', sentence: `There is no space left for the database ${path}.` }
  const reason = error instanceof Error ? error.message : 'no reason given'
  return { kind: 'unreachable', sentence: `The database ${path} could not be opened: ${reason}.` }
}

const foreign = (path: string): DatabaseRefusal => ({
  kind: 'foreign',
  sentence: `${path} is not a Herewith database. It was left as it is; move it away, or choose another data folder.`,
})

const newer = (path: string): DatabaseRefusal => ({
  kind: 'newer',
  sentence: `${path} was written by a newer Herewith. It was left as it is; start that version, or restore an older backup.`,
})

const damaged = (path: string): DatabaseRefusal => ({
  kind: 'damaged',
  sentence: `${path} is damaged or only half written, so it was not opened. Keep it aside and restore it from a backup.`,
})

const older = (path: string): DatabaseRefusal => ({
  kind: 'older',
  sentence: `${path} was written by an older Herewith. Start Herewith once, which upgrades it, and try again.`,
})

const missing = (path: string): DatabaseRefusal => ({
  kind: 'missing',
  sentence: `There is no database ${path}. Name the data folder of the host with HEREWITH_DATA.`,
})
