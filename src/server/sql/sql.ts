/** What both databases store: bytes, text, whole numbers below 2^53, nothing. */
export type SqlValue = Uint8Array | string | number | null

export type SqlRow = Readonly<Record<string, SqlValue>>

export interface Statement {
  readonly text: string
  readonly params: readonly SqlValue[]
  /** Roll the whole batch back when this statement changes no row. */
  readonly mustChange?: boolean
}

/**
 * The few things account-side tables ask of a database, the same for SQLite and PostgreSQL.
 * Placeholders are `?`. Column types are BLOB, BIGINT and TEXT; blobs come back as plain
 * `Uint8Array`, numbers as safe integers. A write is on disk before its promise resolves, except
 * where it says otherwise.
 *
 * A second row under a unique key throws `UniqueViolation`. Where that is an expected outcome,
 * say so in the statement: `ON CONFLICT DO NOTHING` with `mustChange`, and read the `false`.
 */
export interface Sql {
  all<Row extends SqlRow>(text: string, params?: readonly SqlValue[]): Promise<readonly Row[]>
  /** How many rows changed. */
  run(text: string, params?: readonly SqlValue[]): Promise<number>
  /** All or nothing: `false` when a `mustChange` statement changed nothing. */
  batch(statements: readonly Statement[]): Promise<boolean>
  /**
   * As `batch`, and on disk with the next write that is: an end of the process undoes nothing of it,
   * a power cut before that write may. For what can be found again, and must not wait for the disk.
   */
  batchSoon(statements: readonly Statement[]): Promise<boolean>
  /**
   * What was deleted is in no file any more. In PostgreSQL its own care of tables and of its log does that, in
   * its own time.
   */
  forget(): Promise<void>
  close(): Promise<void>
}

/** A unique key was taken; nothing of that call was stored. */
export class UniqueViolation extends Error {
  override readonly name = 'UniqueViolation'
}

/** No space left for the database; nothing of that call was stored. Works again once there is. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull'
}

/**
 * The database did not answer as it should. Whether a write of that call was stored is not known
 * (a connection can break just after the commit): read again before deciding.
 */
export class StorageFailed extends Error {
  override readonly name = 'StorageFailed'
}
