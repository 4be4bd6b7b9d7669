import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { look } from './look.ts'
import { wordsOn } from './onScreen.ts'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, comeByLink, joinAtOnce, makeCircle } from './steps.ts'

let stage: Stage
let ana: Person
let ben: Person
let caro: Person
let circle: string

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const name = 'Home'
/** An open link that lets two in. */
const linkForAll = async (person: Person): Promise<string> => {
  const { circles } = person.says
  await person.choose(circles.modeOpen)
  await person.press(circles.makeLink)
  await person.sees(circles.linkTitle)
  return (await person.page.locator('.invite-link').innerText()).trim()
}

/** Ana asks for views on something she says, and is back where it stands. */
const shareForViews = async (ana: Person, circle: string, words: string): Promise<string> => {
  const { circle: t, sharing, ui } = ana.says
  await ana.open(circle)
  await ana.press(t.share)
  await ana.sees(sharing.composeTitle)
  await ana.choose(sharing.needs.listen)
  await ana.press(sharing.goOn)
  await ana.type(sharing.words, words)
  await ana.page.getByText(sharing.views).click()
  await ana.press(sharing.send)
  await ana.sees(sharing.sentTitle)
  // It is offered here too, for whoever asks how others see it.
  await ana.reads(ana.says.perspective.ask)
  await ana.press(ui.done)
  await ana.page
    .locator('li', { hasText: words })
    .getByRole('link', { name: sharing.iAsk.listen })
    .click()
  await ana.page.waitForURL(/\/s\//)
  return new URL(ana.page.url()).pathname
}

const tick = async (person: Person, who: string): Promise<void> => {
  await person.top().getByRole('checkbox', { name: who }).check()
}

test('a second pair of eyes: two are asked, one passes, all read it, and the mark is for Ana alone', async () => {
  ana = await stage.enter('Ana')
  await begin(ana, await stage.host.setUpLink())
  await makeCircle(ana, name, 'family')
  circle = new URL(ana.page.url()).pathname.replace(/\/invite$/, '')
  const { perspective: t, together } = ana.says
  const people: Person[] = []
  for (const who of ['Ben', 'Caro', 'Daniel']) {
    // oxlint-disable-next-line no-await-in-loop
    await ana.open(`${circle}/invite`)
    // oxlint-disable-next-line no-await-in-loop
    const link = await linkForAll(ana)
    // oxlint-disable-next-line no-await-in-loop
    const person = await stage.enter(who, who === 'Caro' ? { lang: 'es', width: 320 } : {})
    // oxlint-disable-next-line no-await-in-loop
    await comeByLink(person, link)
    // oxlint-disable-next-line no-await-in-loop
    await joinAtOnce(person)
    people.push(person)
  }
  const [, , daniel] = people as [Person, Person, Person]
  ;[ben, caro] = people as [Person, Person, Person]
  const share = await shareForViews(ana, circle, 'My brother does not call any more.')
  await ana.press(t.ask)
  await ana.sees(t.askTitle)
  await tick(ana, 'Ben')
  await ana.press(t.askDo)
  await ana.reads(t.tooFew)
  await tick(ana, 'Caro')
  await ana.press(t.askDo)
  await ana.sees(t.title)
  expect(await wordsOn(ana)).toContain('Ben')
  await ana.page.getByText(ana.says.circle.goingOut).waitFor({ state: 'detached' })

  // Who was not asked is told nothing of it.
  await daniel.open(share)
  await daniel.reads('My brother does not call any more.')
  expect(await wordsOn(daniel)).not.toContain(t.title)

  await ben.open('/')
  await ben.sees(t.today.asks('Ana', name))
  await ben.press(t.today.asksDo)
  await ben.reads(t.asks('Ana'))
  expect(await look(ben, [{ name: 'asked', path: share }], 'light')).toEqual([])
  await ben.type(t.yours, 'I see two people who wait for each other.')
  await ben.press(together.answer)
  await ben.sees(together.mine)
  expect(await wordsOn(ana)).not.toContain('wait for each other')
  const { perspective: tEs, together: togetherEs } = caro.says
  await caro.open(share)
  await caro.reads(tEs.asks('Ana'))
  await caro.press(togetherEs.pass)

  // Both have: it opens by itself, for all.
  await ana.reads('I see two people who wait for each other.')
  await ana.reads(t.talk)
  await ana.press(t.widened)
  await ana.page.getByRole('button', { name: t.widenedYes, exact: true }).waitFor()
  expect(await look(ana, [{ name: 'open', path: share }], 'dark')).toEqual([])
  await daniel.reads('I see two people who wait for each other.')
  for (const person of [ben, daniel]) {
    // oxlint-disable-next-line no-await-in-loop
    await person.open(share)
    // oxlint-disable-next-line no-await-in-loop
    await person.reads('I see two people who wait for each other.')
    // oxlint-disable-next-line no-await-in-loop
    const words = await wordsOn(person)
    expect(words).not.toContain(t.widened)
    expect(words).not.toContain(t.widenedYes)
    expect(words).not.toContain('Caro')
  }
  await ana.open(share)
  await ana.page.getByRole('button', { name: t.widenedYes, exact: true }).waitFor()
})

test('[W23] opened early while Caro writes: her words reached nobody, and she still has them', async () => {
  const { perspective: t, together } = ana.says
  const share = await shareForViews(ana, circle, 'He has not written either.')
  await ana.press(t.ask)
  await ana.sees(t.askTitle)
  await tick(ana, 'Ben')
  await tick(ana, 'Caro')
  await ana.press(t.askDo)
  await ana.sees(t.title)
  await ben.open(share)
  await ben.type(t.yours, 'You could write first.')
  await ben.press(together.answer)
  await ben.sees(together.mine)
  const { perspective: es, sharing, together: togetherEs } = caro.says
  await caro.open(share)
  const words = 'Quizá tiene miedo de tu'
  await caro.type(es.yours, words)
  await ana.press(t.openNow)
  await ana.sees(together.openTitle)
  await ana.press(together.open)
  await ana.reads('You could write first.')
  await caro.sees(sharing.notSent)
  await caro.reads(togetherEs.begunMore)
  await caro.reads(words)
  expect(await wordsOn(ana)).not.toContain(words)
  expect(await look(caro, [{ name: 'begun', path: share }], 'dark')).toEqual([])
})
