/**
 * What the host keeps beside the logs. Keys begin with `circle_id` where they belong to a circle,
 * with `invite_id` in the one directory that a link is looked up in (docs/PROTOCOL.md, "Many nodes").
 */
export const circleTables: readonly string[] = [
  /** Circles whose people are being changed: after a crash their side tables are written again. */
  `CREATE TABLE upkeep_due (
    circle_id BLOB NOT NULL PRIMARY KEY
  )`,
  `CREATE TABLE closed_circle (
    circle_id BLOB NOT NULL PRIMARY KEY,
    closed_at BIGINT NOT NULL
  )`,
  'CREATE INDEX closed_circle_at ON closed_circle (closed_at)',
  `CREATE TABLE invite (
    circle_id BLOB NOT NULL,
    invite_id BLOB NOT NULL,
    account_id BLOB NOT NULL,
    card BLOB,
    pk BLOB,
    made_at BIGINT NOT NULL,
    expires_at BIGINT,
    closed BIGINT NOT NULL,
    PRIMARY KEY (circle_id, invite_id)
  )`,
  `CREATE TABLE invite_seal (
    circle_id BLOB NOT NULL,
    invite_id BLOB NOT NULL,
    hash BLOB NOT NULL,
    seal BLOB NOT NULL,
    PRIMARY KEY (circle_id, invite_id, hash)
  )`,
  `CREATE TABLE invite_place (
    invite_id BLOB NOT NULL PRIMARY KEY,
    circle_id BLOB NOT NULL
  )`,
  `CREATE TABLE join_box (
    circle_id BLOB NOT NULL,
    hash BLOB NOT NULL,
    account_id BLOB NOT NULL,
    box BLOB NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (circle_id, hash)
  )`,
]
