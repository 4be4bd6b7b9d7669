/* oxlint-disable no-await-in-loop -- one step after another */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Bytes } from '#base/bytes.ts'
import { idFrom } from '#base/ids.ts'
import { dropAccount } from '#server/accounts/accountChanges.ts'
import { restoring, suspending } from '#server/accounts/suspension.ts'
import { emailKeysOf } from '#server/email/emailKeys.ts'
import {
  codeTries,
  type EmailChoice,
  type EmailStore,
  emailStore,
} from '#server/email/emailStore.ts'
import { emailWay, nextMail } from '#server/email/emailWay.ts'
import type { Mailed } from '#server/email/sendMail.ts'
import { migrations } from '#server/http/migrations.ts'
import { openSql } from '#server/sql/openSql.ts'
import { openSqlite } from '#server/sql/openSqlite.ts'
import { sqliteSql } from '#server/sql/sqlite.ts'
import type { Sql } from '#server/sql/sql.ts'
import { tellingRound } from '#server/telling/tellingRound.ts'
import { wayAtWork } from '#server/telling/wayAtWork.ts'
import { random } from '../cast/author.ts'
import { type Postgres, startPostgres } from './postgres.ts'

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
const at = (text: string): number => Date.parse(`2026-11-29T${text}:00Z`)
const noon = 12 * 60 + 30
const evening = 19 * 60
const keys = emailKeysOf(random(32))

const usual: EmailChoice = {
  hours: [noon, evening],
  quiet: { from: 22 * 60, to: 7 * 60 },
  atOnce: 'awake',
  lang: 'en',
  named: false,
}

