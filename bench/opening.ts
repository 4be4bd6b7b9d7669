import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { type Figure, figure, median } from './figure.ts'
import { benchPage, type Story } from './story.ts'

const slowdown = 4

/** The app opened again with ten thousand entries on the device and no network, on a slow machine. */
export const opening = async (story: Story, runs: number): Promise<readonly Figure[]> => {
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

  const today: number[] = []
  for (let run = 0; run <= runs; run++) {
    const ms = await paintedAt(context, host.url, '.today-items')
    if (run > 0) today.push(ms)
    console.error(`  Today painted after ${ms} ms`)
  }
  await context.close()
  return [
    figure(`opening with 10,000 entries, offline, ${slowdown}× slower`, median(today), 'ms', {
      target: { of: 'value', is: 'at most', limit: 500 },
    }),
  ]
}

/** Milliseconds from navigation until the first frame with `selector` in it. */
const paintedAt = async (
  context: BrowserContext,
  url: string,
  selector: string,
): Promise<number> => {
  const page = await context.newPage()
  await slowDown(await context.newCDPSession(page))
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

/** The page and every worker that it starts. */
const slowDown = async (session: CDPSession): Promise<void> => {
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const say = (id: number, method: string, params = {}): void => {
      const message = JSON.stringify({ id, method, params })
      void session.send('Target.sendMessageToTarget', { sessionId, message })
    }
    say(1, 'Emulation.setCPUThrottlingRate', { rate: slowdown })
    say(2, 'Runtime.runIfWaitingForDebugger')
    if (process.env['BENCH_TRACE'] !== undefined) console.error(`  attached ${targetInfo.type}`)
  })
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    if (message.includes('"error"')) console.error(`  ${message}`)
  })
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: false,
  })
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
