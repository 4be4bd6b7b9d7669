import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { look } from './look.ts'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, comeByLink, joinAtOnce, makeCircle, makeLink, share } from './steps.ts'

let stage: Stage
let ana: Person
let ben: Person
let caro: Person
let dora: Person
let circlePath: string
const clock = { now: Date.now() }

beforeAll(async () => {
  stage = await openStage({ now: () => clock.now, callRoundMs: 50 })
  ana = await stage.enter('Ana')
  await begin(ana, await stage.host.setUpLink())
  await makeCircle(ana, 'Table', 'family')
  const path = new URL(ana.page.url()).pathname
  ben = await stage.enter('Ben', { theme: 'dark' })
  caro = await stage.enter('Caro', { lang: 'es' })
  dora = await stage.enter('Dora')
  for (const each of [ben, caro, dora]) {
    // oxlint-disable-next-line no-await-in-loop -- one person after another
    await ana.open(path)
    // oxlint-disable-next-line no-await-in-loop
    await comeByLink(each, await makeLink(ana, 'open'))
    // oxlint-disable-next-line no-await-in-loop
    await joinAtOnce(each)
    // oxlint-disable-next-line no-await-in-loop
    await each.sees('Table')
  }
  circlePath = path.replace(/\/invite$/, '')
}, 240_000)
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const list = (person: Person): Promise<void> => person.open('/me/catchers')

const ask = async (name: string): Promise<void> => {
  const t = ana.says.catching
  await ana.press(t.askMember)
  await ana.press(t.askOne(name))
  await ana.press(t.send)
  await ana.page.locator('.card', { hasText: name }).getByText(t.word.asked).waitFor()
}

const sayYes = async (person: Person): Promise<void> => {
  const t = person.says.catching
  await list(person)
  await person.sees(t.asksMe('Ana'))
  await person.press(t.yes)
  await person.sees(t.yesTitle)
  await person.choose(t.hoursAny)
  await person.press(t.yes)
  await person.sees(t.youCatch('Ana'))
}

test('[CA21] [CA13] [CA39] Ana reads what to mind, asks three, and each says what they want', async () => {
  const t = ana.says.catching
  await list(ana)
  await ana.press(t.askMember)
  await ana.reads(t.fear)
  await ana.press(t.fearYes)
  await ana.press(t.askOne('Ben'))
  await ana.press(t.send)
  await ana.page.locator('.card', { hasText: 'Ben' }).getByText(t.word.asked).waitFor()
  await ask('Caro')
  await ask('Dora')
  await sayYes(ben)
  await sayYes(caro)
  await list(dora)
  await dora.press(dora.says.catching.notNowLabel('Ana'))
  await dora.reads(dora.says.catching.toldNo('Ana'))
  await dora.page.getByText(dora.says.catching.asksMeans).waitFor({ state: 'detached' })
  const said = (name: string, word: string): Promise<void> =>
    ana.page.locator('.card', { hasText: name }).getByText(word).waitFor()
  await said('Ben', t.word.yes)
  await ana.reads(t.noNumber)
  await said('Caro', t.word.yes)
  await said('Dora', t.word['not-now'])
  await ana.press(t.askOutside)
  await ana.type(t.name, 'Rosa')
  await ana.type(t.phone, '+34 600 000 001')
  await ana.press(t.keep)
  await ana.page.locator('.card', { hasText: '600 000 001' }).waitFor()
  // The card is printed alone: whom else one asks is nobody's to read, and it says whose it is.
  await ana.press(t.card)
  await ana.page.evaluate(() => {
    window.print = () => undefined
  })
  await ana.press(t.cardPrint)
  await ana.page.emulateMedia({ media: 'print' })
  const printed = (await ana.page.locator('body').innerText()).trim().split(/\n+/)
  expect(printed).toEqual([t.cardTitle('Rosa'), t.cardWords('Rosa', t.partOutside), 'Ana'])
  await ana.page.emulateMedia({ media: 'screen' })
  await ana.page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await ana.press(t.card)
  expect(await look(ana, [{ name: 'list', path: '/me/catchers' }], 'light')).toEqual([])
  await ana.page.setViewportSize({ width: 390, height: 740 })
})

