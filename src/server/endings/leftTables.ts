/**
 * Letters to leave. A copy of the database shows who left a letter for whom, how long it waits, and whether
 * it is asked for; of its words nothing but a size. `told_at`: when its writer was told last that somebody asks.
 */
export const leftTables: readonly string[] = [
  `CREATE TABLE left_letter (
    account_id BLOB NOT NULL,
    to_account BLOB NOT NULL,
    letter BLOB,
    wait_days BIGINT NOT NULL,
    ask_id BLOB,
    due_at BIGINT,
    refused BIGINT NOT NULL,
    given_at BIGINT,
    again_at BIGINT NOT NULL,
    told_at BIGINT,
    PRIMARY KEY (account_id, to_account)
  )`,
  'CREATE INDEX left_letter_to ON left_letter (to_account)',
  'CREATE INDEX left_letter_told ON left_letter (told_at)',
]
