import type { Pool, PoolClient } from 'pg'
import { retrying } from './postgresPool.ts'
import type { Sql, Statement } from './sql.ts'

/** The account-side tables in PostgreSQL. */
export const postgresSql = (pool: Pool): Sql => ({
  async all(text, params = []) {
    const { rows } = await retrying(() => pool.query(numbered(text), [...params]))
    return rows
  },
  async run(text, params = []) {
    const { rowCount } = await retrying(() => pool.query(numbered(text), [...params]))
    return rowCount ?? 0
  },
  async batch(statements) {
    return retrying(() => inTransaction(pool, client => runAll(client, statements)))
  },
  async batchSoon(statements) {
    return retrying(() =>
      inTransaction(pool, async client => {
        await client.query('SET LOCAL synchronous_commit TO OFF')
        return runAll(client, statements)
      }),
    )
  },
  async forget() {},
  async close() {
    if (!pool.ended) await pool.end()
  },
})

/** Commits when `work` answers true; rolls back when it answers false or throws. */
export const inTransaction = async (
  pool: Pool,
  work: (client: PoolClient) => Promise<boolean>,
): Promise<boolean> => {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    const done = await work(client)
    await client.query(done ? 'COMMIT' : 'ROLLBACK')
    return done
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: unknown) => {
      broken = failure instanceof Error ? failure : new Error('The rollback failed.')
    })
    throw error
  } finally {
    // A connection that cannot even roll back is not given to anyone else.
    client.release(broken)
  }
}

const runAll = async (client: PoolClient, statements: readonly Statement[]): Promise<boolean> => {
  for (const { text, params, mustChange } of statements) {
    // In order, on one connection.
    // oxlint-disable-next-line no-await-in-loop
    const { rowCount } = await client.query(numbered(text), [...params])
    if (mustChange === true && (rowCount ?? 0) === 0) return false
  }
  return true
}

const numberedTexts = new Map<string, string>()
const maxTexts = 500

/** `?` to `$1`, `$2` …, leaving quoted text alone. */
const numbered = (text: string): string => {
  const known = numberedTexts.get(text)
  if (known !== undefined) return known
  let count = 0
  const made = text.replaceAll(/'[^']*'|\?/g, part => {
    if (part !== '?') return part
    count += 1
    return `$${count}`
  })
  if (numberedTexts.size >= maxTexts) numberedTexts.clear()
  numberedTexts.set(text, made)
  return made
}
