import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { look } from './look.ts'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, comeByLink, joinAtOnce, makeCircle, makeLink } from './steps.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
}, 180_000)
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const mainOf = (person: Person): Promise<string> => person.page.locator('main').innerText()

/** What she did, the other parts passed, and out to the only other one; a couple asks first. */
const own = async (ana: Person, did: string): Promise<void> => {
  const { owning: t, safetyCheck, ui } = ana.says
  await ana.press(t.write)
  await ana.type(t.yourWords, did)
  await ana.press(t.goOn)
  for (const part of [t.parts.effect, t.parts.noExcuse, t.parts.willDo, t.parts.needNot]) {
    // oxlint-disable-next-line no-await-in-loop
    await ana.sees(part)
    // oxlint-disable-next-line no-await-in-loop
    await ana.press(t.pass)
  }
  await ana.press(t.sendTo('Ben'))
  for (const question of Object.values(safetyCheck.questionsAbout)) {
    const asked = ana.top().getByRole('group', { name: question('Ben') })
    // oxlint-disable-next-line no-await-in-loop
    await asked.locator('label').filter({ hasText: safetyCheck.no }).click()
  }
  await ana.press(safetyCheck.goOn)
  await ana.reads(t.warn)
  await ana.reads(t.theyChoose('Ben'))
  await ana.press(t.sendNow)
  await ana.sees(t.sentTitle)
  await ana.press(ui.done)
  await ana.reads(t.mineWaits)
}

test('[OW4] [OW5] two in a couple: never is never, also when it is taken back and sent anew', async () => {
  const ana = await stage.enter('Ana')
  await begin(ana, await stage.host.setUpLink())
  await makeCircle(ana, 'Us', 'couple')
  const path = new URL(ana.page.url()).pathname.replace(/\/invite$/, '')
  const ben = await stage.enter('Ben', { lang: 'es', width: 320, theme: 'dark' })
  await comeByLink(ben, await makeLink(ana, 'open'))
  await joinAtOnce(ben)
  await ben.sees('Us')
  const { owning: t } = ana.says
  const { owning: es, safetyCheck: check } = ben.says

  await ana.open(`${path}/owning`)
  await own(ana, 'I read your letters.')
  const waiting = await mainOf(ana)
  await ben.open('/')
  await ben.sees(es.today.asks('Ana'))
  await ben.press(es.today.asksDo)
  // Three questions for him alone, and whoever skips them is asked the same as before.
  await ben.press(check.open)
  await ben.top().getByRole('button', { name: check.notNow, exact: true }).click()
  await ben.page.locator('dialog[open]').waitFor({ state: 'detached' })
  expect(await look(ben, [{ name: 'asked', path: `${path}/owning` }], 'dark')).toEqual([])
  await ben.press(es.choices.never)
  await ben.page.getByText(es.laidAway, { exact: true }).waitFor()
  await ana.reload()
  await ana.reads(t.mineWaits)
  expect(await mainOf(ana)).toBe(waiting)

  await ana.press(t.takeBack)
  await ana.sees(t.takeBackTitle)
  await ana.press(t.takeBack)
  await ana.page.getByText(t.mineWaits).waitFor({ state: 'detached' })
  await own(ana, 'I read your letters, all of them.')
  expect(await mainOf(ana)).toBe(waiting)
  // It is on his device, folded away; nothing has asked him again.
  await ben.open(`${path}/owning`)
  await ben.page.getByText(es.laidAway, { exact: true }).click()
  await ben.reads(es.waitsNever)
  await ben.open('/')
  await ben.sees(ben.says.ui.today)
  await ben.reads(ben.says.today.sheet)
  expect(await mainOf(ben)).not.toContain(es.today.asks('Ana'))

  // A year later he may look, and say nothing; Ana's screen stays as it was.
  await ben.open(`${path}/owning`)
  await ben.page.getByText(es.laidAway, { exact: true }).click()
  await ben.press(es.choices.shown)
  await ben.reads('I read your letters, all of them.')
  await ben.reads(es.aloneFirst)
  expect(await look(ben, [{ name: 'read', path: `${path}/owning` }], 'light')).toEqual([])
  await ana.reload()
  await ana.reads(t.mineWaits)
  expect(await mainOf(ana)).toBe(waiting)
})
