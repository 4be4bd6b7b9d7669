import { expect, test } from 'vitest'
import type { Bytes } from '#base/bytes.ts'
import { idFrom } from '#base/ids.ts'
import { inviteSealPreimage } from '#protocol/signedMessages.ts'
import { circleTables } from '../circles/circleTables.ts'
import { sha256 } from '../circles/sha256.ts'
import { openSqlite } from '../sql/openSqlite.ts'
import { sqliteSql } from '../sql/sqlite.ts'
import { inviteStore } from './inviteStore.ts'

const circle = idFrom('circle', new Uint8Array(32).fill(1))
const link = idFrom('invite', new Uint8Array(16).fill(2))
const seal = (number: number): Bytes => new Uint8Array(80).fill(number)
const hashOf = (number: number): Bytes => sha256(inviteSealPreimage(seal(number)))

const storeWithLink = async () => {
  const file = openSqlite(':memory:', [{ version: 1, statements: [...circleTables] }])
  if (!file.ok) throw new Error(file.error.sentence)
  const sql = sqliteSql(file.value)
  const store = inviteStore(sql)
  const card = new Uint8Array(20)
  const accountId = new Uint8Array(16)
  await store.put({ circleId: circle, inviteId: link, accountId, card, nowMs: 0 })
  return { sql, store }
}

test('[M15] seals of rotations that came to nothing make room, and the named one stays', async () => {
  const { sql, store } = await storeWithLink()
  for (let number = 1; number <= 20; number++)
    // oxlint-disable-next-line no-await-in-loop
    await store.putSeal(circle, link, seal(number), hashOf(1))
  expect(await store.sealOf(circle, link, hashOf(1))).toEqual(seal(1))
  expect(await store.sealOf(circle, link, hashOf(20))).toEqual(seal(20))
  const rows = await sql.all('SELECT hash FROM invite_seal')
  expect(rows.length).toBeLessThanOrEqual(4)
})

test('[M15] a seal goes when a rotation has named a newer one', async () => {
  const { sql, store } = await storeWithLink()
  await store.putSeal(circle, link, seal(1), undefined)
  await store.putSeal(circle, link, seal(2), hashOf(1))
  await sql.batch([store.sealReplaced(circle, link, hashOf(1))])
  expect(await store.sealOf(circle, link, hashOf(1))).toBeUndefined()
  expect(await store.sealOf(circle, link, hashOf(2))).toEqual(seal(2))
})
