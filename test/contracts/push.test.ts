/* oxlint-disable no-await-in-loop -- one step after another */
import { createECDH } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Bytes } from '#base/bytes.ts'
import { limits } from '#protocol/limits.ts'
import { suspending } from '#server/accounts/suspension.ts'
import { migrations } from '#server/http/migrations.ts'
import { type PushDevice, type PushStore, pushStore } from '#server/push/pushStore.ts'
import { pushWay } from '#server/push/pushWay.ts'
import type { PushMessage, Sent } from '#server/push/sendPush.ts'
import { openSql } from '#server/sql/openSql.ts'
import type { Sql } from '#server/sql/sql.ts'
import { nextTime, spreadMs, tellingRound } from '#server/telling/tellingRound.ts'
import { dueRows } from '#server/telling/toldStore.ts'
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
const gapMs = 10 * minuteMs
const noon = 12 * 60 + 30
const evening = 19 * 60

describe.each([
  ['SQLite', 'sqlite'],
  ['PostgreSQL', 'postgres'],
] as const)('who is told, and when, on %s', (_, kind) => {
  let sql: Sql
  let store: PushStore
  let folder: string
  let databaseUrl: string | undefined
  const clock = { now: at('08:00') }
  let sent: (PushMessage & { readonly at: number })[] = []
  let answers: (message: PushMessage) => Promise<Sent> = async () => 'taken'

  const open = async (): Promise<void> => {
    const place = databaseUrl === undefined ? { dataFolder: folder } : { databaseUrl }
    const opened = await openSql(place, migrations)
    if (!opened.ok) throw new Error(opened.error.sentence)
    sql = opened.value.sql
    store = pushStore(sql)
  }
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'herewith-push-'))
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

  const way = () =>
    pushWay(store, async message => {
      sent.push({ ...message, at: clock.now })
      return answers(message)
    })
  const roundOf = (each: 'now' | 'hour') =>
    tellingRound(way(), { now: () => clock.now, chance: () => 0 }, each)
  const round = async (): Promise<void> => {
    for (const each of ['now', 'hour'] as const) await roundOf(each)
  }

  /** As the host does it, though only every so often, until then. */
  const until = async (time: number, everyMs = 10 * minuteMs): Promise<void> => {
    while (clock.now < time) {
      clock.now = Math.min(time, clock.now + everyMs)
      await round()
    }
  }

  const signIn = async (account: Bytes): Promise<Bytes> => {
    const session = random(16)
    await sql.batch([
      {
        text: `INSERT INTO account (account_id, gen, sk, ek, auth_version, created_day)
          VALUES (?, 1, ?, ?, 1, 0) ON CONFLICT DO NOTHING`,
        params: [account, random(32), random(32)],
      },
      {
        text: `INSERT INTO device_session
          (account_id, token_hash, session_id, auth_version, created_day, last_day, fresh_until)
          VALUES (?, ?, ?, 1, 0, 0, 0)`,
        params: [account, random(32), session],
      },
    ])
    return session
  }

  const device = async (
    account: Bytes,
    change: Partial<PushDevice> = {},
  ): Promise<PushDevice & { readonly stored: boolean }> => {
    const ecdh = createECDH('prime256v1')
    ecdh.generateKeys()
    const made: PushDevice = {
      account,
      session: await signIn(account),
      endpoint: `https://push.example/${random(4).join('')}`,
      keys: { p256dh: new Uint8Array(ecdh.getPublicKey()), auth: random(16) },
      hours: [noon, evening],
      quiet: { from: 22 * 60, to: 7 * 60 },
      atOnce: 'awake',
      wakeAt: undefined,
      ...change,
    }
    const stored = await store.put(made, nextTime(made.hours, clock.now, 0))
    return { ...made, stored }
  }

  it('[NO2] what is said between two hours is one push at the next, and none where nothing was', async () => {
    const [ben, caro] = [random(16), random(16)]
    await device(ben)
    await device(caro)
    await store.wait([ben])
    await until(at('09:00'))
    await store.wait([ben])
    await until(at('12:20'))
    expect(sent).toEqual([])
    await until(at('18:50'))
    expect(sent.map(({ at: when, kind: as }) => [when, as])).toEqual([[at('12:30'), 'hours']])
    await until(at('23:50'))
    expect(sent).toHaveLength(1)
  })

  it('[NO2] the hour is spread, so that people of one circle are not told in one moment', () => {
    const times = [0, 0.25, 0.5, 0.999].map(chance => nextTime([noon], at('08:00'), chance))
    expect(new Set(times).size).toBe(4)
    expect(times.every(when => when >= at('12:30') && when < at('12:30') + spreadMs)).toBe(true)
  })

  it('[NO2] [NO7] a week of five who talk all day: twice a day at most, whatever the others do', async () => {
    const circle = [random(16), random(16), random(16), random(16), random(16)]
    const phones = await Promise.all(circle.map(account => device(account)))
    const others = (account: Bytes) => circle.filter(each => each !== account)
    let told = 0
    for (let hour = 0; hour < 7 * 24; hour++) {
      const speaker = circle[hour % 5]
      if (speaker !== undefined) await store.wait(others(speaker))
      await until(clock.now + hourMs, hourMs / 2)
      // Three of them come by after they were told; two never do.
      for (const phone of phones.slice(0, 3))
        if (sent.slice(told).some(({ endpoint }) => endpoint === phone.endpoint)) {
          const hours = await store.here(phone)
          if (hours !== undefined) await store.hoursAgain(phone, nextTime(hours, clock.now, 0))
        }
      told = sent.length
    }
    const dayOf = (when: number) => Math.floor(when / dayMs)
    const perDay = phones.map(({ endpoint }) => {
      const mine = sent.filter(each => each.endpoint === endpoint).map(each => dayOf(each.at))
      return {
        most: Math.max(...mine.map(day => mine.filter(each => each === day).length)),
        all: mine.length,
      }
    })
    expect(perDay.every(({ most }) => most <= 2)).toBe(true)
    expect(perDay.map(({ all }) => all)).toEqual([14, 14, 14, 4, 4])
    expect(sent.every(({ kind: as }) => as === 'hours')).toBe(true)
  })

  it('[NO3] nothing comes to who was there after the last word', async () => {
    const ben = random(16)
    const bens = await device(ben)
    await store.wait([ben])
    await store.here(bens)
    await until(at('23:00'))
    expect(sent).toEqual([])
  })

  it('[NO4] at once goes at once; in the quiet time only to who wants that too, to the others at their hour', async () => {
    const [ben, caro, dora] = [random(16), random(16), random(16)]
    const bens = await device(ben, { atOnce: 'awake' })
    const caros = await device(caro, { atOnce: 'always' })
    await device(dora, { atOnce: 'no' })
    const everybody = [ben, caro, dora]
    const urgentTo = () =>
      sent.filter(({ kind: as }) => as === 'now').map(({ endpoint }) => endpoint)
    await store.now(everybody, clock.now, gapMs)
    await round()
    expect(urgentTo().toSorted()).toEqual([bens.endpoint, caros.endpoint].toSorted())
    sent = []
    clock.now = at('23:00')
    await store.now(everybody, clock.now, gapMs)
    await round()
    expect(urgentTo()).toEqual([caros.endpoint])
    sent = []
    await until(at('12:40') + dayMs)
    expect(sent.map(({ endpoint, kind: as }) => [endpoint, as])).toEqual([[bens.endpoint, 'hours']])
  })

  it('[NO5] however many say it, one device is told at once no more often than every ten minutes', async () => {
    const ben = random(16)
    await device(ben)
    for (let minute = 0; minute < 60; minute++) {
      await store.now([ben], clock.now, gapMs)
      clock.now += minuteMs
      await round()
    }
    expect(sent.length).toBeLessThanOrEqual(6)
    expect(sent.length).toBeGreaterThan(3)
  })

  it('[NO6] a reminder comes at the next hour after its time, once', async () => {
    const ben = random(16)
    await device(ben, { wakeAt: at('15:00') })
    await until(at('18:50'))
    expect(sent).toEqual([])
    await until(at('12:40') + dayMs)
    expect(sent.map(({ at: when }) => when)).toEqual([at('19:00')])
  })

  it('[NO7] who does not come is told less and less; who came is told at their hours again', async () => {
    const ben = random(16)
    const bens = await device(ben)
    const days = async (count: number): Promise<number> => {
      sent = []
      const end = clock.now + count * dayMs
      while (clock.now < end) {
        await store.wait([ben])
        await until(clock.now + hourMs, hourMs / 2)
      }
      return sent.length
    }
    expect(await days(1)).toBe(2)
    expect(await days(2)).toBe(2)
    expect(await days(21)).toBe(3)
    const hours = await store.here(bens)
    expect(hours).toEqual([noon, evening])
    await store.hoursAgain(bens, nextTime(hours ?? [], clock.now, 0))
    expect(await days(1)).toBe(2)
  })

  it('[NO9] an end of the process loses no mark and tells nobody twice', async () => {
    const [ben, caro] = [random(16), random(16)]
    await device(ben)
    await device(caro)
    await store.wait([ben])
    await store.now([caro], clock.now, gapMs)
    // It ends in the middle: the push service has it, and nobody wrote that down.
    let stuck: () => void = () => undefined
    answers = () =>
      new Promise(resolve => {
        stuck = () => resolve('later')
      })
    const ended = round()
    while (sent.length === 0) await new Promise(resolve => setImmediate(resolve))
    stuck()
    await ended
    await sql.close()
    await open()
    answers = async () => 'taken'
    await round()
    expect(sent).toHaveLength(1) // Not at once again: a minute later.
    clock.now += 2 * minuteMs
    await round()
    expect(sent.filter(({ kind: as }) => as === 'now')).toHaveLength(2)
    await until(at('13:00'))
    expect(sent.filter(({ kind: as }) => as === 'hours')).toHaveLength(1)
  })

  it('[NO9] a host that was away at the hour tells at the next one, not in the night', async () => {
    const ben = random(16)
    await device(ben)
    await store.wait([ben])
    clock.now = at('03:00') + dayMs
    await round()
    expect(sent).toEqual([])
    await until(at('12:40') + dayMs)
    expect(sent.map(({ at: when }) => when)).toEqual([at('12:30') + dayMs])
  })

  it('[NO9] an hour that comes while somebody is told at once does not have them told twice', async () => {
    const ben = random(16)
    await device(ben)
    clock.now = at('12:30')
    await store.now([ben], clock.now, gapMs)
    let taken: (() => void) | undefined
    answers = ({ kind: as }) =>
      as === 'now'
        ? new Promise(resolve => {
            taken = () => resolve('taken')
          })
        : Promise.resolve('taken')
    const atOnce = roundOf('now')
    while (taken === undefined) await new Promise(resolve => setImmediate(resolve))
    await roundOf('hour')
    taken()
    await atOnce
    clock.now += 5 * minuteMs
    await round()
    expect(sent.map(({ kind: as }) => as)).toEqual(['now'])
  })

  it('[NO9] more than are looked at together are all told, each once', async () => {
    const everybody = Array.from({ length: dueRows + 20 }, () => random(16))
    for (const account of everybody) await device(account)
    await store.wait(everybody)
    clock.now = at('12:31')
    await round()
    expect(new Set(sent.map(({ endpoint }) => endpoint)).size).toBe(everybody.length)
    expect(sent).toHaveLength(everybody.length)
  })

  it('[NO9] of two processes one tells', async () => {
    const ben = random(16)
    await device(ben)
    await store.wait([ben])
    clock.now = at('12:31')
    await Promise.all([round(), round(), round()])
    expect(sent).toHaveLength(1)
  })

  it('[NO9] what no service takes is tried again, later each time, and at last left for the hour', async () => {
    const ben = random(16)
    await device(ben, { quiet: undefined, hours: [7 * 60] })
    answers = async () => 'later'
    await store.now([ben], clock.now, gapMs)
    for (let minute = 0; minute < 300; minute++) {
      await round()
      clock.now += minuteMs
    }
    const waits = sent.map(({ at: when }) => (when - at('08:00')) / minuteMs)
    expect(waits).toEqual([0, 1, 3, 7, 15, 31, 63, 127])
    answers = async () => 'taken'
    sent = []
    await until(at('07:30') + dayMs)
    expect(sent.map(({ kind: as }) => as)).toEqual(['hours'])
  })

  it('[NO10] an address that a browser has ended is forgotten', async () => {
    const ben = random(16)
    const bens = await device(ben)
    answers = async () => 'gone'
    await store.now([ben], clock.now, gapMs)
    await round()
    expect(await store.has(bens)).toBe(false)
  })

  it('[NO10] it goes with the session, with a suspension and with the account', async () => {
    const [ben, caro] = [random(16), random(16)]
    const [phone, laptop, caros] = [await device(ben), await device(ben), await device(caro)]
    await store.wait([ben, caro])
    await sql.run('DELETE FROM device_session WHERE session_id = ?', [phone.session])
    await sql.batch(suspending(caro, 0))
    clock.now = at('12:31')
    await round()
    // Already before anybody has tidied up.
    expect(sent.map(({ endpoint }) => endpoint)).toEqual([laptop.endpoint])
    await store.dropEnded(ben)
    await store.dropEnded()
    const left = await Promise.all([phone, laptop, caros].map(each => store.has(each)))
    expect(left).toEqual([false, true, false])
  })

  it('[NO8] [T108] an account has eight devices that are told; a session that is none has none', async () => {
    const mallory = random(16)
    for (let count = 0; count < limits.pushDevices; count++)
      expect((await device(mallory)).stored).toBe(true)
    expect((await device(mallory)).stored).toBe(false)
    const nobody = { ...(await device(random(16))), session: random(16) }
    expect(await store.put(nobody, clock.now)).toBe(false)
    const [first] = await store.due('hour', at('23:00'))
    // The same device anew is not one more.
    expect(first === undefined ? false : await store.put(first, clock.now)).toBe(true)
  })
})
