/**
 * Which files lie in the data folder, how long they are sealed, and who brought them. Their bytes
 * are in no table. `unfinished_until`: not all chunks are there yet, and after this moment (ms) they
 * need not come any more.
 */
export const blobTables: readonly string[] = [
  `CREATE TABLE blob (
    circle_id BLOB NOT NULL,
    blob_id BLOB NOT NULL,
    account_id BLOB NOT NULL,
    bytes BIGINT NOT NULL,
    unfinished_until BIGINT,
    PRIMARY KEY (circle_id, blob_id)
  )`,
  'CREATE INDEX blob_unfinished ON blob (unfinished_until)',
  /** What a circle's files take together: a row of its own, so that two who begin at once share it. */
  `CREATE TABLE blob_room (
    circle_id BLOB NOT NULL PRIMARY KEY,
    bytes BIGINT NOT NULL
  )`,
]
