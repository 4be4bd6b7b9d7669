import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { parseCircleId } from '#core/circle/ids.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { look } from './look.ts'
import { wordsOn } from './onScreen.ts'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, comeByLink, type Kept, makeCircle } from './steps.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const name = 'Tuesdays'
const dayMs = 86_400_000

/** Asks from a link, says that they are 18, and is welcomed by Ana. */
const comeIn = async (person: Person, ana: Person, link: string, circle: string): Promise<void> => {
  const { joining } = person.says
  await comeByLink(person, link)
  await person.page.getByRole('checkbox', { name: joining.adult }).check()
  await person.press(joining.ask)
  await ana.open(circle)
  await ana.sees(ana.says.circle.asks(person.name))
  await ana.press(ana.says.circle.welcome)
  await person.open(circle)
  await person.sees(name)
}

/**
 * A stretch whose last week has come. An app cannot turn its own clock: Ana begins it on a second device
 * of hers, whose clock is seven weeks and a day behind.
 */
const beginSevenWeeksAgo = async ({ name: signIn, passphrase }: Kept, path: string) => {
  const circle = parseCircleId(path.split('/').at(-1) ?? '')
  if (circle === undefined) throw new Error('no circle')
  const tablet = new Browser(stage.host.origin)
  tablet.clockAheadMs = -50 * dayMs
  const engine = tablet.open()
  await good(engine.account.signInWithPassphrase(signIn, passphrase))
  await until(engine, ({ circles }) => circles.length === 1)
  await untilCircle(engine, circle, ({ stretch }) => stretch.canBegin)
  await good(engine.circles.say(circle, { t: 'stretch-begun', weeks: 8 }))
  await untilCircle(engine, circle, ({ sending }) => sending.length === 0)
  await tablet.close()
}

const answer = async (
  person: Person,
  choice: 'goOn' | 'notThisTime' | 'notSure',
  line = '',
): Promise<void> => {
  const { stretch: t, together } = person.says
  await person.choose(t.choices[choice])
  await person.type(t.line, line)
  await person.press(together.answer)
  await person.sees(together.mine)
}

