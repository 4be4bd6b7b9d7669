/* oxlint-disable no-await-in-loop -- one step after another */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Bytes } from '#base/bytes.ts'
import { idFrom } from '#base/ids.ts'
import { toHex } from '#base/text.ts'
import { dropAccount } from '#server/accounts/accountChanges.ts'
import { leftStore, type LeftStore } from '#server/endings/leftStore.ts'
import { migrations } from '#server/http/migrations.ts'
import { letterStore } from '#server/mail/letterStore.ts'
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
const start = Date.parse('2026-11-29T20:00:00Z')
const before = idFrom('letter', new Uint8Array(16))

describe.each([
  ['SQLite', 'sqlite'],
  ['PostgreSQL', 'postgres'],
] as const)('letters to leave on %s', (_, kind) => {
  let sql: Sql
  let left: LeftStore
  let folder: string
  let databaseUrl: string | undefined
  let now = start
  let people: Record<'ana' | 'ben' | 'caro' | 'mallory', Bytes>

  const open = async (): Promise<void> => {
    const place = databaseUrl === undefined ? { dataFolder: folder } : { databaseUrl }
    const opened = await openSql(place, migrations)
    if (!opened.ok) throw new Error(opened.error.sentence)
    sql = opened.value.sql
    left = leftStore(sql)
  }

  const comes = async (circle: Bytes): Promise<Bytes> => {
    const account = random(16)
    await sql.batch([
      {
        text: `INSERT INTO account (account_id, gen, sk, ek, auth_version, created_day)
          VALUES (?, 1, ?, ?, 1, 0)`,
        params: [account, random(32), random(32)],
      },
      {
        text: "INSERT INTO account_circle (account_id, circle_id, state) VALUES (?, ?, 'in')",
        params: [account, circle],
      },
    ])
    return account
  }

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'herewith-left-'))
    databaseUrl = kind === 'postgres' ? await postgres.newDatabase() : undefined
    await open()
    now = start
    const circle = random(32)
    people = {
      ana: await comes(circle),
      ben: await comes(circle),
      caro: await comes(circle),
      mallory: await comes(random(32)),
    }
  })
  afterEach(async () => {
    await sql.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const toBen = () => ({ owner: people.ana, to: people.ben })
  const word = () => ({ id: idFrom('letter', random(16)), letter: random(1_024) })
  const leave = async (days: 7 | 14 | 30 = 14, letter = random(4_096)): Promise<Bytes> => {
    expect(await left.leave(toBen(), letter, days)).toBe(true)
    return letter
  }
  const ask = random(16)
  const begin = async (id = ask): Promise<number | undefined> => left.ask(toBen(), id, word(), now)
  const waits = async (account: Bytes): Promise<number> =>
    (await letterStore(sql).after(account, before)).length

  it('[EN11] nothing is given before the days its writer set, and then it is', async () => {
    for (const days of [7, 14, 30] as const) {
      await left.takeBack(toBen())
      now += 40 * dayMs
      const letter = await leave(days)
      expect(await left.give(toBen(), now)).toBeUndefined()
      expect(await begin()).toBe(now + days * dayMs)
      now += days * dayMs - 1
      expect(await left.give(toBen(), now)).toBeUndefined()
      now += 1
      expect(await left.give(toBen(), now)).toEqual(letter)
      // An answer that was lost on the way: once more, until it is there.
      expect(await left.give(toBen(), now)).toEqual(letter)
      await left.got(toBen())
      expect(await left.give(toBen(), now)).toBeUndefined()
      expect(await left.of(people.ana, now)).toMatchObject({ mine: [{ given: true }], asked: [] })
    }
  })

  it('[EN12] a no ends it in the same step in which it lies with who asked', async () => {
    await leave()
    await begin()
    expect(await waits(people.ana)).toBe(1)
    now += 13 * dayMs
    expect(await left.refuse(toBen(), ask, word(), now)).toBe(true)
    expect(await waits(people.ben)).toBe(1)
    now += 20 * dayMs
    expect(await left.give(toBen(), now)).toBeUndefined()
    expect((await left.of(people.ben, now)).asked).toMatchObject([{ state: 'refused' }])
    expect((await left.of(people.ana, now)).mine[0]?.ask).toBeUndefined()
  })

  it('[EN12] also after the days, as long as it was not given; and never afterwards', async () => {
    await leave(7)
    await begin()
    now += 9 * dayMs
    expect(await left.refuse(toBen(), ask, word(), now)).toBe(true)
    expect(await left.give(toBen(), now)).toBeUndefined()
    now += 31 * dayMs
    const again = random(16)
    await begin(again)
    now += 7 * dayMs
    expect(await left.give(toBen(), now)).toBeDefined()
    expect(await left.refuse(toBen(), again, word(), now)).toBe(false)
    expect(await waits(people.ben)).toBe(1)
  })

  it('[EN13] not asked again for thirty days: after an ask, a no, or one that was stopped', async () => {
    await leave(7)
    const dueAt = await begin()
    expect(await begin(random(16))).toBeUndefined()
    expect(await begin()).toBe(dueAt)
    expect(await waits(people.ana)).toBe(1)
    expect(await left.stop(toBen(), ask)).toBe(true)
    now += 29 * dayMs
    expect(await begin(random(16))).toBeUndefined()
    now += dayMs
    const second = random(16)
    expect(await begin(second)).toBe(now + 7 * dayMs)
    now += 5 * dayMs
    await left.refuse(toBen(), second, word(), now)
    expect(await begin(second)).toBeUndefined()
    now += 29 * dayMs
    expect(await begin(random(16))).toBeUndefined()
    now += dayMs
    expect(await begin(random(16))).toBe(now + 7 * dayMs)
  })

  it('[EN13] an old no, or an old stop, ends no other ask', async () => {
    await leave(7)
    await begin()
    await left.refuse(toBen(), ask, word(), now)
    now += 31 * dayMs
    const second = random(16)
    await begin(second)
    expect(await left.refuse(toBen(), ask, word(), now)).toBe(false)
    expect(await left.stop(toBen(), ask)).toBe(false)
    now += 7 * dayMs
    expect(await left.give(toBen(), now)).toBeDefined()
  })

  it('[EN14] a stranger, another one, and who left it get and end nothing', async () => {
    await leave(7)
    await begin()
    now += 8 * dayMs
    for (const to of [people.mallory, people.caro, people.ana]) {
      const theirs = { owner: people.ana, to }
      expect(await left.ask(theirs, random(16), word(), now)).toBeUndefined()
      expect(await left.give(theirs, now)).toBeUndefined()
      expect(await left.stop(theirs, ask)).toBe(false)
      expect(await left.refuse(theirs, ask, word(), now)).toBe(false)
      await left.got(theirs)
      await left.takeBack(theirs)
    }
    expect(await left.refuse({ owner: people.mallory, to: people.ben }, ask, word(), now)).toBe(
      false,
    )
    expect((await left.of(people.mallory, now)).asked).toEqual([])
    expect(await left.give(toBen(), now)).toBeDefined()
  })

  it('[EN14] that a letter lies there is told to nobody who did not ask', async () => {
    await leave()
    expect(await left.of(people.ben, now)).toEqual({ mine: [], asked: [] })
  })

  it('[EN15] five at most, and only for somebody in a circle with me', async () => {
    expect(await left.leave({ owner: people.ana, to: people.mallory }, random(1_024), 7)).toBe(
      false,
    )
    expect(await left.leave({ owner: people.ana, to: people.ana }, random(1_024), 7)).toBe(false)
    const circle = random(32)
    await sql.run("INSERT INTO account_circle (account_id, circle_id, state) VALUES (?, ?, 'in')", [
      people.ana,
      circle,
    ])
    const done: boolean[] = []
    for (let n = 0; n < 6; n++)
      done.push(await left.leave({ owner: people.ana, to: await comes(circle) }, random(1_024), 7))
    expect(done).toEqual([true, true, true, true, true, false])
  })

  it('[EN15] a newer letter takes the place of the one before, and the wait goes on as it was', async () => {
    await leave(14)
    const dueAt = await begin()
    now += dayMs
    const newer = await leave(30)
    expect((await left.of(people.ana, now)).mine).toMatchObject([
      { to: toHex(people.ben), dueAt, letter: toHex(newer.subarray(0, 16)) },
    ])
    now += 13 * dayMs
    expect(await left.give(toBen(), now)).toEqual(newer)
    // What is left after it was given is another letter, and is asked for anew.
    await leave(7)
    expect(await left.give(toBen(), now)).toBeUndefined()
    expect((await left.of(people.ana, now)).mine).toMatchObject([{ given: false }])
  })

  it('[EN15] taken back, it is gone, with whatever was asked', async () => {
    await leave(7)
    await begin()
    await left.takeBack(toBen())
    now += 8 * dayMs
    expect(await left.give(toBen(), now)).toBeUndefined()
    expect(await left.of(people.ben, now)).toEqual({ mine: [], asked: [] })
  })

  it('[EN15] it goes with the account of who left it, and with that of whom it is for', async () => {
    for (const who of [people.ana, people.ben]) {
      await left.takeBack(toBen())
      await leave(7)
      await sql.batch(dropAccount(who))
      expect(await left.of(people.ana, now)).toEqual({ mine: [], asked: [] })
      await sql.batch([
        {
          text: `INSERT INTO account (account_id, gen, sk, ek, auth_version, created_day)
            VALUES (?, 1, ?, ?, 1, 0)`,
          params: [who, random(32), random(32)],
        },
        {
          text: `INSERT INTO account_circle (account_id, circle_id, state)
            SELECT ?, circle_id, 'in' FROM account_circle WHERE account_id = ?`,
          params: [who, people.caro],
        },
      ])
    }
  })

  it('[EN16] closed and opened again in the wait, it waits as long as ever', async () => {
    const letter = await leave(7)
    const dueAt = await begin()
    await sql.close()
    now += 6 * dayMs
    await open()
    expect(await left.give(toBen(), now)).toBeUndefined()
    expect((await left.of(people.ben, now)).asked).toMatchObject([{ dueAt, state: 'waiting' }])
    now += dayMs
    expect(await left.give(toBen(), now)).toEqual(letter)
  })

  it('[EN17] its writer is told once a day while the ask runs, by one process, and no more after', async () => {
    await leave(7)
    await begin()
    expect(await left.toTellAgain(now + dayMs - 1)).toEqual([])
    now += dayMs
    const both = await Promise.all([left.toTellAgain(now), left.toTellAgain(now)])
    expect(both.flat().map(toHex)).toEqual([toHex(people.ana)])
    await left.refuse(toBen(), ask, word(), now)
    expect(await left.toTellAgain(now + 3 * dayMs)).toEqual([])
  })

  it('[EN12] without room for words the ask begins and the no counts all the same', async () => {
    await leave(7)
    for (const account of [people.ana, people.ben])
      for (let n = 0; n < 512; n += 64)
        await sql.batch(
          Array.from({ length: 64 }, () => ({
            text: 'INSERT INTO letter (account_id, letter_id, letter, until_day) VALUES (?, ?, ?, ?)',
            params: [account, random(16), random(8), start + 90 * dayMs],
          })),
        )
    expect(await begin()).toBeDefined()
    expect((await left.of(people.ana, now)).mine[0]?.ask).toBe(toHex(ask))
    expect(await left.refuse(toBen(), ask, word(), now)).toBe(true)
  })
})
