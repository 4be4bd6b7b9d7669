/* oxlint-disable no-await-in-loop -- one letter after another */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bytes } from '#base/bytes.ts'
import { idBytes } from '#base/ids.ts'
import { toHex } from '#base/text.ts'
import { decodeLetters, reserveQuery } from '#protocol/api/mail.ts'
import { paths, pathTo } from '#protocol/api/paths.ts'
import { limits } from '#protocol/limits.ts'
import { migrations } from '#server/http/migrations.ts'
import { letterDays, letterStore } from '#server/mail/letterStore.ts'
import { defaultMailRules } from '#server/mail/mailRules.ts'
import { openSql } from '#server/sql/openSql.ts'
import { type Role, CircleScene, roles } from '../attacks/circleScene.ts'
import { random } from '../cast/author.ts'
import type { Device } from '../cast/device.ts'
import { type Postgres, startPostgres } from './postgres.ts'

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

const write = (from: Device, to: Device, letter: Bytes = random(1_024), query = '') =>
  from.ask('POST', `${pathTo(paths.mailTo, { account: to.author.accountId })}${query}`, {
    body: letter,
  })

const waitingFor = async (device: Device, after?: string): Promise<readonly Bytes[]> => {
  const query = after === undefined ? '' : `?after=${after}`
  const { status, body } = await device.ask('GET', `${paths.mail}${query}`)
  expect(status).toBe(200)
  return decodeLetters(body) ?? []
}

const idOf = (letter: Bytes): string => toHex(letter.subarray(0, 16))

const keep = (device: Device, letters: readonly Bytes[]) =>
  device.ask('POST', paths.mail, { json: { kept: letters.map(idOf) } })

