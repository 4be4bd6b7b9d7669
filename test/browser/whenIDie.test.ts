import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { look } from './look.ts'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, comeByLink, joinAtOnce, makeCircle, makeLink } from './steps.ts'

let stage: Stage
let ana: Person
let ben: Person
let caro: Person
const clock = { now: Date.now() }
const page = '/me/when-i-die'
const dayMs = 86_400_000

beforeAll(async () => {
  stage = await openStage({ now: () => clock.now })
  ana = await stage.enter('Ana')
  await begin(ana, await stage.host.setUpLink())
  await makeCircle(ana, 'Table', 'family')
  const path = new URL(ana.page.url()).pathname
  ben = await stage.enter('Ben', { theme: 'dark' })
  caro = await stage.enter('Caro', { lang: 'es' })
  for (const each of [ben, caro]) {
    // oxlint-disable-next-line no-await-in-loop -- one person after another
    await ana.open(path)
    // oxlint-disable-next-line no-await-in-loop
    await comeByLink(each, await makeLink(ana, 'open'))
    // oxlint-disable-next-line no-await-in-loop
    await joinAtOnce(each)
    // oxlint-disable-next-line no-await-in-loop
    await each.sees('Table')
  }
}, 240_000)
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const said = (name: string, word: string): Promise<void> =>
  ana.page.locator('.card', { hasText: name }).getByText(word, { exact: true }).waitFor()

test('[EN7] [EN9] Ana reads what to mind and where help is, and asks two', async () => {
  const t = ana.says.endings
  await ana.open('/me')
  await ana.follow(new RegExp(t.title))
  await ana.sees(t.title)
  await ana.reads(t.harm)
  await ana.press(t.harmDo)
  await ana.page.locator('dialog[open]').waitFor()
  await ana.page.keyboard.press('Escape')
  await ana.press(t.ask)
  await ana.reads(t.fear)
  await ana.press(t.fearYes)
  await ana.press(t.askOne('Ben'))
  await ana.reads(t.askedNote)
  await ana.type(t.askWords, 'You know the songs.')
  await ana.press(t.send)
  await said('Ben', t.word.asked)
  await ana.press(t.ask)
  await ana.press(t.askOne('Caro'))
  await ana.press(t.send)
  await said('Caro', t.word.asked)
})

test('[EN3] [EN9] Ben reads it on Today and says yes; Caro says not now, in Spanish and by keyboard', async () => {
  const b = ben.says.endings
  await ben.open('/')
  await ben.reads(b.today.asked('Ana'))
  await ben.press(b.today.askedDo)
  // [EN9] What she asks stands by itself, and the line beside it is for him.
  await ben.sees(b.askedTitle)
  await ben.reads('You know the songs.')
  await ben.reads(b.worry('Ana'))
  expect(await ben.page.getByText(b.harm).count()).toBe(0)
  expect(await ben.page.getByText(b.wishesTitle).count()).toBe(0)
  await ben.press(b.yes)
  await ben.sees(b.trustsYou('Ana'))
  await ben.press(b.ownPage)
  await ben.reads(b.harm)
  await ben.reads(b.trustsYou('Ana'))
  await said('Ben', ana.says.endings.word.yes)
  const c = caro.says.endings
  await caro.open(page)
  await caro.sees(c.asksMe('Ana'))
  await caro.page.getByRole('button', { name: c.notNow }).focus()
  await caro.page.keyboard.press('Enter')
  await caro.page.getByText(c.asksMeans).waitFor({ state: 'detached' })
  // [EN24] What became of her word is said.
  await caro.reads(c.toldNo('Ana'))
  await said('Caro', ana.says.endings.word['not-now'])
  await caro.open('/')
  await caro.sees(caro.says.ui.today)
  expect(await caro.page.getByText(c.today.asked('Ana')).count()).toBe(0)
})

test('[EN5] [EN8] [EN23] her wishes reach Ben; the letter is kept when she goes away in mid-sentence', async () => {
  const t = ana.says.endings
  await ana.press(t.keepWishes)
  await ana.reads(t.chooseFirst)
  // It is said where the first of the three is, and that is in sight and has the focus.
  await ana.page.locator('.choice-card input:focus').first().waitFor()
  // [EN23] Where papers lie is enough, and what was begun comes back.
  await ana.type(t.where, 'The red box.')
  await ana.page.waitForTimeout(600)
  await ana.reload()
  await ana.reads(ana.says.sharing.cameBack)
  const place = ana.page.getByLabel(t.where)
  expect(await place.inputValue()).toBe('The red box.')
  await ana.press(t.keepWishes)
  await ana.reads(t.kept)
  await ana.page.waitForTimeout(600)
  await ana.reload()
  await expect.poll(() => place.inputValue()).toBe('The red box.')
  expect(await ana.page.getByRole('radio', { checked: true }).count()).toBe(0)
  expect(await ana.page.getByText(ana.says.sharing.cameBack).count()).toBe(0)
  await ana.choose(t.wish.hide)
  await ana.type(t.wishWords, 'All but the songs.')
  await ana.type(t.where, 'The blue box.')
  await ana.press(t.keepWishes)
  await ana.reads(t.kept)
  await ben.open(page)
  await ben.page.getByText(ben.says.endings.theirWishes('Ana')).click()
  await ben.reads('All but the songs.')
  await ben.reads('The blue box.')
  await ana.type(t.letterPaper, 'Dear all, the songs')
  await ana.page.getByText(t.kept).nth(1).waitFor()
  await ana.open('/me')
  await ana.open(page)
  await expect
    .poll(() => ana.page.getByLabel(t.letterPaper).inputValue())
    .toBe('Dear all, the songs')
})

