import type { BrowserContext, Page } from 'playwright-core'
import { type Figure, figure, median } from './figure.ts'
import { benchPage, type Story } from './story.ts'

/** Ten thousand missed entries: downloaded, verified, decrypted, stored, folded. */
export const catchUp = async (story: Story, runs: number): Promise<readonly Figure[]> => {
  const { host, circle, lastWords } = story
  const engine: number[] = []
  const bare: number[] = []
  const longest: number[] = []
  for (let run = 0; run < runs; run++) {
    const context = await story.openAnas()
    await context.addInitScript(watchMainThread)
    const page = await benchPage(context, host.url)
    engine.push(
      await page.evaluate(([id, words]) => bench.catchUp(id, words), [circle, lastWords] as const),
    )
    longest.push(await page.evaluate(() => Math.max(0, ...longTasks)))
    bare.push(await page.evaluate(id => bench.bare(id), circle))
    await context.close()
    console.error(`  catch-up ${engine.at(-1)} bare ${bare.at(-1)} longest ${longest.at(-1)}`)
  }
  const target = { of: 'ratio', is: 'at most', limit: 1.5 } as const
  return [
    figure('catch-up of 10,000 missed entries, Chromium', median(engine), 'ms', {
      ceiling: median(bare),
      target,
    }),
    figure('longest task of the main thread meanwhile', median(longest), 'ms', {
      target: { of: 'value', is: 'at most', limit: 50 },
    }),
  ]
}

/** Ana's browser with everything read and folded, and its long tasks watched. */
export const caughtUp = async (
  story: Story,
): Promise<{ readonly context: BrowserContext; readonly page: Page }> => {
  const context = await story.openAnas()
  await context.addInitScript(watchMainThread)
  const page = await benchPage(context, story.host.url)
  await page.evaluate(([id, words]) => bench.catchUp(id, words), [
    story.circle,
    story.lastWords,
  ] as const)
  // The folded state is written when it has been quiet for some seconds.
  await page.waitForTimeout(6000)
  return { context, page }
}

/** Runs in the page: every task of 50 ms or more (Long Tasks API). */
export const watchMainThread = `
  globalThis.longTasks = []
  new PerformanceObserver(list => {
    for (const task of list.getEntries()) globalThis.longTasks.push(task.duration)
  }).observe({ type: 'longtask', buffered: true })
`

declare global {
  var longTasks: number[]
}
