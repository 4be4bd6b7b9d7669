import type { Pool } from 'pg'
import { err, ok, type Result } from '#base/result.ts'
import { inTransaction } from './postgres.ts'
import { postgresPool, retrying } from './postgresPool.ts'
import {
  type DatabaseRefusal,
  type Migration,
  newestVersion,
  type Opening,
  postgresStatements,
} from './schema.ts'
import { StorageFailed, StorageFull } from './sql.ts'

/** Connects, checks and, where needed, upgrades the database. Several nodes may start at once. */
export const openPostgres = async (
  databaseUrl: string,
  migrations: readonly Migration[],
  opening: Opening = 'make',
): Promise<Result<Pool, DatabaseRefusal>> => {
  const pool = postgresPool(databaseUrl)
  try {
    const refusal = await prepare(pool, migrations, opening)
    if (refusal === undefined) return ok(pool)
    await pool.end()
    return err(refusal)
  } catch (error) {
    await pool.end()
    return err(refusalFor(error))
  }
}

const prepare = async (
  pool: Pool,
  migrations: readonly Migration[],
  opening: Opening,
): Promise<DatabaseRefusal | undefined> => {
  // One statement, one view of the catalogue: another node may be making the tables right now.
  const { rows } = await pool.query<{ name: string }>(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()',
  )
  const isOurs = rows.some(({ name }) => name === 'herewith_schema')
  if (!isOurs && rows.length > 0) return foreign
  const newest = newestVersion(migrations)
  if (opening === 'as-it-is') return isOurs ? otherThan(pool, newest) : missing
  await makeVersionRow(pool)
  const opened = await retrying(() =>
    inTransaction(pool, async client => {
      // The row lock makes a second node wait here until the first has committed its tables.
      const found = await client.query<{ version: number }>(
        'SELECT version FROM herewith_schema WHERE id = 1 FOR UPDATE',
      )
      const version = found.rows[0]?.version ?? 0
      if (version > newest) return false
      for (const text of postgresStatements(migrations, version)) {
        // In order, on one connection.
        // oxlint-disable-next-line no-await-in-loop
        await client.query(text)
      }
      await client.query('UPDATE herewith_schema SET version = $1 WHERE id = 1', [newest])
      return true
    }),
  )
  return opened ? undefined : newer
}

const otherThan = async (pool: Pool, newest: number): Promise<DatabaseRefusal | undefined> => {
  const { rows } = await pool.query<{ version: number }>('SELECT version FROM herewith_schema')
  const version = rows[0]?.version ?? 0
  if (version > newest) return newer
  return version < newest ? older : undefined
}

/** Any number that nobody else's program uses for the same database. */
const makingTables = 4_812_077_193

/**
 * Nodes that start at the same moment make it one after the other: IF NOT EXISTS alone lets one of them trip
 * over another's table that is not committed yet.
 */
const makeVersionRow = (pool: Pool): Promise<boolean> =>
  retrying(() =>
    inTransaction(pool, async client => {
      await client.query('SELECT pg_advisory_xact_lock($1)', [makingTables])
      await client.query(
        'CREATE TABLE IF NOT EXISTS herewith_schema (id BIGINT PRIMARY KEY, version BIGINT NOT NULL)',
      )
      await client.query(
        'INSERT INTO herewith_schema (id, version) VALUES (1, 0) ON CONFLICT DO NOTHING',
      )
      return true
    }),
  )

const refusalFor = (error: unknown): DatabaseRefusal => {
  if (error instanceof StorageFull)
    return { kind: 'full', sentence: 'There is no space left for the PostgreSQL database.' }
  const reason = error instanceof StorageFailed ? error.cause : error
  // Never the URL: it may hold a password.
  const detail = reason instanceof Error && reason.message !== '' ? reason.message : 'no answer'
  return {
    kind: 'unreachable',
    sentence: `The PostgreSQL database named by DATABASE_URL could not be opened: ${detail}.`,
  }
}

const foreign: DatabaseRefusal = {
  kind: 'foreign',
  sentence:
    'The PostgreSQL database holds tables that are not of Herewith. It was left as it is; give Herewith a database, or a schema, of its own.',
}

const newer: DatabaseRefusal = {
  kind: 'newer',
  sentence:
    'The PostgreSQL database was upgraded by a newer Herewith. It was left as it is; start that version, or restore an older backup.',
}

const older: DatabaseRefusal = {
  kind: 'older',
  sentence:
    'The PostgreSQL database was written by an older Herewith. Start Herewith once, which upgrades it, and try again.',
}

const missing: DatabaseRefusal = {
  kind: 'missing',
  sentence: 'The PostgreSQL database named by DATABASE_URL is empty. Start Herewith first.',
}
