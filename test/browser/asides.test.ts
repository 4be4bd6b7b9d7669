import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { languageNames } from '#web/text/language.ts'
import { look } from './look.ts'
import { meet, type Person } from './person.ts'
import type { Scene } from './scenes.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, comeByLink, joinAtOnce, makeCircle, makeLink, share } from './steps.ts'

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
}, 180_000)
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const secret = 'I am more afraid than I say.'

const tick = async ({ top }: Person, name: string): Promise<void> => {
  await top().getByRole('checkbox', { name }).check()
}

const close = (person: Person): Promise<void> => person.press(person.says.ui.close)

/** For Ben alone, before a word of it is written. */
const chooseBen = async (person: Person): Promise<void> => {
  await person.choose(person.says.sharing.needs.listen)
  await person.choose(person.says.audience.people)
  await tick(person, 'Ben')
}

/** Ana says it to Ben alone. */
const tellBen = async (words: string): Promise<void> => {
  const { audience, sharing, ui } = ana.says
  await ana.open(`${circle}/share`)
  await chooseBen(ana)
  await ana.press(sharing.goOn)
  await ana.type(sharing.words, words)
  await ana.press(sharing.send)
  await ana.sees(sharing.sentTitle)
  await ana.press(ui.done)
  await ana.reads(audience.only('Ben and you'))
}

/** What Ana said to Ben alone, once it has gone out. */
const openMine = async (words: string): Promise<void> => {
  const card = ana.page.locator('.share-card').filter({ hasText: words })
  await card.getByRole('link').click()
  await ana.reads(ana.says.audience.widen)
}

test('[B11] between two there is nothing to choose; a third comes in', async () => {
  await ben.open(`${circle}/share`)
  await ben.reads(ben.says.sharing.needLead)
  expect(await ben.page.getByText(ben.says.audience.legend).count()).toBe(0)
  await close(ben)
  await ana.open(`${circle}/invite`)
  caro = await stage.enter('Caro')
  await comeByLink(caro, await makeLink(ana, 'open'))
  await joinAtOnce(caro)
  await caro.sees('Table')
})

test('[B4] Ana tells Ben alone, he answers, she says that’s it; Caro sees nothing anywhere', async () => {
  const { audience: t, sharing } = ana.says
  await ana.open(`${circle}/share`)
  await ana.reads(t.legend)
  await ana.choose(sharing.needs.listen)
  await ana.choose(t.people)
  await ana.page.getByText(ana.says.together.howKept).last().click()
  await ana.reads(t.technical)
  await ana.press(sharing.goOn)
  await ana.reads(t.chooseFirst)
  await tick(ana, 'Ben')
  await ana.press(sharing.goOn)
  await ana.reads(ana.says.ui.forPerson('Ben'))
  await ana.reads(t.onlyReads('Ben'))
  await ana.type(sharing.words, secret)
  // It is kept with the draft.
  await ana.press(ana.says.ui.close)
  await ana.page.getByText(ana.says.circle.draftShare).click()
  await ana.reads(t.onlyReads('Ben'))
  await ana.press(sharing.send)
  await ana.sees(sharing.sentTitle)
  await ana.reads(sharing.sentTo('Ben'))
  await ana.press(ana.says.ui.done)
  await ana.reads(t.only('Ben and you'))

  await ben.open(circle)
  await ben.reads(t.only('Ana and you'))
  await ben.follow(sharing.asks.listen('Ana'))
  await ben.sees(sharing.asks.listen('Ana'))
  const path = new URL(ben.page.url()).pathname
  await ben.pick(sharing.moves.reflect)
  await ben.reads(t.samePeople)
  await ben.type(sharing.replyWords, 'You are afraid, and alone with it.')
  await ben.press(sharing.replySend)
  await ben.sees(sharing.sentMoveTitle)
  await ben.press(ben.says.ui.done)
  await ana.open(path)
  await ana.reads('You are afraid, and alone with it.')
  await ana.press(sharing.thatsIt)
  await ana.ring('heard')
  await ben.ring('heard')

  // What Ben shares with all comes after it: when Caro has that, she has the other entries too.
  await ben.open(circle)
  await share(ben, { need: 'listen', words: 'For all of you.' })
  await caro.open(circle)
  await caro.reads('For all of you.')
  for (const place of [circle, '/', `${circle}/people`, path]) {
    await caro.open(place)
    await caro.page.getByRole('heading', { level: 1 }).first().waitFor()
    const shown = await caro.page.locator('body').innerText()
    for (const words of [secret, 'afraid', t.only(''), sharing.asks.listen('Ana')])
      expect(shown, place).not.toContain(words)
  }
  await caro.open(circle)
  await caro.reads('For all of you.')
  expect(await caro.page.locator('.share-card').count()).toBe(1)
})

