import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { chromiumOptions } from './chromium.ts'

/** Draws the PNG icons again from their SVG: `node dev/icons.ts`. Run it when a drawing changes. */
const folder = resolve(import.meta.dirname, '../src/web/public/icons')
const icons = [
  { from: 'herewith.svg', to: 'herewith-192.png', size: 192 },
  { from: 'herewith.svg', to: 'herewith-512.png', size: 512 },
  { from: 'notes.svg', to: 'notes-192.png', size: 192 },
  { from: 'notes.svg', to: 'notes-512.png', size: 512 },
  { from: 'herewith-maskable.svg', to: 'herewith-maskable-512.png', size: 512 },
] as const

const browser = await chromium.launch(chromiumOptions)
for (const { from, to, size } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const svg = readFileSync(resolve(folder, from), 'utf8')
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  )
  await page.screenshot({ path: resolve(folder, to), omitBackground: true })
  await page.close()
}
await browser.close()
