import { expect, test } from 'vitest'
import { allLooks, expectClean, openGallery, violations } from './openGallery.ts'

const { open } = openGallery()

for (const [theme, lang] of allLooks)
  test(`[W5] Get help is clean for axe, before and after a country (${theme}, ${lang})`, async () => {
    const page = await open('/help.html', { theme })
    expect(await violations(page)).toEqual([])
    await page.getByRole('combobox').selectOption('FI')
    await page.locator('summary').first().click()
    expect(await violations(page)).toEqual([])
  })

for (const [theme, lang] of allLooks)
  test(`[W5] [W6] help lines are clean for axe in every state, and fit 320 px (${theme}, ${lang})`, async () => {
    const page = await open(`/gallery.html?show=help-lines&lang=${lang}`, { theme, width: 320 })
    const next = page.getByRole('button', { name: /^(No answer from|¿No contestan en) / })
    await next.first().click()
    await next.last().click()
    await expectClean(page)
  })

test('[X1] no country stands there first, and none is remembered unless asked', async () => {
  const page = await open('/help.html')
  expect(await page.getByRole('combobox').inputValue()).toBe('')
  await page.getByRole('combobox').selectOption('GB')
  await page.getByRole('link', { name: /Call 116 123/ }).waitFor()
  await page.reload()
  expect(await page.getByRole('combobox').inputValue()).toBe('')
  await page.getByRole('combobox').selectOption('GB')
  await page.getByRole('checkbox').check()
  await page.reload()
  expect(await page.getByRole('combobox').inputValue()).toBe('GB')
})

test('[X3] a kind without a checked line is said in words, and links only call or write', async () => {
  const page = await open('/help.html')
  await page.getByRole('combobox').selectOption('NL')
  await page.getByText('Not confirmed.').waitFor()
  expect(await page.getByText('We have no checked line of this kind').count()).toBe(2)
  const addresses = await page
    .locator('main a')
    .evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
  expect(addresses.every(address => /^(tel|sms):/.test(address))).toBe(true)
  expect(addresses).toContain('tel:113')
})
