import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { chromiumOptions } from '#dev/chromium.ts'
import { Browser, good } from '#test/cast/engineDevice.ts'
import { until, untilCircle } from '#test/cast/until.ts'
import { type HostProcess, startHost } from './hostProcess.ts'
import type { BenchPage } from './page/main.ts'
import { wordsOf } from './words.ts'

const root = resolve(import.meta.dirname, '..')
const webOf = (folder: string): string => join(folder, 'web')

/** Ana's browser was closed while the others wrote. */
export interface Story {
  readonly host: HostProcess
  readonly circle: CircleId
  readonly lastWords: string
  readonly anas: { readonly name: string; readonly passphrase: string }
  /** Ana's browser as it was when she closed it; each call gives a fresh copy. */
  readonly openAnas: (more?: { readonly port?: number }) => Promise<BrowserContext>
  /** The folder of such a copy, for a browser that is started otherwise. */
  readonly anasProfile: () => string
  readonly end: () => Promise<void>
}

const passphrase = 'ember quilt harbour violet stone'

/** At most so many of the others write, one after the other. */
const writersAtMost = 2
const inARow = 250

/**
 * `people` counts Ana; two make a pair, more a family. The others' engines run in this process, and
 * those who do not write are stopped when they have come in.
 */
export const tellStory = async (
  entries: number,
  people = 2,
  alsoTell: (writer: StoppableEngine, circle: CircleId) => Promise<void> = async () => undefined,
): Promise<Story> => {
  const folder = mkdtempSync(join(tmpdir(), 'herewith-bench-'))
  cpSync(resolve(root, 'dist/web'), webOf(folder), { recursive: true })
  await buildPage(webOf(folder))
  const host = await startHost({ webFolder: webOf(folder) })
  const profile = join(folder, 'ana')
  let opened = 0
  const launch = (of: string, port = 0) =>
    chromium.launchPersistentContext(of, {
      ...chromiumOptions,
      args: [...(chromiumOptions.args ?? []), `--remote-debugging-port=${port}`],
      viewport: { width: 390, height: 740 },
    })

  const context = await launch(profile)
  const page = await benchPage(context, host.url)
  const asked = [passphrase, people === 2 ? 'pair' : 'family', people - 1] as const
  const invited = await page.evaluate(async ([words, kind, uses]) => {
    const { engine, until: untilState } = bench
    const must = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
      if (!result.ok) throw new Error(JSON.stringify(result.error))
      return result.value
    }
    must(
      await engine.account.create({
        admission: { kind: 'none' },
        displayName: 'Ana',
        language: 'en',
        passphrase: { name: 'ana', passphrase: words },
      }),
    )
    await untilState(({ connection }) => connection === 'live')
    const made = must(await engine.circles.create({ kind, name: 'Tuesday', colour: 'lake' }))
    await bench.untilCircle(made, ({ view, sending }) => {
      return view.name === 'Tuesday' && sending.length === 0
    })
    const { link } = must(await engine.circles.invite(made, { mode: 'open', uses, days: 7 }))
    return { circle: made, fragment: link.split('#')[1] ?? '' }
  }, asked)
  const { circle, fragment } = invited

  const writers: StoppableEngine[] = []
  for (let n = 1; n < people; n++) {
    const other = await comeIn(host.url, circle, fragment, n)
    if (writers.length < writersAtMost) writers.push(other)
    else await other.stop()
  }
  await page.evaluate(
    ([id, count]) => bench.untilCircle(id, ({ view }) => view.members.length === count),
    [circle, people] as const,
  )
  // The snapshot is written when it is quiet for some seconds.
  await page.waitForTimeout(6000)
  await context.close()

  const words = (number: number) =>
    ({ t: 'share-offered', need: 'listen', words: wordsOf(number) }) as const
  for (let n = 0; n < entries; n += inARow) {
    const some = Array.from({ length: Math.min(inARow, entries - n) }, (_, index) => n + index)
    const writer = writers[(n / inARow) % writers.length]!
    for (const number of some) await good(writer.circles.say(circle, words(number)))
    await untilCircle(writer, circle, ({ sending }) => sending.length === 0)
  }
  for (const writer of writers.slice(0, 1)) await alsoTell(writer, circle)
  for (const writer of writers) await writer.stop()
  const anasProfile = (): string => {
    opened += 1
    const copy = join(folder, `ana-${opened}`)
    cpSync(profile, copy, { recursive: true })
    return copy
  }
  return {
    host,
    circle,
    anasProfile,
    lastWords: wordsOf(entries - 1),
    anas: { name: 'ana', passphrase },
    openAnas: (more = {}) => launch(anasProfile(), more.port),
    async end() {
      await host.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const comeIn = async (
  url: string,
  circle: CircleId,
  fragment: string,
  number: number,
): Promise<StoppableEngine> => {
  const engine = new Browser(url).open()
  const displayName = number === 1 ? 'Ben' : `Member ${number}`
  const admission = { kind: 'none' } as const
  await good(engine.account.create({ admission, displayName, language: 'en' }))
  await until(engine, state => state.connection === 'live')
  await good(engine.circles.join(fragment, { name: displayName, hello: '' }))
  await untilCircle(engine, circle, ({ view, sending }) => {
    return view.members.length > number && sending.length === 0
  })
  return engine
}

/** The page with the app's engine and nothing else. */
export const benchPage = async (context: BrowserContext, url: string): Promise<Page> => {
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(`${url}/bench.html`)
  await page.waitForFunction(() => 'bench' in globalThis)
  return page
}

const buildPage = async (outDir: string): Promise<void> => {
  await build({
    configFile: false,
    root: resolve(root, 'bench/page'),
    logLevel: 'warn',
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      target: 'esnext',
      rolldownOptions: { input: resolve(root, 'bench/page/bench.html') },
    },
  })
}

declare global {
  // What `page/main.ts` puts on its page.
  var bench: BenchPage
}