test('[CA1] [CA19] one tap from Today: numbers first, and five seconds in which a key cancels', async () => {
  const t = ana.says.catching
  await ana.open('/')
  await ana.press(t.need)
  await ana.sees(t.calling.title)
  const rosa = ana.page.getByRole('link', { name: t.calling.ring('Rosa') })
  expect(await rosa.getAttribute('href')).toBe('tel:+34600000001')
  await ana.press(t.calling.start)
  await ana.reads(t.calling.first('Ben'))
  await ana.page.locator('button:focus', { hasText: t.calling.cancel }).waitFor()
  await ana.page.keyboard.press('Enter')
  await ana.reads(t.calling.cancelled)
  clock.now += 60_000
  await ben.open('/')
  await ben.sees(ben.says.ui.today)
  expect(await ben.page.getByText(ben.says.catching.today.toMe('Ana')).count()).toBe(0)
})

test('[CA14] [CA16] [CA39] it falls through to the second, who answers; the first reads that it is over', async () => {
  const t = ana.says.catching.calling
  await list(ben)
  await ana.press(t.start)
  await ana.sees(t.asked)
  clock.now += 6_000
  // CA24: on whatever screen he is.
  await ben.press(ben.says.app.called.answer)
  await ben.reads(ben.says.catching.called.hint)
  await ben.reads(ben.says.catching.called.noNumber)
  await ben.press(ben.says.ui.close)
  await ben.open('/')
  await ana.page.locator('.card', { hasText: 'Ben' }).getByText(t.state.undelivered).waitFor()
  await ana.page.locator('.card', { hasText: 'Caro' }).getByText(t.state.held).waitFor()
  await ben.reads(ben.says.catching.today.toMe('Ana'))
  clock.now += 40_000
  const c = caro.says.catching
  await caro.open('/')
  await caro.reads(c.today.toMe('Ana'))
  await caro.press(c.today.toMeDo)
  await caro.sees(c.called.title('Ana'))
  expect(await look(caro, [{ name: 'called', path: '/someone/asks' }], 'dark')).toEqual([])
  await caro.press(c.called.answers.here)
  await caro.reads(c.called.guideListen)
  await ana.sees(t.answered('Caro'))
  await ana.reads(t.there.here('Caro'))
  await ana.page.locator('.card', { hasText: 'Caro' }).getByText(t.says.here).waitFor()
  // Both were asked: there are no others.
  await ana.reads(t.notComingRing)
  expect(await ana.page.getByRole('button', { name: t.others }).count()).toBe(0)
  await ben.reads(ben.says.catching.today.over.answered('Ana'))
  // Once, and he is not thanked for what he did not do.
  await ben.reads(ben.says.catching.today.overMore.answered)
  await ben.press(ben.says.catching.today.overDo)
  await ben.page
    .getByText(ben.says.catching.today.over.answered('Ana'))
    .waitFor({ state: 'detached' })
  await ana.press(t.allRight)
  await ana.reads(t.over)
})

test('[CA23] [CA24] [CA33] who answered does not come: the others are asked beside it, and one word ends both', async () => {
  const t = ana.says.catching.calling
  await list(ben)
  await ana.press(t.start)
  await ana.sees(t.asked)
  clock.now += 6_000
  await ben.press(ben.says.app.called.answer)
  await ben.press(ben.says.catching.called.answers.here)
  await ben.reads(ben.says.catching.called.sent)
  await ben.press(ben.says.ui.close)
  await ana.sees(t.answered('Ben'))
  const others = ana.page.getByRole('button', { name: t.others, exact: true })
  const spot = await others.boundingBox()
  await ana.press(t.others)
  await ana.reads(t.first('Caro'))
  // CA33: he stays there, and what lies under the finger now rings nobody.
  await ana.reads(t.there.here('Ben'))
  const under = await ana.page.evaluate(
    ([x = 0, y = 0]) => document.elementFromPoint(x, y)?.closest('a[href]')?.getAttribute('href'),
    [(spot?.x ?? 0) + (spot?.width ?? 0) / 2, (spot?.y ?? 0) + (spot?.height ?? 0) / 2],
  )
  expect(under ?? '').not.toContain('tel:')
  // Who was asked stands there all the while; the five seconds are over when this is gone.
  await ana.page.getByText(t.first('Caro')).waitFor({ state: 'detached' })
  clock.now += 6_000
  await caro.open('/')
  await caro.reads(caro.says.catching.today.toMe('Ana'))
  await ana.page.locator('.card', { hasText: 'Ben' }).getByText(t.says.here).waitFor()
  await ana.page.locator('.card', { hasText: 'Caro' }).getByText(t.state.undelivered).waitFor()
  expect(await ana.page.getByRole('button', { name: t.others }).count()).toBe(0)
  await ben.open('/someone/asks')
  await ben.sees(ben.says.catching.called.title('Ana'))
  await ana.press(t.allRight)
  await ana.reads(t.over)
  await ben.sees(ben.says.catching.today.over.over('Ana'))
  await ben.reads(ben.says.catching.called.overThere.over)
  await caro.reads(caro.says.catching.today.over.over('Ana'))
  expect(await caro.page.getByText(caro.says.catching.today.toMe('Ana')).count()).toBe(0)
})

