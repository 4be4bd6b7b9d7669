import { resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { serveBuilt, type BuiltSite } from '#dev/builtSite.ts'
import { chromiumOptions } from '#dev/chromium.ts'
import { en } from '#web/text/en.ts'
import { es } from '#web/text/es.ts'

const root = resolve(import.meta.dirname, '../..')
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

const open = async (
  path: string,
  how: {
    readonly theme?: 'light' | 'dark'
    readonly width?: number
    readonly agent?: string
    readonly permissions?: readonly string[]
  } = {},
): Promise<Page> => {
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

for (const theme of themes)
  for (const lang of languages)
    test(`[W5] [W6] help lines are clean for axe in every state, and fit 320 px (${theme}, ${lang})`, async () => {
      const page = await open(`/gallery.html?show=help-lines&lang=${lang}`, { theme, width: 320 })
      const next = page.getByRole('button', { name: /^(No answer from|¿No contestan en) / })
      await next.first().click()
      await next.last().click()
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    })

for (const theme of themes)
  for (const lang of languages)
    test(`[W5] a stretch is clean for axe in every state, and fits 320 px (${theme}, ${lang})`, async () => {
      const page = await open(`/gallery.html?show=stretch&lang=${lang}`, { theme, width: 320 })
      await page.getByRole('radio').first().waitFor()
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    })

for (const theme of themes)
  for (const lang of languages)
    test(`[W5] [W6] a question is clean for axe in every state, and fits 320 px (${theme}, ${lang})`, async () => {
      const page = await open(`/gallery.html?show=questions&lang=${lang}`, { theme, width: 320 })
      // Past the three depths: what is asked in one of them is drawn too.
      await page.getByRole('radio').first().check({ force: true })
      await page.locator('.words-large').first().waitFor()
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    })

for (const theme of themes)
  for (const lang of languages)
    test(`[W5] [W6] commitments are clean for axe in every state, and fit 320 px (${theme}, ${lang})`, async () => {
      const page = await open(`/gallery.html?show=commitments&lang=${lang}`, { theme, width: 320 })
      await page.getByRole('radio').first().waitFor()
      for (const details of await page.locator('summary').all()) await details.click()
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    })

for (const theme of themes)
  for (const lang of languages)
    test(`[W5] [W6] owning and repair are clean for axe in every state, and fit 320 px (${theme}, ${lang})`, async () => {
      const page = await open(`/gallery.html?show=owning&lang=${lang}`, { theme, width: 320 })
      await page.locator('summary').first().waitFor()
      for (const details of await page.locator('summary').all()) await details.click()
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      for (const show of ['owning-first', 'owning-over']) {
        await page.goto(new URL(`/gallery.html?show=${show}&lang=${lang}`, page.url()).href)
        await page.locator('dialog h1').waitFor()
        expect(await violations(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      }
    })
for (const theme of themes)
  for (const lang of languages)
    test(`[W5] [W6] my people are clean for axe on every screen, and fit 320 px (${theme}, ${lang})`, async () => {
      const page = await open(`/gallery.html?show=people&lang=${lang}`, { theme, width: 320 })
      for (const show of ['', '-none', '-one', '-form', '-bring', '-preview']) {
        await page.goto(new URL(`/gallery.html?show=people${show}&lang=${lang}`, page.url()).href)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page.locator('details').evaluateAll(all => {
          for (const details of all) details.setAttribute('open', '')
        })
        expect(await violations(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      }
    })

const networkShows =
  ' -none -one -60 -300 -place -choose -choose-none -changed -first -catch -catch-none -glad -glad-none'

for (const [theme, lang] of [
  ['light', 'en'],
  ['dark', 'es'],
] as const) {
  test(`[W5] [W6] [NE10] my network is clean for axe on every screen, and fits 320 px (${theme}, ${lang})`, async () => {
    const page = await open(`/gallery.html?show=network&lang=${lang}`, { theme, width: 320 })
    for (const show of networkShows.split(' ')) {
      await page.goto(new URL(`/gallery.html?show=network${show}&lang=${lang}`, page.url()).href)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.locator('details').evaluateAll(all => {
        for (const details of all) details.setAttribute('open', '')
      })
      expect(await violations(page), show).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), show).toBe(320)
    }
  })

  test(`[NE11] my network is one page on paper, however many stand there (${lang})`, async () => {
    const page = await open(`/gallery.html?show=network&lang=${lang}`, { theme })
    const { network: t } = { en, es }[lang]
    for (const show of ['-one', '', '-60', '-300', '-2000']) {
      await page.goto(new URL(`/gallery.html?show=network${show}&lang=${lang}`, page.url()).href)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.evaluate(() => document.fonts.ready)
      for (const format of ['A4', 'Letter']) {
        const pdf = (await page.pdf({ format })).toString('latin1')
        expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length, `${show} on ${format}`).toBe(1)
      }
    }
    // What is not on the page is said there.
    expect(await page.locator('.network-paper').innerText()).toContain(t.paperMore)
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    expect(await page.title()).toBe(t.printTitle)
  })
}

test('[NE9] [NE13] of two thousand people as many are drawn as have room, and more when asked for', async () => {
  const page = await open('/gallery.html?show=network-2000&lang=en', { width: 320 })
  const { network: t, people } = en
  await page.getByRole('heading', { level: 1 }).waitFor()
  const picture = page.getByRole('group', { name: t.picture })
  expect(await picture.getByRole('link').count()).toBe(9 + 15 + 21)
  expect(await page.getByText(t.notDrawn).count()).toBe(1)
  const rows = page.getByRole('region', { name: t.list }).getByRole('link')
  expect(await rows.count()).toBe(3 * 80)
  await page.getByRole('button', { name: people.more }).first().click()
  expect(await rows.count()).toBe(4 * 80)
  // 24 px from the middle of one to the middle of the next, and as much to touch.
  const sizes = await picture
    .locator('circle')
    .evaluateAll(dots => dots.map(dot => dot.getBoundingClientRect().width))
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24)
})

for (const show of ['days', 'notes', 'plans', 'plan', 'archives'])
  for (const theme of themes)
    for (const lang of languages)
      test(`[W5] [W6] ${show} are clean for axe in every state, and fit 320 px (${theme}, ${lang})`, async () => {
        const page = await open(`/gallery.html?show=${show}&lang=${lang}`, { theme, width: 320 })
        await page.getByRole('heading', { level: 2 }).first().waitFor()
        for (const details of await page.locator('summary').all()) await details.click()
        expect(await violations(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      })

for (const theme of themes)
  for (const lang of languages)
    for (const show of ['telling', 'emails'])
      test(`[W5] [W6] when one is told (${show}) is clean for axe in every state, and fits 320 px (${theme}, ${lang})`, async () => {
        const page = await open(`/gallery.html?show=${show}&lang=${lang}`, { theme, width: 320 })
        await page.getByRole('radio').first().waitFor()
        expect(await violations(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      })

for (const [theme, lang] of [
  ['light', 'en'],
  ['dark', 'es'],
] as const) {
  test(`[W5] [W6] guesses are clean for axe in every state, and fit 320 px (${theme}, ${lang})`, async () => {
    const page = await open(`/gallery.html?show=guesses&lang=${lang}`, { theme, width: 320 })
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    for (const details of await page.locator('summary').all()) await details.click()
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })

  test(`[W5] [W6] the practice is clean for axe at every step, and fits 320 px (${theme}, ${lang})`, async () => {
    const page = await open(`/gallery.html?show=practising&lang=${lang}`, { theme, width: 320 })
    await page.getByRole('textbox').first().waitFor()
    for (const details of await page.locator('summary').all()) await details.click()
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })
}

for (const [theme, lang] of [
  ['light', 'en'],
  ['dark', 'es'],
] as const)
  test(`[W5] [W6] rises, what others see, and paths are clean for axe and fit 320 px (${theme}, ${lang})`, async () => {
    for (const show of [
      'rises',
      'reach-out',
      'reach-out-new',
      'reach-out-asks',
      'reach-out-words',
      'dark-day',
      'dark-day-empty',
      'guided-page',
      'season',
      'season-few',
      'season-empty',
      'season-closed',
      'season-today',
      'when-i-die',
      'when-i-die-empty',
      'when-i-die-asked',
      'when-i-die-theirs',
      'weeks',
      'weeks-empty',
      'weeks-ask',
      'weeks-slider',
    ]) {
      // oxlint-disable-next-line no-await-in-loop
      const page = await open(`/gallery.html?show=${show}&lang=${lang}`, { theme, width: 320 })
      // oxlint-disable-next-line no-await-in-loop
      await page.getByRole('heading', { level: 1 }).waitFor()
      // oxlint-disable-next-line no-await-in-loop
      for (const details of await page.locator('summary').all()) await details.click()
      // oxlint-disable-next-line no-await-in-loop
      expect(await violations(page), show).toEqual([])
      // oxlint-disable-next-line no-await-in-loop
      expect(await page.evaluate(() => document.documentElement.scrollWidth), show).toBe(320)
    }
  })

for (const [theme, lang] of [
  ['light', 'en'],
  ['dark', 'es'],
] as const)
  test(`[W5] [W6] notes behind a link are clean for axe and fit 320 px (${theme}, ${lang})`, async () => {
    for (const show of [
      'here-note',
      'here-note-made',
      'here-note-open',
      'here-note-answered',
      'here-note-no-more',
      'here-note-off',
      'open-note',
      'open-note-read',
      'open-note-sent',
      'open-note-gone',
      'open-note-offline',
      'open-note-no-link',
      'open-note-no-more',
      'open-note-closed',
    ]) {
      // oxlint-disable-next-line no-await-in-loop
      const page = await open(`/gallery.html?show=${show}&lang=${lang}`, { theme, width: 320 })
      // oxlint-disable-next-line no-await-in-loop
      await page.getByRole('heading', { level: 1 }).waitFor()
      // oxlint-disable-next-line no-await-in-loop
      for (const details of await page.locator('summary').all()) await details.click()
      // oxlint-disable-next-line no-await-in-loop
      expect(await violations(page), show).toEqual([])
      // oxlint-disable-next-line no-await-in-loop
      expect(await page.evaluate(() => document.documentElement.scrollWidth), show).toBe(320)
    }
  })

for (const [theme, lang] of [
  ['light', 'en'],
  ['dark', 'es'],
] as const)
  test(`[W5] [W6] for a few, beside, greeting and ending are clean for axe and fit 320 px (${theme}, ${lang})`, async () => {
    const page = await open(`/gallery.html?show=circles&lang=${lang}`, { theme, width: 320 })
    await page.getByText('Grandparents').first().waitFor()
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    expect(await violations(page)).toEqual([])
  })

for (const [theme, lang] of [
  ['light', 'en'],
  ['dark', 'es'],
] as const)
  test(`[W5] [W6] offers and asking first are clean for axe and fit 320 px (${theme}, ${lang})`, async () => {
    const page = await open(`/gallery.html?show=offers&lang=${lang}`, { theme, width: 320 })
    await page.getByText('Daniel').first().waitFor()
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })

for (const [theme, lang] of [
  ['light', 'es'],
  ['dark', 'en'],
] as const)
  test(`[W5] [W6] key keepers, a young person’s seat and letting in are clean for axe and fit 320 px (${theme}, ${lang})`, async () => {
    const page = await open(`/gallery.html?show=keys&lang=${lang}`, { theme, width: 320 })
    await page.getByText('Aunt Rosa').first().waitFor()
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    for (const sheet of ['Give the parts', 'Somebody with an account']) {
      await page.getByRole('button', { name: sheet, exact: true }).click()
      await page.locator('dialog[open]').waitFor()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.locator('dialog[open]').waitFor({ state: 'detached' })
    }
    await context?.close()
    const asking = await open(`/gallery.html?show=same-words&lang=${lang}`, { theme, width: 320 })
    await asking.getByRole('list').waitFor()
    expect(await violations(asking)).toEqual([])
    expect(await asking.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })

for (const show of ['frame', 'sheet', 'composer', 'sheet-called', 'composer-called'])
  test(`[W5] a ${show} is clean for axe`, async () => {
    const page = await open(`/gallery.html?show=${show}`, { width: 320 })
    if (show !== 'frame') await page.getByRole('button', { name: 'Open' }).click()
    expect(await violations(page)).toEqual([])
  })

/** How a reader is given the page: what each thing is, and its name. */
const readAs = async (page: Page): Promise<readonly string[]> => {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => `${String(role?.value)} ${String(name?.value ?? '')}`.trim())
}

for (const [theme, lang] of [
  ['light', 'en'],
  ['dark', 'es'],
] as const)
  test(`[W5] [W6] [WK4] my weeks read as a table at 320 px, and nothing moves sideways (${theme}, ${lang})`, async () => {
    const { weeks: t } = lang === 'en' ? en : es
    const page = await open(`/gallery.html?show=weeks&lang=${lang}`, { theme, width: 320 })
    await page.getByText(t.table, { exact: true }).click()
    const table = page.locator('.weeks-table')
    expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(
      0,
    )
    // Each answer stands under the name of its column, which is seen.
    await table.getByText(t.lines.heard, { exact: true }).last().waitFor()
    expect(await violations(page)).toEqual([])
    const read = await readAs(page)
    const count = (what: string): number => read.filter(each => each.startsWith(what)).length
    expect(count('columnheader')).toBe(6)
    expect(count('rowheader')).toBe(6)
    expect(count('row ') + read.filter(each => each === 'row').length).toBe(7)
    expect(read).toContain(`cell ${t.lonelyOften[1]}`)
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
  // A key pressed before anything is drawn goes to an empty page.
  await page.getByRole('button', { name: 'Open' }).waitFor()
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

const files = '/gallery.html?show=files'
const microphone = ['microphone']

/** The recorder, with a place for a voice: the invented one is thrown away first. */
const openRecorder = async (page: Page, says = en.files): Promise<void> => {
  await page.getByRole('button', { name: says.removeVoice }).click()
  await page.getByRole('button', { name: says.dropDo }).click()
  await page.getByRole('button', { name: says.recordVoice }).click()
  await page.getByRole('heading', { name: says.recordVoice }).waitFor()
}

for (const [theme, lang] of [
  ['light', 'en'],
  ['dark', 'es'],
] as const)
  test(`[W5] [W6] pictures and voices are clean for axe and fit 320 px (${theme}, ${lang})`, async () => {
    const says = lang === 'en' ? en.files : es.files
    const page = await open(`${files}&lang=${lang}`, { theme, width: 320, permissions: microphone })
    const clean = async (): Promise<void> => {
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    }
    await page.locator('.album img').nth(2).waitFor()
    await page.getByText(says.later).waitFor()
    await clean()
    await page.locator('.album-open').first().click()
    await page.getByRole('dialog').getByRole('img').waitFor()
    await clean()
    await page.keyboard.press('Escape')
    await openRecorder(page, says)
    await clean()
    await page.getByRole('button', { name: says.begin, exact: true }).click()
    await page.getByText(says.recording, { exact: true }).waitFor()
    await clean()
    await page.getByRole('button', { name: says.finish }).click()
    await page.getByText(says.recorded).waitFor()
    await clean()
  })

test('[X5] [X6] a picture is opened, left and looked at by keys alone', async () => {
  const page = await open(files)
  const first = page.locator('.album-open').first()
  await first.focus()
  await page.keyboard.press('Enter')
  const viewer = page.getByRole('dialog')
  await viewer.getByRole('heading', { name: en.files.pictureOf(1, 5) }).waitFor()
  expect(await focused(page)).toBe(en.files.pictureOf(1, 5))
  await viewer.getByText('The hill behind the house').waitFor()
  await page.keyboard.press('ArrowRight')
  await viewer.getByRole('heading', { name: en.files.pictureOf(2, 5) }).waitFor()
  await viewer.getByText(en.files.noDescription).waitFor()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await viewer.getByRole('heading', { name: en.files.pictureOf(1, 5) }).waitFor()
  // The way out is the first stop.
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  expect(await focused(page)).toBe('Leave quickly')
  await page.keyboard.press('Escape')
  await viewer.waitFor({ state: 'detached' })
  expect(await first.evaluate(button => button === document.activeElement)).toBe(true)
})

test('[W14] a voice is recorded, heard and kept by keys alone', async () => {
  const page = await open(files, { permissions: microphone })
  const says = en.files
  await openRecorder(page)
  const stop = page.getByText(says.recording, { exact: true })
  const presses = async (button: string): Promise<void> => {
    for (let tabs = 0; tabs < 20 && (await focused(page)) !== button; tabs++)
      await page.keyboard.press('Tab')
    expect(await focused(page)).toBe(button)
    await page.keyboard.press('Enter')
  }
  await presses(says.begin)
  await stop.waitFor()
  await page.getByRole('timer').getByText('0:01').waitFor()
  await presses(says.pause)
  await page.getByText(says.paused).waitFor()
  await presses(says.goOn)
  await stop.waitFor()
  await presses(says.finish)
  await page.getByText(says.recorded).waitFor()
  // The focus is where it was: what stands there now keeps the voice.
  expect(await focused(page)).toBe(says.keep)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: says.playVoice }).focus()
  await page.keyboard.press('Space')
  await dialog.getByRole('button', { name: says.pauseVoice }).waitFor()
  await page.keyboard.press('Space')
  await dialog.getByRole('button', { name: says.playVoice }).waitFor()
  await dialog.getByRole('slider').focus()
  await page.keyboard.press('End')
  const valued = await dialog.getByRole('slider').getAttribute('aria-valuetext')
  expect(valued).toMatch(/^0 min \d s of 0 min \d s$/)
  await presses(says.keep)
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: says.removeVoice }).waitFor()
})

test('[W14] closing asks before a recording is thrown away, and the microphone is let go', async () => {
  const page = await open(files, { permissions: microphone })
  const says = en.files
  await page.evaluate(() => {
    const devices = navigator.mediaDevices
    const ask = devices.getUserMedia.bind(devices)
    devices.getUserMedia = async what => {
      const stream = await ask(what)
      Object.assign(globalThis, { heard: stream })
      return stream
    }
  })
  const isOpen = (): Promise<boolean> =>
    page.evaluate(() => {
      const { heard } = globalThis as unknown as { readonly heard: MediaStream }
      return heard.getTracks().some(({ readyState }) => readyState === 'live')
    })
  await openRecorder(page)
  await page.getByRole('button', { name: says.begin, exact: true }).click()
  await page.getByText(says.recording, { exact: true }).waitFor()
  expect(await isOpen()).toBe(true)
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: says.dropTitle }).waitFor()
  await page.getByRole('button', { name: says.dropNot }).click()
  await page.getByText(says.paused).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: says.dropDo }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await isOpen()).toBe(false)
})

