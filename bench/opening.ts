import type { BrowserContext, Page } from 'playwright-core'
import { type Figure, figure, median } from './figure.ts'
import { benchPage, type Story } from './story.ts'

export const slowdown = 4

/** The app opened again with ten thousand entries on the device and no network, on a slow machine. */
export const opening = async (story: Story, runs: number): Promise<readonly Figure[]> => {
  const context = await offlineAnas(story)
  const { host } = story

  const today: number[] = []
  const bare: number[] = []
  for (let run = 0; run <= runs; run++) {
    const ms = await paintedAt(context, host.url, '.today-items')
    const help = await paintedAt(context, `${host.url}/help.html`, 'h1, h2, main')
    console.error(`  Today painted after ${ms} ms, the page of help lines after ${help} ms`)
    // The first run warms up.
    if (run === 0) continue
    today.push(ms)
    bare.push(help)
  }
  await context.close()
  return [
    figure(`opening with 10,000 entries, offline, ${slowdown}× slower`, median(today), 'ms', {
      ceiling: median(bare),
      target: { of: 'value', is: 'at most', limit: 500 },
    }),
  ]
}

/** Ana's browser with everything on the device, the app kept for offline use, and no network. */
export const offlineAnas = async (story: Story): Promise<BrowserContext> => {
  const context = await story.openAnas()
  const { host, circle, lastWords } = story
  const first = await benchPage(context, host.url)
  await first.evaluate(([id, words]) => bench.catchUp(id, words), [circle, lastWords] as const)
  // The folded state is written when it has been quiet for some seconds.
  await first.waitForTimeout(6000)
  await first.goto(host.url)
  await first.waitForSelector('.today-items')
  await first.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await first.waitForTimeout(6000)
  await first.close()
  await context.setOffline(true)
  return context
}

/** Milliseconds from navigation until the first frame with `selector` in it. */
export const paintedAt = async (
  context: BrowserContext,
  url: string,
  selector: string,
): Promise<number> => {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  // Of the page only: Chromium slows no worker down.
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.addInitScript(waitForPaint(selector))
  await page.goto(url, { waitUntil: 'commit' })
  const ms = await painted(page)
  await page.close()
  return ms
}

const painted = async (page: Page): Promise<number> => {
  await page.waitForFunction(() => globalThis.paintedAt !== undefined)
  return page.evaluate(() => globalThis.paintedAt ?? Number.NaN)
}

const waitForPaint = (selector: string): string => `{
  const look = () => {
    if (document.querySelector(${JSON.stringify(selector)}) === null) requestAnimationFrame(look)
    // The frame that was just built is on the screen when the next one begins.
    else requestAnimationFrame(() => { globalThis.paintedAt = performance.now() })
  }
  requestAnimationFrame(look)
}`

declare global {
  var paintedAt: number | undefined
}
