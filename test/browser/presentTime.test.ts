import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { look } from './look.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, makeCircle } from './steps.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

test('[V12] a phone in the middle, dark until a bell, and nobody else learns of it', async () => {
  const ana = await stage.enter('Ana')
  const t = ana.says.presentTime
  await begin(ana, await stage.host.setUpLink())
  await makeCircle(ana, 'The two of us')
  // The bell of twenty minutes is heard at once: the page's clock is put on.
  await ana.page.clock.install()
  await ana.open('/circles')
  await ana.follow(new RegExp(t.row))
  await ana.sees(t.title)
  expect(await look(ana, [{ name: 'present-time', path: '/present-time' }], 'light')).toEqual([])
  await ana.press(t.begin)
  await ana.reads(t.stay)
  // Out of sight of the network too, and with the way out where it always is.
  await ana.context.setOffline(true)
  expect(await ana.top().getByRole('button', { name: ana.says.leave.leave }).isVisible()).toBe(true)
  await ana.page.clock.fastForward('20:01')
  await ana.sees(t.over)
  await ana.reads(t.overMore)
  await ana.context.setOffline(false)
  await ana.press(t.happened)
  await ana.reads(t.kept(0, 20))
  await ana.press(ana.says.ui.done)
  // Once more, ended early: nothing is kept, and a reload in between goes on.
  await ana.press(t.begin)
  await ana.reads(t.stay)
  await ana.reload()
  await ana.reads(t.stay)
  await ana.press(t.end)
  await ana.reads(t.early)
  await ana.press(ana.says.ui.done)
  await ana.press(t.begin)
  await ana.reads(t.stay)
})