test('[CA29] a call comes while Ben writes an answer: he sees it over what he writes, answers, and writes on', async () => {
  const t = ana.says.catching.calling
  const { sharing, app, catching, ui } = ben.says
  await ana.open(circlePath)
  await share(ana, { need: 'listen', words: 'It is a year today.' })
  await ben.open(circlePath)
  const card = ben.page.locator('.share-card').filter({ hasText: 'It is a year today.' })
  await card.getByRole('link').click()
  await ben.pick(sharing.moves.reflect)
  await ben.sees(sharing.replyFor.reflect)
  const field = ben.top().getByRole('textbox').first()
  await field.pressSequentially('What I hear is that the ')
  await ana.open('/someone')
  await ana.press(t.start)
  await ana.sees(t.asked)
  clock.now += 6_000
  const composer = ben.page.locator('dialog.composer')
  const answer = composer.getByRole('button', { name: app.called.answer, exact: true })
  await answer.waitFor()
  // It took nothing: he writes on where he was.
  expect(await field.evaluate(element => element === document.activeElement)).toBe(true)
  await ben.page.keyboard.type('day is ')
  expect(await field.inputValue()).toBe('What I hear is that the day is ')
  expect(await composer.getByRole('status').first().innerText()).toContain(app.called.title('Ana'))
  // With the keyboard alone, past the two ways out.
  await composer.getByRole('button', { name: ben.says.help.getHelp }).focus()
  await field.focus()
  for (let presses = 0; presses < 20; presses += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one key after another
    if (await answer.evaluate(element => element === document.activeElement)) break
    // oxlint-disable-next-line no-await-in-loop
    await ben.page.keyboard.press('Shift+Tab')
  }
  await ben.page.keyboard.press('Enter')
  await ben.press(catching.called.answers.here)
  await ben.reads(catching.called.guideListen)
  await ben.press(ui.close)
  await answer.waitFor({ state: 'detached' })
  // Nothing of it is lost, and the sheet below is the one on top again.
  expect(await field.inputValue()).toBe('What I hear is that the day is ')
  expect(await composer.evaluate(element => element.contains(document.activeElement))).toBe(true)
  await field.pressSequentially('long.')
  await ben.press(sharing.replySend)
  await ben.sees(sharing.sentMoveTitle)
  await ben.press(ui.done)
  await ana.reads(t.answered('Ben'))
  await ana.press(t.allRight)
  await ana.reads(t.over)
})

test('[CA19] without a network: numbers, words to send, and that it is tried on', async () => {
  const t = ana.says.catching.calling
  await ana.context.setOffline(true)
  await ana.press(t.start)
  await ana.reads(t.noHost)
  await ana.page.getByText(t.draftLabel).first().click()
  await ana.type(t.draftLabel, 'Rosa, ring me')
  const write = ana.page.getByRole('link', { name: t.write('Rosa') })
  expect(await write.getAttribute('href')).toBe('sms:+34600000001?&body=Rosa%2C%20ring%20me')
  await ana.context.setOffline(false)
  await ana.sees(t.asked)
  await ana.press(t.allRight)
  await ana.reads(t.over)
})