test('[W14] a no to the microphone is a plain sentence, and nothing is asked before the button', async () => {
  const page = await open(files)
  await openRecorder(page)
  await page.getByText(en.files.recordPrivate).waitFor()
  await page.getByRole('button', { name: en.files.begin, exact: true }).click()
  await page.getByRole('alert').getByText(en.files.denied).waitFor()
  expect(await violations(page)).toEqual([])
})

test('[W15] one voice speaks at a time', async () => {
  const page = await open(files)
  const voices = page.getByRole('group', { name: en.files.voiceOf('Ana') })
  await voices.getByRole('button', { name: en.files.playVoice }).click()
  await voices.getByRole('button', { name: en.files.pauseVoice }).waitFor()
  const mine = page.getByRole('group', { name: en.files.myVoice })
  await mine.getByRole('combobox', { name: en.files.speed }).selectOption('1.5')
  await mine.getByRole('button', { name: en.files.playVoice }).click()
  await mine.getByRole('button', { name: en.files.pauseVoice }).waitFor()
  await voices.getByRole('button', { name: en.files.playVoice }).waitFor()
  expect(
    await mine.locator('audio').evaluate((audio: HTMLAudioElement) => audio.playbackRate),
  ).toBe(1.5)
  // Thrown away while it speaks: it falls silent.
  const audio = await mine.locator('audio').elementHandle()
  await page.getByRole('button', { name: en.files.removeVoice }).click()
  await page.getByRole('button', { name: en.files.dropDo }).click()
  await mine.waitFor({ state: 'detached' })
  expect(await audio?.evaluate((gone: HTMLAudioElement) => gone.paused)).toBe(true)
})
