import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { look } from './look.ts'
import { openStage, type Stage } from './stage.ts'
import { pair } from './steps.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

test('[C50] [C51] Ana says when the two look in; Ben reads it, and is offered these times for his notifications', async () => {
  const { ana, ben } = await pair(stage)
  await ben.open('/circles')
  await ben.follow(/^Ana and Ben/)
  const circle = new URL(ben.page.url()).pathname
  const a = ana.says.agreement.lookingIn
  await ana.open(`${circle}/agreement`)
  await ana.reads(a.none)
  await ana.press(a.change)
  await ana.page.getByLabel(a.first, { exact: false }).first().fill('07:45')
  await ana.page.getByLabel(a.second).fill('21:15')
  await ana.press(a.keep)
  await ana.reads('7:45')

  const b = ben.says.agreement.lookingIn
  await ben.open(`${circle}/agreement`)
  await ben.reads(b.hint)
  await ben.reads('7:45')
  expect(await look(ben, [{ name: 'looking-in', path: `${circle}/agreement` }], 'dark')).toEqual([])

  // Where it helps: on the page of the circle, and while one writes what waits for an answer.
  const { circle: c, sharing, ui } = ben.says
  const line = /7:45.* 9:15/
  await ben.open(circle)
  await ben.reads(line)
  await ben.press(c.share)
  await ben.choose(sharing.needs.listen)
  await ben.press(sharing.goOn)
  await ben.top().getByText(line).waitFor()
  await ben.press(ui.close)

  const { telling } = ben.says
  await ben.open('/me/told')
  await ben.reads('7:45')
  await ben.press(telling.takeTimes)
  expect(await ben.page.getByLabel(telling.first, { exact: true }).inputValue()).toBe('07:45')
  expect(await ben.page.getByLabel(telling.second).inputValue()).toBe('21:15')
  // They are his now, and nothing is offered twice. Nothing was turned on by it.
  await ben.page.getByRole('button', { name: telling.takeTimes }).waitFor({ state: 'detached' })
  await ben.reads(telling.isOff)
  expect(await look(ben, [{ name: 'looking-in-told', path: '/me/told' }], 'light')).toEqual([])
})
