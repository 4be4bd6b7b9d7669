import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, comeByLink, joinAtOnce, makeCircle, makeLink, share } from './steps.ts'

let stage: Stage
let ana: Person

beforeAll(async () => {
  // A youth group: its host lifted the question of age.
  stage = await openStage({ ages: 'all' })
  ana = await stage.enter('Ana')
  await begin(ana, await stage.host.setUpLink())
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const pagesOn = async ({ page }: Person, format: 'A4' | 'Letter'): Promise<number> => {
  const pdf = await page.pdf({ format, preferCSSPageSize: true })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

/** What paper shows, and nothing that a screen shows beside it. */
const onPaper = async ({ page }: Person): Promise<string> => {
  await page.emulateMedia({ media: 'print' })
  const words = await page.evaluate(() => document.body.innerText)
  await page.emulateMedia({ media: null })
  return words
}

const linkThere = async ({ page }: Person): Promise<string> =>
  (await page.locator('.invite-link').innerText()).trim()

test('Today says that this is all after everything that there is to do', async () => {
  const { circles, ui } = ana.says
  await ana.open('/')
  await ana.sees(ui.today)
  await ana.page.getByRole('heading', { name: circles.aloneTitle }).waitFor()
  const said = await ana.page.locator('main').innerText()
  expect(said.indexOf(circles.aloneCircleDo)).toBeGreaterThan(-1)
  expect(said.indexOf(ui.thatIsAll)).toBeGreaterThan(said.indexOf(circles.aloneCircleDo))
})

test('[C40] an open card warns on paper; one page, and nothing of the circle', async () => {
  const { circles } = ana.says
  await makeCircle(ana, 'The Harbour family', 'family')
  // Why two should look after it is said before anybody is invited (C23).
  await ana.reads(ana.says.circle.twoSoon)
  // A link that lets in at once begins with one person and one day; both can be chosen.
  await ana.choose(circles.modeOpen)
  await ana.reads(circles.modeOpenPlain.one)
  await ana.choose(circles.uses['10'])
  await ana.reads(circles.modeOpenPlain.several)
  await ana.choose(circles.uses['1'])
  const link = await makeLink(ana, 'open')
  // It is not to be sent, so nobody is told that it was.
  await ana.reads(circles.offScreen.open)
  const paper = await onPaper(ana)
  expect(paper.split(/\n+/).filter(line => line.trim() !== '')).toEqual([
    circles.cardTitle('Ana'),
    expect.stringContaining(circles.cardWhat),
    circles.cardHow,
    link,
    expect.stringContaining('The link works until'),
    circles.cardOpen.one,
  ])
  // oxlint-disable-next-line no-await-in-loop
  for (const format of ['A4', 'Letter'] as const) expect(await pagesOn(ana, format)).toBe(1)
})

test('[C40] cards for several are four on one page', async () => {
  const { circles } = ana.says
  await makeCircle(ana, 'Tuesdays', 'community')
  await ana.press(circles.makeLink)
  await ana.sees(circles.linkTitle)
  const paper = await onPaper(ana)
  expect(paper.split(circles.cardTitle('Ana'))).toHaveLength(5)
  expect(paper).toContain(circles.cardAsk('Ana'))
  expect(paper).not.toContain('Tuesdays')
  // oxlint-disable-next-line no-await-in-loop
  for (const format of ['A4', 'Letter'] as const) expect(await pagesOn(ana, format)).toBe(1)
})

test('[C31] where the host lifted it, nobody is asked whether they are 18', async () => {
  const { circles } = ana.says
  const link = await linkThere(ana)
  const message = ana.page.getByRole('textbox', { name: circles.message })
  expect(await message.inputValue()).toBe(circles.messageEveryAge(link))
  const eva = await stage.enter('Eva')
  const { joining } = eva.says
  await eva.open(link)
  await eva.reads(joining.kinds.community)
  expect(await eva.page.getByText(joining.adults).count()).toBe(0)
  await ana.open('/circles/new')
  await ana.reads(circles.kindHints.community)
  expect(await ana.page.getByText(circles.forAdults).count()).toBe(0)
  await eva.leave()
})

test('[C47] who let themselves in stands on Today until the circle was looked at', async () => {
  const { greeting, ui } = ana.says
  await makeCircle(ana, 'The Quay family', 'family')
  const link = await makeLink(ana, 'open')
  await ana.open('/')
  const finn = await stage.enter('Finn')
  await comeByLink(finn, link)
  await joinAtOnce(finn)
  await ana.reads(greeting.byLink('Finn', 'The Quay family'))
  await ana.page
    .getByRole('listitem')
    .filter({ hasText: greeting.byLink('Finn', 'The Quay family') })
    .getByRole('button', { name: greeting.todayDo })
    .click()
  await ana.sees('The Quay family')
  await ana.open('/')
  await ana.sees(ui.today)
  await ana.reads(ui.thatIsAll)
  expect(await ana.page.getByText(greeting.byLink('Finn', 'The Quay family')).count()).toBe(0)
  await finn.leave()
})

test('[C48] what was written before is named to who invites and who welcomes', async () => {
  const { circle, circles } = ana.says
  await makeCircle(ana, 'Ana and Dana')
  expect(await ana.page.getByText(circles.past.all).count()).toBe(0)
  await ana.press(circles.toCircle)
  await ana.sees('Ana and Dana')
  await share(ana, { need: 'company', words: 'The house is quiet now.' })
  await ana.press(circle.invite)
  await ana.reads(circles.past.all)
  const link = await makeLink(ana, 'ask')
  await ana.reads(circles.offScreen.ask)
  const dana = await stage.enter('Dana')
  await comeByLink(dana, link)
  await dana.press(dana.says.joining.ask)
  await ana.press(circles.toCircle)
  await ana.sees(circle.asks('Dana'))
  await ana.reads(circle.theyRead.all)
  await ana.press(circle.welcome)
  await dana.sees(dana.says.joining.inTitle('Ana and Dana'))
  await dana.press(dana.says.joining.openCircle)
  await dana.follow(new RegExp(dana.says.circle.people))
  await dana.press(dana.says.circle.leaveCircle)
  await dana.press(dana.says.circle.leaveDo)
  await dana.sees(dana.says.ui.circles)
  await ana.page.getByRole('heading', { name: circle.onlyYou }).waitFor()
  await ana.press(circle.invite)
  await ana.reads(circles.past.both)
  await ana.press(circles.newInstead)
  await ana.sees(circles.newTitle)
  await dana.leave()
})
