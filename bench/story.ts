import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import type { CircleId } from '#core/circle/ids.ts'
import { chromiumOptions } from '#dev/chromium.ts'
import { Browser, good, until, untilCircle } from '#test/cast/engineDevice.ts'
import { type HostProcess, startHost } from './hostProcess.ts'
import type { BenchPage } from './page/main.ts'
import { wordsOf } from './words.ts'

const root = resolve(import.meta.dirname, '..')
const webOf = (folder: string): string => join(folder, 'web')

/** Ana's browser was closed while Ben wrote ten thousand times. */
export interface Story {
  readonly host: HostProcess
  readonly circle: CircleId
  readonly lastWords: string
  readonly anas: { readonly name: string; readonly passphrase: string }
  /** Ana's browser as it was when she closed it; each call gives a fresh copy. */
  readonly openAnas: (more?: { readonly port?: number }) => Promise<BrowserContext>
  readonly end: () => Promise<void>
}

const passphrase = 'ember quilt harbour violet stone'

export const tellStory = async (count: number): Promise<Story> => {
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
  const invited = await page.evaluate(async words => {
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
    const made = must(
      await engine.circles.create({ kind: 'pair', name: 'Tuesday', colour: 'lake' }),
    )
    await bench.untilCircle(made, ({ view, sending }) => {
      return view.name === 'Tuesday' && sending.length === 0
    })
    const { link } = must(await engine.circles.invite(made, { mode: 'open', uses: 1, days: 7 }))
    return { circle: made, fragment: link.split('#')[1] ?? '' }
  }, passphrase)
  const { circle, fragment } = invited

  const bens = new Browser(host.url)
  const ben = bens.open()
  await good(
    ben.account.create({
      admission: { kind: 'none' },
      displayName: 'Ben',
      language: 'en',
      passphrase: { name: 'ben', passphrase },
    }),
  )
  await until(ben, state => state.connection === 'live')
  await good(ben.circles.join(fragment, { name: 'Ben', hello: '' }))
  await untilCircle(ben, circle, ({ view }) => view.members.length === 2)
  await page.evaluate(id => bench.untilCircle(id, ({ view }) => view.members.length === 2), circle)
  // The snapshot is written when it is quiet for some seconds.
  await page.waitForTimeout(6000)
  await context.close()

  const words = (number: number) =>
    ({ t: 'share-offered', need: 'listen', words: wordsOf(number) }) as const
  for (let n = 0; n < count; n += 250) {
    const some = Array.from({ length: Math.min(250, count - n) }, (_, index) => n + index)
    for (const number of some) await good(ben.circles.say(circle, words(number)))
    await untilCircle(ben, circle, ({ sending }) => sending.length === 0)
  }
  await ben.stop()
  return {
    host,
    circle,
    lastWords: wordsOf(count - 1),
    anas: { name: 'ana', passphrase },
    openAnas(more = {}) {
      opened += 1
      const copy = join(folder, `ana-${opened}`)
      cpSync(profile, copy, { recursive: true })
      return launch(copy, more.port)
    },
    async end() {
      await host.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
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
