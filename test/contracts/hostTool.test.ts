import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idBytes } from '#base/ids.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import { sha256 } from '#crypto/sha256.ts'
import { headLength } from '#protocol/envelope.ts'
import { paths } from '#protocol/api/paths.ts'
import { noRemovals, removalPreimage, type RemovalsAnswer } from '#protocol/api/removals.ts'
import { startServer } from '#server/http/startServer.ts'
import { openSql } from '#server/sql/openSql.ts'
import { authorNamed, CircleScript } from '../cast/author.ts'
import { Device } from '../cast/device.ts'
import { recover } from '../cast/recover.ts'
import { type Tools, toolsOf, toolsWith } from '../cast/hostTools.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'
import { type Postgres, startPostgres } from './postgres.ts'

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(async () => {
  await postgres.stop()
})

describe.each([
  ['SQLite', async (): Promise<string | undefined> => undefined],
  ['PostgreSQL', async (): Promise<string | undefined> => postgres.newDatabase()],
])('the tools of a running host on %s', (kind, place) => {
  let host: TestHost
  let databaseUrl: string | undefined
  let tools: Tools
  let ana: Device
  const circle = new CircleScript()
  beforeAll(async () => {
    databaseUrl = await place()
    host = await testHost({ databaseUrl })
    tools = toolsOf(host, databaseUrl)
    ana = await host.join(await authorNamed('Ana'))
    const made = await circle.create(ana.author)
    const sent = await ana.append(circle.circleId, ...made.map(({ wire }) => wire))
    expect(sent.status).toBe(200)
  })
  afterAll(() => host.stop())

  it('health says that it is well, in totals only', async () => {
    const health = await tools('health', '--json')
    expect(health).toMatchObject({ code: 0, err: '' })
    expect(health.json).toMatchObject({
      database: kind === 'SQLite' ? 'sqlite' : 'postgres',
      intact: true,
      answers: true,
      counts: { accounts: 1, circles: 1, entries: 2 },
    })
    const { out } = await tools('health')
    expect(out).toMatch(/Holds +1 account, 1 circle, 2 entries/)
    expect(out).not.toContain(circle.circleId)
    expect(out).not.toContain(ana.author.accountId)
  })

  it('they find the host where it runs, without being told its port', async () => {
    const untold = toolsWith({ HEREWITH_DATA: host.dataFolder, DATABASE_URL: databaseUrl })
    const health = (await untold('health', '--json')).json as Readonly<Record<string, unknown>>
    expect(health).toMatchObject({ answers: true })
    expect(health['address']).toMatch(new RegExp(`:${host.server.port}$`))
    expect((await untold('set-up-link')).out).toContain(`localhost:${host.server.port}/setup#`)
  })

  it('contact says how members can reach its person, and takes it away again', async () => {
    const shown = async (): Promise<unknown> => (await ana.ask('GET', paths.host)).json['contact']
    expect(await shown()).toBeUndefined()
    const words = 'Ana, ana@example.org'
    // oxlint-disable-next-line no-await-in-loop
    for (const wrong of ['two\nlines', 'x'.repeat(301), 'turned \u202eround'])
      expect(await tools('contact', wrong)).toMatchObject({ code: 1, out: '' })
    expect(await tools('contact', words)).toMatchObject({ code: 0, err: '' })
    await expect.poll(shown, { timeout: 15_000, interval: 500 }).toBe(words)
    expect(await tools('contact', '')).toMatchObject({ code: 0, err: '' })
    await expect.poll(shown, { timeout: 15_000, interval: 500 }).toBeUndefined()
  })

  it('[GH8] help-lines shows what its person confirms and adds, to anybody, and takes it away again', async () => {
    const shown = async (): Promise<unknown> =>
      (await fetch(`${host.url}${paths.helpLines}`)).json()
    expect(await shown()).toEqual({ rows: [] })
    const folder = mkdtempSync(join(tmpdir(), 'herewith-lines-'))
    const write = (name: string, text: string): string => {
      const path = join(folder, name)
      writeFileSync(path, text)
      return path
    }
    const row = { country: 'ES', kind: 'crisis', name: 'Town line', call: '900 000 001' }
    const rows = [
      { confirms: 'es-016', on: '2026-11-20' },
      { ...row, on: '2026-11-20' },
    ]
    for (const wrong of [
      write('none.json', '{'),
      write('script.json', JSON.stringify({ rows: [{ ...row, call: 'javascript:x' }] })),
      write('unknown.json', JSON.stringify({ rows: [{ confirms: 'es-000', on: '2026-11-20' }] })),
      write('large.json', ' '.repeat(32_769)),
      join(folder, 'not-there.json'),
    ]) {
      // oxlint-disable-next-line no-await-in-loop
      const answer = await tools('help-lines', wrong)
      expect(answer, wrong).toMatchObject({ code: 1, out: '' })
      expect(answer.err).not.toBe('')
    }
    const good = write('good.json', JSON.stringify({ rows }))
    expect(await tools('help-lines', good)).toMatchObject({ code: 0, err: '' })
    await expect.poll(shown, { timeout: 15_000, interval: 500 }).toEqual({ rows })
    expect(await tools('help-lines', '')).toMatchObject({ code: 0, err: '' })
    await expect.poll(shown, { timeout: 15_000, interval: 500 }).toEqual({ rows: [] })
    rmSync(folder, { recursive: true })
  })

  it('[C31] ages says whom community circles are for; the environment wins', async () => {
    const shown = async (): Promise<unknown> => (await ana.ask('GET', paths.host)).json['ages']
    expect(await shown()).toBeUndefined()
    expect(await tools('ages', 'everybody')).toMatchObject({ code: 1, out: '' })
    expect(await tools('ages', 'all')).toMatchObject({ code: 0, err: '' })
    await expect.poll(shown, { timeout: 15_000, interval: 500 }).toBe('all')
    const fixed = toolsWith({
      HEREWITH_DATA: host.dataFolder,
      DATABASE_URL: databaseUrl,
      HEREWITH_AGES: 'all',
    })
    expect((await fixed('ages', 'adults')).err).toContain('HEREWITH_AGES')
    const wrong = toolsWith({ HEREWITH_DATA: host.dataFolder, HEREWITH_AGES: '18' })
    expect((await wrong('health')).err).toContain('HEREWITH_AGES')
    expect(await tools('ages', 'adults')).toMatchObject({ code: 0, err: '' })
    await expect.poll(shown, { timeout: 15_000, interval: 500 }).toBeUndefined()
  })

  it('sign-up and invite open the host as far as its person wants', async () => {
    const later: Tools = toolsOf(host, databaseUrl)
    expect(await later('set-up-link')).toMatchObject({ code: 0, err: '' })
    expect(await later('sign-up', 'everybody')).toMatchObject({ code: 1, out: '' })
    expect(await later('sign-up', 'invited')).toMatchObject({ code: 0, err: '' })
    expect((await later('invite')).err).toContain('sign-up link')
    expect(await later('sign-up', 'link')).toMatchObject({ code: 0, err: '' })
    expect(await later('invite', '--people', '0')).toMatchObject({ code: 1, out: '' })
    expect(await later('invite', '--days', '1000')).toMatchObject({ code: 1, out: '' })

    const made = await later('invite', '--people', '1', '--days', '2')
    const token = /^http:\/\/localhost:\d+\/new#([\w-]{43})$/m.exec(made.out)?.[1] ?? ''
    const came = await Promise.all(
      ['Ben', 'Caro'].map(async name => {
        const device = new Device(host.url, await authorNamed(`${name} on ${kind}`))
        return (await device.signUp({ kind: 'host-link', token })).status
      }),
    )
    expect(came.toSorted((a, b) => a - b)).toEqual([200, 403])

    const again = (await later('invite')).out.split('\n')[0]?.split('#')[1] ?? ''
    expect(await later('sign-up', 'invited')).toMatchObject({ code: 0, err: '' })
    const late = new Device(host.url, await authorNamed(`Dan on ${kind}`))
    expect((await late.signUp({ kind: 'host-link', token: again })).status).toBe(403)
  })

  it('storage and accounts list what a host may know, and nothing else', async () => {
    const sizes = (await tools('storage', '--json')).json
    expect(sizes).toEqual([
      { circle: circle.circleId, entries: 2, bytes: expect.any(Number) as number, files: 0 },
    ])
    expect((await tools('storage')).out).toMatch(
      /^circle +entries +space +files\n[0-9a-f]{64} +2 +[^]*The files of one circle may take 1\.1 GB\.$/,
    )
    const accounts = (await tools('accounts', '--json')).json as readonly object[]
    const today = Math.floor(Date.now() / 86_400_000) * 86_400_000
    expect(accounts).toContainEqual({
      account: ana.author.accountId,
      made: today,
      lastUsed: today,
    })
    expect(accounts.map(one => Object.keys(one).toSorted().join())).toEqual(
      accounts.map(() => 'account,lastUsed,made'),
    )
  })

  it('suspend and restore-account say what they did, and what they cannot do', async () => {
    const { accountId } = ana.author
    expect(await tools('suspend', 'ana')).toMatchObject({ code: 1, out: '' })
    expect((await tools('suspend', '0'.repeat(32))).err).toContain('no such account')
    expect(await tools('restore-account', accountId)).toMatchObject({ code: 1, out: '' })
    expect(await tools('suspend', accountId)).toMatchObject({ code: 0, err: '' })
    expect((await ana.ask('GET', paths.account)).status).toBe(401)
    expect((await tools('suspend', accountId)).err).toContain('already')
    expect((await tools('accounts')).out).toMatch(new RegExp(`${accountId} .* –  +20\\d\\d-`))
    expect(await tools('restore-account', accountId)).toMatchObject({ code: 0, err: '' })
  })

  it('[A30] remove takes words away in public, in one step, and nothing else', async () => {
    const words = await circle.content(ana.author)
    const more = await circle.content(ana.author)
    ana.cookie = undefined
    await recover(ana)
    expect((await ana.append(circle.circleId, words.wire, more.wire)).status).toBe(200)
    const record = async (query = '') =>
      (await (await fetch(`${host.url}${paths.removals}${query}`)).json()) as RemovalsAnswer
    expect(await record()).toEqual({ removals: [], count: 0 })

    const id = circle.circleId
    const because = ['--reason', 'A court asked for it.', '--even-so']
    expect((await tools('remove', id, '3')).err).toContain('--reason')
    expect((await tools('remove', id, '3', '--reason', 'A court')).err).toContain('--even-so')
    expect((await tools('remove', id, '3', '--reason', 'a\nb', '--even-so')).code).toBe(1)
    expect((await tools('remove', id, '1', ...because)).err).toContain('cannot be removed')
    expect((await tools('remove', id, '99', ...because)).err).toContain('no such entry')
    expect((await tools('remove', '0'.repeat(64), '3', ...because)).err).toContain('no such entry')
    expect(await record()).toEqual({ removals: [], count: 0 })
    expect((await ana.events(id)).page?.items[2]?.item).toEqual(words.wire)

    expect(await tools('remove', id, '3', ...because)).toMatchObject({ code: 0, err: '' })
    expect((await tools('remove', id, '3', ...because)).err).toContain('gone already')
    const { page } = await ana.events(id)
    expect(page?.items[2]?.item).toEqual(words.wire.slice(0, headLength))
    expect(page?.items[3]?.item).toEqual(more.wire)
    expect(page?.head).toEqual(circle.head)

    expect(await tools('remove', id, '4', ...because)).toMatchObject({ code: 0, err: '' })
    const { removals, count } = await record()
    expect(count).toBe(2)
    expect(JSON.stringify(removals)).not.toContain(id)
    expect(removals.map(({ eventId }) => eventId)).toEqual(
      [words, more].map(({ eventId }) => toBase64Url(idBytes(eventId))),
    )
    let before = noRemovals
    for (const { n, day, eventId, reason, hash } of removals) {
      const named = fromBase64Url(eventId) ?? new Uint8Array()
      before = sha256(removalPreimage(before, { n, day, eventId: named, reason }))
      expect(hash).toBe(toBase64Url(before))
    }
    expect((await record('?from=2')).removals.map(({ n }) => n)).toEqual([2])
    expect((await fetch(`${host.url}${paths.removals}?from=x`)).status).toBe(400)
  })

  it('[A1] a running host follows sign-up within five seconds', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'herewith-policy-'))
    let clock = Date.now()
    const url = kind === 'SQLite' ? undefined : await postgres.newDatabase()
    const open = await testHost({ dataFolder: folder, databaseUrl: url, now: () => clock })
    const beside = toolsWith({ HEREWITH_DATA: folder, DATABASE_URL: url })
    const come = async (name: string) =>
      (await new Device(open.url, await authorNamed(name)).signUp({ kind: 'none' })).status
    expect(await come('Early')).toBe(200)
    for (const mode of ['link', 'invited'] as const) {
      expect(await beside('sign-up', mode)).toMatchObject({ code: 0 })
      clock += 5_001
      expect(await come(`After ${mode}`)).toBe(403)
      const said = (await new Device(open.url, ana.author).ask('GET', paths.host)).json
      expect(said['accounts']).toBe('invited')
    }
    expect(await beside('sign-up', 'anyone')).toMatchObject({ code: 0 })
    clock += 5_001
    expect(await come('Late')).toBe(200)
    await open.stop()
  })

  it('set-up-link makes one until the first account, and then says that there is none', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'herewith-set-up-'))
    const url = kind === 'SQLite' ? undefined : await postgres.newDatabase()
    const fresh = await startServer({ dataFolder: folder, databaseUrl: url, host: '127.0.0.1' })
    if (!fresh.ok) throw new Error(fresh.error)
    const beside = toolsWith({ HEREWITH_DATA: folder, DATABASE_URL: url })
    const [old, link] = [(await beside('set-up-link')).out, (await beside('set-up-link')).out]
    const address = `http://127.0.0.1:${fresh.value.port}`
    const first = new Device(address, await authorNamed('First'))
    const come = async (from: string) =>
      (await first.signUp({ kind: 'setup', token: from.split('#')[1] ?? '' })).status
    expect(await come(old)).toBe(403)
    expect(await come(link)).toBe(200)
    expect(await beside('set-up-link')).toMatchObject({ code: 1, out: '' })
    await fresh.value.close()
    rmSync(folder, { recursive: true })
  })

  it('health ends with 1 when nobody answers', async () => {
    const elsewhere = toolsWith({
      HEREWITH_DATA: host.dataFolder,
      DATABASE_URL: databaseUrl,
      HOST: '127.0.0.1',
      PORT: '1',
    })
    expect(await elsewhere('health')).toMatchObject({ code: 1, err: '' })
  })
})

