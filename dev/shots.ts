import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { serveBuilt } from './builtSite.ts'
import { chromiumOptions } from './chromium.ts'

/**
 * Pictures of the gallery and of Get help at three widths, in both themes and languages, into
 * shots/: `node dev/shots.ts [part of a name]`.
 */
const root = resolve(import.meta.dirname, '..')
const wanted = process.argv[2] ?? ''
const shots = resolve(root, 'shots')
mkdirSync(shots, { recursive: true })

const press = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()
const pick = (name: RegExp) => (page: Page) => page.getByRole('radio', { name }).first().check()
const choose = (country: string) => (page: Page) => page.getByRole('combobox').selectOption(country)

const scenes = [
  { name: 'all', path: '/gallery.html?show=all', full: true },
  { name: 'commitments', path: '/gallery.html?show=commitments', full: true },
  { name: 'help-lines', path: '/gallery.html?show=help-lines', full: true },
  { name: 'stretch', path: '/gallery.html?show=stretch', full: true },
  { name: 'questions', path: '/gallery.html?show=questions', full: true },
  { name: 'circles', path: '/gallery.html?show=circles', full: true },
  { name: 'keys', path: '/gallery.html?show=keys', full: true },
  { name: 'files', path: '/gallery.html?show=files', full: true },
  { name: 'guesses', path: '/gallery.html?show=guesses', full: true },
  { name: 'guess', path: '/gallery.html?show=guess', act: press(/^Open$/) },
  { name: 'guess-so', path: '/gallery.html?show=guess-so', act: press(/^Open$/) },
  { name: 'practising', path: '/gallery.html?show=practising', full: true },
  { name: 'owning', path: '/gallery.html?show=owning', full: true },
  { name: 'owning-first', path: '/gallery.html?show=owning-first' },
  { name: 'owning-over', path: '/gallery.html?show=owning-over' },
  {
    name: 'owning-change',
    path: '/gallery.html?show=owning-over',
    act: press(/^(Change something|Cambiar algo)$/),
  },
  {
    name: 'owning-warn',
    path: '/gallery.html?show=owning-over',
    act: press(/^(Send it to|Enviarlo a) Ben$/),
  },
  ...['reach-out', 'reach-out-new', 'reach-out-asks', 'reach-out-words'].map(name => ({
    name,
    path: `/gallery.html?show=${name}`,
    full: true,
    ...(name === 'reach-out-words' ? { act: pick(/^(It has been quiet|Hace mucho)/) } : {}),
  })),
  ...['season', 'season-few', 'season-empty', 'season-closed', 'season-today'].map(name => ({
    name,
    path: `/gallery.html?show=${name}`,
    full: true,
  })),
  ...[
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
  ].map(name => ({ name, path: `/gallery.html?show=${name}`, full: true })),
  {
    name: 'my-weeks-table',
    path: '/gallery.html?show=weeks',
    act: (page: Page) => page.getByText(/^(Read as a table|Leerlo como tabla)$/).click(),
    full: true,
  },
  ...['weeks', 'weeks-empty', 'weeks-kept', 'weeks-ask', 'weeks-slider'].map(name => ({
    name,
    path: `/gallery.html?show=${name}`,
    full: true,
  })),
  ...['', '-empty', '-asked', '-asks', '-theirs'].map(which => ({
    name: `when-i-die${which}`,
    path: `/gallery.html?show=when-i-die${which}`,
    full: true,
  })),
  { name: 'rises', path: '/gallery.html?show=rises', full: true },
  { name: 'dark-day', path: '/gallery.html?show=dark-day', full: true },
  { name: 'dark-empty', path: '/gallery.html?show=dark-day-empty', full: true },
  { name: 'guided-page', path: '/gallery.html?show=guided-page', full: true },
  { name: 'path-begin', path: '/gallery.html?show=path-begin', act: press(/^Open$/) },
  { name: 'path-part', path: '/gallery.html?show=path-part', act: press(/^Open$/) },
  { name: 'path-done', path: '/gallery.html?show=path-done', act: press(/^Open$/) },
  { name: 'path-let-go', path: '/gallery.html?show=path-let-go', act: press(/^Open$/) },
  { name: 'say-seen', path: '/gallery.html?show=say-seen', act: press(/^Open$/) },
  { name: 'plans', path: '/gallery.html?show=plans', full: true },
  { name: 'plan-read', path: '/gallery.html?show=plan', full: true },
  { name: 'plan-begin', path: '/gallery.html?show=plan-begin', full: true },
  { name: 'plan-change', path: '/gallery.html?show=plan-change', full: true },
  { name: 'plan-show', path: '/gallery.html?show=plan-show', full: true },
  { name: 'plan-theirs', path: '/gallery.html?show=plan-theirs', full: true },
  ...[
    'network',
    'network-none',
    'network-one',
    'network-60',
    'network-300',
    'network-place',
    'network-choose',
    'network-changed',
    'network-first',
    'network-catch',
    'network-catch-none',
    'network-glad',
    'network-glad-none',
  ].map(name => ({ name, path: `/gallery.html?show=${name}`, full: true })),
  { name: 'people', path: '/gallery.html?show=people', full: true },
  { name: 'people-none', path: '/gallery.html?show=people-none' },
  { name: 'people-one', path: '/gallery.html?show=people-one', full: true },
  { name: 'people-form', path: '/gallery.html?show=people-form', full: true },
  { name: 'people-bring', path: '/gallery.html?show=people-bring', full: true },
  { name: 'people-preview', path: '/gallery.html?show=people-preview', full: true },
  { name: 'days', path: '/gallery.html?show=days', full: true },
  { name: 'archives', path: '/gallery.html?show=archives', full: true },
  { name: 'notes', path: '/gallery.html?show=notes', full: true },
  { name: 'telling', path: '/gallery.html?show=telling', full: true },
  { name: 'emails', path: '/gallery.html?show=emails', full: true },
  { name: 'welcome', path: '/gallery.html?show=welcome' },
  { name: 'frame', path: '/gallery.html?show=frame' },
  { name: 'share', path: '/gallery.html?show=share' },
  { name: 'offers', path: '/gallery.html?show=offers', full: true },
  { name: 'sheet', path: '/gallery.html?show=sheet', act: press(/^Open$/) },
  { name: 'called-composer', path: '/gallery.html?show=composer-called', act: press(/^Open$/) },
  { name: 'called-sheet', path: '/gallery.html?show=sheet-called', act: press(/^Open$/) },
  { name: 'composer', path: '/gallery.html?show=composer', act: press(/^Open$/) },
  { name: 'help', path: '/help.html?', full: true },
  { name: 'help-us', path: '/help.html?', full: true, act: choose('US') },
  { name: 'help-be', path: '/help.html?', full: true, act: choose('BE') },
  { name: 'neutral', path: '/measures.html?' },
] as const

await build({ configFile: resolve(root, 'vite.config.ts'), mode: 'gallery', logLevel: 'warn' })
const site = await serveBuilt(resolve(root, 'dist/gallery'))
const browser = await chromium.launch(chromiumOptions)
for (const width of [320, 390, 1280])
  for (const theme of ['light', 'dark'] as const)
    for (const lang of ['en', 'es']) {
      const context = await browser.newContext({
        viewport: { width, height: width === 1280 ? 800 : 740 },
        colorScheme: theme,
        locale: lang,
      })
      for (const scene of scenes) {
        const name = `${scene.name}-${width}-${theme}-${lang}`
        if (!name.includes(wanted)) continue
        const page = await context.newPage()
        page.on('console', message => console.log(name, message.text()))
        page.on('pageerror', error => console.log(name, error))
        await page.goto(`${site.origin}${scene.path}&lang=${lang}`)
        await page.evaluate(() => document.fonts.ready)
        if ('act' in scene) await scene.act(page)
        await page.waitForTimeout(600)
        await page.screenshot({
          path: resolve(shots, `${name}.png`),
          fullPage: 'full' in scene,
        })
        await page.close()
      }
      await context.close()
    }
await browser.close()
await site.close()
