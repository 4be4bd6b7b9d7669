import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSql } from '#server/sql/openSql.ts'
import { authorNamed, CircleScript } from '../cast/author.ts'
import type { Device } from '../cast/device.ts'
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
