/* oxlint-disable no-await-in-loop -- one chunk after another */
import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bytes } from '#base/bytes.ts'
import { fileChunkBytes, maxFileBytes, sealedChunks, sealedSize } from '#base/fileChunks.ts'
import { type CircleId, idBytes } from '#base/ids.ts'
import { toBase64Url, toHex } from '#base/text.ts'
import { paths, pathTo } from '#protocol/api/paths.ts'
import { blobFolderName } from '#server/blobs/blobFolder.ts'
import { closedKeptMs } from '#server/circles/closedCircles.ts'
import { CircleScene, type Role } from '../attacks/circleScene.ts'
import { random, type SealedEntry } from '../cast/author.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'
import { type Postgres, startPostgres } from './postgres.ts'

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

const quota = 4 * sealedSize(fileChunkBytes + 1)
const dayMs = 86_400_000

describe.each([
  ['SQLite', async (): Promise<string | undefined> => undefined],
  ['PostgreSQL', async (): Promise<string | undefined> => postgres.newDatabase()],
])('files on a host on %s', (_, place) => {
  let scene: CircleScene
  let databaseUrl: string | undefined
  let dataFolder: string
  let now = Date.now()
  beforeAll(async () => {
    databaseUrl = await place()
    dataFolder = mkdtempSync(join(tmpdir(), 'herewith-files-'))
    scene = await CircleScene.open({
      databaseUrl,
      dataFolder,
      circleFileBytes: quota,
      now: () => now,
    })
  })
  afterAll(() => scene.host.stop())

  const circle = (): CircleId => scene.circle.circleId
  const at = (blob: string): string => pathTo(paths.blob, { circle: circle(), blob })
  const newBlob = (): string => toHex(random(16))
  const beginAll = (
    role: Role,
    files: readonly { readonly blob: string; readonly bytes: number }[],
  ) =>
    scene.devices[role].ask('POST', pathTo(paths.blobs, { circle: circle() }), { json: { files } })
  /** One alone, answered for one alone. */
  const begin = async (role: Role, blob: string, bytes: number) => {
    const { status, json } = await beginAll(role, [{ blob, bytes }])
    const { have } = json as { readonly have?: readonly unknown[] }
    return { status, json: have === undefined ? json : { have: have[0] } }
  }
  const bring = (role: Role, blob: string, index: number, body: Bytes) =>
    scene.devices[role].ask('PUT', `${at(blob)}/${index}`, { body })
  const read = (role: Role, blob: string, index: number) =>
    scene.devices[role].ask('GET', `${at(blob)}/${index}`)
  const chunksFor = (size: number): readonly Bytes[] =>
    (sealedChunks(sealedSize(size)) ?? []).map(length => random(length))
  /** All of it, as its uploader does it. */
  const whole = async (role: Role, size = 1): Promise<string> => {
    const blob = newBlob()
    expect((await begin(role, blob, sealedSize(size))).json).toEqual({ have: [] })
    for (const [index, chunk] of chunksFor(size).entries())
      expect((await bring(role, blob, index, chunk)).status).toBe(200)
    return blob
  }
  const folderOf = (blob: string): string => join(dataFolder, blobFolderName, circle(), blob)
  const say = async (role: Role): Promise<SealedEntry> => {
    const entry = await scene.circle.content(scene.author(role))
    await scene.send(role, entry)
    return entry
  }
  const redact = async (role: Role, event: object): Promise<void> => {
    const author = scene.author(role)
    await scene.send(role, await scene.circle.control(author, { t: 'redact', ...event }))
  }
  const names = (...blobs: readonly string[]): readonly string[] =>
    blobs.map(blob => toBase64Url(Buffer.from(blob, 'hex')))

  it('[F2] are taken in the lengths that files are sealed to, and in no other', async () => {
    const lengths = [0, 1, 4_096, 4_113, sealedSize(1) + 1, sealedSize(maxFileBytes) + 4_096]
    for (const bytes of lengths) expect((await begin('member', newBlob(), bytes)).status).toBe(400)
    const blob = newBlob()
    expect((await begin('member', blob, sealedSize(1))).json).toEqual({ have: [] })
    expect((await bring('member', blob, 0, random(sealedSize(1) - 1))).status).toBe(400)
    expect((await bring('member', blob, 1, random(sealedSize(1)))).status).toBe(400)
    for (const chunk of ['64', '-1', '00', 'x', '1.0'])
      expect(
        (await scene.devices.member.ask('PUT', `${at(blob)}/${chunk}`, { body: random(20) }))
          .status,
      ).toBe(404)
    await scene.devices.member.ask('DELETE', at(blob))
  })

  it('[T82] go on where they were broken off, and are read when they are whole', async () => {
    const blob = newBlob()
    const size = fileChunkBytes + 1
    const [first, second] = chunksFor(size)
    if (first === undefined || second === undefined) throw new Error('Two chunks.')
    await begin('member', blob, sealedSize(size))
    expect((await bring('member', blob, 1, second)).status).toBe(200)
    expect((await read('member', blob, 1)).status).toBe(404)
    expect((await begin('member', blob, sealedSize(size))).json).toEqual({ have: [1] })
    // The same again, as after an answer that got lost.
    expect((await bring('member', blob, 1, second)).status).toBe(200)
    expect((await begin('member', blob, sealedSize(1))).status).toBe(404)
    expect((await begin('steward', blob, sealedSize(size))).status).toBe(404)
    expect((await bring('member', blob, 0, first)).status).toBe(200)
    expect((await begin('member', blob, sealedSize(size))).json).toEqual({ have: [0, 1] })
    expect(Buffer.compare((await read('steward', blob, 0)).body, first)).toBe(0)
    expect(Buffer.compare((await read('steward', blob, 1)).body, second)).toBe(0)
    expect(readdirSync(folderOf(blob)).toSorted()).toEqual(['0', '1'])
    await scene.devices.member.ask('DELETE', at(blob))
    expect((await read('steward', blob, 0)).status).toBe(404)
    expect(existsSync(folderOf(blob))).toBe(false)
  })

  it('[F5] of one circle take no more room than the host gives, also two at the same moment', async () => {
    const bytes = sealedSize(fileChunkBytes + 1)
    const blobs = Array.from({ length: 6 }, newBlob)
    const answers = await Promise.all(blobs.map(blob => begin('member', blob, bytes)))
    const taken = blobs.filter((__, index) => answers[index]?.status === 200)
    expect(taken).toHaveLength(4)
    const refused = answers.filter(({ status }) => status !== 200)
    expect(refused.map(({ json }) => json)).toEqual(
      Array.from({ length: 2 }, () => ({ refusal: 'circle-full' })),
    )
    await Promise.all(taken.map(blob => scene.devices.member.ask('DELETE', at(blob))))
    const [again] = blobs
    expect((await begin('steward', again ?? '', bytes)).status).toBe(200)
    await scene.devices.steward.ask('DELETE', at(again ?? ''))
  })

  it('[F5] of one share begin together, or none of them where there is no room', async () => {
    const bytes = sealedSize(fileChunkBytes + 1)
    const five = Array.from({ length: 5 }, () => ({ blob: newBlob(), bytes }))
    const full = await beginAll('member', five)
    expect([full.status, full.json]).toEqual([507, { refusal: 'circle-full' }])
    expect(five.some(({ blob }) => existsSync(folderOf(blob)))).toBe(false)
    const four = five.slice(0, 4)
    expect((await beginAll('member', four)).json).toEqual({ have: [[], [], [], []] })
    const [first] = four
    if (first === undefined) throw new Error('Four files.')
    await bring('member', first.blob, 1, random(4_096 + 16))
    // Asked again, together with one that there is no room for.
    expect((await beginAll('member', four)).json).toEqual({ have: [[1], [], [], []] })
    expect((await beginAll('member', five)).json).toEqual({ refusal: 'circle-full' })
    expect((await beginAll('steward', four)).status).toBe(404)
    expect((await beginAll('member', [first, first])).status).toBe(400)
    expect((await beginAll('member', [])).status).toBe(400)
    await Promise.all(four.map(({ blob }) => scene.devices.member.ask('DELETE', at(blob))))
  })

  it('[T82] bring several chunks at once, whole ones only and in their places', async () => {
    const blob = newBlob()
    const size = 3 * fileChunkBytes
    const chunks = chunksFor(size)
    await begin('member', blob, sealedSize(size))
    const all = Buffer.concat(chunks)
    const few = (bytes: Buffer): Bytes => new Uint8Array(bytes)
    expect((await bring('member', blob, 0, few(all.subarray(0, all.length - 1)))).status).toBe(400)
    expect((await bring('member', blob, 1, few(all))).status).toBe(400)
    expect((await begin('member', blob, sealedSize(size))).json).toEqual({ have: [] })
    expect((await bring('member', blob, 1, few(Buffer.concat(chunks.slice(1))))).status).toBe(200)
    expect((await begin('member', blob, sealedSize(size))).json).toEqual({ have: [1, 2] })
    // What is there already is not written again, whatever comes in its place.
    const other = random(fileChunkBytes + 16)
    const late = Buffer.concat([chunks[0] ?? other, other, other])
    expect((await bring('member', blob, 0, few(late))).status).toBe(200)
    for (const [index, chunk] of chunks.entries())
      expect(Buffer.compare((await read('steward', blob, index)).body, chunk)).toBe(0)
    await scene.devices.member.ask('DELETE', at(blob))
  })

  it('[F3] are found by their chunks when a power cut took their rows', async () => {
    const blob = newBlob()
    const size = fileChunkBytes + 1
    const [first, second] = chunksFor(size)
    if (first === undefined || second === undefined) throw new Error('Two chunks.')
    mkdirSync(folderOf(blob), { recursive: true })
    writeFileSync(join(folderOf(blob), '0'), first)
    expect((await begin('member', blob, sealedSize(size))).json).toEqual({ have: [0] })
    expect((await bring('member', blob, 1, second)).status).toBe(200)
    expect(Buffer.compare((await read('steward', blob, 0)).body, first)).toBe(0)
    await scene.devices.member.ask('DELETE', at(blob))
  })

  it('[F4] go at once when they are taken back, by who brought them or by a steward who says so', async () => {
    const words = await say('member')
    const mine = await whole('member')
    const theirs = await whole('steward')
    const ids = [toBase64Url(idBytes(words.eventId))]
    // What is not hers she may name: nothing comes of it.
    await redact('member', { ids, blobs: names(mine, theirs) })
    expect((await read('member', mine, 0)).status).toBe(404)
    expect(existsSync(folderOf(mine))).toBe(false)
    expect((await read('member', theirs, 0)).status).toBe(200)

    const others = await say('member')
    const named = await whole('member')
    const kept = await whole('member')
    const hide = { ids: [toBase64Url(idBytes(others.eventId))], mod: true }
    await redact('steward', { ...hide, blobs: names(named) })
    expect((await read('steward', named, 0)).status).toBe(404)
    expect((await read('steward', kept, 0)).status).toBe(200)
    // Everything of one person.
    await redact('member', { a: toBase64Url(idBytes(scene.author('member').accountId)), all: true })
    expect((await read('steward', kept, 0)).status).toBe(404)
    expect((await read('steward', theirs, 0)).status).toBe(200)
  })

  it('[F3] that were begun and not finished go after a day, and bytes that nobody knows with them', async () => {
    const left = newBlob()
    await begin('member', left, sealedSize(fileChunkBytes + 1))
    await bring('member', left, 0, random(fileChunkBytes + 16))
    const kept = await whole('member')
    const stray = newBlob()
    mkdirSync(folderOf(stray), { recursive: true })
    writeFileSync(join(folderOf(stray), '0'), 'x')
    const long = new Date(now - 2 * dayMs)
    for (const blob of [stray, kept]) utimesSync(folderOf(blob), long, long)
    now += dayMs + 1
    await againWith(async () => {
      await expect.poll(() => existsSync(folderOf(left))).toBe(false)
      await expect.poll(() => existsSync(folderOf(stray))).toBe(false)
      expect((await read('steward', kept, 0)).status).toBe(200)
    })
  })

  it('[F4] go with their circle', async () => {
    const blob = await whole('steward')
    await scene.send(
      'steward',
      await scene.circle.control(scene.author('steward'), { t: 'circle.close' }),
    )
    expect((await begin('steward', newBlob(), sealedSize(1))).status).toBe(404)
    expect((await read('member', blob, 0)).status).toBe(200)
    now += closedKeptMs + 1
    await againWith(async () => {
      await expect.poll(() => existsSync(join(dataFolder, blobFolderName, circle()))).toBe(false)
      expect((await read('member', blob, 0)).status).toBeGreaterThan(399)
    })
  })

  /** Another process on the same data: it tidies when it starts. */
  const againWith = async (look: () => Promise<void>): Promise<void> => {
    const other: TestHost = await testHost({ databaseUrl, dataFolder, now: () => now })
    await look()
    await other.server.close()
  }
  afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))
})
