import { resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { serveBuilt, type BuiltSite } from '#dev/builtSite.ts'
import { chromiumOptions } from '#dev/chromium.ts'

const root = resolve(import.meta.dirname, '../..')
let site: BuiltSite
let browser: Browser
let context: BrowserContext | undefined
/** Errors, policy reports and requests to anybody else, over all pages of a test. */
let complaints: string[] = []

beforeAll(async () => {
  await build({ configFile: resolve(root, 'vite.config.ts'), mode: 'gallery', logLevel: 'error' })
  site = await serveBuilt(resolve(root, 'dist/gallery'))
  browser = await chromium.launch(chromiumOptions)
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

const open = async (
  path: string,
  how: { readonly theme?: 'light' | 'dark'; readonly width?: number; readonly agent?: string } = {},
): Promise<Page> => {
  context = await browser.newContext({
    viewport: { width: how.width ?? 390, height: 740 },
    colorScheme: how.theme ?? 'light',
    locale: 'en',
    reducedMotion: 'reduce',
    ...(how.agent === undefined ? {} : { userAgent: how.agent }),
  })
  const page = await context.newPage()
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('request', request => {
    if (!request.url().startsWith(site.origin)) complaints.push(request.url())
  })
  await page.goto(`${site.origin}${path}`)
  return page
}

const violations = async (page: Page): Promise<readonly string[]> => {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary ?? ''}`),
  )
}

const themes = ['light', 'dark'] as const
const languages = ['en', 'es'] as const

for (const theme of themes)
  for (const lang of languages) {
    test(`[W5] every component is clean for axe (${theme}, ${lang})`, async () => {
      const page = await open(`/gallery.html?show=all&lang=${lang}`, { theme })
      await page.getByRole('img').waitFor()
      expect(await violations(page)).toEqual([])
    })

    test(`[W5] Get help is clean for axe, before and after a country (${theme}, ${lang})`, async () => {
      const page = await open('/help.html', { theme })
      expect(await violations(page)).toEqual([])
      await page.getByRole('combobox').selectOption('FI')
      await page.locator('summary').first().click()
      expect(await violations(page)).toEqual([])
    })
  }

for (const show of ['frame', 'sheet', 'composer'])
  test(`[W5] a ${show} is clean for axe`, async () => {
    const page = await open(`/gallery.html?show=${show}`, { width: 320 })
    if (show !== 'frame') await page.getByRole('button', { name: 'Open' }).click()
    expect(await violations(page)).toEqual([])
  })

test('[W6] nothing is wider than a screen of 320 px', async () => {
  for (const path of ['/gallery.html?show=all&lang=es', '/help.html', '/measures.html']) {
    const page = await open(path, { width: 320 })
    if (path === '/help.html') await page.getByRole('combobox').selectOption('US')
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320)
    await context?.close()
  }
})

test('[X1] no country stands there first, and none is remembered unless asked', async () => {
  const page = await open('/help.html')
  expect(await page.getByRole('combobox').inputValue()).toBe('')
  await page.getByRole('combobox').selectOption('GB')
  await page.getByRole('link', { name: /Call 116 123/ }).waitFor()
  await page.reload()
  expect(await page.getByRole('combobox').inputValue()).toBe('')
  await page.getByRole('combobox').selectOption('GB')
  await page.getByRole('checkbox').check()
  await page.reload()
  expect(await page.getByRole('combobox').inputValue()).toBe('GB')
})

test('[X3] a kind without a checked line is said in words, and links only call or write', async () => {
  const page = await open('/help.html')
  await page.getByRole('combobox').selectOption('NL')
  await page.getByText('Not confirmed.').waitFor()
  expect(await page.getByText('We have no checked line of this kind').count()).toBe(2)
  const addresses = await page
    .locator('main a')
    .evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
  expect(addresses.every(address => /^(tel|sms):/.test(address))).toBe(true)
  expect(addresses).toContain('tel:113')
})

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? '')

test('[X5] Leave quickly is first in tab order, stays in place, and inside every dialog', async () => {
  const page = await open('/gallery.html?show=sheet')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Leave quickly')
  const place = await page.getByRole('button', { name: 'Leave quickly' }).boundingBox()
  await page.mouse.wheel(0, 2000)
  await page.getByRole('button', { name: 'Open' }).click()
  const inside = page.getByRole('dialog').getByRole('button', { name: 'Leave quickly' })
  expect(await inside.boundingBox()).toEqual(place)
  // The first thing a reader says is what opened; the first Tab is the way out.
  expect(await focused(page)).toBe('About “Leave quickly”')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  expect(await focused(page)).toBe('Leave quickly')
})

test('[X6] one Esc closes a sheet and the focus goes back', async () => {
  const page = await open('/gallery.html?show=sheet')
  await page.getByRole('button', { name: 'Open' }).click()
  await page.keyboard.press('Escape')
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(await focused(page)).toBe('Open')
})

test('[W4] the back button closes a sheet and leaves the page', async () => {
  const page = await open('/gallery.html?show=sheet')
  const address = page.url()
  await page.getByRole('button', { name: 'Open' }).click()
  await page.goBack()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(page.url()).toBe(address)
  await page.getByRole('heading', { name: 'Circles' }).waitFor()
})

test('[X9] Get help opens over a composer, and what was written is still there after', async () => {
  const page = await open('/gallery.html?show=composer')
  await page.getByRole('button', { name: 'Open' }).click()
  await page.getByRole('textbox').fill('You laid the table for two.')
  await page.getByRole('dialog').getByRole('button', { name: 'Get help' }).click()
  await page.getByRole('heading', { name: 'Get help' }).waitFor()
  await page.keyboard.press('Escape')
  expect(await page.getByRole('textbox').inputValue()).toBe('You laid the table for two.')
})

for (const show of ['frame', 'sheet', 'composer'])
  test(`[X7] Esc three times leaves from a ${show}, and Back does not come in again`, async () => {
    const page = await open('/help.html')
    await page.goto(`${site.origin}/gallery.html?show=${show}`)
    if (show !== 'frame') await page.getByRole('button', { name: 'Open' }).click()
    else await page.getByRole('heading', { name: 'Today' }).waitFor()
    for (let press = 0; press < 3; press++) await page.keyboard.press('Escape')
    await page.waitForURL('**/measures.html')
    expect(await page.title()).toBe('Kitchen measures')
    expect((await page.content()).toLowerCase()).not.toContain('herewith')
    // The page before this one was ours too. It turns away before it draws anything.
    await page.goBack().catch(() => undefined)
    await page.waitForURL('**/measures.html')
    await page.getByRole('heading', { name: 'Kitchen measures' }).waitFor()
    expect((await page.content()).toLowerCase()).not.toContain('herewith')
  })

test('[X7] the button leaves too, and a new visit by hand is welcome', async () => {
  const page = await open('/gallery.html?show=composer')
  await page.getByRole('button', { name: 'Open' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Leave quickly' }).click()
  await page.waitForURL('**/measures.html')
  await page.goto(`${site.origin}/gallery.html?show=frame`)
  await page.getByRole('heading', { name: 'Today' }).waitFor()
  expect(page.url()).toContain('/gallery.html')
})

test('[W7] inside a chat app it says how to open the real browser and keeps the whole link', async () => {
  const agent =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Instagram 300.0'
  const page = await open('/gallery.html?show=frame#invitation-secret', { agent })
  await page.getByRole('heading', { name: 'Open this in your own browser' }).waitFor()
  expect(await page.getByRole('textbox').inputValue()).toMatch(/#invitation-secret$/)
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Go on here all the same' }).click()
  await page.getByRole('heading', { name: 'Today' }).waitFor()
})
