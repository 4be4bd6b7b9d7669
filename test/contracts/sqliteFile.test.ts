import { spawn } from 'node:child_process'
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { utf8 } from '#base/text.ts'
import { groupCommit } from '#server/entryLog/groupCommit.ts'
import { sqliteEntryLog } from '#server/entryLog/sqlite.ts'
import { entryTables } from '#server/entryLog/tables.ts'
import { databaseFileName, openSql } from '#server/sql/openSql.ts'
import type { DatabaseRefusal, Migration } from '#server/sql/schema.ts'
import { sqliteSql } from '#server/sql/sqlite.ts'
import { StorageFull } from '#server/sql/sql.ts'
import type { SqliteFile } from '#server/sql/sqliteFile.ts'
import { batchOf, bytesFor, circleNamed, entryAt, run } from './entries.ts'

const migrations: readonly Migration[] = [{ version: 1, ...entryTables }]

let dataFolder: string
let path: string
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'herewith-file-'))
  path = join(dataFolder, databaseFileName)
})
afterEach(() => {
  rmSync(dataFolder, { recursive: true })
})

const open = async (): Promise<SqliteFile> => {
  const database = await openSql({ dataFolder }, migrations)
  if (!database.ok) throw new Error(database.error.sentence)
  if (database.value.kind !== 'sqlite') throw new Error('A data folder holds SQLite.')
  return database.value.file
}

const refusal = async (): Promise<DatabaseRefusal | undefined> => {
  const database = await openSql({ dataFolder }, migrations)
  return database.ok ? undefined : database.error
}

/** Every byte that a thief of the data folder has. */
const onDisk = (): string =>
  readdirSync(dataFolder)
    .map(name => readFileSync(join(dataFolder, name), 'latin1'))
    .join('')

test('[X19] [T164] what was deleted is in no file of the data folder, the log of writes included', async () => {
  const file = await open()
  const sql = sqliteSql(file)
  await sql.run('CREATE TABLE note (id INTEGER PRIMARY KEY, sealed BLOB)')
  const sealed = 'sealed words that were taken back'
  await sql.run('INSERT INTO note (id, sealed) VALUES (1, ?), (2, ?)', [
    utf8(sealed.repeat(60)),
    utf8('those that were not'),
  ])
  await sql.run('DELETE FROM note WHERE id = 1')
  // This is what makes it needed: SQLite overwrites it in the database, and not in its log.
  expect(onDisk()).toContain(sealed)
  await sql.forget()
  expect(onDisk()).not.toContain(sealed)
  expect(onDisk()).toContain('those that were not')
  expect(await sql.all('SELECT id FROM note')).toEqual([{ id: 2 }])
  file.close()
})

test('[X19] somebody who reads meanwhile, a backup say, holds nobody up', async () => {
  const file = await open()
  const sql = sqliteSql(file)
  await sql.run('CREATE TABLE note (id INTEGER PRIMARY KEY)')
  const backup = new DatabaseSync(path)
  backup.exec('BEGIN')
  backup.prepare('SELECT count(*) FROM note').get()
  await sql.run('INSERT INTO note (id) VALUES (1)')
  const before = performance.now()
  await sql.forget()
  // Five seconds are what anything else waits for.
  expect(performance.now() - before).toBeLessThan(4_000)
  backup.exec('COMMIT')
  backup.close()
  await sql.forget()
  expect(await sql.all('SELECT id FROM note')).toEqual([{ id: 1 }])
  file.close()
})

const fill = async (count: number): Promise<void> => {
  const file = await open()
  await sqliteEntryLog(file).commit([batchOf('fill', run('fill', 1, count))])
  file.close()
}

describe('a database file that is not as it should be', () => {
  test('is refused when it is something else, and not a byte of it changes', async () => {
    writeFileSync(path, 'Dear diary, this is no database. '.repeat(200))
    const before = readFileSync(path)
    expect((await refusal())?.kind).toBe('foreign')
    expect(readFileSync(path)).toEqual(before)
  })

  test('is refused when it belongs to another program', async () => {
    const other = new DatabaseSync(path)
    other.exec('CREATE TABLE photos (id INTEGER)')
    other.close()
    const before = readFileSync(path)
    const answer = await refusal()
    expect(answer?.kind).toBe('foreign')
    expect(answer?.sentence).toContain('not a Herewith database')
    expect(readFileSync(path)).toEqual(before)
  })

  test('is refused when a newer Herewith wrote it', async () => {
    await fill(1)
    const later = new DatabaseSync(path)
    later.exec('PRAGMA user_version = 99')
    later.close()
    expect((await refusal())?.kind).toBe('newer')
  })

  test.each([0.2, 0.5, 0.9])('is refused when only %d of it was copied', async share => {
    await fill(400)
    truncateSync(path, Math.floor(readFileSync(path).length * share))
    const answer = await refusal()
    expect(answer?.kind).toBe('damaged')
    expect(answer?.sentence).toContain('half written')
  })

  test('is refused when its middle was overwritten', async () => {
    await fill(400)
    const bytes = readFileSync(path)
    bytes.fill(0, 8_192, 8_192 + 65_536)
    writeFileSync(path, bytes)
    expect((await refusal())?.kind).toBe('damaged')
  })

  test('is made anew when it is empty, as a crash in the first moment leaves it', async () => {
    writeFileSync(path, '')
    expect(await refusal()).toBeUndefined()
  })
})

