import { resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { type BuiltSite, serveBuilt } from '#dev/builtSite.ts'
import { chromiumOptions } from '#dev/chromium.ts'

export interface Opening {
  readonly theme?: 'light' | 'dark'
  readonly width?: number
  readonly agent?: string
  readonly permissions?: readonly string[]
}

export interface OpenGallery {
  readonly origin: () => string
  /** A page of its own; what it complains of fails the test. */
  readonly open: (path: string, how?: Opening) => Promise<Page>
  /** Lets go of the page that is open, where a test opens another. */
  readonly leave: () => Promise<void>
}

/** Builds the gallery and opens its pages, for the tests of one file. */
export const openGallery = (): OpenGallery => {
  const root = resolve(import.meta.dirname, '../../..')
  let site: BuiltSite
  let browser: Browser
  let context: BrowserContext | undefined
  /** Errors, policy reports and requests to anybody else, over all pages of a test. */
  let complaints: string[] = []

  beforeAll(async () => {
    await build({ configFile: resolve(root, 'vite.config.ts'), mode: 'gallery', logLevel: 'error' })
    site = await serveBuilt(resolve(root, 'dist/gallery'))
    browser = await chromium.launch({
      ...chromiumOptions,
      // A microphone that beeps; whether it may be used is asked for each page.
      args: [...(chromiumOptions.args ?? []), '--use-fake-device-for-media-stream'],
    })
  })

  afterAll(async () => {
    await browser.close()
    await site.close()
  })

  afterEach(async () => {
    await context?.close()
    const heard = complaints
    complaints = []
    if (heard.length > 0) throw new Error(heard.join('\n'))
  })

  return {
    origin: () => site.origin,
    open: async (path, how = {}) => {
      context = await browser.newContext({
        viewport: { width: how.width ?? 390, height: 740 },
        colorScheme: how.theme ?? 'light',
        locale: 'en',
        reducedMotion: 'reduce',
        permissions: [...(how.permissions ?? [])],
        ...(how.agent === undefined ? {} : { userAgent: how.agent }),
      })
      const page = await context.newPage()
      page.on('pageerror', error => complaints.push(error.message))
      page.on('console', message => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      page.on('request', request => {
        // What a page shows of its own memory is asked of nobody.
        const url = request.url().replace(/^blob:/, '')
        if (!url.startsWith(site.origin)) complaints.push(request.url())
      })
      await page.goto(`${site.origin}${path}`)
      return page
    },
    leave: async () => context?.close(),
  }
}

export const violations = async (page: Page): Promise<readonly string[]> => {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary ?? ''}`),
  )
}

export const widthOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth)

/** On a page of 320 px: axe finds nothing, and nothing is wider. */
export const expectClean = async (page: Page, what?: string): Promise<void> => {
  expect(await violations(page), what).toEqual([])
  expect(await widthOf(page), what).toBe(320)
}

/** Another state, on the page that is open. */
export const showOn = async (page: Page, show: string, lang: string): Promise<void> => {
  await page.goto(new URL(`/gallery.html?show=${show}&lang=${lang}`, page.url()).href)
}

/** Everything folded, at once. */
export const unfold = (page: Page): Promise<void> =>
  page.locator('details').evaluateAll(all => {
    for (const details of all) details.setAttribute('open', '')
  })

/** Everything folded, one by one as a person does. */
export const openDetails = async (page: Page): Promise<void> => {
  for (const details of await page.locator('summary').all()) await details.click()
}

export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? '')

type Look = readonly [theme: 'light' | 'dark', lang: 'en' | 'es']

/** Either theme in either language. */
export const allLooks: readonly Look[] = [
  ['light', 'en'],
  ['light', 'es'],
  ['dark', 'en'],
  ['dark', 'es'],
]
/** Each theme and each language once. */
export const twoLooks: readonly Look[] = [
  ['light', 'en'],
  ['dark', 'es'],
]
