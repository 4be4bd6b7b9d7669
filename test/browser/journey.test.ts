import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from './stage.ts'
import { begin, makeAccount, makeCircle, makeLink } from './steps.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

test('two people, one circle, a share that is heard, and one of them offline in between', async () => {
  const ana = await stage.enter('Ana', { width: 1280 })
  await begin(ana, await stage.host.setUpLink())
  await ana.follow(new RegExp(`^${ana.says.account.firstCircle}`))
  await ana.sees(ana.says.circles.newTitle)
  await makeCircle(ana, 'Ana and Ben')
  const link = await makeLink(ana, 'ask')
  await ana.press(ana.says.circles.toCircle)
  await ana.sees('Ana and Ben')

  const ben = await stage.enter('Ben')
  await ben.open(link)
  await ben.sees(ben.says.joining.title)
  await ben.reads(ben.says.joining.invites('Ana'))
  await ben.reads(ben.says.joining.thereOne('Ana'))
  await ben.press(ben.says.joining.makeAccount)
  await makeAccount(ben)
  await ben.press(ben.says.account.later)
  await ben.type(ben.says.joining.helloLabel, 'It is me, from the bakery.')
  await ben.press(ben.says.joining.ask)
  await ben.sees(ben.says.joining.waitTitle('Ana and Ben'))

  await ana.sees(ana.says.circle.asks('Ben'))
  await ana.reads('It is me, from the bakery.')
  await ana.press(ana.says.circle.welcome)
  await ben.sees(ben.says.joining.inTitle('Ana and Ben'))
})
