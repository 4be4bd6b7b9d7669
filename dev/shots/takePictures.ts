import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { serveBuilt } from '../builtSite.ts'
import { chromiumOptions } from '../chromium.ts'
import type { Step } from './steps.ts'

/** A screen to be taken, and what is done on it before. */
export interface Shot {
  readonly name: string
  /** With what stands behind `?` and `#`; the language is added. */
  readonly path: string
  readonly act?: readonly Step[]
  /** All of it, also what has to be scrolled to. */
  readonly full?: boolean
}

/** One shot in one width, theme and language: a file. */
export interface Picture {
  readonly name: string
  readonly width: number
  readonly theme: 'light' | 'dark'
  readonly lang: 'en' | 'es'
}

export interface Pictures {
  readonly shots: readonly Shot[]
  /** What is served: the gallery, or the app over the invented engine. */
  readonly mode: 'gallery' | 'play'
  /** Built here, where another set of pictures may be taken at the same time. */
  readonly outDir?: string
  /** Where the pictures go. */
  readonly folder: string
  readonly isWanted: (picture: Picture) => boolean
  /** Says what axe finds, too. */
  readonly axe?: boolean
}

const root = resolve(import.meta.dirname, '../..')

const pictures: readonly Omit<Picture, 'name'>[] = [320, 390, 1280].flatMap(width =>
  (['light', 'dark'] as const).flatMap(theme =>
    (['en', 'es'] as const).map(lang => ({ width, theme, lang })),
  ),
)

/**
 * Takes pictures at three widths, in both themes and languages. Says what a page complains of, what
 * could not be done on it, and which screens are wider than they should be.
 */
export const takePictures = async (of: Pictures): Promise<void> => {
  const { mode } = of
  const outDir = resolve(root, of.outDir ?? `dist/${mode}`)
  await build({
    configFile: resolve(root, 'vite.config.ts'),
    mode,
    logLevel: 'warn',
    build: { outDir },
  })
  const site = await serveBuilt(outDir)
  const browser = await chromium.launch(chromiumOptions)
  mkdirSync(resolve(root, of.folder), { recursive: true })
  for (const each of pictures)
    for (const shot of of.shots) {
      const picture = { ...each, name: `${shot.name}-${each.width}-${each.theme}-${each.lang}` }
      if (of.isWanted(picture)) await take(browser, site.origin, shot, picture, of)
    }
  await browser.close()
  await site.close()
}

const take = async (
  browser: Browser,
  origin: string,
  shot: Shot,
  { name, width, theme, lang }: Picture,
  of: Pictures,
): Promise<void> => {
  const context = await browser.newContext({
    viewport: { width, height: width === 1280 ? 800 : 740 },
    colorScheme: theme,
    locale: lang,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(4000)
  page.on('console', message => console.log(name, message.text()))
  page.on('pageerror', error => console.log(name, String(error)))
  const address = new URL(shot.path, origin)
  address.search += `${address.search === '' ? '?' : '&'}lang=${lang}`
  await page.goto(address.href)
  await page.evaluate(() => document.fonts.ready)
  try {
    for (const step of shot.act ?? []) {
      await step(page)
      await page.waitForTimeout(80)
    }
  } catch (error) {
    console.log(name, String(error).slice(0, 300))
  }
  await page.waitForTimeout(700)
  await complain(page, name, of.axe === true)
  const path = resolve(root, of.folder, `${name}.png`)
  await page.screenshot({ path, fullPage: shot.full === true })
  await context.close()
}

const complain = async (page: Page, name: string, axe: boolean): Promise<void> => {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  if (over > 0) console.log(`${name} is ${over} px too wide`)
  if (!axe) return
  const { violations } = await new AxeBuilder({ page }).analyze()
  for (const { id: rule, nodes } of violations)
    console.log(name, rule, nodes.map(node => node.html.slice(0, 160)).join('\n  '))
}