test('[EN8] a letter is kept with the first letter, and not only when she pauses', async () => {
  const t = ana.says.endings
  const letter = ana.page.getByLabel(t.letterPaper)
  await letter.focus()
  await letter.press('End')
  await ana.page.keyboard.type(' and', { delay: 30 })
  await ana.page.waitForTimeout(600)
  await ana.page.reload()
  await expect.poll(() => letter.inputValue()).toBe('Dear all, the songs and')
  await letter.fill('Dear all, the songs')
  await ana.page.getByText(t.kept).waitFor()
})

test('[EN5] opened anew, her wishes stand there; she changes one of them, and the others stay', async () => {
  const t = ana.says.endings
  await ana.page.reload()
  const place = ana.page.getByLabel(t.where)
  await expect.poll(() => place.inputValue()).toBe('The blue box.')
  expect(await ana.page.getByRole('radio', { name: t.wish.hide }).isChecked()).toBe(true)
  await ana.type(t.wishWords, 'All but the two songs.')
  await ana.press(t.keepWishes)
  await ana.reads(t.kept)
  await ben.open(page)
  await ben.page.getByText(ben.says.endings.theirWishes('Ana')).click()
  await ben.reads('All but the two songs.')
  await ben.reads('The blue box.')
  await ana.page.reload()
  await expect.poll(() => place.inputValue()).toBe('The blue box.')
})

test('[EN10] one page on paper, with a name that says nothing, and the letter only when asked for', async () => {
  const t = ana.says.endings
  await ana.page.evaluate(() => {
    // Only what a print would show: no dialog of the browser's own.
    Object.assign(globalThis, { print: () => dispatchEvent(new Event('beforeprint')) })
  })
  await ana.page.emulateMedia({ media: 'print' })
  const paper = ana.page.locator('.endings-paper')
  const read = (): Promise<string> => paper.innerText()
  expect(await read()).toContain('The blue box.')
  expect(await read()).toContain('Ben')
  expect(await read()).not.toContain('Caro')
  expect(await read()).not.toContain('Dear all')
  expect(await ana.page.getByRole('button').count()).toBe(0)
  await ana.page.emulateMedia({ media: 'screen' })
  await ana.page.getByLabel(t.withLetter).check()
  await ana.press(t.print)
  expect(await ana.page.title()).toBe(t.paper.file)
  await ana.page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await ana.page.emulateMedia({ media: 'print' })
  expect(await read()).toContain('Dear all, the songs')
  await ana.page.emulateMedia({ media: 'screen' })
})

test('[EN24] torn up, a letter that lies sealed for Ben is taken back too', async () => {
  const t = ana.says.endings
  await ana.page.getByText(t.leave.title('Ben')).click()
  await ana.type(t.leave.mine('Ben'), 'Dear Ben, not this one.')
  await ana.press(t.leave.give)
  await ana.reads(t.leave.lies(14))
  const form = ana.page.locator('details', { hasText: t.leave.title('Ben') })
  await form.getByRole('button', { name: t.dropLetter }).click()
  await ana.reads(t.dropLetterSealed)
  await ana.top().getByRole('button', { name: t.dropLetter, exact: true }).click()
  await ana.page.getByText(t.leave.lies(14)).waitFor({ state: 'detached' })
  await expect.poll(() => ana.page.getByLabel(t.leave.mine('Ben')).inputValue()).toBe('')
  // Nothing lies there: it can be left anew.
  await ana.page.getByRole('button', { name: t.leave.give }).waitFor()
  await ana.open(page)
})

