/**
 * Calls for someone. A copy of the database shows who gave how many permits and for which hours, not to
 * whom: a permit's hash holds both accounts and 32 bytes that only the two have. Of a call it shows who
 * called, whom and when, until its row goes; and whether it is over, not why.
 */
export const callTables: readonly string[] = [
  `CREATE TABLE catch_permit (
    account_id BLOB NOT NULL,
    permit_hash BLOB NOT NULL,
    hours BLOB NOT NULL,
    PRIMARY KEY (account_id, permit_hash)
  )`,
  `CREATE TABLE catch_call (
    account_id BLOB NOT NULL,
    call_id BLOB NOT NULL,
    every_ms BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    open BIGINT NOT NULL,
    next_at BIGINT,
    PRIMARY KEY (account_id, call_id)
  )`,
  'CREATE INDEX catch_call_next ON catch_call (next_at)',
  'CREATE INDEX catch_call_made ON catch_call (made_at)',
  `CREATE TABLE catch_letter (
    account_id BLOB NOT NULL,
    call_id BLOB NOT NULL,
    place BIGINT NOT NULL,
    to_account BLOB NOT NULL,
    permit_hash BLOB NOT NULL,
    letter BLOB,
    state TEXT NOT NULL,
    released BIGINT NOT NULL,
    ring_at BIGINT,
    rings BIGINT NOT NULL,
    PRIMARY KEY (account_id, call_id, place)
  )`,
  'CREATE INDEX catch_letter_to ON catch_letter (to_account, call_id)',
  'CREATE INDEX catch_letter_ring ON catch_letter (ring_at)',
]

/** A permit that rings nothing: a copy of the database shows that there is one, and not for whom. */
export const closedPermits: readonly string[] = [
  'ALTER TABLE catch_permit ADD COLUMN closed BIGINT NOT NULL DEFAULT 0',
]
