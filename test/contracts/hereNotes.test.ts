/* oxlint-disable no-await-in-loop -- one step after another */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Bytes } from '#base/bytes.ts'
import { hereAnswerBytes, hereNoteBytes, hereNoteLimits } from '#protocol/api/hereNotes.ts'
import { dropAccount } from '#server/accounts/accountChanges.ts'
import { suspending } from '#server/accounts/suspension.ts'
import { hereNoteStore, type HereNoteStore } from '#server/hereNotes/hereNoteStore.ts'
import { migrations } from '#server/http/migrations.ts'
import { openSql } from '#server/sql/openSql.ts'
import type { Sql } from '#server/sql/sql.ts'
import { random } from '../cast/author.ts'
import { type Postgres, startPostgres } from './postgres.ts'

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

const dayMs = 86_400_000
const now = Date.parse('2026-11-29T08:00:00Z')

describe.each([
  ['SQLite', 'sqlite'],
  ['PostgreSQL', 'postgres'],
] as const)('notes for people without an account on %s', (_, kind) => {
  let sql: Sql
  let notes: HereNoteStore
  let folder: string
  let databaseUrl: string | undefined
  let ana: Bytes
  let mallory: Bytes

  const comes = async (): Promise<Bytes> => {
    const account = random(16)
    await sql.run(
      `INSERT INTO account (account_id, gen, sk, ek, auth_version, created_day)
       VALUES (?, 1, ?, ?, 1, 0)`,
      [account, random(32), random(32)],
    )
    return account
  }

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'here-notes-'))
    databaseUrl = kind === 'postgres' ? await postgres.newDatabase() : undefined
    const place = databaseUrl === undefined ? { dataFolder: folder } : { databaseUrl }
    const opened = await openSql(place, migrations)
    if (!opened.ok) throw new Error(opened.error.sentence)
    sql = opened.value.sql
    notes = hereNoteStore(sql)
    ana = await comes()
    mallory = await comes()
  })
  afterEach(async () => {
    await sql.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const made = (account: Bytes, tag = random(16), until = now + 7 * dayMs) => ({
    account,
    hash: random(32),
    tag,
    sealed: random(hereNoteBytes),
    until,
  })

  it('[HN1] [HN3] opens as often as one likes, and nothing changes by it', async () => {
    const note = made(ana)
    expect(await notes.put(note, now)).toBe('laid')
    const before = await sql.all('SELECT * FROM here_note')
    for (let times = 0; times < 3; times++)
      expect(await notes.open(note.hash, now)).toEqual({ sealed: note.sealed, answered: false })
    expect(await sql.all('SELECT * FROM here_note')).toEqual(before)
    expect(await notes.open(random(32), now)).toBeUndefined()
  })

  it('[HN6] one open note for each tag, ten of an account; the same again is no second', async () => {
    const note = made(ana)
    expect(await notes.put(note, now)).toBe('laid')
    expect(await notes.put(note, now)).toBe('laid')
    expect(await notes.put(made(ana, note.tag), now)).toBe('one-open')
    // Of another account the same tag is another one, and a hash is not taken over.
    expect(await notes.put(made(mallory, note.tag), now)).toBe('laid')
    expect(await notes.put({ ...made(mallory), hash: note.hash }, now)).not.toBe('laid')
    for (let more = 1; more < hereNoteLimits.open; more++)
      expect(await notes.put(made(ana), now)).toBe('laid')
    expect(await notes.put(made(ana), now)).toBe('full')
    // What was answered, or is over, takes no room.
    expect(await notes.answer(note.hash, random(hereAnswerBytes), now)).toBe('taken')
    expect(await notes.put(made(ana, note.tag), now)).toBe('laid')
    expect(await notes.put(made(ana, note.tag), now + 8 * dayMs)).toBe('laid')
  })

  it('[HN6] two at once with one tag are one', async () => {
    const tag = random(16)
    const came = await Promise.all(
      [1, 2, 3, 4].map(() => notes.put(made(ana, tag), now).catch(() => 'one-open')),
    )
    expect(came.toSorted()).toEqual(['laid', 'one-open', 'one-open', 'one-open'])
  })

  it('[HN7] [T171] each no halves the room of who wrote, under whatever tag, and after four there is none', async () => {
    const room = async (): Promise<number> => {
      const laid = []
      for (let times = 0; times <= hereNoteLimits.open; times++) {
        const note = made(ana)
        if ((await notes.put(note, now)) === 'laid') laid.push(note)
      }
      for (const { hash } of laid) await notes.drop(ana, hash)
      return laid.length
    }
    const rooms = [await room()]
    for (let times = 0; times < 5; times++) {
      const note = made(ana)
      if ((await notes.put(note, now)) === 'laid') await notes.endAll(note.hash, now)
      rooms.push(await room())
    }
    expect(rooms).toEqual([10, 5, 2, 1, 0, 0])
    expect(await notes.put(made(mallory), now)).toBe('laid')
  })

  it('[HN5] one answer; the same again is the same, another is refused', async () => {
    const note = made(ana)
    await notes.put(note, now)
    const answer = random(hereAnswerBytes)
    expect(await notes.answer(note.hash, answer, now)).toBe('taken')
    expect(await notes.answer(note.hash, answer, now)).toBe('taken')
    expect(await notes.answer(note.hash, random(hereAnswerBytes), now)).toBe('answered')
    expect(await notes.answer(random(32), answer, now)).toBe('unknown')
    expect(await notes.mine(ana)).toEqual([
      { hash: note.hash, until: note.until, noMore: false, answer },
    ])
    expect(await notes.mine(mallory)).toEqual([])
    expect(await notes.open(note.hash, now)).toEqual({ sealed: note.sealed, answered: true })
  })

  it('[HN5] two answers at once are one', async () => {
    const note = made(ana)
    await notes.put(note, now)
    const came = await Promise.all(
      [1, 2, 3].map(() => notes.answer(note.hash, random(hereAnswerBytes), now)),
    )
    expect(came.toSorted()).toEqual(['answered', 'answered', 'taken'])
  })

  it('[HN7] a no ends every note with its tag and takes no further one, of that account', async () => {
    const first = made(ana)
    await notes.put(first, now)
    const answer = random(hereAnswerBytes)
    await notes.answer(first.hash, answer, now)
    const second = made(ana, first.tag)
    await notes.put(second, now)
    const theirs = made(mallory, first.tag)
    await notes.put(theirs, now)
    expect(await notes.endAll(second.hash, now)).toBe(true)
    expect(await notes.endAll(second.hash, now)).toBe(true)
    for (const { hash } of [first, second]) {
      expect(await notes.open(hash, now)).toBeUndefined()
      expect(await notes.answer(hash, random(hereAnswerBytes), now)).toBe('unknown')
    }
    expect(await notes.put(made(ana, first.tag), now)).toBe('no-more')
    expect(await notes.put(made(ana), now)).toBe('laid')
    expect(await notes.open(theirs.hash, now)).toBeDefined()
    expect(await notes.noMore(ana)).toEqual([first.tag])
    expect(await notes.noMore(mallory)).toEqual([])
    // What was answered before is still theirs to fetch.
    const mine = await notes.mine(ana)
    expect(mine.find(({ hash }) => hash.join() === first.hash.join())).toMatchObject({
      noMore: true,
      answer,
    })
    expect(await notes.endAll(random(32), now)).toBe(false)
    // It outlives the notes, and taking them back.
    await notes.drop(ana, first.hash)
    await notes.drop(ana, second.hash)
    await notes.dropOld(now + 100 * dayMs)
    expect(await notes.put(made(ana, first.tag), now + 100 * dayMs)).toBe('no-more')
  })

  it('[HN4] what is over is as if it never was, and goes; an answer waits a month', async () => {
    const [read, silent] = [made(ana), made(ana)]
    await notes.put(read, now)
    await notes.put(silent, now)
    await notes.answer(read.hash, random(hereAnswerBytes), now)
    const over = now + 7 * dayMs
    for (const { hash } of [read, silent]) {
      expect(await notes.open(hash, over)).toBeUndefined()
      expect(await notes.answer(hash, random(hereAnswerBytes), over)).toBe('unknown')
      expect(await notes.endAll(hash, over)).toBe(false)
    }
    await notes.dropOld(over)
    expect(await sql.all('SELECT sealed FROM here_note')).toEqual([{ sealed: null }])
    expect((await notes.mine(ana)).map(({ hash }) => hash)).toEqual([read.hash])
    await notes.dropOld(over + hereNoteLimits.answerKeptDays * dayMs)
    expect(await sql.all('SELECT note_hash FROM here_note')).toEqual([])
  })

  it('[HN4] taken back it is gone at once, by nobody but whoever wrote it', async () => {
    const note = made(ana)
    await notes.put(note, now)
    await notes.drop(mallory, note.hash)
    expect(await notes.open(note.hash, now)).toBeDefined()
    await notes.drop(ana, note.hash)
    expect(await notes.open(note.hash, now)).toBeUndefined()
    expect(await sql.all('SELECT note_hash FROM here_note')).toEqual([])
  })

  it('[HN4] of a suspended account none opens; with a deleted one everything goes', async () => {
    const note = made(ana)
    await notes.put(note, now)
    await notes.put(made(mallory), now)
    await notes.endAll(note.hash, now)
    const other = made(ana)
    await notes.put(other, now)
    await sql.batch(suspending(ana, 20_000))
    expect(await notes.open(other.hash, now)).toBeUndefined()
    expect(await notes.answer(other.hash, random(hereAnswerBytes), now)).toBe('unknown')
    await sql.batch(dropAccount(ana))
    expect(await sql.all('SELECT account_id FROM here_note')).toEqual([{ account_id: mallory }])
    expect(await sql.all('SELECT account_id FROM here_no_more')).toEqual([])
    expect(await notes.put(made(ana), now)).not.toBe('laid')
  })
})
