import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { ok, type Result } from '#base/result.ts'
import { openPostgres } from './openPostgres.ts'
import { openSqlite } from './openSqlite.ts'
import { postgresSql } from './postgres.ts'
import type { DatabaseRefusal, Migration, Opening } from './schema.ts'
import type { Sql } from './sql.ts'
import { sqliteSql } from './sqlite.ts'
import type { SqliteFile } from './sqliteFile.ts'

/** Where the tables are: a file in the data folder, or the PostgreSQL named by DATABASE_URL. */
export type DatabasePlace = { readonly dataFolder: string } | { readonly databaseUrl: string }

export type OpenDatabase =
  | { readonly kind: 'sqlite'; readonly sql: Sql; readonly file: SqliteFile }
  | { readonly kind: 'postgres'; readonly sql: Sql; readonly pool: Pool }

export const databaseFileName = 'herewith.db'

/** Opens the database, upgrading it where needed, or says in a sentence why not. */
export const openSql = async (
  place: DatabasePlace,
  migrations: readonly Migration[],
  opening: Opening = 'make',
): Promise<Result<OpenDatabase, DatabaseRefusal>> => {
  if ('databaseUrl' in place) {
    const pool = await openPostgres(place.databaseUrl, migrations, opening)
    if (!pool.ok) return pool
    return ok({ kind: 'postgres', sql: postgresSql(pool.value), pool: pool.value })
  }
  // Only the host's own user may look in: account records are not sealed.
  if (opening === 'make') mkdirSync(place.dataFolder, { recursive: true, mode: 0o700 })
  const file = openSqlite(join(place.dataFolder, databaseFileName), migrations, opening)
  if (!file.ok) return file
  return ok({ kind: 'sqlite', sql: sqliteSql(file.value), file: file.value })
}
