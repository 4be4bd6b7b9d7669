/* oxlint-disable no-await-in-loop -- each group waits for the one before */
/** A process to be killed: appends groups of ten and prints the head after each is acknowledged. */
import { writeSync } from 'node:fs'
import { openEntryLog } from '#server/entryLog/openEntryLog.ts'
import { entryTables } from '#server/entryLog/tables.ts'
import { openSql } from '#server/sql/openSql.ts'
import { batchOf, run } from './entries.ts'

const groupSize = 10
const database = await openSql({ dataFolder: process.argv[2] ?? '' }, [
  { version: 1, ...entryTables },
])
if (!database.ok) throw new Error(database.error.sentence)
const log = openEntryLog(database.value)

for (let seq = 1; ; seq += groupSize) {
  const [outcome] = await log.commit([batchOf('load', run('load', seq, groupSize))])
  if (outcome !== 'stored') throw new Error(`The group at ${seq} was not stored: ${outcome}`)
  writeSync(1, `${seq + groupSize - 1}\n`)
}
