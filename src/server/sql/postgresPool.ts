import { setTimeout as pause } from 'node:timers/promises'
import { Pool, types } from 'pg'
import { StorageFailed, StorageFull, UniqueViolation } from './sql.ts'

const maxConnections = 16
const connectTimeoutMs = 10_000
const maxAttempts = 8
const firstPauseMs = 5

type TypeId = Parameters<typeof types.getTypeParser>[0]

/** Numbers of ours are safe integers, and bytes are plain arrays that own their buffer. */
const parserOf = (oid: TypeId): ((text: string) => unknown) => {
  if (oid === types.builtins.INT8) return Number
  if (oid === types.builtins.BYTEA) return text => new Uint8Array(Buffer.from(text.slice(2), 'hex'))
  return types.getTypeParser(oid)
}

export const postgresPool = (databaseUrl: string): Pool => {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: maxConnections,
    connectionTimeoutMillis: connectTimeoutMs,
    application_name: 'herewith',
    // A commit that is acknowledged is on disk, whatever the cluster's default says.
    options: '-c synchronous_commit=on',
    types: { getTypeParser: parserOf },
  })
  pool.on('error', ignoreBroken)
  return pool
}

/** An idle connection broke; the pool drops it and whoever asks next gets a new one or an error. */
const ignoreBroken = (): undefined => undefined

/**
 * Runs `work` again when PostgreSQL asks for it: two transactions could not be put in an order
 * (40001) or waited for each other (40P01), and this one was rolled back.
 */
export const retrying = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      // One attempt after another is the point.
      // oxlint-disable-next-line no-await-in-loop
      return await work()
    } catch (error) {
      const code = postgresCode(error)
      const again = code === '40001' || code === '40P01'
      if (!again || attempt === maxAttempts) throw postgresFailure(error)
      // oxlint-disable-next-line no-await-in-loop
      await pause(firstPauseMs * 2 ** attempt * Math.random())
    }
  }
}

const postgresCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined

/** Our name for what went wrong. A statement PostgreSQL cannot read (class 42) stays as it is. */
export const postgresFailure = (error: unknown): unknown => {
  const code = postgresCode(error)
  const cause = { cause: error }
  if (code === '23505') return new UniqueViolation('A unique key is taken.', cause)
  if (code === '53100') return new StorageFull('The disk of the database is full.', cause)
  if (code?.startsWith('42') === true) return error
  if (!(error instanceof Error) || error instanceof TypeError) return error
  return new StorageFailed('PostgreSQL did not answer as it should.', cause)
}
