import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { enter, tabTo, words, write } from './keys.ts'
import { look } from './look.ts'
import type { Person } from './person.ts'
import type { Scene } from './scenes.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, comeByLink, joinAtOnce, makeCircle, makeLink, share } from './steps.ts'

/** Three people, one of them in Spanish: help me see it, may I offer a thought, lend me a hand. */
let stage: Stage
let ana: Person
let ben: Person
let caro: Person
let circle: string

beforeAll(async () => {
  stage = await openStage()
  ana = await stage.enter('Ana')
  await begin(ana, await stage.host.setUpLink())
  await makeCircle(ana, 'Table', 'family')
  circle = new URL(ana.page.url()).pathname.replace(/\/invite$/, '')
  ben = await stage.enter('Ben')
  await comeByLink(ben, await makeLink(ana, 'open'))
  await joinAtOnce(ben)
  await ben.sees('Table')
  await ana.open(`${circle}/invite`)
  caro = await stage.enter('Caro', { lang: 'es' })
  await comeByLink(caro, await makeLink(ana, 'open'))
  await joinAtOnce(caro)
  await caro.sees('Table')
}, 240_000)
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

/** Ana says it, and everybody stands before it. */
const before = async (need: 'listen' | 'perspective' | 'hand', said: string): Promise<string> => {
  await ana.open(circle)
  await share(ana, { need, words: said })
  const card = ana.page.locator('.share-card').filter({ hasText: said })
  await card.getByRole('link').click()
  await ana.page.waitForURL(/\/s\/[0-9a-f]{64}$/)
  const path = new URL(ana.page.url()).pathname
  for (const person of [ben, caro]) {
    await person.open(circle)
    await person.reads(said)
    await person.open(path)
    await person.reads(said)
  }
  return path
}

const count = (person: Person, said: string): Promise<number> =>
  person.page.getByText(said, { exact: true }).count()

/** The next day, on their own clock. */
const later = async (person: Person): Promise<void> => {
  await person.page.clock.setFixedTime(Date.now() + 25 * 3_600_000)
  await person.page.reload()
}

const answers = async (person: Person, move: 'reflect' | 'view', said: string): Promise<void> => {
  const { sharing, ui } = person.says
  await person.pick(sharing.moves[move])
  await person.sees(sharing.replyFor[move])
  await person.type(sharing.replyWords, said)
  await person.press(sharing.replySend)
  await person.sees(sharing.sentMoveTitle)
  await person.press(ui.done)
}

test('[H1] the six needs stand there, each with one plain line, and fit a narrow screen', async () => {
  const scene: Scene = {
    name: 'needs',
    path: `${circle}/share`,
    act: person => person.reads(person.says.sharing.needHints.unsafe),
  }
  await ana.open(`${circle}/share`)
  const { needHints } = ana.says.sharing
  for (const hint of Object.values(needHints)) await ana.reads(hint)
  expect(await look(ana, [scene], 'light')).toEqual([])
  expect(await look(caro, [scene], 'dark')).toEqual([])
})

test('[H29] help me see it: first what one heard, then how one sees it', async () => {
  const path = await before('perspective', 'Should I tell my brother?')
  const { offers, sharing } = ben.says
  await ben.reads(offers.viewFirst('Ana'))
  expect(await count(ben, sharing.moves.view)).toBe(0)
  await answers(ben, 'reflect', 'What I hear is that you are torn.')
  await ben.reads(offers.viewNow('Ana'))
  await answers(ben, 'view', 'How I see it: he would want to know.')
  await ana.open(path)
  await ana.reads('How I see it: he would want to know.')
  await ana.sees(ana.says.sharing.moveSays.view('Ben'))
  // Caro has not said back what she heard: nothing is open to her.
  await caro.reads(caro.says.offers.viewFirst('Ana'))
  expect(await count(caro, caro.says.sharing.moves.view)).toBe(0)
  await ben.open(path)
  expect(await look(ben, [{ name: 'perspective', path }], 'light')).toEqual([])
})

