/** What the person who runs a host decides: who may come in, who may not, what was taken away. */
export const hostTables: readonly string[] = [
  /** Links that let new accounts be made. Stored as hashes: a copy of the database opens no door. */
  `CREATE TABLE host_link (
    token_hash BLOB NOT NULL PRIMARY KEY,
    uses_left BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
  )`,
  `CREATE TABLE suspended_account (
    account_id BLOB NOT NULL PRIMARY KEY,
    since_day BIGINT NOT NULL
  )`,
  /** Public and only ever longer: each hash covers the one before it. */
  `CREATE TABLE removal (
    n BIGINT NOT NULL PRIMARY KEY,
    removed_day BIGINT NOT NULL,
    circle_id BLOB NOT NULL,
    seq BIGINT NOT NULL,
    event_id BLOB NOT NULL,
    reason TEXT NOT NULL,
    hash BLOB NOT NULL
  )`,
]
