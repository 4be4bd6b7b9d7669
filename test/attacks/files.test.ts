/* oxlint-disable no-await-in-loop -- one lie after another */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bytes, concat, equalBytes, zeros } from '#base/bytes.ts'
import { fileChunkBytes } from '#base/fileChunks.ts'
import { fromBase64Url } from '#base/text.ts'
import type { NewFile } from '#client/commands/fileCommands.ts'
import type { CircleState } from '#client/state/circleState.ts'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { CircleId } from '#core/circle/ids.ts'
import type { FileView } from '#core/sharing/files.ts'
import { blobSealingKey, sealChunk } from '#crypto/blob.ts'
import { systemRandomBytes } from '#crypto/randomBytes.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { untilCircle } from '../cast/until.ts'
import { comeIn, makeCircle, openLink, signUp } from '../cast/meet.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

/** Ben opens what Ana shared, through a host that lies. */
let host: TestHost
let ana: StoppableEngine
let ben: StoppableEngine
let bens: Browser
let circle: CircleId
let file: FileView
let other: FileView
/** What the host has, by number, of both files. */
const honest = new Map<string, Bytes>()
const browsers: Browser[] = []
/** What Ana's device made by chance. */
const drawn: Bytes[] = []

const size = 2 * fileChunkBytes + 5_000
const bytesOf = (of: number): Bytes =>
  Uint8Array.from({ length: size }, (_, at) => (at * of + (at >> 7)) & 0xff)
const picture = (of: number): NewFile => ({
  bytes: bytesOf(of),
  kind: 'picture',
  mime: 'image/jpeg',
  words: '',
})

const filesIn = ({ view }: CircleState): readonly FileView[] => {
  const [share] = view.shares
  return share?.kind === 'open' ? (share.files ?? []) : []
}

/** Blob and number of a chunk that is asked for. */
const askedFor = (path: string): readonly [string, number] | undefined => {
  const [, blob, index] = /\/blobs\/([0-9a-f]+)\/(\d+)$/.exec(path) ?? []
  return blob === undefined ? undefined : [blob, Number(index)]
}
const hexOf = (name: string): string =>
  Buffer.from(fromBase64Url(name) ?? new Uint8Array()).toString('hex')
const chunkOf = (of: FileView, index: number): Bytes => {
  const chunk = honest.get(`${hexOf(of.blob)}/${index}`)
  if (chunk === undefined) throw new Error('not fetched yet')
  return chunk
}

beforeAll(async () => {
  host = await testHost()
  const [anas, theirs] = [new Browser(host.url), new Browser(host.url)]
  browsers.push(anas, theirs)
  bens = theirs
  ana = await signUp(anas, 'Ana')
  anas.random = length => {
    const bytes = systemRandomBytes(length)
    drawn.push(bytes.slice())
    return bytes
  }
  ben = await signUp(bens, 'Ben')
  circle = await makeCircle(ana, 'pair')
  await comeIn(ben, circle, await openLink(ana, circle), 'Ben')
  const draft = await ana.circles.newId()
  for (const of of [31, 37]) await good(ana.files.keep(draft, picture(of)))
  const words = { t: 'share-offered', need: 'listen', words: 'Look.' } as const
  await good(ana.circles.say(circle, words, draft))
  const state = await untilCircle(ben, circle, one => filesIn(one).length === 2)
  const [first, second] = filesIn(state)
  if (first === undefined || second === undefined) throw new Error('two pictures')
  file = first
  other = second
  bens.wire.tamper = async (request, pass) => {
    const answer = await pass()
    const asked = askedFor(request.path)
    if (asked !== undefined && answer.ok) honest.set(asked.join('/'), answer.value.body.slice())
    return answer
  }
  for (const { blob } of [file, other]) await good(ben.files.open(circle, blob))
})
afterAll(async () => {
  await Promise.all(browsers.map(each => each.close()))
  await host.stop()
})

/** The host serves these in the place of what it has; `undefined` says that there is nothing. */
const served = (chunks: (index: number) => Bytes | undefined): void => {
  bens.wire.tamper = async (request, pass) => {
    const asked = askedFor(request.path)
    if (asked === undefined) return pass()
    const body = chunks(asked[1])
    return body === undefined
      ? { ok: true, value: { status: 404, body: Buffer.from('{"refusal":"not-found"}') } }
      : // Bytes of its own, as over a network: a device gives back what it has read.
        { ok: true, value: { status: 200, body: body.slice() } }
  }
}
const opened = () => ben.files.open(circle, file.blob)
const damaged = { ok: false, error: 'file-damaged' }

test('[T80] [F7] what a host served rightly opens, byte for byte', async () => {
  served(index => chunkOf(file, index))
  const blob = await good(opened())
  expect(Buffer.compare(new Uint8Array(await blob.arrayBuffer()), bytesOf(31))).toBe(0)
})

test.each<[string, (index: number) => Bytes | undefined]>([
  ['swaps two chunks', index => chunkOf(file, index === 2 ? 2 : 1 - index)],
  ['serves the first again', index => chunkOf(file, index === 1 ? 0 : index)],
  ['serves another file', index => chunkOf(other, index)],
  ['serves one chunk of another file', index => chunkOf(index === 1 ? other : file, index)],
  ['cuts a chunk', index => chunkOf(file, index).subarray(0, index === 1 ? -1 : undefined)],
  ['cuts the padding', index => chunkOf(file, index).subarray(0, index === 2 ? -4_096 : undefined)],
  ['adds to a chunk', index => concat(chunkOf(file, index), zeros(index === 2 ? 4_096 : 0))],
  ['puts the last in the middle', index => chunkOf(file, index === 1 ? 2 : index)],
  ['changes one bit', index => chunkOf(file, index).map((b, at) => (at === 9 ? b ^ 1 : b))],
])('[T80] nothing opens when the host %s', async (_, chunks) => {
  served(chunks)
  expect(await opened()).toEqual(damaged)
})

test('[T80] a file whose end is held back does not open', async () => {
  served(index => (index === 2 ? undefined : chunkOf(file, index)))
  expect(await opened()).toEqual({ ok: false, error: 'no-longer-there' })
})

test('[T81] [F7] other bytes under the right key do not open either: a member and the host together', async () => {
  // Mallory is in the circle, has the key, and runs the host.
  const { blob, chunkSize } = await good(ben.files.pass(circle, file.blob))
  const blobId = fromBase64Url(blob) ?? new Uint8Array()
  // Drawn right after the file's name, on the device of who shared it.
  const fileKey = drawn[drawn.findIndex(bytes => equalBytes(bytes, blobId)) + 1] ?? zeros(32)
  const key = await blobSealingKey(fileKey, blobId)
  const place = { blobId, chunkSize, index: 1, isLast: false }
  const forged = await sealChunk(key, place, zeros(fileChunkBytes))
  served(index => (index === 1 ? forged : chunkOf(file, index)))
  expect(await opened()).toEqual(damaged)
  // Alone it is what its key says: only all of them together give it away.
  const right = await sealChunk(key, place, bytesOf(31).slice(fileChunkBytes, 2 * fileChunkBytes))
  served(index => (index === 1 ? right : chunkOf(file, index)))
  expect(await opened()).toMatchObject({ ok: true })
})
