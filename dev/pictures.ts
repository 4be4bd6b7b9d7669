import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { serveBuilt } from './builtSite.ts'
import { chromiumOptions } from './chromium.ts'

/** The picture of the README, made from the app itself over the invented circle: `node dev/pictures.ts`. */
const root = resolve(import.meta.dirname, '..')
await build({ configFile: resolve(root, 'vite.config.ts'), mode: 'play', logLevel: 'warn' })
const site = await serveBuilt(resolve(root, 'dist/play'))
const browser = await chromium.launch(chromiumOptions)
const viewport = { width: 390, height: 760 }
const pair = `/c/${Buffer.from('circle:pair').toString('hex').padEnd(64, '0')}`

const phone = async (path: string, open?: RegExp): Promise<string> => {
  const context = await browser.newContext({ viewport, deviceScaleFactor: 2 })
  const page = await context.newPage()
  await page.goto(`${site.origin}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  if (open !== undefined) {
    await page
      .getByRole('link', { name: open })
      .or(page.getByRole('button', { name: open }))
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: /heard/ }).waitFor()
  }
  await page.waitForLoadState('networkidle')
  const picture = await page.screenshot({ animations: 'disabled' })
  await context.close()
  return `data:image/png;base64,${picture.toString('base64')}`
}

const pictures = [
  await phone('/?as=ben'),
  await phone(`${pair}?as=ana`),
  await phone(`${pair}?as=ana`, /You asked to be heard/),
]
const sheet = await browser.newPage({ viewport: { width: 1320, height: 840 } })
await sheet.setContent(
  `<body style="margin:0;padding:40px;display:flex;gap:35px;background:#e9e2d6">${pictures
    .map(source => `<img src="${source}" style="width:390px;border-radius:22px">`)
    .join('')}</body>`,
)
mkdirSync(resolve(root, 'docs/pictures'), { recursive: true })
await sheet.screenshot({ path: resolve(root, 'docs/pictures/today.png') })
await browser.close()
await site.close()