test('[H30] [H31] a thought is asked for first: not now to one, yes to the other', async () => {
  const path = await before('listen', 'The house is so quiet.')
  await caro.press(caro.says.offers.ask)
  await caro.reads(caro.says.offers.asked('Ana'))

  // Ana reads it on Today, answers with one tap, and Caro is told kindly.
  const { offers, today } = ana.says
  await ana.open('/')
  await ana.sees(offers.asks('Caro'))
  await ana.press(offers.todayAsksDo)
  await ana.sees(offers.asks('Caro'))
  await ana.press(offers.notNow)
  await ana.reads(offers.toldNotNow('Caro'))
  expect(await ana.page.evaluate(() => document.activeElement?.textContent)).toContain(
    offers.toldNotNow('Caro'),
  )
  await caro.reads(caro.says.offers.askedNotNow('Ana'))
  expect(await count(caro, caro.says.sharing.moves.view)).toBe(0)

  // Ben sees nothing of it: the share waits, and he may ask as before.
  await ben.reads(ben.says.offers.ask)
  await ben.ring('waits')
  expect(await ben.page.getByText('Caro').count()).toBe(0)

  await ben.reads(ben.says.offers.askOneTap)
  await ben.press(ben.says.offers.ask)
  await ana.sees(offers.asks('Ben'))
  expect(await look(ana, [{ name: 'asked', path }], 'light')).toEqual([])
  await ana.reads(offers.asksReaders)
  await ben.open('/')
  await ana.press(offers.sayYes)
  await ana.reads(offers.toldYes('Ben'))
  await ben.press(ben.says.offers.todayWelcomeDo)
  await ben.reads(ben.says.offers.askedYes('Ana'))
  await answers(ben, 'view', 'How I see it: you could ring her.')
  await ana.reads('you could ring her')
  await ana.reads(offers.gaveIt('Ben'))
  await ana.open('/')
  await ana.page.getByText(today.answered('Ben', false)).first().waitFor()
  expect(await look(caro, [{ name: 'not-now', path }], 'dark')).toEqual([])
})

test('[H32] [H33] [H34] [H35] lend me a hand: offered by the keys, accepted, done', async () => {
  const path = await before('hand', 'I cannot cook with this arm.')
  const { offers, sharing, ui } = ben.says
  await ben.page.setViewportSize({ width: 1280, height: 800 })
  await ben.open(path)
  await ben.reads('I cannot cook with this arm.')
  await enter(ben, sharing.moves.offer)
  await ben.sees(sharing.replyFor.offer)
  // Too early: what is missing is said.
  await enter(ben, offers.send)
  await ben.top().getByRole('alert').filter({ hasText: offers.whatFirst }).waitFor()
  await tabTo(ben, offers.kinds.call)
  for (let times = 0; times < 3; times++) await ben.page.keyboard.press('ArrowDown')
  expect(await words(ben)).toContain(offers.kinds.meal)
  await tabTo(ben, offers.day)
  await ben.page.keyboard.press('ArrowDown')
  await tabTo(ben, offers.part)
  for (let times = 0; times < 4; times++) await ben.page.keyboard.press('ArrowDown')
  await write(ben, offers.own, 'about seven')
  await write(ben, offers.line, 'Lentil soup, enough for two evenings.')
  await enter(ben, offers.send)
  await ben.reads(offers.sent('Ana'))
  await enter(ben, ui.done)
  await ben.sees(sharing.moveSaysMine.offer)
  await ben.reads('about seven')

  await ana.open(path)
  await ana.reads('Lentil soup, enough for two evenings.')
  await ana.press(ana.says.offers.yes)
  await ana.reads(ana.says.offers.youSaidYes('Ben'))
  for (const [person, theme] of [
    [ana, 'light'],
    [caro, 'dark'],
  ] as const)
    expect(await look(person, [{ name: 'offer', path }], theme)).toEqual([])

  // Somebody counts on it: it is not simply taken back.
  await ben.reads(offers.saidYes('Ana'))
  expect(await ben.page.getByRole('button', { name: sharing.takeBack }).count()).toBe(0)
  await caro.reads(caro.says.offers.saidYes('Ana'))

  await ana.press(ana.says.offers.itDid)
  await ana.reads(ana.says.offers.happened)
  await ben.reads(offers.happened)
  await caro.reads(caro.says.offers.happened)
  // Enough for now: nobody is asked for more.
  await ana.press(ana.says.offers.enough.does)
  await ana.sees(ana.says.offers.enough.title)
  await ana.press(ana.says.offers.enough.does)
  await caro.reads(caro.says.sharing.restsMore)
  expect(await count(caro, caro.says.sharing.moves.offer)).toBe(0)
})