describe.each([
  ['SQLite', async (): Promise<string | undefined> => undefined],
  ['PostgreSQL', async (): Promise<string | undefined> => postgres.newDatabase()],
])('letters on a host on %s', (_, place) => {
  let scene: CircleScene
  let databaseUrl: string | undefined
  beforeAll(async () => {
    databaseUrl = await place()
    const often = { kind: 'bucket', burst: 1_000, perMinute: 1_000 } as const
    const letterTo = { name: 'letter-to', ...often }
    scene = await CircleScene.open({ databaseUrl, rules: { letterTo } })
  })
  afterAll(() => scene.host.stop())

  it('[R2] are taken between two who share a circle, and the answer is the same for all', async () => {
    const { devices } = scene
    const answers = new Set<string>()
    for (const from of roles)
      for (const to of roles) {
        const letter = random(1_024)
        const { status, json, headers } = await write(devices[from], devices[to], letter)
        answers.add(JSON.stringify([status, json, headers.get('content-type')]))
        const isIn = (role: Role): boolean => role === 'steward' || role === 'member'
        const came = (await waitingFor(devices[to])).some(one => idOf(one) === idOf(letter))
        expect([from, to, came]).toEqual([from, to, from !== to && isIn(from) && isIn(to)])
      }
    const nobody = pathTo(paths.mailTo, { account: toHex(random(16)) })
    const { status, json, headers } = await devices.member.ask('POST', nobody, {
      body: random(4_096),
    })
    answers.add(JSON.stringify([status, json, headers.get('content-type')]))
    expect([...answers]).toEqual([JSON.stringify([200, {}, 'application/json'])])
  })

  it('[R2] what is no letter, and whoever is not signed in, is refused', async () => {
    const { member, steward } = scene.devices
    for (const length of [0, 1, 1_023, 1_025, 2_048, 32_767])
      expect((await write(member, steward, random(length))).status).toBe(400)
    expect((await write(member, steward, random(32_769))).status).toBe(413)
    const path = pathTo(paths.mailTo, { account: 'ana' })
    expect((await member.ask('POST', path, { body: random(1_024) })).status).toBe(400)
    const signedOut = { body: random(1_024), headers: { cookie: '' } }
    const to = pathTo(paths.mailTo, { account: steward.author.accountId })
    expect((await member.ask('POST', to, signedOut)).status).toBe(401)
    expect((await member.ask('GET', paths.mail, { headers: { cookie: '' } })).status).toBe(401)
    const elsewhere = { body: random(1_024), headers: { origin: 'https://elsewhere.example' } }
    expect((await member.ask('POST', to, elsewhere)).status).toBe(403)
    expect((await member.ask('GET', `${paths.mail}?after=x`)).status).toBe(400)
    expect((await member.ask('POST', paths.mail, { json: { kept: [] } })).status).toBe(400)
  })

  it('[R2] neither the sender, nor the circle, nor the hour is in the database', async () => {
    const { member, steward } = scene.devices
    await write(member, steward)
    const opened = await openSql(
      databaseUrl === undefined ? { dataFolder: scene.host.dataFolder } : { databaseUrl },
      migrations,
    )
    if (!opened.ok) throw new Error(opened.error.sentence)
    const { sql } = opened.value
    const rows = await sql.all('SELECT * FROM letter')
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      expect(Object.keys(row).toSorted()).toEqual([
        'account_id',
        'letter',
        'letter_id',
        'until_day',
      ])
      expect(Number(row['until_day']) % 86_400_000).toBe(0)
    }
    await sql.close()
    expect(scene.host.log.join('\n')).not.toContain(steward.author.accountId)
  })

  it('[R3] wait until they are kept, and only their reader can say so', async () => {
    const { member, steward, stranger } = scene.devices
    await keep(steward, await waitingFor(steward))
    const letters = [random(1_024), random(4_096), random(32_768)]
    for (const letter of letters) await write(member, steward, letter)
    // The same bytes again, as after a broken connection.
    for (const letter of letters) await write(member, steward, letter)
    const waiting = await waitingFor(steward)
    expect(waiting.map(idOf)).toEqual(letters.map(idOf).toSorted())
    expect(waiting.map(({ length }) => length).toSorted((a, b) => a - b)).toEqual([
      1_024, 4_096, 32_768,
    ])
    for (const other of [member, stranger]) await keep(other, letters)
    expect(await waitingFor(steward)).toHaveLength(3)
    const [first, ...rest] = waiting
    if (first === undefined) throw new Error('no letter')
    expect(await waitingFor(steward, idOf(first))).toEqual(rest)
    await keep(steward, [first])
    expect(await waitingFor(steward)).toEqual(rest)
    await keep(steward, rest)
    expect(await waitingFor(steward)).toEqual([])
  })

  it('[R3] are forgotten after thirty days, and with the account they wait for', async () => {
    const { member, steward } = scene.devices
    await write(member, steward)
    const opened = await openSql(
      databaseUrl === undefined ? { dataFolder: scene.host.dataFolder } : { databaseUrl },
      migrations,
    )
    if (!opened.ok) throw new Error(opened.error.sentence)
    const { sql } = opened.value
    const store = letterStore(sql)
    const dayMs = 86_400_000
    const count = async () =>
      (await store.after(idBytes(steward.author.accountId), idOfNone)).length
    await store.dropOld(Date.now() + 30 * dayMs)
    expect(await count()).toBe(1)
    await store.dropOld(Date.now() + 32 * dayMs)
    expect(await count()).toBe(0)
    await sql.close()
  })

  it('[R4] a device that is connected hears that there is one, and nothing else', async () => {
    const { member, steward } = scene.devices
    const live = await steward.connect()
    await write(member, steward)
    expect(await live.next()).toEqual({ kind: 'mail' })
    live.ws.close()
    await live.closed
    await keep(steward, await waitingFor(steward))
  })
})

const idOfNone = '0'.repeat(32) as Parameters<ReturnType<typeof letterStore>['after']>[1]

it('[R4] nobody alone fills the room that somebody has for letters', async () => {
  const scene = await CircleScene.open()
  const { member, steward } = scene.devices
  const { letterTo, letterReserve } = defaultMailRules
  if (letterTo.kind !== 'bucket' || letterReserve.kind !== 'bucket') throw new Error('by the pair')
  const asMany = async (count: number, query?: string): Promise<readonly number[]> => {
    const answers: number[] = []
    for (let sent = 0; sent < count; sent++)
      answers.push((await write(member, steward, random(1_024), query)).status)
    return answers
  }
  for (const [{ burst }, query] of [
    [letterTo, undefined],
    [letterReserve, `?${reserveQuery}=1`],
  ] as const)
    expect(await asMany(burst + 2, query)).toEqual([...Array<number>(burst).fill(200), 429, 429])
  // To others, and from others, as before.
  expect((await write(steward, member)).status).toBe(200)
  expect((await write(member, scene.devices.stranger)).status).toBe(200)
  await scene.host.stop()
  // All that one may write to another while the first of it still waits.
  const inAMonth = [letterTo, letterReserve].map(
    ({ burst, perMinute }) => burst + perMinute * 1_440 * letterDays,
  )
  expect(inAMonth.reduce((sum, each) => sum + each, 0)).toBeLessThan(limits.lettersWaiting)
})
