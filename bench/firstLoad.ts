import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { chromiumOptions } from '#dev/chromium.ts'
import { type Figure, figure } from './figure.ts'
import { startHost } from './hostProcess.ts'

const webFolder = resolve(import.meta.dirname, '../dist/web')
const kB = (bytes: number): number => bytes / 1000
const gzipped = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length

/** Script and style that a new visitor's browser fetches until the welcome screen is painted. */
export const firstLoad = async (): Promise<readonly Figure[]> => {
  const host = await startHost({ webFolder })
  const browser = await chromium.launch(chromiumOptions)
  const page = await browser.newPage()
  const fetched: { readonly path: string; readonly at: number }[] = []
  page.on('request', request => {
    const path = new URL(request.url()).pathname
    if (/\.(js|css)$/.test(path)) fetched.push({ path, at: Date.now() })
  })
  await page.goto(host.url, { waitUntil: 'commit' })
  await page.waitForSelector('.welcome-what')
  // Nothing is on the page before the welcome screen, so the first paint is its own.
  const paintedAt = await page.evaluate(async () => {
    for (;;) {
      const paint = performance.getEntriesByName('first-contentful-paint')[0]
      if (paint !== undefined) return performance.timeOrigin + paint.startTime
      await new Promise(requestAnimationFrame)
    }
  })
  const first = [...new Set(fetched.filter(({ at }) => at < paintedAt).map(({ path }) => path))]
  await page.waitForLoadState('networkidle')
  const all = [...new Set(fetched.map(({ path }) => path))]
  console.error(`  after the first paint: ${all.filter(path => !first.includes(path)).join(' ')}`)
  await browser.close()
  await host.stop()
  for (const path of first)
    console.error(`  ${path} ${kB(gzipped(join(webFolder, path))).toFixed(1)} kB`)
  const sum = (paths: readonly string[]): number =>
    kB(paths.reduce((bytes, path) => bytes + gzipped(join(webFolder, path)), 0))
  return [
    figure('first load of the welcome screen, script and style, gzip', sum(first), 'kB', {
      target: { of: 'value', is: 'at most', limit: 45 },
    }),
    figure('the same with what comes after the first paint', sum(all), 'kB'),
    figure('whole app without OPAQUE, script and style, gzip', sum(wholeApp()), 'kB', {
      target: { of: 'value', is: 'at most', limit: 160 },
    }),
  ]
}

const wholeApp = (): readonly string[] =>
  readdirSync(webFolder, { recursive: true, encoding: 'utf8' })
    .filter(path => /\.(js|css)$/.test(path))
    .filter(path => !isOpaque(join(webFolder, path)))

/** The module is its WebAssembly in base64, within a script. */
const isOpaque = (path: string): boolean => {
  const text = readFileSync(path, 'utf8')
  return text.length > 200_000 && text.includes('AGFzbQ')
}
