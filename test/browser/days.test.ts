import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { fillDay } from './dayForm.ts'
import { openFamilyTable } from './familyTable.ts'
import { settledOnDevice } from './keptOnDevice.ts'
import { look } from './look.ts'
import { gone, wordsOn } from './onScreen.ts'
import type { Person } from './person.ts'
import type { Stage } from './stage.ts'

let stage: Stage
let ana: Person
let ben: Person
let caro: Person
let path: string

beforeAll(async () => {
  ;({ stage, ana, ben, caro, path } = await openFamilyTable())
}, 180_000)
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const toDays = async (person: Person): Promise<void> => {
  await person.open(`${path}/days`)
  await person.sees(person.says.day.title)
}

const toNotes = async (person: Person): Promise<void> => {
  await person.open(`${path}/notes`)
  await person.sees(person.says.note.title)
}

const openKeep = async (person: Person): Promise<void> => {
  await person.press(person.says.day.keep)
  await person.page.getByRole('heading', { level: 1, name: person.says.day.keep }).waitFor()
}

test('[W17] a day that was begun comes back after a reload and says so; thrown away, it is gone', async () => {
  const { day: t, sharing, owning, ui } = ana.says
  const closed = () => ana.page.locator('dialog[open]').waitFor({ state: 'detached' })
  await toDays(ana)
  await openKeep(ana)
  await fillDay(ana, { what: 'Tomás died', tone: 'hard', inDays: 1 })
  await ana.press(t.goOn)
  await ana.choose(t.helpWords.visit)
  // Also what was chosen last.
  await settledOnDevice(ana, 'drafts')
  await ana.page.reload()
  await openKeep(ana)
  await ana.reads(sharing.cameBack)
  const what = () => ana.top().getByRole('textbox', { name: t.what })
  expect(await what().inputValue()).toBe('Tomás died')
  await ana.press(t.goOn)
  const visit = ana.top().getByRole('radio', { name: t.helpWords.visit })
  expect(await visit.isChecked()).toBe(true)
  await ana.press(ui.close)
  await closed()
  await openKeep(ana)
  await ana.press(owning.throwAway)
  await ana.sees(owning.throwTitle)
  await ana.press(owning.throwAway)
  await closed()
  await ana.page.reload()
  await openKeep(ana)
  expect(await what().inputValue()).toBe('')
  expect(await ana.page.getByText(sharing.cameBack).count()).toBe(0)
  await ana.press(ui.close)
  await closed()
})

test('[DA1] Ana keeps a hard day, in a few taps, with what would help', async () => {
  const { day: t } = ana.says
  await ana.open(`${path}/people`)
  await ana.follow(new RegExp(t.rowHint))
  await ana.sees(t.title)
  await ana.reads(t.none)
  await openKeep(ana)
  await ana.press(t.goOn)
  await ana.reads(t.whatMissing)
  await ana.reads(t.toneMissing)
  await ana.reads(t.dateMissing)
  await fillDay(ana, { what: 'Tomás died', tone: 'hard', inDays: 1 })
  await ana.press(t.goOn)
  await ana.sees(t.helps)
  await ana.choose(t.helpWords.message)
  await ana.press(t.keepDo)
  await ana.sees(t.mine)
  await ana.reads(t.helpsIs(t.helpWords.message))
  const scenes = [
    { name: 'days', path: `${path}/days` },
    { name: 'keep', path: `${path}/days`, act: openKeep },
  ]
  expect(await look(ana, scenes, 'light')).toEqual([])
  await ana.page.setViewportSize({ width: 390, height: 740 })
  // What was kept is no draft any more.
  await toDays(ana)
  await openKeep(ana)
  expect(await ana.top().getByRole('textbox', { name: t.what }).inputValue()).toBe('')
})

test('[DA4] [DA5] Ben says that he is here with one tap; Caro says "not this time", and nobody sees it', async () => {
  const { day: t, note } = ben.says
  const es = caro.says.day
  await ben.open('/')
  await ben.sees(t.near.hard.tomorrow('Ana'))
  await ben.reads('What would help: A message')
  await ben.press(t.today.nearDo)
  await ben.sees(t.reach)
  expect(await look(ben, [{ name: 'near', path: `${path}/days` }], 'dark')).toEqual([])
  await ben.page.setViewportSize({ width: 390, height: 740 })
  await ben.pick(note.eve.hard.thinking)
  await ben.reads(t.sent('Ana'))
  await ben.reads(t.sentMore.hard)
  await ben.open('/')
  await ben.sees(ben.says.ui.today)
  await gone(ben, t.near.hard.tomorrow('Ana'))

  await caro.open('/')
  await caro.sees(es.near.hard.tomorrow('Ana'))
  expect(await look(caro, [{ name: 'today', path: '/' }], 'light')).toEqual([])
  await caro.press(es.today.letBe)
  await gone(caro, es.near.hard.tomorrow('Ana'))
  await caro.reload()
  await caro.sees(caro.says.ui.today)
  await gone(caro, es.near.hard.tomorrow('Ana'))
  await toDays(caro)
  await caro.sees(es.ofName('Ana'))

  await toDays(ana)
  await ana.sees(ana.says.day.mine)
  const words = await wordsOn(ana)
  for (const name of ['Ben', 'Caro']) expect(words).not.toContain(name)
})

