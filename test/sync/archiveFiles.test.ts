import { unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileChunkBytes } from '#base/fileChunks.ts'
import { fromUtf8, toHex, utf8 } from '#base/text.ts'
import { verifyArchive } from '#client/archive/verifyArchive.ts'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { CircleState } from '#client/state/circleState.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { sha256 } from '#crypto/sha256.ts'
import { archiveWords } from '#web/me/archiveWords.ts'
import { en } from '#web/text/en.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { comeIn, makeCircle, openLink, signUp } from '../cast/meet.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

/** Ana shared a picture, Ben answered with his voice; Ben takes everything along. */
let host: TestHost
let ben: StoppableEngine
let bens: Browser
let circle: CircleId
const browsers: Browser[] = []
const picture = Uint8Array.from({ length: fileChunkBytes + 9 }, (_, at) => (at * 7) & 0xff)
const voice = Uint8Array.from({ length: 5_000 }, (_, at) => (at * 3) & 0xff)

const openShare = ({ view }: CircleState) => {
  const [share] = view.shares
  return share?.kind === 'open' ? share : undefined
}

beforeAll(async () => {
  host = await testHost()
  const anas = new Browser(host.url)
  bens = new Browser(host.url)
  browsers.push(anas, bens)
  const ana = await signUp(anas, 'Ana')
  ben = await signUp(bens, 'Ben')
  circle = await makeCircle(ana, 'pair')
  await comeIn(ben, circle, await openLink(ana, circle), 'Ben')
  const draft = await ana.circles.newId()
  const seen = { kind: 'picture', mime: 'image/webp', words: 'A "lamp" <here>' } as const
  await good(ana.files.keep(draft, { ...seen, bytes: picture }))
  const words = { t: 'share-offered', need: 'listen', words: 'Look.' } as const
  await good(ana.circles.say(circle, words, draft))
  const there = await untilCircle(ben, circle, state => openShare(state) !== undefined)
  const share = openShare(there)?.entry
  if (share === undefined) throw new Error('no share')
  const answer = await ben.circles.newId()
  const heard = { kind: 'voice', mime: 'audio/mp4', words: 'I see it.', seconds: 2 } as const
  await good(ben.files.keep(answer, { ...heard, bytes: voice }))
  await good(ben.circles.say(circle, { t: 'move-made', share, move: 'here', words: '' }, answer))
  await untilCircle(
    ben,
    circle,
    state => openShare(state)?.moves.length === 1 && state.sending.length === 0,
  )
})
afterAll(async () => {
  await Promise.all(browsers.map(each => each.close()))
  await host.stop()
})

const made = async (): Promise<Uint8Array> => {
  const order = { words: archiveWords('en', en), withSecrets: true, timeZone: 'UTC' }
  const blob = await good(ben.archive.make(order))
  if (blob === undefined) throw new Error('stopped')
  return new Uint8Array(await blob.arrayBuffer())
}

const mediaIn = (files: Readonly<Record<string, Uint8Array>>): readonly string[] =>
  Object.keys(files).filter(name => name.startsWith('media/'))

const troublesOf = async (zip: Uint8Array): Promise<readonly string[]> => {
  const report = await verifyArchive(zip)
  return [...report.troubles, ...report.circles.flatMap(each => each.troubles)]
}

/** Changed on purpose, with sums that fit. */
const forged = (files: Readonly<Record<string, Uint8Array>>): Uint8Array => {
  const { SHA256SUMS: _, ...others } = files
  const sums = Object.entries(others).map(([name, bytes]) => `${toHex(sha256(bytes))}  ${name}\n`)
  return zipSync({ ...others, SHA256SUMS: utf8(sums.join('')) }, { level: 0 })
}

test('[E9] pictures and voices are in the archive as they were, and shown where they belong', async () => {
  const zip = await made()
  const files = unzipSync(zip)
  const image = mediaIn(files).find(name => name.endsWith('.webp')) ?? ''
  const sound = mediaIn(files).find(name => name.endsWith('.m4a')) ?? ''
  expect(mediaIn(files)).toHaveLength(2)
  expect(image).toMatch(/^media\/[0-9a-f]{32}\.webp$/)
  expect(sound).toMatch(/^media\/[0-9a-f]{32}\.m4a$/)
  expect(Buffer.compare(files[image] ?? utf8(''), picture)).toBe(0)
  expect(Buffer.compare(files[sound] ?? utf8(''), voice)).toBe(0)
  const page = fromUtf8(files['index.html'] ?? utf8('')) ?? ''
  expect(page).toContain(`<img src="${image}" alt="A &quot;lamp&quot; &lt;here&gt;">`)
  expect(page).toContain(`<audio controls preload="none" src="${sound}">`)
  expect(page).toContain('I see it.')
  expect(await troublesOf(zip)).toEqual([])
  expect((await verifyArchive(zip)).media).toEqual({ proven: 2, missing: 0 })
})

