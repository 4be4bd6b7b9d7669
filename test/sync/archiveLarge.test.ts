import { afterAll, beforeAll, expect, test } from 'vitest'
import { maxFileBytes } from '#base/fileChunks.ts'
import { err } from '#base/result.ts'
import type { ArchiveProgress } from '#client/archive/archiveSource.ts'
import type { RestoreStep } from '#client/commands/archiveCommands.ts'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { Change, DeviceStore } from '#client/store/deviceStore.ts'
import { archiveWords } from '#web/me/archiveWords.ts'
import { en } from '#web/text/en.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { comeIn, makeCircle, openLink, signUp } from '../cast/meet.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

/** Ana shared four pictures as large as there are, 64 MiB in all; Ben takes them along, with breaks. */
let host: TestHost
let bens: Browser
let zip: Blob
const browsers: Browser[] = []
const pictures = 4
const piecesOfOne = 64
const order = { words: archiveWords('en', en), withSecrets: false }
/** What was on its way to the host when the app ended may have come, or not. */
const runsOnTheirWay = 6
const twoDaysMs = 2 * 24 * 3_600_000

const picture = (seed: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: maxFileBytes }, (_, at) => (at * seed + (at >> 8)) & 0xff)

beforeAll(async () => {
  host = await testHost()
  const anas = new Browser(host.url)
  bens = new Browser(host.url)
  browsers.push(anas, bens)
  const ana = await signUp(anas, 'Ana')
  const ben = await signUp(bens, 'Ben')
  const circle = await makeCircle(ana, 'pair')
  await comeIn(ben, circle, await openLink(ana, circle), 'Ben')
  for (let n = 0; n < pictures; n++) {
    const draft = await ana.circles.newId()
    const seen = { kind: 'picture', mime: 'image/webp', words: `${n}` } as const
    await good(ana.files.keep(draft, { ...seen, bytes: picture(2 * n + 3) }))
    const words = { t: 'share-offered', need: 'listen', words: `Picture ${n}` } as const
    await good(ana.circles.say(circle, words, draft))
  }
  await untilCircle(ana, circle, ({ sending }) => sending.length === 0)
  await untilCircle(ben, circle, ({ view }) => view.shares.length === pictures)
  await ben.stop()
}, 120_000)
afterAll(async () => {
  letGo()
  await Promise.all(browsers.map(each => each.close()))
  await host.stop()
})

/**
 * The app, opened in this browser, that a phone may end at any moment: from then on nothing of it reaches the disk or
 * the host. Opened again, the one before is gone.
 */
const opened = async (browser: Browser) => {
  let isEnded = false
  const written: string[] = []
  const commit = (changes: readonly Change[]): ReturnType<DeviceStore['commit']> => {
    if (isEnded) return over.then(() => err('blocked'))
    written.push(...changes.flatMap(change => (change.kind === 'file' ? [change.blob] : [])))
    return browser.store.commit(changes)
  }
  const store = new Proxy<DeviceStore>(browser.store, {
    get: (_, name) => {
      const part: unknown = name === 'commit' ? commit : Reflect.get(browser.store, name)
      return typeof part === 'function' ? part.bind(browser.store) : part
    },
  })
  browser.wire.tamper = (_, pass) => (isEnded ? over.then(() => err('no-connection')) : pass())
  const engine = browser.open({ openStore: async () => ({ ok: true, value: store }) })
  await until(engine, ({ connection, today }) => connection === 'live' && today !== undefined)
  const end = (): void => {
    isEnded = true
  }
  return { engine, written, end }
}

/** What an app that was ended waits for: nothing comes while anything is looked at. */
let letGo = (): void => undefined
const over = new Promise<void>(resolve => {
  letGo = resolve
})

/** Which pieces of files went over the wire, each once: a busy host may be asked again for one. */
const piecesBy = ({ wire }: Browser, method: 'GET' | 'PUT', from = 0): ReadonlySet<string> =>
  new Set(
    wire.requests
      .slice(from)
      .filter(each => each.method === method && each.path.includes('/blobs/'))
      .map(({ path, query }) => `${path} ${JSON.stringify(query ?? {})}`),
  )

const when = (
  engine: StoppableEngine,
  isSo: (step: ArchiveProgress) => boolean,
  act: () => void,
): void => {
  const leave = engine.watchArchive(step => {
    if (step === undefined || !isSo(step)) return
    queueMicrotask(() => leave())
    act()
  })
}

const atThird = (step: ArchiveProgress): boolean => step.kind === 'files' && step.done === 2

/** Made to where the third picture is fetched, and the app is ended there. */
const endedAtThird = async (): Promise<void> => {
  const { engine, end } = await opened(bens)
  await new Promise<void>(resolve => {
    when(engine, atThird, () => {
      end()
      resolve()
    })
    void engine.archive.make(order)
  })
}