test('[B5] Caro answers what all can read, for Ben alone', async () => {
  const { audience: t, sharing } = caro.says
  await ben.open(circle)
  await share(ben, { need: 'listen', words: 'Once more for all.' })
  await caro.open(circle)
  await caro.page.locator('.share-card').filter({ hasText: 'Once more for all.' }).waitFor()
  await caro.follow(sharing.asks.listen('Ben'))
  await caro.sees(sharing.asks.listen('Ben'))
  const path = new URL(caro.page.url()).pathname
  await caro.pick(sharing.moves.reflect)
  await caro.top().getByText(t.readersAre(t.everybodyIn)).click()
  await caro.choose(t.people)
  await caro.type(sharing.replyWords, 'Only between us two.')
  await caro.press(sharing.replySend)
  await caro.sees(sharing.sentMoveTitle)
  await caro.press(caro.says.ui.done)
  await ben.open(path)
  await ben.reads('Only between us two.')
  await ben.reads(t.only('Caro and you'))
})

/** Every screen of it, for whoever shared `path` with Ben and can answer what Ben shared. */
const scenesOf = (path: string): readonly Scene[] => [
  // A need alone says nothing yet: closing leaves no draft for the next scene.
  { name: 'aside-choose', path: `${circle}/share`, act: chooseBen, after: close },
  {
    name: 'aside-words',
    path: `${circle}/share`,
    act: async person => {
      await chooseBen(person)
      await person.press(person.says.sharing.goOn)
    },
    after: close,
  },
  { name: 'aside-circle', path: circle },
  { name: 'aside-share', path },
  {
    name: 'aside-reply',
    path: circle,
    act: async person => {
      const { audience, sharing } = person.says
      await person.follow(sharing.asks.listen('Ben'))
      await person.pick(sharing.moves.reflect)
      await person.top().getByText(audience.readersAre(audience.everybodyIn)).click()
      await person.choose(audience.people)
    },
    after: close,
  },
]

test('[B13] [B12] Ana chooses by the keys alone, looks at it all, and says it to everybody later', async () => {
  const { audience: t, sharing } = ana.says
  const words = 'And I did not sleep.'
  await tellBen(words)
  await openMine(words)
  const path = new URL(ana.page.url()).pathname
  expect(await look(ana, scenesOf(path), 'light')).toEqual([])

  await ana.open(`${circle}/share`)
  await ana.choose(sharing.needs.listen)
  await ana.page.getByRole('radio', { name: t.everybody }).focus()
  await ana.page.keyboard.press('ArrowDown')
  await ana.page.keyboard.press('Tab')
  await ana.page.keyboard.press('Space')
  expect(await ana.top().getByRole('checkbox', { name: 'Ben' }).isChecked()).toBe(true)
  await close(ana)

  await ana.open(path)
  await ana.press(t.widen)
  await ana.reads(sharing.words)
  expect(await ana.top().getByRole('textbox', { name: sharing.words }).inputValue()).toBe(words)
  await ana.press(sharing.send)
  await ana.reads(sharing.sentToMany('Ben and Caro'))
  await ana.press(ana.says.ui.done)
  await caro.open(circle)
  await caro.reads(words)
  // Ben, who has both, is asked by one of them.
  await ben.open(circle)
  const cards = ben.page.locator('.share-card').filter({ hasText: words })
  await expect.poll(() => cards.count()).toBe(2)
  await expect.poll(() => cards.getByText(ben.says.sharing.rests, { exact: true }).count()).toBe(1)
})

test('[W6] the same in Spanish, in the dark, on a narrow screen', async () => {
  await tellBen('Once more for Ben.')
  await openMine('Once more for Ben.')
  const path = new URL(ana.page.url()).pathname
  await ana.open('/me/settings')
  await ana.page.getByText(languageNames.es, { exact: true }).click()
  const anita = meet({ ...ana, lang: 'es' })
  await anita.sees(anita.says.me.settingsTitle)
  expect(await look(anita, scenesOf(path), 'dark')).toEqual([])
})