test('[E9] another picture under the same name is found, also with sums that fit', async () => {
  const files = unzipSync(await made())
  const [name = ''] = mediaIn(files)
  const other = Uint8Array.from(files[name] ?? utf8(''), (byte, at) => (at === 3 ? byte ^ 1 : byte))
  expect(await troublesOf(forged({ ...files, [name]: other }))).toEqual([
    `${name} is not the file that the words beside it name.`,
  ])
  const added = 'media/00.webp'
  expect(await troublesOf(forged({ ...files, [added]: other }))).toEqual([
    `${added} is named by no words.`,
  ])
})

test('[E9] what cannot be fetched is said to be missing', async () => {
  bens.wire.unplug()
  await until(ben, ({ connection }) => connection !== 'live')
  const zip = await made()
  const files = unzipSync(zip)
  expect(mediaIn(files)).toEqual([])
  const page = fromUtf8(files['index.html'] ?? utf8('')) ?? ''
  expect(page.split(en.archive.paper.fileMissing)).toHaveLength(3)
  expect(await troublesOf(zip)).toEqual([])
  expect((await verifyArchive(zip)).media).toEqual({ proven: 0, missing: 2 })
  bens.wire.plug()
})

/** How often the host was asked for a piece of a file. */
const fetchedOf = (): number =>
  bens.wire.requests.filter(({ path, method }) => method === 'GET' && path.includes('/blobs/'))
    .length

test('[E21] cut off in the middle, the next one fetches only the rest, and then nothing stays', async () => {
  expect(await good(ben.archive.unfinishedFiles())).toBe(false)
  const { store } = bens
  const before = await store.files()
  let isCut = false
  bens.wire.tamper = async (request, pass) => {
    const isFile = request.path.includes('/blobs/')
    // The first picture comes; the voice after it does not.
    if (isFile && isCut) return { ok: false, error: 'no-connection' }
    return pass()
  }
  const leave = ben.watchArchive(step => {
    if (step?.kind === 'files' && step.done === 1) isCut = true
  })
  const first = unzipSync(await made())
  leave()
  expect(mediaIn(first)).toHaveLength(1)
  expect(await good(ben.archive.unfinishedFiles())).toBe(true)
  const kept = (await store.files()).filter(blob => !before.includes(blob))
  expect(kept).toHaveLength(1)
  // As it is on the disk: sealed, and not the picture.
  const chunk = await store.fileChunk(kept[0] ?? '', 0)
  expect(Buffer.from(chunk ?? utf8('')).includes(Buffer.from(picture.subarray(0, 64)))).toBe(false)

  isCut = false
  bens.wire.tamper = (_, pass) => pass()
  const asked = fetchedOf()
  expect(mediaIn(unzipSync(await made()))).toHaveLength(2)
  // The voice alone, which is one piece.
  expect(fetchedOf() - asked).toBe(1)
  expect(await good(ben.archive.unfinishedFiles())).toBe(false)
  expect(await store.files()).toEqual(before)
})

test('[E6] [E21] stopped in the middle, or thrown away, nothing that was fetched stays', async () => {
  const { store } = bens
  const before = await store.files()
  const order = { words: archiveWords('en', en), withSecrets: false }
  const leave = ben.watchArchive(step => {
    if (step?.kind === 'files' && step.done === 1) void ben.archive.stop()
  })
  expect(await good(ben.archive.make(order))).toBeUndefined()
  leave()
  expect(await good(ben.archive.unfinishedFiles())).toBe(false)
  expect(await store.files()).toEqual(before)

  bens.wire.tamper = async (request, pass) =>
    request.path.includes('/blobs/') && isVoice ? { ok: false, error: 'no-connection' } : pass()
  let isVoice = false
  const again = ben.watchArchive(step => {
    if (step?.kind === 'files' && step.done === 1) isVoice = true
  })
  await good(ben.archive.make(order))
  again()
  bens.wire.tamper = (_, pass) => pass()
  expect(await good(ben.archive.unfinishedFiles())).toBe(true)
  await good(ben.archive.dropFiles())
  expect(await good(ben.archive.unfinishedFiles())).toBe(false)
  expect(await store.files()).toEqual(before)
})
