/* oxlint-disable no-await-in-loop -- one step after another */
import { createECDH } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Bytes } from '#base/bytes.ts'
import { idFrom } from '#base/ids.ts'
import { toHex } from '#base/text.ts'
import type { HourRange } from '#protocol/api/calls.ts'
import { letterRound, ringRound } from '#server/calls/callRounds.ts'
import { callStore, type CallStore, type NewCall } from '#server/calls/callStore.ts'
import { callTurns, silentMs } from '#server/calls/callTurns.ts'
import { migrations } from '#server/http/migrations.ts'
import { letterStore } from '#server/mail/letterStore.ts'
import { pushStore } from '#server/push/pushStore.ts'
import type { Sent } from '#server/push/sendPush.ts'
import { openSql } from '#server/sql/openSql.ts'
import type { Sql } from '#server/sql/sql.ts'
import { random } from '../cast/author.ts'
import { type Postgres, startPostgres } from './postgres.ts'

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const start = Date.parse('2026-11-29T20:00:00Z')
const always = [{ from: 0, to: 1440 }]
const before = idFrom('letter', new Uint8Array(16))

describe.each([
  ['SQLite', 'sqlite'],
  ['PostgreSQL', 'postgres'],
] as const)('calls for someone on %s', (_, kind) => {
  let sql: Sql
  let calls: CallStore
  let folder: string
  let databaseUrl: string | undefined
  let now = start
  let rung: string[] = []
  let answers: (account: string) => Sent = () => 'taken'
  /** Of everybody here: in one circle, each with a phone that is told. */
  let people: Record<'ana' | 'ben' | 'caro' | 'dora' | 'mallory', Bytes>
  const phones = new Map<string, string>()
  const permits = new Map<string, Bytes>()

  const open = async (): Promise<Sql> => {
    const place = databaseUrl === undefined ? { dataFolder: folder } : { databaseUrl }
    const opened = await openSql(place, migrations)
    if (!opened.ok) throw new Error(opened.error.sentence)
    return opened.value.sql
  }

  const comes = async (circle: Bytes): Promise<Bytes> => {
    const [account, session] = [random(16), random(16)]
    await sql.batch([
      {
        text: `INSERT INTO account (account_id, gen, sk, ek, auth_version, created_day)
          VALUES (?, 1, ?, ?, 1, 0)`,
        params: [account, random(32), random(32)],
      },
      {
        text: `INSERT INTO device_session
          (account_id, token_hash, session_id, auth_version, created_day, last_day, fresh_until)
          VALUES (?, ?, ?, 1, 0, 0, 0)`,
        params: [account, random(32), session],
      },
      {
        text: "INSERT INTO account_circle (account_id, circle_id, state) VALUES (?, ?, 'in')",
        params: [account, circle],
      },
    ])
    const ecdh = createECDH('prime256v1')
    ecdh.generateKeys()
    const endpoint = `https://push.example/${toHex(random(8))}`
    phones.set(endpoint, toHex(account))
    await pushStore(sql).put(
      {
        account,
        session,
        endpoint,
        keys: { p256dh: new Uint8Array(ecdh.getPublicKey()), auth: random(16) },
        hours: [720],
        // A whole night of quiet, and nothing at once: a call goes by the hours of its permit.
        quiet: { from: 1, to: 1439 },
        atOnce: 'no',
        wakeAt: undefined,
      },
      start + hourMs,
    )
    return account
  }

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'herewith-calls-'))
    databaseUrl = kind === 'postgres' ? await postgres.newDatabase() : undefined
    sql = await open()
    calls = callStore(sql)
    now = start
    rung = []
    answers = () => 'taken'
    phones.clear()
    const circle = random(32)
    people = {
      ana: await comes(circle),
      ben: await comes(circle),
      caro: await comes(circle),
      dora: await comes(circle),
      mallory: await comes(random(32)),
    }
    for (const name of ['ben', 'caro', 'dora', 'mallory'] as const) {
      permits.set(name, random(32))
      await calls.putPermits(people[name], [
        { hash: permits.get(name) ?? random(32), hours: always },
      ])
    }
  })
  afterEach(async () => {
    await sql.close()
    rmSync(folder, { recursive: true, force: true })
  })

  type Name = 'ben' | 'caro' | 'dora' | 'mallory'

  const callOf = (names: readonly Name[], change: Partial<NewCall> = {}): NewCall => ({
    account: people.ana,
    call: random(16),
    firstAt: now + 5_000,
    everyMs: 10 * minuteMs,
    letters: names.map(name => ({
      to: people[name],
      hash: permits.get(name) ?? random(32),
      letter: random(1_024),
    })),
    ...change,
  })

  const round = async (on: Sql = sql): Promise<void> => {
    const deps = {
      turns: callTurns(on),
      devices: pushStore(on),
      now: () => now,
      arrived: () => undefined,
      send: async ({ endpoint, kind: as }: { endpoint: string; kind: string }) => {
        expect(as).toBe('call')
        const account = phones.get(endpoint) ?? ''
        rung.push(account)
        return answers(account)
      },
    }
    await letterRound(deps)
    await ringRound(deps)
  }

  /** As a host does it, though only when this much time has passed. */
  const until = async (time: number, everyMs = 5 * minuteMs): Promise<void> => {
    while (now < time) {
      now = Math.min(time, now + everyMs)
      await round()
    }
  }

  const lettersOf = (name: Name | 'ana') => letterStore(sql).after(people[name], before)
  const has = async (name: Name | 'ana'): Promise<number> => (await lettersOf(name)).length
  const asked = async (): Promise<readonly string[]> => {
    const names: string[] = []
    for (const name of ['ben', 'caro', 'dora', 'mallory'] as const)
      if ((await has(name)) > 0) names.push(name)
    return names
  }
  const states = async (call: NewCall) =>
    (await calls.state(call))?.letters.map(({ state }) => state)
  const word = () => ({ id: idFrom('letter', random(16)), letter: random(1_024) })

  it('[CA1] nothing leaves in the first five seconds, and nothing ever once it is taken back', async () => {
    const call = callOf(['ben', 'caro'])
    await calls.begin(call, now)
    now += 4_999
    await round()
    expect(await asked()).toEqual([])
    expect(await calls.end(call, now)).toBe(true)
    await until(now + hourMs)
    expect([await asked(), rung]).toEqual([[], []])
    expect(await states(call)).toEqual(['withdrawn', 'withdrawn'])
  })

  it('[CA1] taken back before it came: on its way, it finds a closed door', async () => {
    const call = callOf(['ben'])
    expect(await calls.end(call, now)).toBe(false)
    await calls.begin(call, now)
    await until(now + hourMs)
    expect([await asked(), rung]).toEqual([[], []])
  })

  it('[CA2] asks in the order of the person, one after another, after the minutes they set', async () => {
    const call = callOf(['caro', 'ben', 'dora'])
    await calls.begin(call, now)
    await until(start + 10_000)
    expect([await asked(), await states(call)]).toEqual([['caro'], ['sent', 'held', 'held']])
    await until(start + 10 * minuteMs)
    expect(await asked()).toEqual(['caro'])
    await until(start + 10 * minuteMs + 20_000)
    expect(await asked()).toEqual(['ben', 'caro'])
    await until(start + hourMs)
    expect(await states(call)).toEqual(['sent', 'sent', 'sent'])
    expect(rung).toEqual(['caro', 'ben', 'dora'].map(name => toHex(people[name as Name])))
  })

  it('[CA3] the hours of a catcher hold, and their phone is told whatever quiet it keeps else', async () => {
    await calls.putPermits(people.ben, [
      { hash: permits.get('ben') ?? random(32), hours: [{ from: 360, to: 1140 }] },
    ])
    await calls.putPermits(people.caro, [
      { hash: permits.get('caro') ?? random(32), hours: [{ from: 1140, to: 60 }] },
    ])
    const call = callOf(['ben', 'caro'])
    await calls.begin(call, now)
    await until(start + 10_000)
    expect(await states(call)).toEqual(['outside-hours', 'sent'])
    expect([await asked(), rung]).toEqual([['caro'], [toHex(people.caro)]])
  })

  it('[CA4] without a permit nobody is asked: none, another, one taken back, no circle together', async () => {
    const call = callOf(['ben', 'caro', 'dora', 'mallory'], {})
    const [first, ...others] = call.letters
    if (first === undefined) throw new Error('Nobody.')
    await calls.begin({ ...call, letters: [{ ...first, hash: random(32) }, ...others] }, now)
    await calls.putPermits(people.caro, [])
    await until(start + 10_000)
    expect(await states(call)).toEqual(['undelivered', 'undelivered', 'sent', 'held'])
    await until(start + hourMs)
    expect(await states(call)).toEqual(['undelivered', 'undelivered', 'sent', 'undelivered'])
    expect([await asked(), rung]).toEqual([['dora'], [toHex(people.dora)]])
  })

  it('[CA27] [T154] a permit that is closed rings nothing, and looks like a phone that cannot be told', async () => {
    const hash = permits.get('ben') ?? random(32)
    const give = (hours: readonly HourRange[], closed: boolean) =>
      calls.putPermits(people.ben, [{ hash, hours, closed }])
    /** All that whoever calls can see, and when. */
    const seenOf = async () => {
      const [call, from] = [callOf(['ben', 'caro']), now]
      await calls.begin(call, now)
      const seen: unknown[] = []
      for (const after of [4_000, 6_000, 20_000, 40_000, 50_000]) {
        now = from + after
        await round()
        const { nextAt = from, ...state } = (await calls.state(call)) ?? {}
        seen.push({ after, nextIn: nextAt - from, ...state })
      }
      await calls.end(call, now)
      now = from + 24 * hourMs
      return seen
    }
    const [inHours, outside] = [always, [{ from: 360, to: 420 }]]
    await give(outside, false)
    const asleep = await seenOf()
    answers = account => (account === toHex(people.ben) ? 'gone' : 'taken')
    await give(inHours, false)
    const silent = await seenOf()
    const [had, rings] = [
      await lettersOf('ben'),
      rung.filter(each => each === toHex(people.ben)).length,
    ]
    answers = () => 'taken'
    await give(inHours, true)
    expect(await seenOf()).toEqual(silent)
    await give(outside, true)
    expect(await seenOf()).toEqual(asleep)
    expect(await lettersOf('ben')).toEqual(had)
    expect(rung.filter(each => each === toHex(people.ben)).length).toBe(rings)
    expect((await calls.permits(people.ben))[0]).toMatchObject({ closed: true })
    // It is the same permit: opened again, a letter goes out.
    await give(inHours, false)
    await seenOf()
    // T168: of calls that lie there unread the latest stays.
    expect(await has('ben')).toBe(1)
    expect(await lettersOf('ben')).not.toEqual(had)
  })

  it('[CA4] a permit taken back while the call runs counts no more', async () => {
    const call = callOf(['ben', 'caro'])
    await calls.begin(call, now)
    await until(start + 10_000)
    await calls.putPermits(people.caro, [])
    await until(start + hourMs)
    expect([await asked(), await states(call)]).toEqual([['ben'], ['sent', 'undelivered']])
  })

  it('[CA5] "I am here" ends it and reaches who called in one step; nobody else is asked', async () => {
    const call = callOf(['ben', 'caro'])
    await calls.begin(call, now)
    await until(start + 10_000)
    expect(await calls.answer(people.ben, call, 'stop', word(), now)).toBe(true)
    expect(await has('ana')).toBe(1)
    await until(start + hourMs)
    expect([await asked(), await states(call)]).toEqual([['ben'], ['sent', 'withdrawn']])
    expect((await calls.state(call))?.open).toBe(false)
  })

  it('[CA5] an answer that cannot reach who called ends nothing', async () => {
    const call = callOf(['ben', 'caro'])
    await calls.begin(call, now)
    await until(start + 10_000)
    await sql.run("UPDATE account_circle SET state = 'out' WHERE account_id = ?", [people.ben])
    expect(await calls.answer(people.ben, call, 'stop', word(), now)).toBe(false)
    expect((await calls.state(call))?.open).toBe(true)
  })

  it('[CA6] "can\'t now" asks the next at once, and only when nobody was asked since', async () => {
    const call = callOf(['ben', 'caro', 'dora'])
    await calls.begin(call, now)
    await until(start + 10_000)
    expect(await calls.answer(people.ben, call, 'next', word(), now)).toBe(true)
    await round()
    expect(await asked()).toEqual(['ben', 'caro'])
    expect(await calls.answer(people.ben, call, 'next', word(), now)).toBe(true)
    await round()
    expect(await asked()).toEqual(['ben', 'caro'])
  })

  it('[CA7] who was not asked says nothing into it, and learns nothing', async () => {
    const call = callOf(['ben', 'caro'])
    await calls.begin(call, now)
    await until(start + 10_000)
    for (const who of [people.caro, people.mallory, people.ana])
      for (const says of ['stop', 'next'] as const)
        expect(await calls.answer(who, call, says, word(), now)).toBe(false)
    expect(await calls.state({ ...call, account: people.mallory })).toBeUndefined()
    expect(await calls.end({ ...call, account: people.mallory }, now)).toBe(false)
    expect((await calls.state(call))?.open).toBe(true)
    expect(await has('ana')).toBe(0)
  })

  it('[CA8] nobody to tell: said so, and the next is asked after half a minute, not after ten', async () => {
    answers = account => (account === toHex(people.ben) ? 'gone' : 'taken')
    const call = callOf(['ben', 'caro'])
    await calls.begin(call, now)
    await until(start + 10_000)
    expect(await states(call)).toEqual(['undelivered', 'held'])
    await until(start + 10_000 + silentMs + 10_000)
    expect(await states(call)).toEqual(['undelivered', 'sent'])
    // The letter lies there all the same, for when they open the app.
    expect(await has('ben')).toBe(1)
  })

  it('[CA8] a push service that does not answer is asked again, and then it was sent', async () => {
    answers = () => 'later'
    const call = callOf(['ben'])
    await calls.begin(call, now)
    await until(start + 20_000)
    expect(await states(call)).toEqual(['undelivered'])
    answers = () => 'taken'
    await until(start + 3 * minuteMs)
    expect(await states(call)).toEqual(['sent'])
    expect(rung.length).toBe(2)
  })

  it('[CA9] a host that was away goes on: one is asked at once, the others wait as long as ever', async () => {
    const call = callOf(['ben', 'caro', 'dora'])
    await calls.begin(call, now)
    await sql.close()
    now = start + 45 * minuteMs
    sql = await open()
    calls = callStore(sql)
    await round()
    expect(await asked()).toEqual(['ben'])
    await until(start + 54 * minuteMs)
    expect(await asked()).toEqual(['ben'])
    await until(start + 56 * minuteMs)
    expect(await asked()).toEqual(['ben', 'caro'])
  })

  it('[CA9] let go and not told when it ended: told when it is there again, and let go once', async () => {
    const call = callOf(['ben', 'caro'])
    await calls.begin(call, now)
    now += 6_000
    const deps = { turns: callTurns(sql), devices: pushStore(sql), now: () => now }
    await letterRound({ ...deps, arrived: () => undefined, send: async () => 'later' })
    expect([await has('ben'), await states(call)]).toEqual([1, ['leaving', 'held']])
    await sql.close()
    sql = await open()
    calls = callStore(sql)
    await round()
    expect([await has('ben'), rung, await states(call)]).toEqual([
      1,
      [toHex(people.ben)],
      ['sent', 'held'],
    ])
  })

  it('[CA9] two processes ask each person once', async () => {
    const other = await open()
    const call = callOf(['ben', 'caro', 'dora'])
    await calls.begin(call, now)
    for (let minute = 0; minute < 40; minute++) {
      now += minuteMs
      await Promise.all([round(), round(other)])
    }
    await other.close()
    expect(await states(call)).toEqual(['sent', 'sent', 'sent'])
    expect(rung).toHaveLength(3)
    for (const name of ['ben', 'caro', 'dora'] as const) expect(await has(name)).toBe(1)
  })

  it('[CA10] one call at a time, the same again changes nothing, and after six hours it is over', async () => {
    const first = callOf(['ben', 'caro'])
    await calls.begin(first, now)
    await until(start + 10_000)
    await calls.begin({ ...first, firstAt: now, letters: callOf(['dora']).letters }, now)
    expect(await states(first)).toEqual(['sent', 'held'])
    const second = callOf(['dora'], { everyMs: hourMs })
    await calls.begin(second, now)
    expect(await states(first)).toEqual(['sent', 'withdrawn'])
    await until(start + hourMs)
    expect(await asked()).toEqual(['ben', 'dora'])
    now = start + 7 * hourMs
    await round()
    expect((await calls.state(second))?.open).toBe(false)
    await calls.dropOld(start + 9 * 24 * hourMs)
    expect(await calls.state(second)).toBeUndefined()
  })

  it('[CA10] a letter that was there before goes out no second time', async () => {
    const call = callOf(['ben'])
    await calls.begin(call, now)
    await until(start + 10_000)
    const again = { ...callOf(['ben']), letters: call.letters }
    await calls.begin(again, now)
    await until(now + minuteMs)
    expect([await has('ben'), rung.length, await states(again)]).toEqual([1, 1, ['undelivered']])
  })
})