test('[E21] ended in the middle of 64 MiB, it goes on without fetching again what came', async () => {
  const before = await bens.store.files()
  await endedAtThird()
  expect((await bens.store.files()).length - before.length).toBe(2)
  const { engine: ben } = await opened(bens)
  expect(await good(ben.archive.unfinishedFiles())).toBe(true)
  const asked = bens.wire.requests.length
  const made = await good(ben.archive.make(order))
  expect(piecesBy(bens, 'GET', asked).size).toBe((pictures - 2) * piecesOfOne)
  if (made === undefined) throw new Error('stopped')
  zip = made
  expect(zip.size).toBeGreaterThan(pictures * maxFileBytes)
  expect(await good(ben.archive.unfinishedFiles())).toBe(false)
  expect(await bens.store.files()).toEqual(before)
}, 120_000)

test('[E6] [E21] stopped for good in the middle of 64 MiB, nothing of it stays', async () => {
  const before = await bens.store.files()
  const { engine: ben } = await opened(bens)
  when(ben, atThird, () => void ben.archive.stop())
  expect(await good(ben.archive.make(order))).toBeUndefined()
  expect(await good(ben.archive.unfinishedFiles())).toBe(false)
  expect(await bens.store.files()).toEqual(before)
}, 120_000)

test('[E21] what nobody came back for goes at the next start after two days, and not before', async () => {
  const before = await bens.store.files()
  await endedAtThird()
  // The next day: it is for whoever goes on.
  bens.clockAheadMs = twoDaysMs - 3_600_000
  const early = await opened(bens)
  expect(await good(early.engine.archive.unfinishedFiles())).toBe(true)
  await early.engine.stop()
  expect((await bens.store.files()).length - before.length).toBe(2)
  bens.clockAheadMs = twoDaysMs + 3_600_000
  const late = await opened(bens)
  expect(await good(late.engine.archive.unfinishedFiles())).toBe(false)
  await expect.poll(() => bens.store.files(), { timeout: 10_000 }).toEqual(before)

  // What is fetched from now on is kept, though the list of the one before names it.
  await endedAtThird()
  expect((await bens.store.files()).length - before.length).toBe(2)
  const again = await opened(bens)
  await good(again.engine.archive.dropFiles())
  expect(await bens.store.files()).toEqual(before)
}, 120_000)

const newcomer = async (name: string): Promise<Browser> => {
  const browser = new Browser(host.url)
  browsers.push(browser)
  await (await signUp(browser, name)).stop()
  return browser
}

const half =
  (kind: 'keeping' | 'putting') =>
  (step: RestoreStep): boolean =>
    step.kind === kind && step.done >= 0.5

const whenBack = (
  engine: StoppableEngine,
  isSo: (step: RestoreStep) => boolean,
  act: () => void,
): void => {
  const leave = engine.watchRestore(step => {
    if (step === undefined || !isSo(step)) return
    queueMicrotask(() => leave())
    act()
  })
}

/** Brought back to where half of it is kept, or put with the host, and the app is ended there. */
const endedAtHalf = async (browser: Browser, kind: 'keeping' | 'putting') => {
  const { engine, written, end } = await opened(browser)
  await new Promise<void>(resolve => {
    whenBack(engine, half(kind), () => {
      end()
      resolve()
    })
    void engine.archive.bringBack(zip)
  })
  return written
}

test('[E14] 64 MiB on their way back: ended twice, no piece is written or sent twice', async () => {
  const browser = await newcomer('Caro')
  const first = await endedAtHalf(browser, 'keeping')
  expect(first.length).toBeGreaterThan(4)
  expect(await browser.store.files()).toEqual(first)
  const second = await endedAtHalf(browser, 'putting')
  const sent = piecesBy(browser, 'PUT')
  const asked = browser.wire.requests.length
  expect(first.filter(blob => second.includes(blob))).toEqual([])
  expect(await browser.store.files()).toEqual([...first, ...second])

  const { engine } = await opened(browser)
  const [kept] = await good(engine.archive.kept())
  expect(kept).toMatchObject({ isHere: true, atHost: false })
  expect(await good(engine.archive.putKept(kept?.archive ?? ''))).toBe(true)
  const more = [...piecesBy(browser, 'PUT', asked)]
  expect(sent.size).toBeGreaterThan(runsOnTheirWay)
  expect(more.length).toBeGreaterThan(0)
  expect(more.filter(each => sent.has(each)).length).toBeLessThanOrEqual(runsOnTheirWay)
  await expect
    .poll(() => good(engine.archive.kept()), { timeout: 10_000 })
    .toMatchObject([{ isHere: true, atHost: true }])
}, 180_000)

test('[E14] 64 MiB on their way back, stopped for good: nothing of it stays', async () => {
  const browser = await newcomer('Dan')
  const { engine } = await opened(browser)
  whenBack(engine, half('keeping'), () => void engine.archive.stopBringing())
  expect(await good(engine.archive.bringBack(zip))).toBeUndefined()
  expect(await good(engine.archive.unfinished())).toBe(false)
  await engine.stop()
  expect(await browser.store.files()).toEqual([])
}, 120_000)
