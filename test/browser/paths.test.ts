import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { keptOnDevice } from './keptOnDevice.ts'
import { look } from './look.ts'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, comeByLink, joinAtOnce, makeCircle, makeLink } from './steps.ts'
import { wordsOnDisk } from './wordsOnDisk.ts'

let stage: Stage
let ana: Person
let ben: Person
let path: string

beforeAll(async () => {
  stage = await openStage()
  ana = await stage.enter('Ana')
  await begin(ana, await stage.host.setUpLink())
  await makeCircle(ana, 'Kitchen', 'couple')
  path = new URL(ana.page.url()).pathname.replace(/\/invite$/, '')
  ben = await stage.enter('Ben', { lang: 'es' })
  await comeByLink(ben, await makeLink(ana, 'open'))
  await joinAtOnce(ben)
  await ben.sees('Kitchen')
}, 180_000)
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const assumed = 'That he is silent because of me.'
const question = 'How was your evening, really?'
const hurt = 'He told everybody before he told me.'

test('[P5] [P8] she sees it another way: one step passed, a crash survived, and it ends in a question to ask', async () => {
  const { guides: t, ui } = ana.says
  await ana.open('/pages')
  await ana.follow(new RegExp(t.perspective.title))
  await ana.sees(t.perspective.title)
  await ana.press(t.next)
  await ana.sees(t.perspective.parts.assumed.title)
  await ana.type(t.perspective.parts.assumed.asks, assumed)
  await keptOnDevice(ana, 'drafts', assumed.length)
  // The phone ends the app: what was written is there.
  await ana.reload()
  await ana.sees(t.perspective.title)
  await ana.press(t.next)
  // It goes on where nothing was written yet.
  await ana.sees(t.perspective.parts.readings.title)
  await ana.press(t.pass)
  await ana.sees(t.perspective.parts.ask.title)
  await ana.type(t.perspective.parts.ask.asks, question)
  await ana.press(t.keep)
  await ana.sees(t.perspective.doneTitle)
  await ana.reads(question)
  await ana.reads(t.perspective.doneAsk)
  await ana.reads(t.perspective.notSafe)
  await ana.press(ui.done)

  // Read again: what was passed is not there, and is not missed.
  await ana.follow(new RegExp(`^${t.perspective.title},`))
  await ana.sees(t.perspective.parts.assumed.title)
  await ana.reads(assumed)
  expect(await ana.page.locator('main').innerText()).not.toContain(
    t.perspective.parts.readings.title,
  )
  await ana.press(t.changeLabel(t.perspective.parts.assumed.title))
  await ana.type(t.perspective.parts.assumed.asks, `${assumed} I do not know it.`)
  await ana.press(t.stopHere)
  await ana.sees(t.perspective.doneTitle)
})

test('[P6] a share that follows it begins empty, and nothing of it is in the circle or on Ben’s screens', async () => {
  const { guides: t, sharing } = ana.says
  await ana.page.getByText(t.perspective.share, { exact: true }).click()
  await ana.reads(t.perspective.shareMore)
  await ana.follow('Kitchen')
  await ana.choose(sharing.needs.rejoice)
  await ana.press(sharing.goOn)
  expect(await ana.top().getByRole('textbox').first().inputValue()).toBe('')
  await ana.top().getByRole('textbox').first().fill('He laughed.')
  await ana.press(sharing.send)
  await ana.sees(sharing.sentTitle)
  await ana.press(ana.says.ui.done)
  for (const where of ['/', path, '/pages', '/me/glad', `${path}/people`]) {
    // oxlint-disable-next-line no-await-in-loop
    await ben.open(where)
    // oxlint-disable-next-line no-await-in-loop
    await ben.page.getByRole('heading', { level: 1 }).waitFor()
    // oxlint-disable-next-line no-await-in-loop
    expect(await ben.page.locator('body').innerText()).not.toContain(assumed)
  }
})