describe('the tools of a host', () => {
  const folder = mkdtempSync(join(tmpdir(), 'herewith-tools-'))
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })
  const tools = toolsWith({ HEREWITH_DATA: folder })

  it('say how they are used', async () => {
    expect(await tools('--help')).toMatchObject({ code: 0, err: '' })
    expect(await tools()).toMatchObject({ code: 2, err: '' })
    expect((await tools('health', '--help')).out).toContain('npm run host -- health [--json]')
    expect(await tools('fly')).toMatchObject({ code: 2, out: '' })
    expect(await tools('health', 'now')).toMatchObject({ code: 2, out: '' })
    expect(await tools('health', '--loud')).toMatchObject({ code: 2, out: '' })
  })

  it('make no database and upgrade none: that is for the host to do', async () => {
    expect(await tools('health')).toMatchObject({ code: 1, out: '' })
    expect((await tools('health')).err).toContain('There is no database')
    const empty = toolsWith({ DATABASE_URL: await postgres.newDatabase() })
    expect((await empty('health')).err).toContain('is empty')

    const old = await openSql({ dataFolder: folder }, [{ version: 0, statements: [] }])
    if (!old.ok) throw new Error(old.error.sentence)
    await old.value.sql.close()
    expect((await tools('health')).err).toContain('older Herewith')
  })
})