describe('a full disk', () => {
  test('refuses in plain words, stores nothing, and goes on when there is space', async () => {
    const file = await open()
    const reported: Error[] = []
    const log = sqliteEntryLog(file, failure => reported.push(failure))
    await log.commit([batchOf('full', run('full', 1, 2))])
    const pages = Number(file.prepare('PRAGMA page_count').get()?.['page_count'])
    file.exec(`PRAGMA max_page_count = ${pages + 2}`)

    const large = entryAt('full', 3, { body: bytesFor('large', 60_000) })
    const beside = batchOf('beside', run('beside', 1, 1))
    expect(await log.commit([beside, batchOf('full', [large])])).toEqual(['full', 'full'])
    expect(reported[0]).toBeInstanceOf(StorageFull)
    expect((await log.head(circleNamed('full')))?.seq).toBe(2)
    expect(await log.head(circleNamed('beside'))).toBeUndefined()

    file.exec('PRAGMA max_page_count = 1073741823')
    expect(await log.commit([beside, batchOf('full', [large])])).toEqual(['stored', 'stored'])
    await log.close()
  })

  test('everyone who waits is told, and the circle is forgotten before the next try', async () => {
    const file = await open()
    const forgotten: string[] = []
    let head = 0
    const group = groupCommit({
      log: sqliteEntryLog(file),
      forget: () => {
        forgotten.push(`at ${head}`)
        head = 0
      },
    })
    const append = () =>
      group.append(circleNamed('wait'), () =>
        batchOf('wait', [entryAt('wait', ++head, { body: bytesFor(`b${head}`, 60_000) })]),
      )
    const pages = Number(file.prepare('PRAGMA page_count').get()?.['page_count'])
    file.exec(`PRAGMA max_page_count = ${pages + 2}`)
    expect(await Promise.all([append(), append(), append()])).toEqual(['full', 'full', 'full'])
    expect(forgotten).toEqual(['at 3'])
    file.exec('PRAGMA max_page_count = 1073741823')
    expect(await Promise.all([append(), append()])).toEqual(['stored', 'stored'])
    await group.close()
    file.close()
  })
})

describe('a crash', () => {
  test('inside a commit leaves all of what was acknowledged and none of the rest', async () => {
    await fill(3)
    const file = await open()
    // The state on disk at any moment of a commit: what a power cut would leave.
    file.exec('BEGIN IMMEDIATE')
    file.prepare('UPDATE circle SET head_seq = 9').run()
    file.prepare('UPDATE entry SET seq = 9 WHERE seq = 3').run()
    const cut = mkdtempSync(join(tmpdir(), 'herewith-cut-'))
    copyFileSync(path, join(cut, databaseFileName))
    copyFileSync(`${path}-wal`, join(cut, `${databaseFileName}-wal`))
    file.exec('ROLLBACK')
    file.close()

    rmSync(dataFolder, { recursive: true })
    dataFolder = cut
    path = join(cut, databaseFileName)
    const log = sqliteEntryLog(await open())
    expect(await log.read(circleNamed('fill'), 1, 9, 1e6)).toEqual(run('fill', 1, 3))
    await log.close()
  })

  test('by kill -9 under load keeps every entry that was acknowledged, whole groups only', async () => {
    await fill(1)
    const writer = new URL('./appendForever.ts', import.meta.url).pathname
    const child = spawn(process.execPath, [writer, dataFolder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let acknowledged = 0
    await new Promise<void>(resolve => {
      child.stdout.on('data', (chunk: Buffer) => {
        for (const line of chunk.toString().trim().split('\n')) acknowledged = Number(line)
        if (acknowledged > 300) child.kill('SIGKILL')
      })
      child.once('exit', () => {
        resolve()
      })
    })
    const log = sqliteEntryLog(await open())
    const head = (await log.head(circleNamed('load')))?.seq ?? 0
    expect(head).toBeGreaterThanOrEqual(acknowledged)
    expect(head % 10).toBe(0)
    const entries = await log.read(circleNamed('load'), 1, 1e6, 1e9)
    expect(entries.map(entry => entry.seq)).toEqual(Array.from({ length: head }, (_, i) => i + 1))
    expect(entries.at(-1)).toEqual(entryAt('load', head))
    await log.close()
  })
})
