import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealedSize } from '#base/fileChunks.ts'
import { toHex } from '#base/text.ts'
import { paths, pathTo } from '#protocol/api/paths.ts'
import { authorNamed, CircleScript, random } from '../cast/author.ts'
import type { Device } from '../cast/device.ts'
import { type Tools, toolsOf, toolsWith } from '../cast/hostTools.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

let host: TestHost
let tools: Tools
let ana: Device
const circle = new CircleScript()
const file = random(sealedSize(1))
const blob = toHex(random(16))
const fileAt = (): string => pathTo(paths.blob, { circle: circle.circleId, blob })
const folder = mkdtempSync(join(tmpdir(), 'herewith-backup-'))
const copy = join(folder, 'copy.db')
const empty = join(folder, 'new')
const restoring = toolsWith({ HEREWITH_DATA: empty })

beforeAll(async () => {
  host = await testHost()
  tools = toolsOf(host)
  ana = await host.join(await authorNamed('Ana'))
  const made = await circle.create(ana.author)
  await ana.append(circle.circleId, ...made.map(({ wire }) => wire))
  const json = { files: [{ blob, bytes: file.length }] }
  await ana.ask('POST', pathTo(paths.blobs, { circle: circle.circleId }), { json })
  expect((await ana.ask('PUT', `${fileAt()}/0`, { body: file })).status).toBe(200)
})
afterAll(async () => {
  await host.stop()
  rmSync(folder, { recursive: true })
})

describe('backup', () => {
  it('copies a running host whole, for nobody else to read, and says when', async () => {
    const now = Date.now()
    expect((await tools('health', '--json')).json).not.toHaveProperty('lastBackup')
    const writing = circle.content(ana.author).then(({ wire }) => ana.append(circle.circleId, wire))
    const made = await tools('backup', copy)
    expect(made).toMatchObject({ code: 0, err: '' })
    expect(made.out).toMatch(/1 account, 1 circle, [23] entries, 1 file\./)
    expect((await writing).status).toBe(200)
    expect(statSync(copy).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['copy.db', 'copy.db.files'])
    const { lastBackup } = (await tools('health', '--json')).json as { lastBackup: number }
    expect(lastBackup).toBeGreaterThanOrEqual(now)
  })

  it('replaces nothing and makes no folder', async () => {
    const before = statSync(copy).mtimeMs
    expect(await tools('backup', copy)).toMatchObject({ code: 1, out: '' })
    expect(await tools('backup', join(folder, 'nowhere', 'a.db'))).toMatchObject({ code: 1 })
    expect(statSync(copy).mtimeMs).toBe(before)
    expect(readdirSync(folder)).toEqual(['copy.db', 'copy.db.files'])
  })

  it('names the tool of PostgreSQL, where that is used', async () => {
    const other = toolsWith({ DATABASE_URL: 'postgres://ana:s3cret@127.0.0.1:1/none' })
    const backup = await other('backup', copy)
    expect(backup).toMatchObject({ code: 1, out: '' })
    expect(backup.err).toContain('pg_dump')
    expect((await other('restore', copy)).err).toContain('pg_restore')
    expect(backup.err).not.toContain('s3cret')
  })
})

describe('restore', () => {
  it('refuses what is no whole copy of ours, and makes nothing of it', async () => {
    const broken = join(folder, 'broken.db')
    writeFileSync(broken, 'These are no pages of a database. '.repeat(200))
    expect(await restoring('restore', broken)).toMatchObject({ code: 1, out: '' })
    expect(await tools('backup', join(folder, 'short.db'))).toMatchObject({ code: 0 })
    truncateSync(join(folder, 'short.db'), statSync(copy).size / 2)
    expect(await restoring('restore', join(folder, 'short.db'))).toMatchObject({ code: 1 })
    expect(await restoring('restore', join(folder, 'none.db'))).toMatchObject({ code: 1 })
    const inUse = join(host.dataFolder, 'herewith.db')
    expect((await restoring('restore', inUse)).err).toContain('in use')
    expect(readdirSync(folder)).not.toContain('new')
  })

  it('goes into an empty folder only', async () => {
    expect((await tools('restore', copy)).err).toContain('not empty')
    const other = join(folder, 'other')
    mkdirSync(other)
    writeFileSync(join(other, 'notes.txt'), 'mine')
    const there = toolsWith({ HEREWITH_DATA: other })
    expect(await there('restore', copy)).toMatchObject({ code: 1, out: '' })
    expect(readdirSync(other)).toEqual(['notes.txt'])
  })

  it('gives a host that starts with everything that was there', async () => {
    expect(await restoring('restore', copy)).toMatchObject({ code: 0, err: '' })
    expect(readdirSync(empty)).toEqual(['blobs', 'herewith.db'])
    expect(await restoring('restore', copy)).toMatchObject({ code: 1, out: '' })
    const again = await testHost({ dataFolder: empty })
    const old = ana.cookie
    const answer = await fetch(`${again.url}/v1/circles`, { headers: { cookie: old ?? '' } })
    expect(await answer.json()).toEqual({ circles: [{ circleId: circle.circleId, state: 'in' }] })
    const chunk = await fetch(`${again.url}${fileAt()}/0`, { headers: { cookie: old ?? '' } })
    expect(Buffer.compare(new Uint8Array(await chunk.arrayBuffer()), file)).toBe(0)
    await again.stop()
  })
})
