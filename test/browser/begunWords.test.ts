import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { look } from './look.ts'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { pair } from './steps.ts'

let stage: Stage
let ana: Person
let ben: Person
let path: string

beforeAll(async () => {
  stage = await openStage()
  ;({ ana, ben } = await pair(stage))
  path = new URL(ana.page.url()).pathname
}, 180_000)
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const field = ({ page }: Person, label: string) => page.getByRole('textbox', { name: label })

/** The first letter is written down at once; whoever goes on is kept soon after. */
const comesBack = async (person: Person, label: string, words: string): Promise<void> => {
  await expect.poll(() => field(person, label).inputValue()).toBe(words)
}

test('[W23] a question is let go while Ben writes: nobody got his words, and he keeps them', async () => {
  const { questions: t, sharing, together } = ben.says
  await ana.open(`${path}/questions`)
  await ana.choose(t.depths.closer)
  await ana.press(t.ask)
  await field(ana, t.yours).waitFor()
  await ben.open(`${path}/questions`)
  const words = 'The hospital letter. And your soup.'
  await ben.type(t.yours, words)
  await ana.press(t.letGo)
  await ana.sees(t.letGoTitle)
  await ana.press(t.letGoDo)
  await ben.sees(sharing.notSent)
  await ben.reads(together.begunMore)
  await ben.reads(words)
  expect(await look(ben, [{ name: 'begun', path: `${path}/questions` }], 'dark')).toEqual([])
  await ben.page.setViewportSize({ width: 390, height: 740 })
  await ben.press(sharing.discard)
  await ben.sees(sharing.discardTitle)
  await ben.press(sharing.discardDo)
  await ben.page.getByText(sharing.notSent).waitFor({ state: 'detached' })
  await ben.reload()
  await ben.reads(t.lead)
  expect(await ben.page.getByText(words).count()).toBe(0)
})

test('[W17] a changed agreement comes back after a reload; thrown away, what stands is there again', async () => {
  const { agreement: t, sharing, owning } = ana.says
  await ana.open(`${path}/agreement`)
  await ana.press(t.write)
  const words = 'We listen first. Either of us may stop.'
  await ana.type(t.label, words)
  await ana.press(t.put)
  await ana.reads(words)
  await ana.press(t.change)
  await ana.type(t.label, `${words} And we ask before advice.`)
  await ana.page.waitForTimeout(600)
  await ana.reload()
  await ana.press(t.change)
  await comesBack(ana, t.label, `${words} And we ask before advice.`)
  await ana.reads(sharing.cameBack)
  await ana.press(owning.throwAway)
  await ana.sees(owning.throwTitle)
  await ana.top().getByRole('button', { name: owning.throwAway, exact: true }).click()
  await ana.press(t.change)
  await comesBack(ana, t.label, words)
})

test('[W17] how a promise went is not lost with its tab', async () => {
  const { commitment: t, sharing } = ana.says
  await ana.open(`${path}/commitments`)
  await ana.press(t.make)
  await ana.press(t.goOn)
  await ana.sees(t.whatTitle)
  await ana.type(t.what, 'No drink after work')
  await ana.press(t.goOn)
  await ana.sees(t.nudgesTitle)
  await ana.press(t.askDo('Ben'))
  await ana.reads(t.asked('Ben'))
  await ben.open(`${path}/commitments`)
  await ben.press(t.yes)
  await ana.choose(t.answers.notThisTime)
  await ana.type(t.line, 'Two beers. I am ashamed.')
  await ana.page.waitForTimeout(600)
  await ana.reload()
  await comesBack(ana, t.line, 'Two beers. I am ashamed.')
  await ana.reads(sharing.keptBefore)
  await ana.press(t.say)
  await ana.reads(t.said(t.answers.notThisTime))
  await ana.press(t.sayOther)
  await ana.page.getByRole('radio', { name: t.answers.notThisTime, checked: true }).waitFor()
})

test('[W17] what one says to somebody who owned something comes back where it was, unfolded', async () => {
  const { owning: t, ui } = ana.says
  await ana.open(`${path}/owning`)
  await ana.press(t.write)
  await ana.type(t.yourWords, 'I read your diary.')
  await ana.press(t.goOn)
  for (const part of [t.parts.effect, t.parts.noExcuse, t.parts.willDo, t.parts.needNot]) {
    // oxlint-disable-next-line no-await-in-loop
    await ana.sees(part)
    // oxlint-disable-next-line no-await-in-loop
    await ana.press(t.pass)
  }
  await ana.sees(t.readOver)
  await ana.press(t.sendTo('Ben'))
  await ana.press(t.sendNow)
  await ana.press(ui.done)
  await ben.open(`${path}/owning`)
  await ben.press(t.choices.shown)
  await ben.page.getByText(t.mayAnswer).click()
  await ben.page.getByText(t.ownWords).click()
  const words = 'Thank you for not saying “if”. I need some time.'
  await ben.type(t.yourWords, words)
  await ben.page.waitForTimeout(600)
  await ben.reload()
  await field(ben, t.yourWords).waitFor()
  await comesBack(ben, t.yourWords, words)
  expect(await look(ben, [{ name: 'answering', path: `${path}/owning` }], 'light')).toEqual([])
  await ben.press(t.sayIt)
  await ben.reads(t.youSaid)
  await ben.press(t.sayMore)
  await ben.page.getByText(t.ownWords).click()
  await comesBack(ben, t.yourWords, '')
})
