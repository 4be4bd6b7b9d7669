/**
 * Letters that wait for somebody. Not from whom, nor from which circle, and only the day until which
 * they wait: a copy of the database shows how many letters each account waits for, and no more.
 */
export const mailTables: readonly string[] = [
  `CREATE TABLE letter (
    account_id BLOB NOT NULL,
    letter_id BLOB NOT NULL,
    letter BLOB NOT NULL,
    until_day BIGINT NOT NULL,
    PRIMARY KEY (account_id, letter_id)
  )`,
  'CREATE INDEX letter_until ON letter (until_day)',
]
