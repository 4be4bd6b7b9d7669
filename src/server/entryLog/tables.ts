const entryColumns = `
  circle_id BLOB NOT NULL,
  seq BIGINT NOT NULL,
  event_id BLOB NOT NULL,
  log_hash BLOB NOT NULL,
  kind BIGINT NOT NULL,
  account_id BLOB NOT NULL,
  gen BIGINT NOT NULL,
  session_id BLOB NOT NULL,
  sseq BIGINT NOT NULL,
  seen_seq BIGINT NOT NULL,
  body_len BIGINT NOT NULL,
  header BLOB NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (circle_id, seq)`

const partitions = 16

/**
 * `circle_id` comes first in every key, so that circles can be spread over machines
 * (docs/PROTOCOL.md, "Many nodes"). In SQLite `entry` keeps its row ids: rows of a kilobyte go to
 * the end of the table, and only the narrow indexes are written in the middle. WITHOUT ROWID
 * stored 30 to 40 % fewer entries a second.
 */
export const circleTable = `
  CREATE TABLE circle (
    circle_id BLOB NOT NULL PRIMARY KEY,
    head_seq BIGINT NOT NULL,
    head_hash BLOB NOT NULL,
    bytes BIGINT NOT NULL
  )`

export const sqliteEntryTables: readonly string[] = [`CREATE TABLE entry (${entryColumns})`]

/** Bodies are sealed and do not compress, so PostgreSQL need not try. */
export const postgresEntryTables: readonly string[] = [
  `CREATE TABLE entry (${entryColumns.replaceAll('BLOB', 'BYTEA')}) PARTITION BY HASH (circle_id)`,
  'ALTER TABLE entry ALTER COLUMN body SET STORAGE EXTERNAL',
  ...Array.from(
    { length: partitions },
    (_, index) =>
      `CREATE TABLE entry_${index} PARTITION OF entry
       FOR VALUES WITH (MODULUS ${partitions}, REMAINDER ${index})`,
  ),
]

const indexes: readonly string[] = [
  'CREATE UNIQUE INDEX entry_event ON entry (circle_id, event_id)',
  'CREATE UNIQUE INDEX entry_session ON entry (circle_id, session_id, sseq)',
  'CREATE INDEX entry_control ON entry (circle_id, seq) WHERE kind = 1',
]

export const entryTables: {
  readonly statements: readonly string[]
  readonly sqliteOnly: readonly string[]
  readonly postgresOnly: readonly string[]
} = {
  statements: [circleTable],
  sqliteOnly: [...sqliteEntryTables, ...indexes],
  postgresOnly: [...postgresEntryTables, ...indexes],
}