test('[CA35] [CA36] [CA39] Ben leaves a number and later changes only the hours: Ana still has it; no hours mean two things', async () => {
  const t = ben.says.catching
  const from = ben.page.getByLabel(t.from, { exact: true })
  const to = ben.page.getByLabel(t.to, { exact: true })
  await list(ben)
  await ben.press(t.change)
  await ben.type(t.myNumber, '+34 600 000 007')
  await ben.press(t.yes)
  await ben.reads(t.numberLeft('+34 600 000 007'))
  const card = ana.page.locator('.card', { hasText: 'Ben' })
  await list(ana)
  await card.getByText('+34 600 000 007').waitFor()

  await ben.press(t.change)
  await ben.choose(t.hoursSome)
  await from.fill('22:00')
  await to.fill('22:00')
  await ben.press(t.yes)
  await ben.reads(t.hoursSame)
  expect(await to.getAttribute('aria-invalid')).toBe('true')
  await from.fill('00:01')
  await to.fill('23:59')
  await ben.press(t.yes)
  await ben.page.getByText(t.yesTitle).waitFor({ state: 'detached' })
  await card.getByText(/11:59/).waitFor()
  expect(await card.innerText()).toContain('+34 600 000 007')

  // Who may be asleep is not said to be asked for certain.
  await ana.press(ana.says.catching.need)
  await ana.press(ana.says.catching.calling.start)
  await ana.reads(ana.says.catching.calling.firstInHours('Ben'))
  await ana.press(ana.says.catching.calling.cancel)
  await ana.reads(ana.says.catching.calling.cancelled)
})

test('[CA37] what Dora began to ask of somebody is there again after a mistap, and goes when it was sent', async () => {
  const { catching: t, endings, sharing, ui } = dora.says
  const field = (): Locator => dora.top().getByRole('textbox').first()
  // Nobody is on either list yet: what to mind is said each time.
  const askCatcher = async (name: string): Promise<void> => {
    await dora.press(t.askMember)
    await dora.press(t.fearYes)
    await dora.press(t.askOne(name))
  }
  const askToTrust = async (): Promise<void> => {
    await dora.press(endings.ask)
    await dora.press(endings.fearYes)
    await dora.press(endings.askOne('Caro'))
  }
  await list(dora)
  await askCatcher('Ben')
  await field().fill('Ring me. I only need a voice.')
  await dora.press(ui.close)
  // To somebody else nothing of it is said.
  await askCatcher('Caro')
  expect(await field().inputValue()).toBe(t.partFirst)
  await dora.press(ui.close)
  await dora.reload()
  await askCatcher('Ben')
  await dora.reads(sharing.keptBefore)
  expect(await field().inputValue()).toBe('Ring me. I only need a voice.')
  await dora.press(t.send)
  await dora.page.locator('.card', { hasText: 'Ben' }).getByText(t.word.asked).waitFor()
  await dora.press(t.endLabel('Ben'))
  await dora.press(t.end)
  await dora.page.getByText(t.word.asked).waitFor({ state: 'detached' })
  await askCatcher('Ben')
  expect(await field().inputValue()).toBe(t.partFirst)
  await dora.press(ui.close)

  await dora.open('/me/when-i-die')
  await askToTrust()
  await field().fill('You know where the papers are.')
  await dora.press(ui.close)
  await askToTrust()
  await dora.reads(sharing.keptBefore)
  expect(await field().inputValue()).toBe('You know where the papers are.')
  await dora.press(ui.close)
})

test('[CA38] whoever asked nobody to catch them still finds there whom they wrote on their plan', async () => {
  const { catching, plan } = caro.says
  await caro.open('/plan/change')
  // Signs, alone and what lifts me are passed.
  for (let step = 0; step < 3; step += 1) {
    // oxlint-disable-next-line no-await-in-loop
    await caro.press(plan.pass)
  }
  await caro.sees(caro.says.help.planSteps.people)
  await caro.type(plan.name, 'Nora')
  await caro.type(plan.phone, '+34 600 000 009')
  await caro.press(plan.add)
  await caro.open('/someone')
  const ring = caro.page.getByRole('link', { name: catching.calling.ring('Nora') })
  expect(await ring.getAttribute('href')).toBe('tel:+34600000009')
  expect(await caro.page.getByText(catching.calling.nobody).count()).toBe(0)
})