test('[P7] letting go says first what it is not, with help before everything; not now leaves nothing', async () => {
  const { guides: t } = ana.says
  const letting = t['letting-go']
  await ana.open('/pages')
  await ana.follow(new RegExp(letting.title))
  await ana.sees(letting.title)
  const words = await ana.top().innerText()
  for (const line of [letting.fear, ...Object.values(letting.begin)]) expect(words).toContain(line)
  // Help stands before what the path is.
  expect(words.indexOf(letting.fear)).toBeLessThan(words.indexOf(letting.begin.first))
  await ana.top().locator('.composer-body').getByRole('button', { name: letting.getHelp }).click()
  await ana.sees(ana.says.help.title)
  await ana.press(ana.says.ui.close)
  await ana.sees(letting.title)
  await ana.press(letting.notNow)
  await ana.sees(ana.says.page.title)
  expect(await ana.page.locator('main').innerText()).not.toContain(ana.says.page.draft)
})

test('[P5] [P7] she writes two steps, passes one, stops, comes back another day, and erases it; nothing counts', async () => {
  const { guides: t, page } = ana.says
  const { parts, ...letting } = t['letting-go']
  await ana.open('/pages/along-letting-go')
  await ana.press(t.next)
  await ana.sees(parts.hurt.title)
  await ana.type(parts.hurt.asks, hurt)
  await ana.press(t.next)
  await ana.sees(parts.other.title)
  await ana.press(t.pass)
  await ana.sees(parts.gift.title)
  await ana.press(t.stopHere)
  await ana.sees(letting.doneTitle)
  await ana.reads(letting.done)
  await ana.press(ana.says.ui.done)
  await ana.follow(new RegExp(`^${letting.title},`))
  await ana.reads(hurt)
  // No sum, no steps out of five, no finish line.
  const read = await ana.page.locator('main').innerText()
  expect(read).not.toMatch(/\b\d+ (?:of|\/) ?\d/)
  expect(read).not.toContain(parts.other.title)
  await ana.press(t.goOnWriting)
  await ana.sees(parts.other.title)
  await ana.press(t.stepBack)
  await ana.sees(parts.hurt.title)
  expect(await ana.top().getByRole('textbox').inputValue()).toBe(hurt)
  await ana.press(t.next)
  await ana.sees(parts.other.title)
  await ana.press(ana.says.ui.close)
  await ana.sees(letting.title)
  // No card on Today, nothing in a row that waits.
  await ana.open('/')
  await ana.sees(ana.says.ui.today)
  expect(await ana.page.locator('main').innerText()).not.toContain(letting.title)

  await ana.open('/pages')
  await ana.follow(new RegExp(`^${letting.title},`))
  await ana.press(page.erase)
  await ana.sees(page.eraseTitle)
  await ana.press(page.eraseDo)
  await ana.sees(page.title)
  await ana.page.getByText(hurt).waitFor({ state: 'detached' })
  expect(wordsOnDisk(stage.host.dataFolder, [hurt, assumed, question])).toEqual([])
})

test('[P5] everything passed keeps nothing, in Spanish; and each step is clean for axe and fits 320 px', async () => {
  const { guides: t, page } = ben.says
  const { parts, title } = t['letting-go']
  await ben.open('/pages/along-letting-go')
  await ben.press(t.next)
  for (const part of Object.values(parts)) {
    // oxlint-disable-next-line no-await-in-loop
    await ben.sees(part.title)
    // oxlint-disable-next-line no-await-in-loop
    await ben.press(t.pass)
  }
  // It ends with a word all the same.
  await ben.sees(t.nothingTitle)
  await ben.reads(t.nothing)
  await ben.press(ben.says.ui.done)
  await ben.sees(page.title)
  await ben.page.locator('dialog[open]').waitFor({ state: 'detached' })
  await ben.sees(t.title)
  expect(await ben.page.getByRole('link', { name: new RegExp(`^${title},`) }).count()).toBe(0)
  const scenes = [
    { name: 'pages', path: '/pages' },
    { name: 'begin', path: '/pages/along-letting-go' },
    {
      name: 'step',
      path: '/pages/along-perspective',
      act: (person: Person) => person.press(person.says.guides.next),
    },
  ]
  expect(await look(ben, scenes, 'dark')).toEqual([])
  expect(await look(ana, [{ name: 'begin', path: '/pages/along-letting-go' }], 'light')).toEqual([])
})
