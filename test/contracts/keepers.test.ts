/* oxlint-disable no-await-in-loop -- one step after another */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bytes } from '#base/bytes.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import { keeperAuthKeys } from '#crypto/keeperSet.ts'
import { sha256 } from '#crypto/sha256.ts'
import { sign } from '#crypto/signature.ts'
import { keeperWait } from '#protocol/api/keepers.ts'
import { paths } from '#protocol/api/paths.ts'
import { keeperLoginMessage } from '#protocol/signedMessages.ts'
import { migrations } from '#server/http/migrations.ts'
import { keeperStore } from '#server/keepers/keeperStore.ts'
import { openSql } from '#server/sql/openSql.ts'
import { authorNamed, random } from '../cast/author.ts'
import { Device } from '../cast/device.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'
import { type Postgres, startPostgres } from './postgres.ts'

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

const b64 = toBase64Url
const often = { kind: 'bucket', burst: 10_000, perMinute: 10_000 } as const

/** A set as an owner's device makes it, as far as the host is concerned. */
interface Made {
  readonly set: Bytes
  readonly tokens: readonly Bytes[]
  readonly secret: Bytes
  readonly request: object
}

const makeSet = async (parts = 3, waitMs: number = keeperWait.usual): Promise<Made> => {
  const [set, secret] = [random(16), random(32)]
  const tokens = Array.from({ length: parts }, () => random(32))
  const request = {
    set: b64(set),
    needed: parts === 3 ? 2 : 3,
    parts: tokens.map(token => b64(sha256(token))),
    waitMs,
    slot: {
      slotId: b64(random(16)),
      type: 4,
      version: 1,
      nonce: b64(random(12)),
      ct: b64(random(48)),
    },
    auth: b64((await keeperAuthKeys(secret)).publicKey),
  }
  return { set, tokens, secret, request }
}

