import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { firstDayOfSeason, seasonOfDay } from '#base/season.ts'
import { dayMs, hourMs } from '#core/circle/circle.ts'
import { en } from '#web/text/en.ts'
import { seasonName } from '#web/season/seasonName.ts'
import { look } from './look.ts'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { builtApp } from './webHost.ts'
import {
  comeByLink,
  joinAtOnce,
  type Kept,
  makeCircle,
  makeLink,
  pair,
  share,
  signIn,
} from './steps.ts'

let stage: Stage
let ana: Person
let ben: Person

const clock = { aheadMs: 0 }
const laterAgent = 'Later/1.0'

/** The season in which all of this is lived. */
const season = seasonOfDay(Math.floor(Date.now() / dayMs))
const name = seasonName(season, 'en', en)
const t = en.season

// The third day of the next season.
const laterMs = (firstDayOfSeason(season + 1) + 2) * dayMs + 12 * hourMs - Date.now()
const clockAhead = `if(navigator.userAgent===${JSON.stringify(laterAgent)}){const now=Date.now;globalThis.Date=class extends Date{constructor(...a){a.length===0?super(now()+${laterMs}):super(...a)}static now(){return now()+${laterMs}}}}`

/** An app cannot turn its own clock: in this copy of it the engine asks a browser of that name for another one. */
const withClock = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'herewith-season-'))
  cpSync(builtApp, folder, { recursive: true })
  const file = readdirSync(join(folder, 'assets')).find(each => /^engineWorker-.*\.js$/.test(each))
  if (file === undefined) throw new Error('The app has no engine')
  const path = join(folder, 'assets', file)
  writeFileSync(path, `${clockAhead}\n${readFileSync(path, 'utf8')}`)
  return folder
}

beforeAll(async () => {
  stage = await openStage({ now: () => Date.now() + clock.aheadMs, webFolder: withClock() })
  ;({ ana, ben } = await pair(stage))
}, 240_000)
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

/** What stands on the page, line by line, as a reader hears it. */
const figuresOf = async ({ page }: Person): Promise<readonly string[]> => {
  const lines = page.locator('.no-print .season-figures > div')
  await lines.first().waitFor()
  return (await lines.allInnerTexts()).map(text => text.replaceAll(/\s*\n\s*/g, ': '))
}

const said = (line: keyof typeof t.lines, figure: string): string => `${t.lines[line]}: ${figure}`

const addressOf = async (person: Person, words: string): Promise<string> => {
  const card = person.page.locator('.share-card').filter({ hasText: words })
  await card.getByRole('link').click()
  await person.page.waitForURL(/\/s\/[0-9a-f]{64}$/)
  return new URL(person.page.url()).pathname
}

/** One shares, the other says it back, and it is what was meant. */
const isHeard = async (
  sharer: Person,
  listener: Person,
  words: string,
  answer: 'thatsIt' | 'notQuite' = 'thatsIt',
): Promise<void> => {
  const { sharing, ui } = listener.says
  await share(sharer, { need: 'listen', words })
  const path = await addressOf(sharer, words)
  await listener.open(path)
  await listener.reads(words)
  await listener.pick(sharing.moves.reflect)
  await listener.sees(sharing.replyFor.reflect)
  await listener.choose(sharing.starter.whatIHear.trim())
  await listener.page
    .getByRole('dialog')
    .getByRole('textbox')
    .fill('What I hear is how long it was')
  await listener.press(sharing.replySend)
  await listener.press(ui.done)
  await sharer.reads('how long it was')
  await sharer.press(sharing[answer])
  for (const person of answer === 'thatsIt' ? [sharer, listener] : []) await person.ring('heard')
}

/** The same person on a device whose clock goes with the host's. */
const onTheirClock = async (kept: Kept): Promise<Person> => {
  const person = await stage.enter(kept.name, { agent: laterAgent, before: clockAhead })
  await person.open('/sign-in')
  await signIn(person, kept)
  await person.page.waitForURL(url => url.pathname === '/')
  return person
}

const sits = async (person: Person): Promise<void> => {
  const { presentTime, ui } = person.says
  await person.page.clock.install()
  await person.open('/present-time')
  await person.press(presentTime.begin)
  await person.reads(presentTime.stay)
  await person.page.clock.fastForward('20:01')
  await person.reads(presentTime.keeps)
  await person.press(presentTime.happened)
  await person.reads(presentTime.kept(0, 20))
  await person.press(ui.done)
  await person.page.clock.resume()
}

