import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startServer } from '#server/http/startServer.ts'
import { databaseFileName } from '#server/sql/openSql.ts'

let dataFolder: string
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'herewith-deleted-'))
})
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }))

const start = async () => {
  const started = await startServer({ host: '127.0.0.1', port: 0, dataFolder })
  if (!started.ok) throw new Error(started.error)
  return started.value
}

/** Every byte of the database's files, as a thief of the disk has them. */
const onDisk = (): string =>
  readdirSync(dataFolder)
    .filter(name => name.startsWith(databaseFileName))
    .map(name => readFileSync(join(dataFolder, name), 'latin1'))
    .join('')

it('[X19] [T164] a note that is over is in no file of a host that nobody writes to', async () => {
  await (await start()).close()
  const sealed = 'sealed words behind a link'
  const database = new DatabaseSync(join(dataFolder, databaseFileName))
  database
    .prepare(
      `INSERT INTO here_note (note_hash, account_id, tag, state, sealed, until)
       VALUES (?, ?, ?, 'open', ?, 1)`,
    )
    .run(new Uint8Array(32), new Uint8Array(16), new Uint8Array(16), Buffer.from(sealed.repeat(70)))
  database.close()
  expect(onDisk()).toContain(sealed)
  const host = await start()
  // What it does every hour it does first when it starts; nothing else is written.
  await expect.poll(onDisk, { timeout: 10_000 }).not.toContain(sealed)
  await host.close()
})
