import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { look } from './look.ts'
import { openStage, type Stage } from './stage.ts'
import { begin } from './steps.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

test('[WK1] [WK3] [WK5] Ana answers about her weeks, passes some, reads her line, and erases it', async () => {
  const ana = await stage.enter('Ana', { lang: 'es', theme: 'dark' })
  await begin(ana, await stage.host.setUpLink())
  const { weeks: t, ui, today } = ana.says
  const [often = '', sometimes = ''] = [t.often[3], t.lonelyOften[2]]
  await ana.open('/me')
  await ana.follow(new RegExp(`^${t.title}`))
  await ana.reads(t.empty)
  await ana.press(t.begin)
  // Everything passed is fine, and keeps nothing.
  for (let step = 0; step < 9; step += 1) await ana.press(ui.pass)
  await ana.press(t.leave)
  await ana.reads(t.nothing)
  await ana.reads(t.empty)

  // Each page begins at its top, also on the smallest screen; and a button that cannot go on says why.
  await ana.page.setViewportSize({ width: 320, height: 640 })
  const toEnd = (): Promise<void> =>
    ana.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  await toEnd()
  await ana.press(t.begin)
  await ana.reads(t.heard.say)
  await expect.poll(() => ana.page.evaluate(() => scrollY)).toBe(0)
  await ana.press(t.goOn)
  await ana.reads(t.missing)
  await toEnd()
  await ana.press(ui.pass)
  await ana.reads(t.heard.occupied)
  await expect.poll(() => ana.page.evaluate(() => scrollY)).toBe(0)
  expect(await ana.page.getByText(t.missing).count()).toBe(0)
  await ana.follow(ui.back)
  await ana.follow(ui.back)
  await ana.page.setViewportSize({ width: 1280, height: 720 })

  // By keyboard: an answer, forth, back, and it is still chosen.
  await ana.press(t.begin)
  await ana.choose(often)
  await ana.page.keyboard.press('Tab')
  await ana.page.keyboard.press('Enter')
  await ana.reads(t.heard.occupied)
  await ana.follow(ui.back)
  await ana.reads(t.heard.say)
  expect(await ana.page.getByRole('radio', { name: often }).isChecked()).toBe(true)
  await ana.press(t.goOn)
  for (let step = 0; step < 3; step += 1) await ana.press(ui.pass)
  // Opened anew in the middle, it goes on there, and the answer stands.
  await ana.reads(t.heard.insensitive)
  // It is written down four times a second.
  await ana.page.waitForTimeout(600)
  await ana.reload()
  await ana.press(t.begin)
  await ana.reads(ana.says.sharing.cameBack)
  await ana.reads(t.heard.insensitive)
  for (let step = 0; step < 3; step += 1) await ana.press(ui.pass)
  await ana.choose(sometimes)
  await ana.press(t.goOn)
  await ana.sees(t.connectedStem)
  // The title takes the focus a moment after it is drawn; from there one moves to the slider.
  await ana.page.locator('h1:focus').waitFor()
  await ana.page.getByRole('slider').press('ArrowRight')
  await ana.press(t.goOn)
  await ana.type(t.noteLabel, 'Un paseo bueno.')
  await ana.press(t.keep)
  await ana.reads(t.kept)
  await ana.reads(t.after)
  // The line of being heard has no point: more than half was passed.
  await ana.page.getByText(t.table).click()
  const row = ana.page.getByRole('row').nth(1)
  expect(await row.innerText()).toContain('Un paseo bueno.')
  // On a phone the name of its column stands before each.
  const cells = await row.getByRole('cell').allInnerTexts()
  expect(cells.map(cell => cell.split('\n').at(-1))).toEqual(
    expect.arrayContaining([t.passed, sometimes, t.connectedAt(6)]),
  )
  expect(await look(ana, [{ name: 'weeks', path: '/me/weeks' }], 'dark')).toEqual([])

  // She asks to be asked: not today, because she just did.
  await ana.choose(t.every['4'])
  // A screen that is drawn anew shows what is kept.
  const fourth = ana.page.getByRole('radio', { name: t.every['4'] })
  await ana.follow(ui.back)
  await ana.follow(new RegExp(`^${t.title}`))
  await expect.poll(() => fourth.isChecked(), { timeout: 10_000 }).toBe(true)
  await ana.reload()
  await ana.sees(t.title)
  await expect.poll(() => fourth.isChecked(), { timeout: 10_000 }).toBe(true)
  await ana.page.getByText(t.table).click()
  await ana.page
    .getByRole('button', { name: /^Borrar/ })
    .first()
    .click()
  await ana.sees(t.eraseTitle)
  await ana.press(t.erase)
  await ana.reads(t.empty)

  // Nothing is there now, so Today asks, and is put off.
  await ana.open('/')
  await ana.reads(today.weeks)
  await ana.press(today.weeksDo)
  await ana.press(t.later)
  await ana.open('/')
  await ana.page.getByText(today.weeks).waitFor({ state: 'detached' })
})
