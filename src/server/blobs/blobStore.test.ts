import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sealedSize } from '#base/fileChunks.ts'
import { idFrom } from '#base/ids.ts'
import { systemRandomBytes } from '#crypto/randomBytes.ts'
import { openSqlite } from '../sql/openSqlite.ts'
import type { Sql } from '../sql/sql.ts'
import { sqliteSql } from '../sql/sqlite.ts'
import { blobFolder } from './blobFolder.ts'
import { blobStore } from './blobStore.ts'
import { blobTables } from './blobTables.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'herewith-store-'))
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))

test('[F3] rows wait for the disk once, before their uploader hears that all is there', async () => {
  const file = openSqlite(':memory:', [{ version: 1, statements: blobTables }])
  if (!file.ok) throw new Error(file.error.sentence)
  const sql = sqliteSql(file.value)
  const writes: string[] = []
  const recorded: Sql = {
    ...sql,
    all: (text, params) => sql.all(text, params),
    batch: async statements => {
      writes.push(`on disk: ${statements.length}`)
      return sql.batch(statements)
    },
    batchSoon: async statements => {
      writes.push('soon')
      return sql.batchSoon(statements)
    },
  }
  const store = blobStore({
    sql: recorded,
    folder: blobFolder(dataFolder, systemRandomBytes),
    nowMs: () => 0,
    circleFileBytes: 1_000_000,
  })
  const circle = idFrom('circle', systemRandomBytes(32))
  const ana = idFrom('account', systemRandomBytes(16))
  const bytes = sealedSize(1)
  const files = [1, 2].map(() => ({ blob: idFrom('blob', systemRandomBytes(16)), bytes }))
  expect(await store.begin(circle, ana, files)).toEqual({ kind: 'open', have: [[], []] })
  const brought = files.map(({ blob }) =>
    store.put({ circle, blob }, ana, 0, systemRandomBytes(bytes)),
  )
  expect(await Promise.all(brought)).toEqual(['stored', 'stored'])
  expect(writes).toEqual(['soon', 'soon', 'soon'])
  expect(await store.begin(circle, ana, files)).toEqual({ kind: 'open', have: [[0], [0]] })
  expect(writes.slice(3)).toEqual(['on disk: 2'])
})
