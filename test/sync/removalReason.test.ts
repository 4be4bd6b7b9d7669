import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CircleId } from '#core/circle/ids.ts'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { comeIn, makeCircle, openLink, newcomer } from '../cast/meet.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

let host: TestHost
const browsers: Browser[] = []
beforeAll(async () => {
  host = await testHost()
})
afterAll(async () => {
  await Promise.all(browsers.map(each => each.close()))
  await host.stop()
})

const enter = (name: string) => newcomer(host.url, browsers, name)

const accountIn = async (engine: StoppableEngine, circle: CircleId, name: string) => {
  const isThere = (member: { readonly name: string | undefined }) => member.name === name
  const { view } = await untilCircle(engine, circle, state => state.view.members.some(isThere))
  const found = view.members.find(isThere)
  if (found === undefined) throw new Error(`${name} is not here`)
  return found.account
}

const reason = 'He read aloud what Daniel wrote.'

test('[C25] why somebody was removed reaches who looks after the circle too, and nobody else', async () => {
  // One after the other: each stretches a passphrase, and a host waits only so long.
  const ana = await enter('Ana')
  const ben = await enter('Ben')
  const caro = await enter('Caro')
  const daniel = await enter('Daniel')
  const circle = await makeCircle(ana.engine, 'family')
  const link = await openLink(ana.engine, circle, 3)
  // oxlint-disable-next-line no-await-in-loop -- the longest-standing comes first
  for (const { engine, name } of [ben, caro, daniel]) await comeIn(engine, circle, link, name)
  const account = await accountIn(ana.engine, circle, 'Ben')
  await good(ana.engine.circles.say(circle, { t: 'steward-asked', account }))
  await untilCircle(ben.engine, circle, ({ view }) => view.askedBy !== undefined)
  await good(ben.engine.circles.say(circle, { t: 'steward-answered', answer: 'yes' }))
  await untilCircle(ben.engine, circle, ({ view }) => view.canStepDown)

  // Ben's phone is off; what is for him waits at the host, sealed.
  ben.browser.wire.unplug()
  await good(ana.engine.circles.remove(circle, await accountIn(ana.engine, circle, 'Caro'), reason))
  const mine = await untilCircle(ana.engine, circle, state => state.removalReasons.length > 0)
  expect(mine.removalReasons).toMatchObject([{ words: reason }])
  ben.browser.wire.plug()
  await until(ben.engine, ({ connection }) => connection === 'live')
  const his = await untilCircle(ben.engine, circle, state => state.removalReasons.length > 0)
  expect(his.removalReasons).toEqual(mine.removalReasons)
  const hers = await untilCircle(daniel.engine, circle, ({ view }) => view.members.length === 3)
  expect(hers.removalReasons).toEqual([])
  await untilCircle(caro.engine, circle, ({ status }) => status.kind === 'gone')
  for (const { wire } of browsers)
    for (const { body } of wire.requests)
      expect(new TextDecoder().decode(body ?? new Uint8Array())).not.toContain(reason)
})