describe.each([
  ['memory', 'memory'],
  ['SQLite', 'sqlite'],
  ['PostgreSQL', 'postgres'],
] as const)('who is written to, and when, in %s', (_, kind) => {
  let sql: Sql
  let store: EmailStore
  let folder: string
  let databaseUrl: string | undefined
  const clock = { now: at('08:00') }
  let sent: { readonly at: number; readonly to: string; readonly urgent: boolean }[] = []
  let answers: () => Promise<Mailed> = async () => 'taken'

  const open = async (): Promise<void> => {
    if (kind === 'memory') {
      const file = openSqlite(':memory:', migrations)
      if (!file.ok) throw new Error(file.error.sentence)
      sql = sqliteSql(file.value)
    } else {
      const place = databaseUrl === undefined ? { dataFolder: folder } : { databaseUrl }
      const opened = await openSql(place, migrations)
      if (!opened.ok) throw new Error(opened.error.sentence)
      sql = opened.value.sql
    }
    store = emailStore(sql)
  }
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'herewith-email-'))
    databaseUrl = kind === 'postgres' ? await postgres.newDatabase() : undefined
    await open()
    clock.now = at('08:00')
    sent = []
    answers = async () => 'taken'
  })
  afterEach(async () => {
    await sql.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const way = () => {
    const made = emailWay(store, answersNow, () => clock.now)
    return {
      ...made,
      send: async (row: Parameters<typeof made.send>[0], urgent: boolean) => {
        sent.push({ at: clock.now, to: row.address, urgent })
        return made.send(row, urgent)
      },
    }
  }
  const answersNow = () => answers()
  const deps = { now: () => clock.now, chance: () => 0 }
  const round = async (): Promise<void> => {
    for (const each of ['now', 'hour'] as const) await tellingRound(way(), deps, each)
  }
  const until = async (time: number, everyMs = 10 * minuteMs): Promise<void> => {
    while (clock.now < time) {
      clock.now = Math.min(time, clock.now + everyMs)
      await round()
    }
  }
  const times = () => sent.map(each => each.at)
  const here = (account: Bytes) =>
    wayAtWork(way(), who => who, deps).here({
      account: idFrom('account', account),
      session: idFrom('session', random(16)),
    })
  const now = (account: Bytes) => store.now([account], clock.now, way().nowGapMs)
  const nextAt = (hours: readonly number[], toldAt: number) => nextMail(hours, toldAt, clock.now, 0)

  const enter = async (): Promise<Bytes> => {
    const account = random(16)
    await sql.run(
      `INSERT INTO account (account_id, gen, sk, ek, auth_version, created_day)
       VALUES (?, 1, ?, ?, 1, 0)`,
      [account, random(32), random(32)],
    )
    return account
  }
  const ask = (account: Bytes, address: string, change: Partial<EmailChoice> = {}) =>
    store.ask(
      account,
      { address, addressKey: keys.addressKey(address), ...usual, ...change },
      { hash: keys.codeHash(account, '12345678'), until: clock.now + hourMs },
    )
  const confirm = (account: Bytes, code = '12345678') =>
    store.confirm(account, keys.codeHash(account, code), clock.now, nextAt)
  const person = async (address: string, change: Partial<EmailChoice> = {}): Promise<Bytes> => {
    const account = await enter()
    await ask(account, address, change)
    expect(await confirm(account)).toBe(true)
    return account
  }

  it('[NO14] nothing goes to an address before its code was given, and five tries are all', async () => {
    const ben = await enter()
    await ask(ben, 'ben@example.org')
    await store.wait([ben])
    await until(at('23:00'))
    expect(sent).toEqual([])
    await ask(ben, 'ben@example.org')
    for (let tries = 0; tries < codeTries; tries++)
      expect(await confirm(ben, String(tries).padStart(8, '0'))).toBe(false)
    expect(await confirm(ben)).toBe(false)
    await ask(ben, 'ben@example.org')
    clock.now += hourMs
    expect(await confirm(ben)).toBe(false)
    await ask(ben, 'ben@example.org')
    // A code is good for the account and the address it was made for, once.
    await ask(ben, 'else@example.org', {})
    expect(await confirm(ben)).toBe(true)
    expect(await confirm(ben)).toBe(false)
    expect(await store.read(ben)).toMatchObject({ state: 'on', address: 'else@example.org' })
  })

  it('[NO16] at the first of their hours at which something waits, and once a day at most', async () => {
    const ben = await person('ben@example.org')
    const caro = await person('caro@example.org')
    for (let day = 0; day < 3; day++) {
      await store.wait([ben])
      await until(clock.now + 5 * hourMs)
      // He looks, and more is said the same day.
      await here(ben)
      await store.wait([ben])
      await until(at('08:00') + (day + 1) * dayMs)
      await here(ben)
    }
    expect(times()).toEqual([0, 1, 2].map(day => at('12:30') + day * dayMs))
    // Nor by choosing other hours, or giving the address anew.
    await until(at('12:00') + 3 * dayMs)
    await store.wait([caro])
    await until(at('12:40') + 3 * dayMs)
    await store.choose(caro, { ...usual, hours: [13 * 60] }, nextAt)
    await store.wait([caro])
    await until(at('14:00') + 3 * dayMs)
    await ask(caro, 'caro@example.org', { hours: [15 * 60] })
    await confirm(caro)
    await store.wait([caro])
    await until(at('23:00') + 3 * dayMs)
    expect(sent.filter(({ to }) => to === 'caro@example.org').map(each => each.at)).toEqual([
      at('12:30') + 3 * dayMs,
    ])
  })

  it('[NO16] nothing comes to who was there after the last word, and who does not come is told less', async () => {
    const ben = await person('ben@example.org')
    await store.wait([ben])
    await here(ben)
    await until(at('23:00'))
    expect(sent).toEqual([])
    for (let hour = 0; hour < 28 * 24; hour++) {
      await store.wait([ben])
      await until(clock.now + hourMs, hourMs / 2)
    }
    const told = sent.length
    expect(told).toBeLessThanOrEqual(8)
    await here(ben)
    await store.wait([ben])
    await until(clock.now + 2 * dayMs, hourMs / 2)
    expect(sent.length).toBe(told + 1)
  })

  it('[NO16] at once goes at once, as each chose, and no sooner than an hour after the last', async () => {
    const ben = await person('ben@example.org', { atOnce: 'awake' })
    const caro = await person('caro@example.org', { atOnce: 'always' })
    const dora = await person('dora@example.org', { atOnce: 'no' })
    const everybody = [ben, caro, dora]
    for (const account of everybody) await now(account)
    await round()
    expect(sent.map(({ to }) => to).toSorted()).toEqual(['ben@example.org', 'caro@example.org'])
    sent = []
    clock.now = at('23:00')
    for (const account of everybody) await now(account)
    await round()
    expect(sent.map(({ to }) => to)).toEqual(['caro@example.org'])
    await now(caro)
    clock.now += 59 * minuteMs
    await round()
    expect(sent).toHaveLength(1)
    clock.now += minuteMs
    await round()
    expect(sent).toHaveLength(2)
  })

  it('[NO17] a mail service that is away is tried again, later each time, for a day, and its person is told', async () => {
    const ben = await person('ben@example.org', { hours: [noon], quiet: undefined })
    answers = async () => 'later'
    await store.wait([ben])
    await until(at('12:30') + 2 * dayMs, minuteMs)
    expect(times().map(when => (when - at('12:30')) / minuteMs)).toEqual(
      [0, 5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560].filter(minutes => minutes <= 2880),
    )
    expect(await store.read(ben)).toMatchObject({ state: 'on', failed: true })
    // Given up: it begins anew with the next word, and with the first that is taken all is well.
    sent = []
    answers = async () => 'taken'
    await until(at('12:40') + 4 * dayMs)
    expect(sent).toEqual([])
    await store.wait([ben])
    await until(at('12:40') + 5 * dayMs)
    expect(sent).toHaveLength(1)
    expect(await store.read(ben)).toMatchObject({ state: 'on', failed: false })
  })

  it('[NO17] tried again, it does not come in the quiet time', async () => {
    const ben = await person('ben@example.org', { hours: [21 * 60 + 30] })
    answers = async () => 'later'
    await store.wait([ben])
    await until(at('07:00') + dayMs, minuteMs)
    const late = times().filter(when => when >= at('22:00'))
    expect(late).toEqual([])
    expect(sent.length).toBeGreaterThan(1)
  })

  it('[NO17] an address that its service does not know is written to no more', async () => {
    const ben = await person('ben@example.org')
    answers = async () => 'refused'
    await now(ben)
    await store.wait([ben])
    await until(at('23:00'))
    expect(sent).toHaveLength(1)
    expect(await store.read(ben)).toMatchObject({ state: 'refused', address: 'ben@example.org' })
  })

  it('[NO17] an end of the process between the yes and our writing it down: no second mail that day', async () => {
    const ben = await person('ben@example.org')
    await store.wait([ben])
    clock.now = at('12:31')
    answers = () => new Promise(() => undefined)
    void round()
    while (sent.length === 0) await new Promise(resolve => setImmediate(resolve))
    if (kind !== 'memory') {
      await sql.close()
      await open()
    }
    answers = async () => 'taken'
    await until(at('23:00'))
    expect(sent).toHaveLength(1)
    await until(at('13:00') + dayMs)
    expect(sent).toHaveLength(2)
  })

  it('[NO17] of two processes one writes', async () => {
    const ben = await person('ben@example.org')
    await store.wait([ben])
    clock.now = at('12:31')
    await Promise.all([round(), round(), round()])
    expect(sent).toHaveLength(1)
  })

  it('[NO15] who wants no mail gets none, from whichever account, and it is not the address that is kept', async () => {
    const ben = await person('ben@example.org')
    const caro = await person('Ben+other@EXAMPLE.org')
    for (const account of [ben, caro]) await store.wait([account])
    const addressKey = keys.addressKey('ben@example.org')
    await store.never(addressKey)
    await store.never(addressKey)
    await until(at('23:00'))
    expect(sent).toEqual([])
    for (const account of [ben, caro]) {
      const mine = await store.read(account)
      expect(mine?.state).toBe('stopped')
      expect(mine?.address).toBeUndefined()
    }
    const kept = await sql.all('SELECT * FROM no_email')
    expect(kept).toEqual([{ address_key: addressKey }])
    // Not even with a code that was on its way.
    await ask(ben, 'ben@example.org')
    expect(await confirm(ben)).toBe(false)
    await store.afterAll(addressKey)
    expect(await confirm(ben)).toBe(true)
  })

  it('[NO15] it ends with one press, with the account, and for as long as that is suspended', async () => {
    const ben = await person('ben@example.org')
    const caro = await person('caro@example.org')
    const dora = await person('dora@example.org')
    await store.wait([ben, caro, dora])
    await store.drop(ben)
    await sql.batch(dropAccount(caro))
    await sql.batch(suspending(dora, 0))
    await until(at('23:00'))
    expect(sent).toEqual([])
    expect(await sql.all('SELECT address FROM email_notice')).toEqual([
      { address: 'dora@example.org' },
    ])
    await sql.batch([restoring(dora)])
    await until(at('13:00') + dayMs)
    expect(sent.map(({ to }) => to)).toEqual(['dora@example.org'])
  })
})
