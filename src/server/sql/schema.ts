/**
 * One step of the schema, applied once and never changed afterwards: `version` counts 1, 2, 3 ….
 * Statements are written with BLOB and BIGINT and must mean the same in both databases; what only
 * one of them has goes into its own list and runs after.
 */
export interface Migration {
  readonly version: number
  readonly statements: readonly string[]
  readonly sqliteOnly?: readonly string[]
  readonly postgresOnly?: readonly string[]
}

export const newestVersion = (migrations: readonly Migration[]): number =>
  migrations.reduce((newest, { version }) => Math.max(newest, version), 0)

export const sqliteStatements = (
  migrations: readonly Migration[],
  from: number,
): readonly string[] =>
  pending(migrations, from).flatMap(({ statements, sqliteOnly = [] }) => [
    ...statements.map(text => text.replaceAll(/\bBYTEA\b/g, 'BLOB')),
    ...sqliteOnly,
  ])

export const postgresStatements = (
  migrations: readonly Migration[],
  from: number,
): readonly string[] =>
  pending(migrations, from).flatMap(({ statements, postgresOnly = [] }) => [
    ...statements.map(text => text.replaceAll(/\bBLOB\b/g, 'BYTEA')),
    ...postgresOnly,
  ])

const pending = (migrations: readonly Migration[], from: number): readonly Migration[] =>
  migrations.filter(({ version }) => version > from).toSorted((a, b) => a.version - b.version)

/**
 * `make`: as the host does, making tables where there are none and upgrading older ones. `as-it-is`:
 * as its tools do, beside a host that may be running.
 */
export type Opening = 'make' | 'as-it-is'

/** Why a database is not opened. `sentence` is for the person who runs the host. */
export interface DatabaseRefusal {
  readonly kind: 'foreign' | 'newer' | 'damaged' | 'full' | 'unreachable' | 'missing' | 'older'
  readonly sentence: string
}
