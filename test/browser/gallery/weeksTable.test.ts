import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { en } from '#web/text/en.ts'
import { es } from '#web/text/es.ts'
import { openGallery, twoLooks, violations } from './openGallery.ts'

const { open } = openGallery()

/** How a reader is given the page: what each thing is, and its name. */
const readAs = async (page: Page): Promise<readonly string[]> => {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => `${String(role?.value)} ${String(name?.value ?? '')}`.trim())
}

for (const [theme, lang] of twoLooks)
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
