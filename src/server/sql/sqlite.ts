import type { Sql, SqlValue, Statement } from './sql.ts'
import { type SqliteFile, sqliteFailure } from './sqliteFile.ts'

/** The account-side tables in a database file. */
export const sqliteSql = (file: SqliteFile): Sql => ({
  async all<Row>(text: string, params: readonly SqlValue[] = []) {
    return attempt(() => file.prepare(text).all(...params) as Row[]) // The statement names the row.
  },
  async run(text, params = []) {
    return attempt(() => Number(file.prepare(text).run(...params).changes))
  },
  async batch(statements) {
    return attempt(
      () => file.transaction(() => (runAll(file, statements) ? true : undefined)) === true,
    )
  },
  async batchSoon(statements) {
    return attempt(() =>
      file.soon(
        () => file.transaction(() => (runAll(file, statements) ? true : undefined)) === true,
      ),
    )
  },
  async forget() {
    return attempt(() => file.forget())
  },
  async close() {
    file.close()
  },
})

const runAll = (file: SqliteFile, statements: readonly Statement[]): boolean => {
  for (const { text, params, mustChange } of statements) {
    const { changes } = file.prepare(text).run(...params)
    if (mustChange === true && changes === 0) return false
  }
  return true
}

const attempt = <T>(work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw sqliteFailure(error)
  }
}
