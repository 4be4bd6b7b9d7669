/* oxlint-disable no-await-in-loop -- one line of the record after another */
import { expect, it } from 'vitest'
import { fromBase64Url } from '#base/text.ts'
import { noRemovals, removalPreimage } from '#protocol/api/removals.ts'
import { batchOf, circleNamed, run } from '#test/contracts/entries.ts'
import { sqliteEntryLog } from '../entryLog/sqlite.ts'
import { migrations } from '../http/migrations.ts'
import { openSqlite } from '../sql/openSqlite.ts'
import { sqliteSql } from '../sql/sqlite.ts'
import { readRemovals, removeWords } from './removals.ts'
import { sha256 } from './sha256.ts'

const openLog = async (entries: number) => {
  const file = openSqlite(':memory:', migrations)
  if (!file.ok) throw new Error(file.error.sentence)
  const log = sqliteEntryLog(file.value)
  await log.commit([batchOf('tuesday', run('tuesday', 1, entries))])
  return { log, sql: sqliteSql(file.value), circleId: circleNamed('tuesday') }
}

it('[A30] of two at the same moment both stand in the record, or one of them did not happen', async () => {
  const { log, sql, circleId } = await openLog(12)
  const contents = (await log.read(circleId, 1, 12, 1_000_000)).filter(({ kind }) => kind === 2)
  const outcomes = await Promise.all(
    contents.map(({ seq }) => removeWords(sql, { circleId, seq, reason: 'Why', day: 0 })),
  )
  const removed = contents.filter((_, index) => outcomes[index] === 'removed')
  expect(removed.length).toBeGreaterThan(0)
  expect(new Set(outcomes)).toEqual(new Set(['removed', 'busy']))
  const after = await log.read(circleId, 1, 12, 1_000_000)
  const empty = after.filter(({ kind, body }) => kind === 2 && body.length === 0)
  expect(empty.map(({ seq }) => seq)).toEqual(removed.map(({ seq }) => seq))

  const { removals, count } = await readRemovals(sql, 1)
  expect(count).toBe(removed.length)
  let before = noRemovals
  for (const { n, day, eventId, reason, hash } of removals) {
    const named = fromBase64Url(eventId) ?? new Uint8Array()
    before = sha256(removalPreimage(before, { n, day, eventId: named, reason }))
    expect(fromBase64Url(hash)).toEqual(before)
  }
})

it('[A30] the record is read a page at a time', async () => {
  const { sql } = await openLog(1)
  const hash = new Uint8Array(32)
  for (let n = 1; n <= 201; n++)
    await sql.run(
      `INSERT INTO removal (n, removed_day, circle_id, seq, event_id, reason, hash)
       VALUES (?, 0, ?, ?, ?, 'Why', ?)`,
      [n, hash, n, hash, hash],
    )
  const first = await readRemovals(sql, 1)
  expect([first.removals.length, first.count]).toEqual([200, 201])
  expect((await readRemovals(sql, 201)).removals.map(({ n }) => n)).toEqual([201])
  expect((await readRemovals(sql, 202)).removals).toEqual([])
})
