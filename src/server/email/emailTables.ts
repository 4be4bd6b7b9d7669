/**
 * Addresses that are told, one for an account. No row says why something waits, from whom, or in
 * which circle. Whoever wants no mail is remembered by a keyed hash, not by their address.
 */
export const emailTables: readonly string[] = [
  `CREATE TABLE email_notice (
    account_id BLOB NOT NULL PRIMARY KEY,
    address TEXT,
    address_key BLOB,
    state TEXT NOT NULL,
    lang TEXT NOT NULL,
    named BIGINT NOT NULL,
    code_hash BLOB,
    code_until BIGINT NOT NULL,
    code_tries BIGINT NOT NULL,
    failed BIGINT NOT NULL,
    failing_since BIGINT,
    told_at BIGINT NOT NULL,
    hours BLOB NOT NULL,
    quiet BLOB,
    at_once TEXT NOT NULL,
    waits BIGINT NOT NULL,
    next_at BIGINT NOT NULL,
    now_at BIGINT,
    now_last BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    unheeded BIGINT NOT NULL
  )`,
  'CREATE INDEX email_notice_next ON email_notice (next_at)',
  'CREATE INDEX email_notice_now ON email_notice (now_at)',
  'CREATE INDEX email_notice_address ON email_notice (address_key)',
  `CREATE TABLE no_email (
    address_key BLOB NOT NULL PRIMARY KEY
  )`,
]
