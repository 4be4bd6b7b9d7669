import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { toolsWith } from '../cast/hostTools.ts'
import { languageNames } from '#web/text/language.ts'
import { look } from './look.ts'
import { meet, type Person } from './person.ts'
import type { Scene } from './scenes.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, comeByLink, joinAtOnce, makeCircle, makeLink, share } from './steps.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const hurt = 'Some people here only ever complain.'
const contact = 'Elena, elena@example.org'

/** What comes over the wire to a browser, from now on. */
const wireOf = ({ page, context }: Person): (() => readonly string[]) => {
  const seen: string[] = []
  context.on('request', request => {
    if (!new URL(request.url()).pathname.startsWith('/assets/')) seen.push(request.url())
  })
  page.on('websocket', socket => {
    socket.on('framereceived', ({ payload }) => seen.push(`got ${payload.length}`))
    socket.on('framesent', ({ payload }) => seen.push(`sent ${payload.length}`))
  })
  return () => seen.splice(0)
}

const openReport = async (person: Person, path: string, about: string): Promise<void> => {
  await person.open(path)
  await person.page.getByText(person.says.limits.moreAbout(about)).first().click()
  await person.press(person.says.report.reportLabel(about))
  await person.sees(person.says.report.title(about))
}

test('[R8] Caro tells Ana what Ben wrote: he sees nothing, Ana acts, Caro hears back', async () => {
  const ana = await stage.enter('Ana')
  const { report: t } = ana.says
  await begin(ana, await stage.host.setUpLink())
  await makeCircle(ana, 'Table', 'family')
  const circle = new URL(ana.page.url()).pathname.replace(/\/invite$/, '')
  const bens = await makeLink(ana, 'open')
  const ben = await stage.enter('Ben')
  const wire = wireOf(ben)
  await comeByLink(ben, bens)
  await joinAtOnce(ben)
  await ben.sees('Table')
  await ana.open(`${circle}/invite`)
  const caros = await makeLink(ana, 'open')
  const caro = await stage.enter('Caro')
  await comeByLink(caro, caros)
  await joinAtOnce(caro)
  await caro.sees('Table')
  await share(ben, { need: 'listen', words: hurt })
  await caro.open(circle)
  await caro.follow(caro.says.sharing.asks.listen('Ben'))
  await caro.sees(caro.says.sharing.asks.listen('Ben'))
  const sharePath = new URL(caro.page.url()).pathname
  await ben.sees('Table')
  wire()
  const before = await ben.page.locator('main').innerText()

  // First she is told who will know, and that it may be guessed among three.
  await openReport(caro, sharePath, 'Ben')
  await caro.reads(t.who('Ana'))
  await caro.reads(t.few)
  await caro.reads(t.notTold('Ben'))
  expect(await caro.top().getByRole('checkbox', { name: hurt }).isChecked()).toBe(true)
  expect(await caro.top().getByText(/Ben, /).count()).toBe(0)
  await caro.type(t.yours, 'This was about me.')
  await caro.press(t.send)
  await caro.sees(t.sentTitle)
  await caro.press(caro.says.ui.close)

  await ana.open('/')
  await ana.sees(t.today('Table'))
  await ana.press(t.todayDo)
  await ana.sees(t.fromAbout('Caro', 'Ben'))
  await ana.reads('This was about me.')
  await ana.reads(t.quoteSaid)
  expect(wire()).toEqual([])
  expect(await ben.page.locator('main').innerText()).toBe(before)

  const reports = `${circle}/reports`
  const scenes: readonly Scene[] = [
    { name: 'reports', path: reports },
    { name: 'reports-can', path: reports, act: async ({ page }) => page.getByText(t.can).click() },
    { name: 'report-answer', path: reports, act: person => person.press(t.answer) },
    { name: 'report-pause', path: reports, act: person => person.press(t.pause) },
    { name: 'report-put-away', path: reports, act: person => person.press(t.close) },
  ]
  expect(await look(ana, scenes, 'light')).toEqual([])

  await ana.open(reports)
  await ana.press(t.answer)
  await ana.type(t.answerYours, 'Thank you for telling me.')
  await ana.press(t.send)
  await ana.reads(t.answered)
  await ana.press(t.pause)
  await ana.sees(t.pauseTitle)
  await ana.press(t.pause)
  await ana.page.getByRole('button', { name: t.resume, exact: true }).waitFor()
  await ben.open(circle)
  await ben.reads(ben.says.report.paused)
  expect(await ben.page.getByRole('button', { name: ben.says.circle.share }).count()).toBe(0)
  await ana.press(t.hide)
  await ana.sees(t.hideTitle)
  await ana.press(t.hide)
  await ana.reads(t.quoteUnread)
  await ben.page.getByText(hurt).waitFor({ state: 'detached' })
  await ana.press(t.resume)
  await ana.sees(t.resumeTitle)
  await ana.press(t.resume)
  await ben.page.getByRole('button', { name: ben.says.circle.share }).waitFor()

  await caro.open('/')
  await caro.sees(t.todayRead('Ana'))
  await caro.press(t.todayReadDo)
  await caro.reads('Thank you for telling me.')
  await caro.open('/')
  await caro.page.getByText(t.todayRead('Ana')).waitFor({ state: 'detached' })
  await ana.press(t.close)
  await ana.press(t.closeDo)
  await ana.reads(t.pageEmpty)

  // Without a connection, in one of two tabs: it waits, both say so, and it goes out once.
  const second = await caro.tab()
  await second.open(`${circle}/reports`)
  await second.sees(t.page)
  await caro.open(`${circle}/people`)
  await caro.appIsKept()
  await caro.context.setOffline(true)
  await caro.press(caro.says.circle.moreLabel('Ben'))
  await caro.press(t.reportLabel('Ben'))
  await caro.type(t.yours, 'And once more.')
  await caro.press(t.send)
  await caro.reads(t.sentLater)
  await caro.press(caro.says.ui.close)
  await second.reads(t.state.waiting)
  await caro.context.setOffline(false)
  await second.page.getByText(t.state.waiting).waitFor({ state: 'detached', timeout: 60_000 })
  await ana.reads('And once more.')
  expect(await ana.page.getByText('And once more.').count()).toBe(1)

  // Only Ana looks after it: of her, nobody here can be told.
  const tools = toolsWith({ HEREWITH_DATA: stage.host.dataFolder })
  expect(await tools('contact', contact)).toMatchObject({ code: 0 })
  await ana.open(circle)
  await share(ana, { need: 'listen', words: 'Be quiet, all of you.' })
  await caro.open(circle)
  await caro.follow(caro.says.sharing.asks.listen('Ana'))
  await caro.sees(caro.says.sharing.asks.listen('Ana'))
  const anas = new URL(caro.page.url()).pathname
  await expect
    .poll(
      async () => {
        await openReport(caro, anas, 'Ana')
        await caro.reads(t.nobody('Ana'))
        return caro.top().getByText(contact).count()
      },
      { timeout: 30_000, interval: 3_000 },
    )
    .toBe(1)
  await caro.reads(t.nobodyHostWarn)
  expect(await caro.top().getByRole('link').count()).toBe(0)
  expect(await caro.top().getByRole('button', { name: t.send }).count()).toBe(0)

  const ofCaro: readonly Scene[] = [
    { name: 'report-nobody', path: anas, act: person => openReport(person, anas, 'Ana') },
    {
      name: 'report-form',
      path: `${circle}/people`,
      act: async person => {
        await person.press(person.says.circle.moreLabel('Ben'))
        await person.press(person.says.report.reportLabel('Ben'))
        await person.sees(person.says.report.title('Ben'))
      },
    },
    { name: 'reports-made', path: reports },
  ]
  expect(await look(caro, ofCaro, 'dark')).toEqual([])
  await caro.open('/me/settings')
  await caro.page.getByText(languageNames.es, { exact: true }).click()
  const carolina = meet({ ...caro, lang: 'es' })
  await carolina.sees(carolina.says.me.settingsTitle)
  expect(await look(carolina, ofCaro, 'light')).toEqual([])
})
