import { expect, test } from 'vitest'
import { shows } from '#web/gallery/shows.ts'
import { en } from '#web/text/en.ts'
import { es } from '#web/text/es.ts'
import { expectClean, openGallery, showOn, twoLooks, unfold } from './openGallery.ts'

const { open } = openGallery()

for (const [theme, lang] of twoLooks) {
  test(`[W5] [W6] [NE10] my network is clean for axe on every screen, and fits 320 px (${theme}, ${lang})`, async () => {
    const page = await open(`/gallery.html?show=network&lang=${lang}`, { theme, width: 320 })
    for (const show of shows.network) {
      await showOn(page, show, lang)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await unfold(page)
      await expectClean(page, show)
    }
  })

  test(`[NE11] my network is one page on paper, however many stand there (${lang})`, async () => {
    const page = await open(`/gallery.html?show=network&lang=${lang}`, { theme })
    const { network: t } = { en, es }[lang]
    for (const show of ['-one', '', '-60', '-300', '-2000']) {
      await showOn(page, `network${show}`, lang)
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