test('[SN14] before anything is said the page is there, with a sentence and no figure', async () => {
  await ana.open('/me')
  await ana.follow(new RegExp(`^${t.title}`))
  await ana.sees(name)
  await ana.reads(t.empty)
  await ana.reads(t.soFar)
  expect(await ana.page.locator('main').innerText()).not.toMatch(/\b0\b|%/)
  expect(await look(ana, [{ name: 'season-empty', path: '/me/season' }], 'dark')).toEqual([])
  await ana.page.setViewportSize({ width: 390, height: 740 })
})

test('[SN1] [SN3] [SN4] [SN5] [SN6] [SN7] [SN8] [SN12] a season is lived, and each reads what it was of their own', async () => {
  for (const person of [ana, ben]) {
    await person.open('/circles')
    await person.follow(/Ana and Ben/)
    await person.sees('Ana and Ben')
  }
  const path = new URL(ana.page.url()).pathname
  await isHeard(ana, ben, 'I waited the whole evening.')
  await ben.open(path)
  await isHeard(ben, ana, 'The lift was out again.')

  // Not quite is in no figure.
  await ana.open(path)
  await isHeard(ana, ben, 'Nobody rang.', 'notQuite')

  // A hand: offered, accepted, done.
  await ana.open(path)
  await share(ana, { need: 'hand', words: 'I cannot cook with this arm.' })
  const hand = await addressOf(ana, 'I cannot cook with this arm.')
  const { offers } = ben.says
  await ben.open(hand)
  await ben.pick(ben.says.sharing.moves.offer)
  await ben.sees(ben.says.sharing.replyFor.offer)
  await ben.choose(offers.kinds.meal)
  // Today: whether it happened is asked from its day on.
  await ben.page.getByLabel(offers.day).selectOption({ index: 1 })
  await ben.press(offers.send)
  await ben.reads(offers.sent('Ana'))
  await ana.press(ana.says.offers.yes)
  await ana.press(ana.says.offers.itDid)
  await ana.reads(ana.says.offers.happened)
  await ben.press(ben.says.ui.done)

  // Something good.
  await ana.open(path)
  await share(ana, { need: 'rejoice', words: 'The letter came.' })

  // Twenty minutes with the phones away: the bell says where they will stand.
  await sits(ana)

  // A call that only she knows of.
  const { people, reachOut } = ana.says
  await ana.open('/people/new')
  await ana.type(people.name, 'Mara Weiss')
  await ana.type(people.phone, '+34 600 123 456')
  await ana.press(people.save)
  await ana.follow(new RegExp(`^${reachOut.rowTitle}`))
  await ana.page.getByText(reachOut.met).click()
  await ana.choose(reachOut.ways.call)
  await ana.press(reachOut.metKeep)
  await ana.reads(reachOut.metKept)

  await ana.open('/me/season')
  await ana.sees(name)
  await expect
    .poll(() => figuresOf(ana), { timeout: 20_000 })
    .toEqual([
      said('heard', '1'),
      said('listened', '1'),
      said('minutes', '20 minutes'),
      said('calls', '1'),
      said('meals', '1'),
      said('rises', '1'),
    ])
  await ben.open('/me/season')
  await expect
    .poll(() => figuresOf(ben), { timeout: 20_000 })
    .toEqual([said('heard', '1'), said('listened', '1'), said('meals', '1')])
  // Of nobody else, and nothing that judges.
  const words = await ana.page.locator('main').innerText()
  expect(words).not.toMatch(/Ben|Mara|%|streak|\bmore than\b|\bless than\b/)
  expect(await look(ana, [{ name: 'season', path: '/me/season' }], 'light')).toEqual([])
  await ana.page.setViewportSize({ width: 390, height: 740 })
})

test('[SN12] a share that is taken back is on nobody’s page any more', async () => {
  await ben.open('/circles')
  await ben.follow(/Ana and Ben/)
  await ben.open(await addressOf(ben, 'The lift was out again.'))
  await ben.press(ben.says.sharing.takeBack)
  await ben.top().getByRole('button', { name: ben.says.sharing.takeBack }).last().click()
  await ana.open('/me/season')
  await expect.poll(() => figuresOf(ana), { timeout: 20_000 }).not.toContain(said('listened', '1'))
  expect(await figuresOf(ana)).toContain(said('heard', '1'))
})

