import { afterAll, beforeAll, expect, test } from 'vitest'
import { look } from './look.ts'
import { openStage, type Stage } from './stage.ts'
import type { Person } from './person.ts'
import { comeByLink, joinAtOnce, makeCircle, makeLink, type Pair, pair } from './steps.ts'

let stage: Stage
let friends: Pair

beforeAll(async () => {
  stage = await openStage()
  friends = await pair(stage)
})
afterAll(() => stage.close())

test('[H36] [H37] [H40] [D30] [D31] not safe: asked, answered, rung, and safe now', async () => {
  const { ana, ben } = friends
  const { circle, sharing, today, ui } = ana.says
  await ana.press(circle.share)
  await ana.choose(sharing.needs.unsafe)
  await ana.press(sharing.goOn)
  await ana.type(sharing.words, 'He is at the door again.')
  await ana.page.getByLabel(sharing.unsafeCountry).selectOption('GB')
  await ana.press(sharing.unsafeSendOne('Ben'))
  await ana.sees(sharing.unsafeGoneTitle)
  await ana.press(ui.done)
  // Numbers to ring stand on her own page too, and Get help does not ask where she is again.
  await ana.sees('Ana and Ben')
  await ana.page
    .getByRole('link', { name: new RegExp(sharing.iAsk.unsafe) })
    .first()
    .click()
  await ana.page.locator('main a[href="tel:999"]').first().waitFor()
  await ana.press(ana.says.help.getHelp)
  await ana.page.locator('.help-country select, [role=dialog] select').first().waitFor()
  expect(await ana.page.locator('.help-country select').inputValue()).toBe('GB')
  await ana.press(ui.close)

  await ben.open('/')
  await ben.press(today.unsafeDo('Ana'))
  await ben.reads(sharing.unsafeGuideTitle)
  await ben.pick(sharing.askUnsafe)
  await ben.choose(sharing.starter.safeNow)
  await ben.press(sharing.replySend)
  await ben.reads(sharing.sentMoveUnsafe('Ana'))
  await ben.press(ui.done)

  await ana.open('/')
  await ana.press(today.answeredDo)
  await ana.reads(sharing.starter.safeNow)
  await ana.press(sharing.answerOne('Ben'))
  await ana.sees(sharing.replyFor.more)
  await ana.reads(sharing.starter.safeNow)
  await ana.type(sharing.replyWords, 'I am at my sister’s.')
  await ana.press(sharing.replySend)
  await ana.reads(sharing.sentMore)
  await ana.press(ui.done)
  await ana.reads('I am at my sister’s.')

  await ben.open('/')
  await ben.reads(today.answered('Ana', false))
  await ben.press(today.answeredDo)
  await ben.reads('I am at my sister’s.')
  const path = new URL(ben.page.url()).pathname
  expect(await look(ben, [{ name: 'said more', path }], 'dark')).toEqual([])
  expect(await look(ana, [{ name: 'my call', path }], 'light')).toEqual([])

  await ana.press(sharing.safeNow.does)
  await ana.press(sharing.safeNow.does)
  await ana.sees(sharing.safeNow.you)
  await ben.open('/')
  await ben.reads(today.safeNow('Ana'))
  await ben.press(today.youHeardDo)
  await ben.sees(sharing.safeNow.they('Ana'))
  expect(await ben.page.getByText(sharing.unsafeGuideTitle).count()).toBe(0)
  await ben.open('/')
  await ben.page.locator('.today-items, .empty').first().waitFor()
  await ben.page.getByText(today.safeNow('Ana')).waitFor({ state: 'detached' })
  expect(stage.witness.complaints()).toEqual([])
})

test('[B4] whoever is not safe sees whom it tells, and leaves out the one they fear', async () => {
  const { ana } = friends
  const { audience, circle, sharing } = ana.says
  await makeCircle(ana, 'Table', 'family')
  const table = new URL(ana.page.url()).pathname.replace(/\/invite$/, '')
  const people: Person[] = []
  for (const who of ['Caro', 'Daniel']) {
    // oxlint-disable-next-line no-await-in-loop
    await ana.open(`${table}/invite`)
    // oxlint-disable-next-line no-await-in-loop
    const link = await makeLink(ana, 'open')
    // oxlint-disable-next-line no-await-in-loop
    const person = await stage.enter(who, who === 'Daniel' ? { lang: 'es' } : {})
    // oxlint-disable-next-line no-await-in-loop
    await comeByLink(person, link)
    // oxlint-disable-next-line no-await-in-loop
    await joinAtOnce(person)
    people.push(person)
  }
  const [caro, daniel] = people as [Person, Person]
  await ana.open(table)
  await ana.press(circle.share)
  await ana.choose(sharing.needs.unsafe)
  await ana.press(sharing.goOn)
  await ana.reads(sharing.unsafeLeaveOut)
  await ana.reads(audience.readersAre('Caro and Daniel'))
  await ana.top().getByText(audience.change).click()
  await ana.choose(audience.people)
  // Nobody is chosen before: a hurried finger leaves nobody out whom it meant.
  expect(await ana.top().getByRole('checkbox', { checked: true }).count()).toBe(0)
  await ana.top().getByRole('checkbox', { name: 'Caro' }).check()
  await ana.press(sharing.unsafeSendOne('Caro'))
  await ana.sees(sharing.unsafeGoneTitle)
  await ana.reads(audience.readersAre('Caro'))
  await caro.open('/')
  await caro.reads(caro.says.today.unsafe('Ana'))
  await daniel.open('/')
  await daniel.page.locator('.today-items, .empty').first().waitFor()
  expect(await daniel.page.getByText(daniel.says.today.unsafe('Ana')).count()).toBe(0)
  await daniel.open(`${table}/share`)
  await daniel.choose(daniel.says.sharing.needs.unsafe)
  await daniel.press(daniel.says.sharing.goOn)
  await daniel.reads(daniel.says.sharing.unsafeLeaveOut)
  await daniel.page.emulateMedia({ colorScheme: 'dark' })
  await daniel.page.getByText(daniel.says.sharing.unsafeLeaveOut).scrollIntoViewIfNeeded()
  const wide = await daniel.page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(390)
})
