import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { serveBuilt } from './builtSite.ts'
import { chromiumOptions } from './chromium.ts'

/**
 * Pictures of the app's screens over the invented engine, into shots/:
 * `node dev/appShots.ts [part of a name] [part of a name] …`. Says which screens are wider than they should be.
 */
const root = resolve(import.meta.dirname, '..')
const wanted = process.argv.slice(2)
const shots = resolve(root, 'shots')
mkdirSync(shots, { recursive: true })

interface Scene {
  readonly name: string
  readonly path: string
  readonly act?: (page: Page) => Promise<unknown>
}

const press =
  (index: number, where = 'main') =>
  (page: Page) =>
    page.locator(`${where} button`).nth(index).click()
const type = (page: Page, index: number, words: string): Promise<void> =>
  page.locator('main input').nth(index).fill(words)

const passphrase = async (page: Page): Promise<void> => {
  await type(page, 0, 'Ana')
  await page.keyboard.press('Enter')
}

const scenes: readonly Scene[] = [
  { name: 'welcome', path: '/?as=nobody' },
  { name: 'welcome-invited', path: '/?as=nobody&invited' },
  { name: 'welcome-fresh', path: '/?as=nobody&fresh-host' },
  { name: 'setup', path: '/setup?as=nobody&fresh-host#token' },
  { name: 'setup-none', path: '/setup?as=nobody&fresh-host' },
  { name: 'https', path: '/https?as=nobody' },
  { name: 'new', path: '/new?as=nobody' },
  { name: 'passphrase', path: '/new?as=nobody', act: passphrase },
  { name: 'begin-sheet', path: '/begin/sheet?as=ana' },
  { name: 'begin-brings', path: '/begin/brings?as=ana' },
  { name: 'begin-first', path: '/begin/first?as=ana' },
  { name: 'sign-in', path: '/sign-in?as=nobody' },
  { name: 'locked', path: '/?as=locked' },
  { name: 'join', path: '/j?as=nobody#demo' },
  {
    name: 'join-group',
    path: '/j?as=ben#group',
    act: page => page.locator('main button[type=submit]').click(),
  },
  { name: 'join-in', path: '/j?as=ben#demo' },
  {
    name: 'join-wait',
    path: '/j?as=ben#demo',
    act: page => page.locator('main button[type=submit]').click(),
  },
  { name: 'join-closed', path: '/j?as=nobody#link-closed' },
  { name: 'join-seat', path: '/j?as=nobody#seat' },
  {
    name: 'join-seat-account',
    path: '/j?as=nobody#seat',
    act: page =>
      page.getByRole('button', { name: /^(I have an account|Tengo una cuenta|Ya tengo)/ }).click(),
  },
  { name: 'join-none', path: '/j?as=nobody' },
  { name: 'me', path: '/me?as=ana&vanish' },
  { name: 'me-name', path: '/me/name?as=ana' },
  { name: 'me-devices', path: '/me/devices?as=ana' },
  { name: 'me-ways', path: '/me/sign-in?as=ana' },
  { name: 'me-settings', path: '/me/settings?as=ana' },
  { name: 'me-about', path: '/me/about?as=ana' },
  { name: 'me-leaving', path: '/me/leaving?as=ana' },
  { name: 'me-delete', path: '/me/leaving?as=ana', act: press(2) },
  { name: 'me-everywhere', path: '/me/leaving?as=ana', act: press(1) },
  { name: 'catchers-none', path: '/me/catchers?as=ana' },
  { name: 'catchers-fear', path: '/me/catchers?as=ana', act: press(0) },
  { name: 'catchers-mine', path: '/me/catchers?as=ana&catching=mine' },
  { name: 'catchers-asks', path: '/me/catchers?as=ana&catching=asks' },
  { name: 'catchers-yes', path: '/me/catchers?as=ana&catching=asks', act: press(0) },
  { name: 'someone-none', path: '/someone?as=ana' },
  { name: 'someone-before', path: '/someone?as=ana&catching=mine' },
  {
    name: 'someone-seconds',
    path: '/someone?as=ana&catching=mine',
    act: page => page.locator('main .button-primary').click(),
  },
  { name: 'someone-call', path: '/someone?as=ana&catching=call' },
  { name: 'someone-asks', path: '/someone/asks?as=ana&catching=called' },
  { name: 'someone-asks-anywhere', path: '/me?as=ana&catching=called' },
  { name: 'someone-asks-sheet', path: '/me?as=ana&catching=called', act: press(0) },
  { name: 'keepers-none', path: '/me/keepers?as=ana' },
  { name: 'keepers-asked', path: '/me/keepers?as=ana&keepers=asked' },
  { name: 'keepers-agreed', path: '/me/keepers?as=ana&keepers=agreed' },
  { name: 'keepers-make', path: '/me/keepers?as=ana&keepers=agreed', act: press(3) },
  { name: 'keepers-ask', path: '/me/keepers?as=ana&keepers=asked', act: press(3) },
  { name: 'keepers-made', path: '/me/keepers?as=ana&keepers=made' },
  { name: 'keepers-coming', path: '/me/keepers?as=ana&keepers=coming' },
  { name: 'keepers-stopped', path: '/me/keepers?as=ana&keepers=stopped' },
  { name: 'keepers-helping', path: '/me/keepers?as=ana&keepers=helping' },
  { name: 'keepers-help', path: '/me/keepers?as=ana&keepers=helping', act: press(2) },
  { name: 'back-begin', path: '/back?as=nobody' },
  { name: 'back-words', path: '/back?as=nobody&back=words' },
  { name: 'back-given', path: '/back?as=nobody&back=given' },
  { name: 'back-open', path: '/back?as=nobody&back=open' },
  { name: 'back-ended', path: '/back?as=nobody&back=ended' },
  { name: 'back-in', path: '/back?as=ana' },
  { name: 'banners', path: '/me?as=ana&offline&alarm=clock&alarm=storage-full' },
  { name: 'nowhere', path: '/nothing/here?as=ana' },
]

// A folder of its own: another set of pictures may be taken at the same time.
const outDir = resolve(root, 'dist/app-shots')
await build({
  configFile: resolve(root, 'vite.config.ts'),
  mode: 'play',
  logLevel: 'error',
  build: { outDir },
})
const site = await serveBuilt(outDir)
const browser = await chromium.launch(chromiumOptions)
for (const width of [320, 390, 1280])
  for (const theme of ['light', 'dark'] as const)
    for (const lang of ['en', 'es'])
      for (const scene of scenes) {
        const name = `${scene.name}-${width}-${theme}-${lang}`
        if (wanted.length > 0 && !wanted.some(part => name.includes(part))) continue
        const context = await browser.newContext({
          viewport: { width, height: width === 1280 ? 800 : 740 },
          colorScheme: theme,
          locale: lang,
        })
        const page = await context.newPage()
        page.on('console', message => console.log(name, message.text()))
        page.on('pageerror', error => console.log(name, error))
        const [path = '', fragment = ''] = scene.path.split('#')
        await page.goto(`${site.origin}${path}&lang=${lang}#${fragment}`)
        await page.evaluate(() => document.fonts.ready)
        await page.waitForTimeout(300)
        if (scene.act !== undefined) {
          await scene.act(page)
          await page.waitForTimeout(300)
        }
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        if (overflow > 0) console.log(`${name} is ${overflow} px too wide`)
        await page.screenshot({ path: resolve(shots, `${name}.png`), fullPage: true })
        await context.close()
      }
await browser.close()
await site.close()