test('[DA11] Ana reads it, and says thank you with one tap; Ben is told, Caro knows of nothing', async () => {
  const { note: t } = ana.says
  await ana.open('/')
  await ana.sees(t.today.came('Ben'))
  await ana.press(t.today.cameDo)
  await ana.sees(t.from('Ben'))
  await ana.reads(t.eve.hard.thinking)
  expect(await look(ana, [{ name: 'notes', path: `${path}/notes` }], 'dark')).toEqual([])
  await ana.page.setViewportSize({ width: 390, height: 740 })
  await ana.press(t.thank)
  await ana.reads(t.thanked)
  await ana.open('/')
  await ana.sees(ana.says.ui.today)
  await gone(ana, t.today.came('Ben'))
  await ben.open('/')
  await ben.sees(ben.says.note.today.thanked('Ana'))
  await toNotes(caro)
  await caro.reads(caro.says.note.lead)
  expect(await wordsOn(caro)).not.toContain('Ben')
})

test('[DA6] [DA7] today is her own day: nothing to do; she changes it, and keeps it no more', async () => {
  const { day: t } = ana.says
  await toDays(ana)
  await openKeep(ana)
  await fillDay(ana, { what: 'Five years sober', tone: 'glad', inDays: 0 })
  await ana.press(t.goOn)
  await ana.sees(t.helps)
  await ana.press(t.keepDo)
  await ana.sees(t.mineTitle.glad)
  await ben.open('/')
  await ben.sees(t.near.glad.today('Ana'))
  await ana.open('/')
  await ana.sees(t.today.mineGlad)
  await ana.press(t.today.mineDo)
  await ana.sees(t.mineTitle.glad)
  await ana.reads(t.mineCall)
  const card = ana.page.locator('li', { hasText: 'Five years sober' })
  await card.getByRole('button', { name: t.change }).click()
  await ana.sees(t.changeTitle)
  await ana.type(t.what, 'Five years, and a cake')
  await ana.press(t.goOn)
  await ana.reads(t.changeMore)
  await ana.choose(t.helpsOwn)
  await ana.type(t.helpsOwnWords, 'Eat it with me')
  await ana.press(t.save)
  await toDays(ben)
  await ben.reads(t.helpsIs('Eat it with me'))
  await ben.reads('Five years, and a cake')
  const anew = ana.page.locator('li', { hasText: 'Five years, and a cake' })
  await anew.getByRole('button', { name: t.takeBack }).click()
  await ana.sees(t.takeBackTitle)
  await ana.top().getByRole('button', { name: t.takeBack, exact: true }).click()
  await gone(ana, 'Five years, and a cake')
  await gone(ben, 'Five years, and a cake')
})

test('[DA3] Ben thinks of a day of Ana: let be, he sees no difference; the next she keeps for him alone', async () => {
  const { day: t } = ben.says
  const propose = async (what: string): Promise<void> => {
    await toDays(ben)
    await ben.press(t.propose)
    await ben.sees(t.proposeTitle)
    await ben.choose('Ana')
    await fillDay(ben, { what, tone: 'glad', inDays: 2 })
    await ben.press(t.proposeDo('Ana'))
    await ben.reads(what)
    await ben.reads(t.asked('Ana'))
  }
  await propose('Her birthday')
  await ana.open('/')
  await ana.sees(t.today.proposed('Ben'))
  await ana.press(t.today.proposedDo)
  await ana.sees(t.asksYou('Ben'))
  await ana.press(t.no)
  await gone(ana, 'Her birthday')
  await toDays(ben)
  await ben.reads(t.asked('Ana'))
  await ben.press(t.takeAskBack)
  await gone(ben, 'Her birthday')
  await propose('Her new work')
  await toDays(ana)
  await ana.reads('Her new work')
  await ana.press(t.yes)
  await ana.sees(t.keep)
  await ana.press(t.goOn)
  await ana.sees(t.helps)
  await ana.choose(ana.says.audience.people)
  await ana.press(t.keepDo)
  await ana.reads(ana.says.audience.chooseFirst)
  await ana.top().getByRole('checkbox', { name: 'Ben' }).check()
  await ana.press(t.keepDo)
  await ana.reads(t.readers('Ben'))
  await toDays(ben)
  await ben.sees(t.near.glad.soon('Ana'))
  await ben.press(t.letBe)
  // In the list it still says so; as a card of its own it is gone.
  await ben.page
    .getByRole('heading', { name: t.near.glad.soon('Ana') })
    .waitFor({ state: 'detached' })
  await toDays(caro)
  await caro.sees(caro.says.day.ofName('Ana'))
  expect(await wordsOn(caro)).not.toContain('Her new work')
})