test('[D25] [H33] a yes stands on the offerer’s Today; not now is between those two', async () => {
  const path = await before('hand', 'The shelf fell down.')
  const { offers, sharing } = caro.says
  const offerOf = async (person: Person): Promise<void> => {
    const t = person.says
    await person.pick(t.sharing.moves.offer)
    await person.choose(t.offers.kinds.visit)
    await person.type(t.offers.own, '18:00')
    await person.press(t.offers.send)
    await person.reads(t.offers.sent('Ana'))
    await person.press(t.ui.done)
  }
  await offerOf(caro)
  await ana.open(path)
  await ana.sees(ana.says.sharing.moveSays.offer('Caro'))
  await ana.press(ana.says.offers.notNow)
  await caro.reads(offers.saidNotNow('Ana'))
  await ben.open(path)
  await ben.sees(ben.says.sharing.moveSays.offer('Caro'))
  expect(await count(ben, ben.says.offers.saidNotNow('Ana'))).toBe(0)
  await ana.press(ana.says.offers.yesAfterAll)
  await caro.open('/')
  await caro.sees(offers.todayAccepted('Ana'))
  await caro.press(offers.todayAcceptedDo)
  await caro.reads(offers.saidYes('Ana'))
  // H34: without a day, nobody is asked on the day of the yes.
  expect(await count(caro, offers.itDidNot)).toBe(0)
  await later(caro)
  await caro.press(offers.itDidNot)
  await caro.reads(offers.didNot)
  await ana.reads(ana.says.offers.didNot)
  // It is over, and the words are hers again.
  await caro.press(sharing.takeBack)
  await caro.press(sharing.takeBack)
  await ana.reads(ana.says.sharing.takenBackMove('Caro'))
})

test('[H27] what brings me is changed in the settings: after trauma nothing asks to go deeper', async () => {
  const { account, sharing, circle: t, ui } = ana.says
  const brings = (says: string): Promise<void> =>
    ana.page
      .getByRole('group', { name: account.bringsTitle })
      .locator('label')
      .filter({ hasText: says })
      .click()
  const compose = async (): Promise<void> => {
    await ana.open(circle)
    await ana.press(t.share)
    await ana.choose(sharing.needs.listen)
    await ana.press(sharing.goOn)
    await ana.page.getByRole('dialog').getByRole('textbox').first().waitFor()
  }
  await ana.open('/me/settings')
  await brings(account.brings.trauma)
  await compose()
  expect(await count(ana, sharing.depths.happened)).toBe(0)
  await ana.page.getByLabel(sharing.note).waitFor()
  await ana.press(ui.close)
  await ana.open('/me/settings')
  await brings(account.bringsNone)
  await compose()
  // Begun twice, it stands there once.
  await ana.press(sharing.depths.happened)
  await ana.press(sharing.depths.happened)
  const box = ana.page.getByRole('dialog').getByRole('textbox').first()
  expect(await box.inputValue()).toBe(`${sharing.depths.happened}: `)
  await box.fill('')
  await ana.press(ui.close)
})

test('[X1] the country that was chosen before "not safe" is not asked for again', async () => {
  const { help, sharing } = ana.says
  await ana.open(`${circle}/share`)
  await ana.choose(sharing.needs.unsafe)
  await ana.press(sharing.goOn)
  await ana.top().getByRole('combobox').selectOption('GB')
  await ana.press(sharing.unsafeAll)
  await ana.sees(help.title)
  expect(await ana.top().getByRole('combobox').inputValue()).toBe('GB')
})
