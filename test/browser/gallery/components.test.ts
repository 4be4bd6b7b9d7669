import { expect, test } from 'vitest'
import { allLooks, openGallery, violations, widthOf } from './openGallery.ts'

const { leave, open } = openGallery()

for (const [theme, lang] of allLooks)
  test(`[W5] every component is clean for axe (${theme}, ${lang})`, async () => {
    const page = await open(`/gallery.html?show=all&lang=${lang}`, { theme })
    await page.getByRole('img').waitFor()
    expect(await violations(page)).toEqual([])
  })

for (const show of ['frame', 'sheet', 'composer', 'sheet-called', 'composer-called'])
  test(`[W5] a ${show} is clean for axe`, async () => {
    const page = await open(`/gallery.html?show=${show}`, { width: 320 })
    if (show !== 'frame') await page.getByRole('button', { name: 'Open' }).click()
    expect(await violations(page)).toEqual([])
  })

test('[W6] nothing is wider than a screen of 320 px', async () => {
  for (const path of ['/gallery.html?show=all&lang=es', '/help.html', '/measures.html']) {
    const page = await open(path, { width: 320 })
    if (path === '/help.html') await page.getByRole('combobox').selectOption('US')
    expect(await widthOf(page), path).toBe(320)
    await leave()
  }
})
