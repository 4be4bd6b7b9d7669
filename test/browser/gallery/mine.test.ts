import { expect, test } from 'vitest'
import { shows } from '#web/gallery/shows.ts'
import {
  allLooks,
  expectClean,
  openDetails,
  openGallery,
  showOn,
  twoLooks,
  unfold,
  violations,
} from './openGallery.ts'

const { leave, open } = openGallery()

for (const [theme, lang] of allLooks)
  test(`[W5] [W6] my people are clean for axe on every screen, and fit 320 px (${theme}, ${lang})`, async () => {
    const page = await open(`/gallery.html?show=people&lang=${lang}`, { theme, width: 320 })
    for (const show of shows.people) {
      await showOn(page, show, lang)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await unfold(page)
      await expectClean(page)
    }
  })

for (const [theme, lang] of allLooks)
  for (const show of ['telling', 'emails'])
    test(`[W5] [W6] when one is told (${show}) is clean for axe in every state, and fits 320 px (${theme}, ${lang})`, async () => {
      const page = await open(`/gallery.html?show=${show}&lang=${lang}`, { theme, width: 320 })
      await page.getByRole('radio').first().waitFor()
      await expectClean(page)
    })

const aboutMe = [
  'rises',
  ...shows.darkDay,
  'guided-page',
  ...shows.reachOut,
  ...shows.season,
  ...shows.endings,
  ...shows.weeks,
]

for (const [theme, lang] of twoLooks)
  test(`[W5] [W6] rises, what others see, and paths are clean for axe and fit 320 px (${theme}, ${lang})`, async () => {
    for (const show of aboutMe) {
      const page = await open(`/gallery.html?show=${show}&lang=${lang}`, { theme, width: 320 })
      await page.getByRole('heading', { level: 1 }).waitFor()
      await openDetails(page)
      await expectClean(page, show)
      await leave()
    }
  })

for (const [theme, lang] of twoLooks)
  test(`[W5] [W6] notes behind a link are clean for axe and fit 320 px (${theme}, ${lang})`, async () => {
    for (const show of [...shows.hereNote, ...shows.openNote]) {
      const page = await open(`/gallery.html?show=${show}&lang=${lang}`, { theme, width: 320 })
      await page.getByRole('heading', { level: 1 }).waitFor()
      await openDetails(page)
      await expectClean(page, show)
      await leave()
    }
  })

for (const [theme, lang] of [
  ['light', 'es'],
  ['dark', 'en'],
] as const)
  test(`[W5] [W6] key keepers, a young person’s seat and letting in are clean for axe and fit 320 px (${theme}, ${lang})`, async () => {
    const page = await open(`/gallery.html?show=keys&lang=${lang}`, { theme, width: 320 })
    await page.getByText('Aunt Rosa').first().waitFor()
    await expectClean(page)
    for (const sheet of ['Give the parts', 'Somebody with an account']) {
      await page.getByRole('button', { name: sheet, exact: true }).click()
      await page.locator('dialog[open]').waitFor()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.locator('dialog[open]').waitFor({ state: 'detached' })
    }
    await leave()
    const asking = await open(`/gallery.html?show=same-words&lang=${lang}`, { theme, width: 320 })
    await asking.getByRole('list').waitFor()
    await expectClean(asking)
  })