test('[EN12] [EN13] [EN17] Ana leaves a letter for Ben; he asks, she reads it first and says that she is here', async () => {
  const t = ana.says.endings
  const b = ben.says.endings
  await ana.page.getByText(t.leave.title('Ben')).click()
  await ana.press(t.leave.give)
  await ana.reads(t.leave.first)
  await ana.choose(t.leave.dayCount(7))
  // What stands in the field is what is sealed, with no pause between.
  await ana.type(t.leave.mine('Ben'), 'Dear Ben, the songs are yours.')
  await ana.press(t.leave.give)
  await ana.reads(t.leave.lies(7))
  await ben.open(page)
  await ben.press(b.want.ask)
  await ben.sees(b.want.title('Ana'))
  await ben.reads(b.want.only)
  await ben.press(b.want.ask)
  await ben.press(b.want.stop)
  await ben.page.getByText(b.want.stop).waitFor({ state: 'detached' })
  // [EN13] He reads from when he can ask again, in place of a button that fails.
  const again = ben.page.getByText(b.want.again('').replace(/\.$/, '').trim())
  await again.waitFor()
  expect(await ben.page.getByRole('button', { name: b.want.ask }).count()).toBe(0)
  clock.now += 29 * dayMs
  await ben.page.clock.setFixedTime(clock.now)
  await ben.open(page)
  await ana.open(page)
  await again.waitFor()
  clock.now += dayMs + 600_000
  await ben.page.clock.setFixedTime(clock.now)
  await ben.open(page)
  await ben.press(b.want.ask)
  await ben.press(b.want.ask)
  await ben.page.getByText(b.want.stop).waitFor()
  await ana.open('/')
  await ana.reads(t.asked.says('Ben'))
  await ana.press(t.today.leftDo)
  await ana.press(t.asked.refuse)
  await ana.reads(t.asked.said('Ben'))
  expect(await ana.page.getByText(t.asked.refuse).count()).toBe(0)
  await ben.open('/')
  await ben.reads(b.want.here('Ana'))
  await ben.press(b.today.hereDo)
  await ben.press(b.want.hereRead)
  await ben.page.getByText(b.want.hereRead).waitFor({ state: 'detached' })
})

test('[EN11] [EN20] nobody says no for seven days: Ben finds the letter, and need not read it', async () => {
  const b = ben.says.endings
  clock.now += 39 * dayMs
  await ben.page.clock.setFixedTime(clock.now)
  await ben.open(page)
  await ben.page.getByRole('button', { name: b.want.ask }).waitFor()
  // His device asked eight days ago, by its own clock.
  // oxlint-disable-next-line no-await-in-loop -- there is one
  for (const worker of ben.page.workers())
    await worker.evaluate(() => {
      const now = Date.now.bind(Date)
      Date.now = () => now() - 8 * 86_400_000
    })
  await ben.press(b.want.ask)
  await ben.press(b.want.ask)
  await ben.page.getByText(b.want.stop).waitFor()
  clock.now += 6 * dayMs
  await ben.open(page)
  await ben.page.getByText(b.want.stop).waitFor()
  expect(await ben.page.getByText(b.want.came('Ana')).count()).toBe(0)
  clock.now += 2 * dayMs
  await ben.open('/')
  await ben.reads(b.today.came('Ana'))
  await ben.press(b.today.cameDo)
  await ben.reads(b.want.cameLead)
  expect(await ben.page.getByText('Dear Ben').count()).toBe(0)
  await ben.press(b.want.open)
  await ben.reads('Dear Ben, the songs are yours.')
  await ben.page.getByRole('button', { name: b.harmDo }).last().waitFor()
  await ben.press(b.want.close)
  await ana.open(page)
  await ana.reads(ana.says.endings.leave.given)
})

test('[EN10] narrow, and in the dark nothing is crowded out or lost', async () => {
  expect(await look(ana, [{ name: 'mine', path: page }], 'light')).toEqual([])
  expect(await look(ben, [{ name: 'theirs', path: page }], 'dark')).toEqual([])
  expect(await look(caro, [{ name: 'es', path: page }], 'dark')).toEqual([])
  await ana.page.setViewportSize({ width: 390, height: 740 })
  await ben.page.setViewportSize({ width: 390, height: 740 })
})

test('[EN2] Ben lays it down, and Ana takes Caro off: each reads it, and no reason', async () => {
  const t = ana.says.endings
  const b = ben.says.endings
  await ben.open(page)
  await ben.press(b.quit)
  await ben.sees(b.quitTitle('Ana'))
  await ben.press(b.quit)
  await ben.page.getByText(b.trustsYou('Ana')).waitFor({ state: 'detached' })
  await ana.open(page)
  await said('Ben', t.word.quit)
  await ana.press(t.endLabel('Ben'))
  await ana.sees(t.endTitle('Ben'))
  await ana.press(t.end)
  await ana.page.locator('.card', { hasText: 'Ben' }).waitFor({ state: 'detached' })
  await ana.press(t.dropLetter)
  await ana.press(t.dropLetter)
  await expect.poll(() => ana.page.getByLabel(t.letterPaper).inputValue()).toBe('')
  await ben.reads(b.want.came('Ana'))
})
