/**
 * The tables of the account side, the same for SQLite and PostgreSQL. What belongs to one account
 * begins its key with `account_id`, so that accounts can be spread over machines; what must be found
 * before the account is known (`sign_in_name`, `recovery_key`) is a directory of its own. No foreign
 * keys: circles live elsewhere (docs/PROTOCOL.md, "Many nodes").
 *
 * Days are milliseconds of midnight UTC: when exactly somebody signed in is nobody's business. No
 * address and no agent string is kept anywhere.
 */
export const accountTables: readonly string[] = [
  `CREATE TABLE account (
    account_id BLOB NOT NULL PRIMARY KEY,
    gen BIGINT NOT NULL,
    sk BLOB NOT NULL,
    ek BLOB NOT NULL,
    auth_version BIGINT NOT NULL,
    created_day BIGINT NOT NULL
  )`,
  `CREATE TABLE key_link (
    account_id BLOB NOT NULL,
    gen BIGINT NOT NULL,
    sk BLOB NOT NULL,
    ek BLOB NOT NULL,
    by_signature BLOB NOT NULL,
    pop BLOB NOT NULL,
    PRIMARY KEY (account_id, gen)
  )`,
  `CREATE TABLE recovery_key (
    recovery_pk BLOB NOT NULL PRIMARY KEY,
    account_id BLOB NOT NULL
  )`,
  `CREATE TABLE sign_in_name (
    name_hash BLOB NOT NULL PRIMARY KEY,
    login_id BLOB NOT NULL,
    account_id BLOB NOT NULL,
    record TEXT NOT NULL
  )`,
  'CREATE INDEX sign_in_name_account ON sign_in_name (account_id)',
  'CREATE INDEX recovery_key_account ON recovery_key (account_id)',
  `CREATE TABLE slot (
    account_id BLOB NOT NULL,
    slot_id BLOB NOT NULL,
    type BIGINT NOT NULL,
    version BIGINT NOT NULL,
    nonce BLOB NOT NULL,
    ct BLOB NOT NULL,
    label BLOB,
    credential_id BLOB,
    PRIMARY KEY (account_id, slot_id)
  )`,
  `CREATE TABLE passkey (
    account_id BLOB NOT NULL,
    credential_id BLOB NOT NULL,
    public_key BLOB NOT NULL,
    sign_count BIGINT NOT NULL,
    label BLOB,
    created_day BIGINT NOT NULL,
    PRIMARY KEY (account_id, credential_id)
  )`,
  `CREATE TABLE device_session (
    account_id BLOB NOT NULL,
    token_hash BLOB NOT NULL,
    session_id BLOB NOT NULL,
    auth_version BIGINT NOT NULL,
    created_day BIGINT NOT NULL,
    last_day BIGINT NOT NULL,
    fresh_until BIGINT NOT NULL,
    label BLOB,
    PRIMARY KEY (account_id, token_hash)
  )`,
  `CREATE TABLE account_circle (
    account_id BLOB NOT NULL,
    circle_id BLOB NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (account_id, circle_id)
  )`,
  `CREATE TABLE short_lived (
    kind TEXT NOT NULL,
    id BLOB NOT NULL,
    value BLOB NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (kind, id)
  )`,
  'CREATE INDEX short_lived_expiry ON short_lived (expires_at)',
  `CREATE TABLE setting (
    name TEXT NOT NULL PRIMARY KEY,
    value BLOB NOT NULL
  )`,
]
