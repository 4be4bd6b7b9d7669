import { expect, test } from 'vitest'
import {
  allLooks,
  expectClean,
  openDetails,
  openGallery,
  showOn,
  twoLooks,
  violations,
} from './openGallery.ts'

const { open } = openGallery()

for (const [theme, lang] of allLooks)
  test(`[W5] a stretch is clean for axe in every state, and fits 320 px (${theme}, ${lang})`, async () => {
    const page = await open(`/gallery.html?show=stretch&lang=${lang}`, { theme, width: 320 })
    await page.getByRole('radio').first().waitFor()
    await expectClean(page)
  })

for (const [theme, lang] of allLooks)
  test(`[W5] [W6] a question is clean for axe in every state, and fits 320 px (${theme}, ${lang})`, async () => {
    const page = await open(`/gallery.html?show=questions&lang=${lang}`, { theme, width: 320 })
    // Past the three depths: what is asked in one of them is drawn too.
    await page.getByRole('radio').first().check({ force: true })
    await page.locator('.words-large').first().waitFor()
    await expectClean(page)
  })

for (const [theme, lang] of allLooks)
  test(`[W5] [W6] commitments are clean for axe in every state, and fit 320 px (${theme}, ${lang})`, async () => {
    const page = await open(`/gallery.html?show=commitments&lang=${lang}`, { theme, width: 320 })
    await page.getByRole('radio').first().waitFor()
    await openDetails(page)
    await expectClean(page)
  })

for (const [theme, lang] of allLooks)
  test(`[W5] [W6] owning and repair are clean for axe in every state, and fit 320 px (${theme}, ${lang})`, async () => {
    const page = await open(`/gallery.html?show=owning&lang=${lang}`, { theme, width: 320 })
    await page.locator('summary').first().waitFor()
    await openDetails(page)
    await expectClean(page)
    for (const show of ['owning-first', 'owning-over']) {
      await showOn(page, show, lang)
      await page.locator('dialog h1').waitFor()
      await expectClean(page)
    }
  })

for (const show of ['days', 'notes', 'plans', 'plan', 'archives', 'archives-made'])
  for (const [theme, lang] of allLooks)
    test(`[W5] [W6] ${show} are clean for axe in every state, and fit 320 px (${theme}, ${lang})`, async () => {
      const page = await open(`/gallery.html?show=${show}&lang=${lang}`, { theme, width: 320 })
      await page.getByRole('heading', { level: 2 }).first().waitFor()
      await openDetails(page)
      await expectClean(page)
    })

for (const [theme, lang] of twoLooks) {
  test(`[W5] [W6] guesses are clean for axe in every state, and fit 320 px (${theme}, ${lang})`, async () => {
    const page = await open(`/gallery.html?show=guesses&lang=${lang}`, { theme, width: 320 })
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    await openDetails(page)
    await expectClean(page)
  })

  test(`[W5] [W6] the practice is clean for axe at every step, and fits 320 px (${theme}, ${lang})`, async () => {
    const page = await open(`/gallery.html?show=practising&lang=${lang}`, { theme, width: 320 })
    await page.getByRole('textbox').first().waitFor()
    await openDetails(page)
    await expectClean(page)
  })
}

for (const [theme, lang] of twoLooks)
  test(`[W5] [W6] for a few, beside, greeting and ending are clean for axe and fit 320 px (${theme}, ${lang})`, async () => {
    const page = await open(`/gallery.html?show=circles&lang=${lang}`, { theme, width: 320 })
    await page.getByText('Grandparents').first().waitFor()
    await expectClean(page)
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    expect(await violations(page)).toEqual([])
  })

for (const [theme, lang] of twoLooks)
  test(`[W5] [W6] offers and asking first are clean for axe and fit 320 px (${theme}, ${lang})`, async () => {
    const page = await open(`/gallery.html?show=offers&lang=${lang}`, { theme, width: 320 })
    await page.getByText('Daniel').first().waitFor()
    await expectClean(page)
  })
