import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { endEngine, engineLine, hold, keepBack, letGo, refuse, reloadHeld } from './engineLine.ts'
import { keptOnDevice } from './keptOnDevice.ts'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { pair, share } from './steps.ts'

let stage: Stage
let ana: Person
let ben: Person
let path: string

beforeAll(async () => {
  stage = await openStage()
  const two = await pair(stage, { before: engineLine })
  ana = two.ana
  ben = two.ben
  path = new URL(ana.page.url()).pathname
}, 180_000)
afterAll(() => stage.close())
afterEach(async () => {
  await letGo(ana.page)
  expect(stage.witness.complaints()).toEqual([])
})

test('[W20] whoever has an account is offered no other one while it is not known yet that they are in', async () => {
  await ana.open('/new')
  await ana.page.waitForURL(/\/$/)
  await ana.page.evaluate(`history.replaceState(null, '', '/new')`)
  await reloadHeld(ana.page, 'held')
  await ana.reads(ana.says.app.opening)
  expect(await ana.page.getByRole('textbox').count()).toBe(0)
  await letGo(ana.page)
  await ana.page.waitForURL(/\/$/)
  expect(await ana.page.getByRole('textbox').count()).toBe(0)
})

test('[W20] who was begun to be written down is not hidden by an empty form', async () => {
  const { people: t, today } = ana.says
  await ana.open('/people/new')
  await ana.type(t.name, 'Nora')
  await keptOnDevice(ana, 'drafts', 0)
  await keptOnDevice(ana, 'last-state', 0)
  await reloadHeld(ana.page, 'held-at-last')
  await ana.reads(today.reading)
  expect(await ana.page.getByRole('textbox').count()).toBe(0)
  await letGo(ana.page)
  await ana.reads(ana.says.sharing.cameBack)
  expect(await ana.page.getByRole('textbox', { name: t.name }).inputValue()).toBe('Nora')
})

test('[W20] nobody is let go of before it is known which notes open with a link', async () => {
  const { people: t } = ana.says
  await ana.open('/people/new')
  await ana.type(t.name, 'Mara')
  await ana.press(t.save)
  await ana.sees('Mara')
  await ana.open('/people')
  await keepBack(ana.page, 'hereNotes')
  await ana.follow(/^Mara/)
  await ana.reads(t.reading)
  expect(await ana.page.getByRole('button', { name: t.letGo, exact: true }).count()).toBe(0)
  await letGo(ana.page)
  await ana.press(t.letGo)
  await ana.press(t.letGoYes)
  await ana.page.waitForURL(/\/people$/)
})

test('[W20] an engine that dies and comes back moves no field from under whoever writes', async () => {
  const { circle, sharing } = ana.says
  await ana.open(path)
  await ana.press(circle.share)
  await ana.choose(sharing.needs.listen)
  await ana.press(sharing.goOn)
  await ana.type(sharing.words, 'It was')
  await keptOnDevice(ana, 'last-state', 0)
  const field = await ana.top().getByRole('textbox', { name: sharing.words }).elementHandle()
  await endEngine(ana.page)
  await ana.page.keyboard.type(' a long day.')
  expect(await field?.inputValue()).toBe('It was a long day.')
  await ana.press(sharing.send)
  await ana.sees(sharing.sentTitle)
  await ana.press(ana.says.ui.done)
})

test('[W21] a line is typed on while the last one is on its way: what came later stays in its field', async () => {
  const { plan: t, help } = ana.says
  await ana.open('/plan')
  await ana.press(t.begin)
  await ana.sees(help.planSteps.signs)
  const field = ana.page.locator('form').last().getByRole('textbox').first()
  await field.fill('I stop answering')
  await hold(ana.page)
  await ana.press(t.add)
  await field.fill('I stop answering, and I sleep badly')
  await letGo(ana.page)
  await ana.page.locator('.plan-edit-line').getByText('I stop answering').waitFor()
  expect(await field.inputValue()).toBe('I stop answering, and I sleep badly')
})

