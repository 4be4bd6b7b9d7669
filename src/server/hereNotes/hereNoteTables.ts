/**
 * Notes for people without an account. A copy of the database shows who wrote how many and until
 * when they open, sealed bytes of one length, and which of them went to the same person, not to
 * whom. It holds the hash of what opens one, so with it nothing is opened, answered or ended.
 */
export const hereNoteTables: readonly string[] = [
  `CREATE TABLE here_note (
    note_hash BLOB NOT NULL PRIMARY KEY,
    account_id BLOB NOT NULL,
    tag BLOB NOT NULL,
    state TEXT NOT NULL,
    sealed BLOB,
    answer BLOB,
    until BIGINT NOT NULL
  )`,
  'CREATE INDEX here_note_account ON here_note (account_id)',
  'CREATE INDEX here_note_until ON here_note (until)',
  "CREATE UNIQUE INDEX here_note_open ON here_note (account_id, tag) WHERE state = 'open'",
  `CREATE TABLE here_no_more (
    account_id BLOB NOT NULL,
    tag BLOB NOT NULL,
    PRIMARY KEY (account_id, tag)
  )`,
]
