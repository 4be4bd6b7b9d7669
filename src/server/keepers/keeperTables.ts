/**
 * Key keepers, and those who come back with their help. A copy of the database shows which accounts
 * have a set, how many parts it has and how long it waits, and who is coming back; not who keeps a
 * part, as a keeper shows a token of which only the hash is here. `words` names a device that asks, by the
 * hash of what it shows; until the first keeper helps, no row says whose it is.
 */
export const keeperTables: readonly string[] = [
  `CREATE TABLE keeper_set (
    account_id BLOB NOT NULL PRIMARY KEY,
    set_id BLOB NOT NULL,
    needed BIGINT NOT NULL,
    wait_ms BIGINT NOT NULL,
    auth_pk BLOB NOT NULL,
    slot_id BLOB NOT NULL,
    slot_version BIGINT NOT NULL,
    nonce BLOB NOT NULL,
    ct BLOB NOT NULL
  )`,
  'CREATE INDEX keeper_set_id ON keeper_set (set_id)',
  `CREATE TABLE keeper_part (
    account_id BLOB NOT NULL,
    part BIGINT NOT NULL,
    token_hash BLOB NOT NULL,
    PRIMARY KEY (account_id, part)
  )`,
  `CREATE TABLE return_ask (
    words BLOB NOT NULL PRIMARY KEY,
    ek BLOB NOT NULL,
    secret_hash BLOB NOT NULL,
    until_at BIGINT NOT NULL,
    ended BIGINT NOT NULL,
    account_id BLOB,
    set_id BLOB,
    due_at BIGINT
  )`,
  'CREATE INDEX return_ask_account ON return_ask (account_id)',
  'CREATE INDEX return_ask_until ON return_ask (until_at)',
  `CREATE TABLE return_part (
    words BLOB NOT NULL,
    part BIGINT NOT NULL,
    account_id BLOB NOT NULL,
    e BLOB NOT NULL,
    c BLOB NOT NULL,
    PRIMARY KEY (words, part)
  )`,
  'CREATE INDEX return_part_account ON return_part (account_id)',
]