test('[W21] what was meant stays where it is written until it is kept', async () => {
  const { sharing: t } = ana.says
  await ana.open(path)
  await share(ana, { need: 'listen', words: 'The kitchen is empty.' })
  await ben.open(path)
  // The whole card is its link: a finger on the words opens it.
  await ben.page.getByText('The kitchen is empty.').click({ force: true })
  await ben.pick(ben.says.sharing.moves.reflect)
  await ben.sees(ben.says.sharing.replyFor.reflect)
  await ben.page.getByRole('dialog').getByRole('textbox').fill('You cannot cook.')
  await ben.press(ben.says.sharing.replySend)
  await ben.press(ben.says.ui.done)
  await ana.page.getByText('The kitchen is empty.').click({ force: true })
  await ana.press(t.notQuite)
  await ana.type(t.meant, 'Nobody sits there.')
  await refuse(ana.page, 'say')
  await ana.press(t.meantDo)
  await ana.reads(ana.says.app.failures['device-full'])
  const meant = ana.page.getByRole('textbox', { name: new RegExp(`^${t.meant}`) })
  expect(await meant.inputValue()).toBe('Nobody sits there.')
  await refuse(ana.page, '')
  await ana.press(t.meantDo)
  await ana.reads(t.meantMine)
})

test('[W21] a promise that could not be asked for is there when one comes back to it', async () => {
  const { commitment: t } = ana.says
  const toWords = async (): Promise<void> => {
    await ana.open(`${path}/commitments`)
    await ana.press(t.make)
    await ana.sees(t.whoTitle)
    await ana.press(t.goOn)
    await ana.sees(t.whatTitle)
  }
  await toWords()
  await ana.type(t.what, 'A walk before work')
  await ana.choose(t.lengths['14'])
  await ana.press(t.goOn)
  await ana.sees(t.nudgesTitle)
  await ana.choose(t.whens.daily)
  await ana.choose(t.dayparts.any('7 AM', '10 PM'))
  await ana.top().getByRole('checkbox', { name: t.fixed.one }).check()
  await refuse(ana.page, 'say')
  await ana.press(t.askDo('Ben'))
  await ana.reads(ana.says.app.failures['device-full'])
  await toWords()
  const words = ana.top().getByRole('textbox', { name: new RegExp(`^${t.what}`) })
  expect(await words.inputValue()).toBe('A walk before work')
})

test('[W21] what another device says meanwhile is not undone by a form that was open', async () => {
  const { catching: t } = ana.says
  await ana.open('/me/catchers')
  await ana.press(t.askOutside)
  await ana.press(t.fearYes)
  await ana.type(t.name, 'Rosa')
  await ana.type(t.phone, '+34 600 000 001')
  await ana.press(t.keep)
  await ana.page.getByText(t.settings, { exact: true }).click()
  const other = await ana.tab()
  await other.open('/me/catchers')
  await other.page.getByText(t.settings, { exact: true }).click()
  await other.type(t.callWords, 'Please ring twice.')
  await other.press(t.keep)
  await other.reads(t.kept)
  const words = ana.page.getByRole('textbox', { name: new RegExp(`^${t.callWords}`) })
  await expect.poll(() => words.inputValue(), { timeout: 10_000 }).toBe('Please ring twice.')
  await ana.page.getByLabel(t.every, { exact: true }).selectOption('30')
  await ana.press(t.keep)
  await ana.reads(t.kept)
  expect(await words.inputValue()).toBe('Please ring twice.')
})

test('[W22] a setting that is chosen while another is on its way is kept too, and both stand at once', async () => {
  const { me, limits: l } = ana.says
  await ana.open('/me/settings')
  const dark = ana.page.getByRole('radio', { name: me.themeDark })
  const none = ana.page.getByRole('radio', { name: l.listensNone })
  await hold(ana.page)
  await ana.choose(me.themeDark)
  await ana.choose(l.listensNone)
  expect(await dark.isChecked()).toBe(true)
  expect(await none.isChecked()).toBe(true)
  await letGo(ana.page)
  const { page } = await ana.tab()
  await page.goto(`${ana.origin}/me/settings`)
  await expect
    .poll(() => page.getByRole('radio', { name: me.themeDark }).isChecked(), { timeout: 10_000 })
    .toBe(true)
  await expect
    .poll(() => page.getByRole('radio', { name: l.listensNone }).isChecked(), { timeout: 10_000 })
    .toBe(true)
})
