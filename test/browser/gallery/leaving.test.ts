import { expect, test } from 'vitest'
import { focused, openGallery, violations } from './openGallery.ts'

const { open, origin } = openGallery()

test('[X5] Leave quickly is first in tab order, stays in place, and inside every dialog', async () => {
  const page = await open('/gallery.html?show=sheet')
  // A key pressed before anything is drawn goes to an empty page.
  await page.getByRole('button', { name: 'Open' }).waitFor()
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Leave quickly')
  const place = await page.getByRole('button', { name: 'Leave quickly' }).boundingBox()
  await page.mouse.wheel(0, 2000)
  await page.getByRole('button', { name: 'Open' }).click()
  const inside = page.getByRole('dialog').getByRole('button', { name: 'Leave quickly' })
  expect(await inside.boundingBox()).toEqual(place)
  // The first thing a reader says is what opened; the first Tab is the way out.
  expect(await focused(page)).toBe('About “Leave quickly”')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  expect(await focused(page)).toBe('Leave quickly')
})

test('[X6] one Esc closes a sheet and the focus goes back', async () => {
  const page = await open('/gallery.html?show=sheet')
  await page.getByRole('button', { name: 'Open' }).click()
  await page.keyboard.press('Escape')
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(await focused(page)).toBe('Open')
})

test('[W4] the back button closes a sheet and leaves the page', async () => {
  const page = await open('/gallery.html?show=sheet')
  const address = page.url()
  await page.getByRole('button', { name: 'Open' }).click()
  await page.goBack()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(page.url()).toBe(address)
  await page.getByRole('heading', { name: 'Circles' }).waitFor()
})

test('[X9] Get help opens over a composer, and what was written is still there after', async () => {
  const page = await open('/gallery.html?show=composer')
  await page.getByRole('button', { name: 'Open' }).click()
  await page.getByRole('textbox').fill('You laid the table for two.')
  await page.getByRole('dialog').getByRole('button', { name: 'Get help' }).click()
  await page.getByRole('heading', { name: 'Get help' }).waitFor()
  await page.keyboard.press('Escape')
  expect(await page.getByRole('textbox').inputValue()).toBe('You laid the table for two.')
})

for (const show of ['frame', 'sheet', 'composer'])
  test(`[X7] Esc three times leaves from a ${show}, and Back does not come in again`, async () => {
    const page = await open('/help.html')
    await page.goto(`${origin()}/gallery.html?show=${show}`)
    if (show !== 'frame') await page.getByRole('button', { name: 'Open' }).click()
    else await page.getByRole('heading', { name: 'Today' }).waitFor()
    for (let press = 0; press < 3; press++) await page.keyboard.press('Escape')
    await page.waitForURL('**/measures.html')
    expect(await page.title()).toBe('Kitchen measures')
    expect((await page.content()).toLowerCase()).not.toContain('herewith')
    // The page before this one was ours too. It turns away before it draws anything.
    await page.goBack().catch(() => undefined)
    await page.waitForURL('**/measures.html')
    await page.getByRole('heading', { name: 'Kitchen measures' }).waitFor()
    expect((await page.content()).toLowerCase()).not.toContain('herewith')
  })

test('[X7] the button leaves too, and a new visit by hand is welcome', async () => {
  const page = await open('/gallery.html?show=composer')
  await page.getByRole('button', { name: 'Open' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Leave quickly' }).click()
  await page.waitForURL('**/measures.html')
  await page.goto(`${origin()}/gallery.html?show=frame`)
  await page.getByRole('heading', { name: 'Today' }).waitFor()
  expect(page.url()).toContain('/gallery.html')
})

test('[W7] inside a chat app it says how to open the real browser and keeps the whole link', async () => {
  const agent =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Instagram 300.0'
  const page = await open('/gallery.html?show=frame#invitation-secret', { agent })
  await page.getByRole('heading', { name: 'Open this in your own browser' }).waitFor()
  expect(await page.getByRole('textbox').inputValue()).toMatch(/#invitation-secret$/)
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Go on here all the same' }).click()
  await page.getByRole('heading', { name: 'Today' }).waitFor()
})