test('a community of four: a printed card, a greeter, a stretch, answers that open together, a good end', async () => {
  const ana = await stage.enter('Ana')
  const { circle: t, circles, closing, greeting, stretch, together, ui } = ana.says
  const kept = await begin(ana, await stage.host.setUpLink())
  await makeCircle(ana, name, 'community')
  const circle = new URL(ana.page.url()).pathname.replace(/\/invite$/, '')
  await ana.press(circles.makeLink)
  await ana.sees(circles.linkTitle)
  const link = (await ana.page.locator('.invite-link').innerText()).trim()
  await ana.page.emulateMedia({ media: 'print' })
  expect(await ana.page.evaluate(() => document.body.innerText)).toContain(circles.cardAsk('Ana'))
  await ana.page.emulateMedia({ media: null })

  // Where it was just made a stretch is offered, in one line that forces nothing.
  await ana.open(circle)
  await ana.page.getByRole('link', { name: new RegExp(stretch.rowHint) }).waitFor()

  const ben = await stage.enter('Ben')
  await comeIn(ben, ana, link, circle)
  await ana.open(`${circle}/people`)
  await ana.press(t.moreLabel('Ben'))
  await ana.press(greeting.ask)
  await ana.sees(greeting.askTitle('Ben'))
  await ana.press(t.askDo)
  await ben.sees(greeting.askedYou('Ana'))
  await ben.press(t.askedYes)
  const caro = await stage.enter('Caro', { lang: 'es', width: 320 })
  await comeIn(caro, ana, link, circle)
  await caro.reads(caro.says.greeting.isHere('Ben'))
  await ben.open('/')
  await ben.reads(greeting.today('Caro', name))
  const daniel = await stage.enter('Daniel', { theme: 'dark' })
  await comeIn(daniel, ana, link, circle)

  // Ana begins one and thinks better of it: it ends without a question, and nobody was asked.
  await ana.open(`${circle}/people`)
  await ana.follow(new RegExp(stretch.rowHint))
  await ana.sees(stretch.title)
  await ana.choose(stretch.weeks(12))
  await ana.press(stretch.begin)
  await ana.reads(stretch.runningMore)
  await ben.open(circle)
  await ben.page.getByRole('link', { name: new RegExp(stretch.weeks(12)) }).waitFor()
  await ana.press(stretch.end)
  await ana.sees(stretch.endTitle)
  await ana.press(stretch.endDo)
  await ana.reads(together.nobody)
  await ana.sees(stretch.whatNow)
  await ana.reads(stretch.whatNowMore)

  // Another one, whose last week has come: on Today, once, until one has answered or passed.
  await beginSevenWeeksAgo(kept, circle)
  await ben.open('/')
  await ben.sees(stretch.today.asks(name))
  await ben.press(stretch.today.asksDo)
  await ben.sees(stretch.question)
  await ben.page.getByText(together.howKept).click()
  await ben.reads(together.honest)
  expect(await look(ben, [{ name: 'question', path: `${circle}/stretch` }], 'light')).toEqual([])
  await answer(ben, 'goOn', 'I come for the tea.')
  await ben.reads('I come for the tea.')
  await ben.press(together.change)
  await ben.choose(stretch.choices.notSure)
  await ben.press(together.answer)
  await ben.sees(together.mine)
  await ben.reads(stretch.choices.notSure)
  await ben.open('/')
  await ben.sees(ui.today)
  await ben.page.getByText(stretch.today.asks(name)).waitFor({ state: 'detached' })

  await caro.open(circle)
  await caro.sees(caro.says.stretch.question)
  await caro.press(caro.says.together.answerOrPass)
  await caro.press(caro.says.together.pass)
  await caro.sees(caro.says.together.minePassed)
  await daniel.open(`${circle}/stretch`)
  await answer(daniel, 'notThisTime', 'I move house in May.')
  await daniel.page.getByText(daniel.says.circle.goingOut).waitFor({ state: 'detached' })
  await daniel.context.setOffline(true)

  // Ana is told that not everybody has, and of nobody whether they have.
  await ana.open(`${circle}/stretch`)
  await ana.reads(stretch.notEverybody)
  for (const person of [ana, ben]) {
    // oxlint-disable-next-line no-await-in-loop
    await person.open(`${circle}/stretch`)
    // oxlint-disable-next-line no-await-in-loop
    await person.sees(stretch.question)
    // oxlint-disable-next-line no-await-in-loop
    const words = await wordsOn(person)
    for (const other of ['Caro', 'Daniel', 'tea', 'house']) {
      if (person === ben && other === 'tea') continue
      expect(words).not.toContain(other)
    }
  }

  // Hers is the last: all open together, and Daniel's when his phone is here.
  await answer(ana, 'goOn')
  await ana.sees(stretch.answered)
  await ana.reads('I come for the tea.')
  await ana.reads(together.toCome('Daniel'))
  await ben.sees(stretch.answered)
  await ben.reads(stretch.choices.goOn)
  await daniel.context.setOffline(false)
  await ana.reads('I move house in May.')
  await caro.open('/')
  await caro.press(caro.says.stretch.today.openDo)
  await caro.sees(caro.says.stretch.answered)
  await caro.reads('I move house in May.')
  await caro.reads(caro.says.stretch.choices.notSure)
  expect(await wordsOn(ben)).not.toContain('Caro')
  expect(await look(caro, [{ name: 'answered', path: `${circle}/stretch` }], 'dark')).toEqual([])
  await ben.open(circle)
  await ben.follow(new RegExp(stretch.answeredHint.replaceAll('?', String.raw`\?`)))
  await ben.sees(stretch.answered)

  // They part well.
  expect(await look(ana, [{ name: 'what now', path: `${circle}/stretch` }], 'light')).toEqual([])
  await ana.press(stretch.closeWell)
  await ana.sees(t.closeTitle(name))
  await ana.press(closing.announce)
  await ana.sees(closing.comingMine)
  await ben.open(circle)
  await ben.sees(closing.coming('Ana'))
  await ben.type(closing.mine, 'Thank you for the Tuesdays.')
  await ben.press(closing.leaveIt)
  await ana.reads('Thank you for the Tuesdays.')
  await ana.open(`${circle}/people`)
  await ana.press(t.closeCircle)
  await ana.press(closing.closeNow)
  await ana.page.locator('dialog[open]').waitFor({ state: 'detached' })
  await caro.open(circle)
  await caro.reads(caro.says.circle.closed)
  await caro.open(`${circle}/stretch`)
  await caro.reads('I move house in May.')
})