test('[SN15] [SN18] one line of her own, in both tabs, without a connection, and on one page of paper', async () => {
  await ana.open('/me/season')
  await ana.sees(name)
  await ana.appIsKept()
  const tab = await ana.tab()
  await tab.open('/me/season')
  await tab.sees(name)
  await ana.context.setOffline(true)
  await ana.type(t.wordsLabel, 'The evenings on the wall.')
  await ana.press(t.keep)
  await ana.reads('The evenings on the wall.')
  await ana.reload()
  await ana.reads('The evenings on the wall.')
  await ana.context.setOffline(false)
  await ana.press(t.change)
  await ana.type(t.wordsLabel, 'The evenings on the wall, and the letter.')
  await ana.press(t.keep)
  await tab.reads('The evenings on the wall, and the letter.')
  await tab.page.close()

  for (const format of ['A4', 'Letter'] as const) {
    const bytes = await ana.page.pdf({ format, preferCSSPageSize: false })
    const pages = bytes.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
    expect(pages, format).toBe(1)
  }
  await ana.page.emulateMedia({ media: 'print' })
  const paper = await ana.page.locator('body').innerText()
  expect(paper).toContain(name)
  expect(paper).toContain('The evenings on the wall, and the letter.')
  // These months are not over, and the paper says so too.
  expect(paper).toContain(t.soFar)
  expect(paper).toContain(t.lines.meals)
  expect(paper).not.toMatch(/Ben|Mara|Ana/)
  const voice = await ana.page
    .locator('.season-paper .words')
    .evaluate(words => getComputedStyle(words).fontFamily)
  expect(voice).toContain('Serif')
  const title = await ana.page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'))
    const during = document.title
    dispatchEvent(new Event('afterprint'))
    return during
  })
  expect(title).toBe(t.printTitle)
  await ana.page.emulateMedia({ media: 'screen' })

  await ana.press(t.erase)
  await ana.sees(t.eraseTitle)
  await ana.top().getByRole('button', { name: t.erase, exact: true }).click()
  await ana.page.getByText('The evenings on the wall').first().waitFor({ state: 'detached' })
  await ana.reload()
  await ana.sees(name)
  expect(await ana.page.locator('main').innerText()).not.toContain('The evenings')
})

test('[SN17] it ends with closing it, and nothing is left to do there', async () => {
  await ana.open('/me/season')
  await ana.reads(t.endSoFar)
  const close = ana.page.getByRole('button', { name: t.close, exact: true })
  await close.focus()
  await ana.page.keyboard.press('Enter')
  await ana.sees(t.closed)
  await ana.reads(t.closedMore)
  expect(await ana.page.locator('main').getByRole('button').count()).toBe(0)
  const focused = await ana.page.evaluate(() => document.activeElement?.textContent)
  expect(focused).toBe(t.closed)
})

/** Somebody of whom Today asks nothing else, who sat twenty minutes with somebody. */
const comesAndSits = async (who: string): Promise<Kept> => {
  await makeCircle(ana, `Tea with ${who}`)
  const link = await makeLink(ana, 'open')
  const person = await stage.enter(who)
  const kept = await comeByLink(person, link)
  await joinAtOnce(person)
  await sits(person)
  await person.leave()
  return kept
}

test('[SN16] when it is over Today offers it once: Caro puts it away, Dora opens it', async () => {
  const kept = { caro: await comesAndSits('Caro'), dora: await comesAndSits('Dora') }
  clock.aheadMs = laterMs
  const caro = await onTheirClock(kept.caro)
  await caro.reads(t.over(name))
  expect(await caro.page.locator('main').innerText()).not.toContain('20 minutes')
  await caro.press(t.putAway)
  await caro.page.getByText(t.over(name)).waitFor({ state: 'detached' })
  await caro.reload()
  await caro.reads(caro.says.today.share)
  expect(await caro.page.getByText(t.over(name)).count()).toBe(0)
  // It is where it always is, and over now.
  await caro.open('/me/season')
  await caro.sees(name)
  await caro.reads(t.end)
  expect(await figuresOf(caro)).toEqual([said('minutes', '20 minutes')])
  expect(await look(caro, [{ name: 'season-over', path: '/me/season' }], 'dark')).toEqual([])
  await caro.leave()

  const dora = await onTheirClock(kept.dora)
  await dora.reads(t.over(name))
  await dora.press(t.overDo)
  await dora.sees(name)
  await dora.reads(t.end)
  await dora.open('/')
  await dora.reads(dora.says.today.share)
  await dora.page.getByText(t.over(name)).waitFor({ state: 'detached' })
  await dora.leave()
})