describe.each([
  ['SQLite', async (): Promise<string | undefined> => undefined],
  ['PostgreSQL', async (): Promise<string | undefined> => postgres.newDatabase()],
])('key keepers on a host on %s', (_, place) => {
  let host: TestHost
  let databaseUrl: string | undefined
  const clock = { now: Date.now() }
  beforeAll(async () => {
    databaseUrl = await place()
    const rules = {
      returnBegin: { name: 'return-begin', ...often },
      returnOwn: { name: 'return-own', ...often },
      returnHelp: { name: 'return-help', ...often },
      create: { name: 'create', ...often },
      signIn: { name: 'sign-in', ...often },
    }
    host = await testHost({ databaseUrl, now: () => clock.now, rules })
  })
  afterAll(() => host.stop())

  let people = 0
  const somebody = async (): Promise<Device> => host.join(await authorNamed(`ana${++people}`))
  const post = (device: Device, path: string, json: object) => device.ask('POST', path, { json })
  const keepers = async (device: Device) => (await device.ask('GET', paths.keepers)).json
  const put = (device: Device, request: object) =>
    device.ask('PUT', paths.keepers, { json: request })

  /** A device that nobody knows. */
  const stranger = async () => {
    const device = new Device(host.url, await authorNamed('nobody'))
    const [words, ek, secret] = [b64(random(32)), b64(random(32)), b64(random(32))]
    await post(device, paths.returns, { words, ek, secret })
    const own = { words, secret }
    return { device, words, ek, own, state: () => post(device, paths.returnState, own) }
  }
  type Stranger = Awaited<ReturnType<typeof stranger>>

  const part = () => ({ e: b64(random(32)), c: b64(random(200)) })
  const help = ({ device, words }: Pick<Stranger, 'device' | 'words'>, made: Made, index: number) =>
    post(device, paths.returnHelp, {
      words,
      set: b64(made.set),
      token: b64(made.tokens[index] ?? random(32)),
      part: part(),
    })
  const comeIn = async ({ device, own }: Stranger, secret: Bytes) => {
    const challenge = await device.challenge()
    const { signKey } = await keeperAuthKeys(secret)
    const message = keeperLoginMessage(await device.instanceId(), challenge)
    const signature = b64(await sign(signKey, message))
    return post(device, paths.returnComeIn, { ...own, challenge: b64(challenge), signature })
  }

  it('[G2] gives the slot out after enough keepers and the waiting time, and not a moment before', async () => {
    for (const parts of [3, 5]) {
      const ana = await somebody()
      const made = await makeSet(parts)
      expect((await put(ana, made.request)).status).toBe(200)
      const lost = await stranger()
      expect((await lost.state()).json).toEqual({ kind: 'waiting', given: 0 })
      const needed = parts === 3 ? 2 : 3
      const dueAt = clock.now + keeperWait.usual
      for (let index = 0; index < needed - 1; index++)
        expect((await help(lost, made, index)).status).toBe(200)
      // The same keeper once more is one keeper.
      await help(lost, made, 0)
      const given = needed - 1
      expect((await lost.state()).json).toEqual({ kind: 'waiting', given, needed, dueAt })
      clock.now = dueAt
      expect((await lost.state()).json).toEqual({ kind: 'waiting', given, needed, dueAt })
      expect((await comeIn(lost, made.secret)).status).toBe(401)
      clock.now = dueAt - 1
      await help(lost, made, needed - 1)
      expect((await lost.state()).json).toMatchObject({ kind: 'waiting', given: needed })
      expect((await comeIn(lost, made.secret)).status).toBe(401)
      clock.now = dueAt
      const open = (await lost.state()).json
      expect(open).toMatchObject({
        kind: 'open',
        accountId: ana.author.accountId,
        set: b64(made.set),
        slot: { type: 4 },
      })
      expect(open['parts']).toHaveLength(needed)
      expect((await comeIn(lost, random(32))).status).toBe(401)
      expect((await comeIn(lost, made.secret)).json).toMatchObject({
        accountId: ana.author.accountId,
      })
    }
  })

  it('[G5] coming in ends every other session; a lost answer is no lost way, until the set is ended', async () => {
    const ana = await somebody()
    const made = await makeSet()
    await put(ana, made.request)
    const [lost, other] = [await stranger(), await stranger()]
    for (const index of [0, 1]) {
      await help(lost, made, index)
      await help(other, made, index)
    }
    clock.now += keeperWait.usual
    expect((await comeIn(lost, made.secret)).status).toBe(200)
    expect((await ana.ask('GET', paths.account)).status).toBe(401)
    expect((await lost.device.ask('GET', paths.account)).json).toMatchObject({ fresh: true })
    // The answer was lost: the same once more.
    expect((await comeIn(lost, made.secret)).status).toBe(200)
    expect((await lost.device.ask('DELETE', paths.keepers)).status).toBe(200)
    expect(await keepers(lost.device)).toEqual({})
    expect((await comeIn(lost, made.secret)).status).toBe(401)
    expect((await other.state()).json).toEqual({ kind: 'ended' })
    expect((await comeIn(other, made.secret)).status).toBe(401)
    expect((await help(await stranger(), made, 0)).status).toBe(404)
  })

  it('[G3] every device hears of it, and any of them ends it, at once and without a new sign-in', async () => {
    const ana = await somebody()
    const made = await makeSet(3, keeperWait.least)
    await put(ana, made.request)
    const live = await ana.connect()
    const lost = await stranger()
    expect(await keepers(ana)).toEqual({ set: b64(made.set) })
    await help(lost, made, 0)
    expect(await live.next()).toEqual({ kind: 'mail' })
    const dueAt = clock.now + keeperWait.least
    const running = { given: 1, needed: 2, dueAt, open: false }
    expect(await keepers(ana)).toEqual({ set: b64(made.set), running })
    await help(lost, made, 1)
    clock.now = dueAt
    expect(await keepers(ana)).toMatchObject({ running: { given: 2, open: true } })
    // A sign-in of long ago will do.
    clock.now += 3_600_000
    expect((await put(ana, made.request)).json).toEqual({ refusal: 'sign-in-again' })
    expect((await post(ana, paths.keepersCancel, {})).status).toBe(200)
    expect(await keepers(ana)).toEqual({ set: b64(made.set) })
    expect((await lost.state()).json).toEqual({ kind: 'ended' })
    expect((await comeIn(lost, made.secret)).status).toBe(401)
    expect((await help(lost, made, 2)).status).toBe(404)
    live.ws.close()
    await live.closed
  })

  it('[G5] a new set, new keys and the end of the set leave the old parts worth nothing', async () => {
    const ana = await somebody()
    const [first, second] = [await makeSet(), await makeSet(5)]
    await put(ana, first.request)
    const lost = await stranger()
    await help(lost, first, 0)
    await put(ana, second.request)
    expect((await lost.state()).json).toEqual({ kind: 'ended' })
    expect((await help(await stranger(), first, 1)).status).toBe(404)
    const again = await stranger()
    expect((await help(again, second, 4)).status).toBe(200)
    expect((await ana.ask('DELETE', paths.keepers)).status).toBe(200)
    expect((await again.state()).json).toEqual({ kind: 'ended' })
    expect(await keepers(ana)).toEqual({})
    await put(ana, first.request)
    expect((await ana.ask('DELETE', paths.account)).status).toBe(200)
    expect((await help(await stranger(), first, 1)).status).toBe(404)
  })

  it('[G4] whoever guesses learns nothing: not of an account, a set, or a device that asks', async () => {
    const ana = await somebody()
    const made = await makeSet()
    await put(ana, made.request)
    const lost = await stranger()
    const seen = async (answer: ReturnType<Device['ask']>) => {
      const { status, json } = await answer
      return JSON.stringify([status, json])
    }
    const wrong = { ...made, tokens: [random(32)] }
    const nothing = { ...made, set: random(16) }
    const nowhere = { ...lost, words: b64(random(32)) }
    const answers = new Set([
      await seen(help(lost, wrong, 0)),
      await seen(help(lost, nothing, 0)),
      await seen(help(nowhere, made, 0)),
      await seen(help(nowhere, nothing, 0)),
      await seen(post(lost.device, paths.returnLook, { words: nowhere.words })),
      await seen(post(lost.device, paths.returnState, { ...lost.own, secret: b64(random(32)) })),
      await seen(post(lost.device, paths.returnState, { ...lost.own, words: nowhere.words })),
    ])
    expect([...answers]).toEqual([JSON.stringify([404, { refusal: 'not-found' }])])
    expect((await post(lost.device, paths.returnLook, { words: lost.words })).json).toEqual({
      ek: lost.ek,
    })
    // Under words that are taken already nobody else gets a word.
    const key = b64(random(32))
    await post(lost.device, paths.returns, { words: lost.words, ek: key, secret: b64(random(32)) })
    expect((await post(lost.device, paths.returnLook, { words: lost.words })).json).toEqual({
      ek: lost.ek,
    })
    // The end of another's return needs its secret as well.
    await post(lost.device, paths.returnEnd, { ...lost.own, secret: b64(random(32)) })
    expect((await lost.state()).status).toBe(200)
    await post(lost.device, paths.returnEnd, lost.own)
    expect((await lost.state()).status).toBe(404)
    const signedOut = { headers: { cookie: '' } }
    expect((await ana.ask('GET', paths.keepers, signedOut)).status).toBe(401)
  })

  it('[G4] the database says who has a set, not who keeps it', async () => {
    const [ana, ben] = [await somebody(), await somebody()]
    const made = await makeSet()
    await put(ana, made.request)
    const lost = await stranger()
    await help({ device: ben, words: lost.words }, made, 0)
    const opened = await openSql(
      databaseUrl === undefined ? { dataFolder: host.dataFolder } : { databaseUrl },
      migrations,
    )
    if (!opened.ok) throw new Error(opened.error.sentence)
    const { sql } = opened.value
    const account = fromBase64Url(b64(Buffer.from(ben.author.accountId, 'hex')))
    for (const table of ['keeper_set', 'keeper_part', 'return_ask', 'return_part']) {
      const rows = await sql.all(`SELECT * FROM ${table}`)
      expect(rows.length).toBeGreaterThan(0)
      const bytes = rows.flatMap(row => Object.values(row))
      for (const token of made.tokens) expect(bytes).not.toContainEqual(token)
      expect(bytes).not.toContainEqual(account)
    }
    const store = keeperStore(sql)
    const count = async () => (await sql.all('SELECT words FROM return_ask')).length
    expect(await count()).toBeGreaterThan(0)
    await store.dropOld(clock.now + 60 * 86_400_000)
    expect(await count()).toBe(0)
    expect(await sql.all('SELECT words FROM return_part')).toEqual([])
    await sql.close()
  })

  it('[G2] a set is one of two shapes, waits a day to a month, and has a slot of its kind', async () => {
    const ana = await somebody()
    const { request } = await makeSet()
    const slot = { ...(request as { readonly slot: object }).slot }
    const hash = b64(random(32))
    for (const wrong of [
      { needed: 3 },
      { parts: [hash, hash, hash, hash] },
      { parts: [hash, hash] },
      { waitMs: keeperWait.least - 1 },
      { waitMs: keeperWait.most + 1 },
      { slot: { ...slot, type: 3 } },
      { slot: { ...slot, label: b64(random(20)) } },
      { auth: b64(new Uint8Array(32)) },
    ])
      expect([wrong, (await put(ana, { ...request, ...wrong })).status]).toEqual([wrong, 400])
    expect(await keepers(ana)).toEqual({})
  })
})
