import { afterEach, beforeEach, expect, test } from 'vitest'
import { err } from '#base/result.ts'
import type { EngineDeps } from '#client/engine/engineDeps.ts'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import { paths } from '#protocol/api/paths.ts'
import { decodeHostFrame } from '#protocol/api/live.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { untilCircle } from '../cast/until.ts'
import { untilEndings } from '../cast/leftLetter.ts'
import { comeIn, makeCircle, openLink, signUp } from '../cast/meet.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

let host: TestHost
const browsers: Browser[] = []

beforeEach(async () => {
  host = await testHost()
})
afterEach(async () => {
  await Promise.all(browsers.splice(0).map(each => each.close()))
  await host.stop()
})

/** No minute ever passes: nothing comes of looking again by and by. */
const withoutMinutes: EngineDeps['schedule'] = (afterMs, work) => {
  if (afterMs >= 20_000) return () => undefined
  const timer = setTimeout(work, Math.min(afterMs, 200))
  return () => clearTimeout(timer)
}

const enter = async (name: string, prepare: (browser: Browser) => void = () => undefined) => {
  const browser = new Browser(host.url)
  browsers.push(browser)
  prepare(browser)
  return { browser, engine: await signUp(browser, name, { schedule: withoutMinutes }) }
}

/** Caro asks Ana to be the one whom she trusts with her words. */
const asks = async (caro: StoppableEngine, circle: CircleId): Promise<void> => {
  const { view } = await untilCircle(caro, circle, state => state.view.members.length === 2)
  const ana = view.members.find(({ isMe }) => !isMe)
  if (ana === undefined) throw new Error('Ana')
  await good(caro.endings.ask(ana.account, circle, 'Would you?'))
}

const isAsked = (engine: StoppableEngine): Promise<unknown> =>
  untilEndings(engine, ({ others }) => others.some(({ state }) => state === 'asks'))

test('[R18] a letter of somebody whose coming was not read yet is taken when it is, and not a minute later', async () => {
  let isHeld = false
  const ana = await enter('Ana', ({ wire }) => {
    const openSocket = wire.openSocket.bind(wire)
    wire.openSocket = events =>
      openSocket({
        ...events,
        message: frame => {
          const kind = decodeHostFrame(frame)?.kind
          if (!isHeld || kind !== 'entries') events.message(frame)
        },
      })
  })
  const circle = await makeCircle(ana.engine, 'family')
  const link = await openLink(ana.engine, circle)
  const caro = await enter('Caro')
  const fetched = (): number =>
    ana.browser.wire.requests.filter(({ path }) => path === paths.mail).length
  const before = fetched()
  isHeld = true
  await comeIn(caro.engine, circle, link, 'Caro')
  await asks(caro.engine, circle)
  await expect.poll(fetched, { timeout: 20_000 }).toBeGreaterThan(before)
  const now = await untilEndings(ana.engine, () => true)
  expect(now.others).toEqual([])
  isHeld = false
  await good(
    caro.engine.circles.say(circle, { t: 'share-offered', need: 'listen', words: 'I am here.' }),
  )
  await isAsked(ana.engine)
})

test('[R18] what a host did not answer, sending or fetching, goes a moment later', async () => {
  const ana = await enter('Ana')
  const circle = await makeCircle(ana.engine, 'family')
  const link = await openLink(ana.engine, circle)
  const caro = await enter('Caro')
  await comeIn(caro.engine, circle, link, 'Caro')
  await untilCircle(ana.engine, circle, ({ view }) => view.members.length === 2)
  const failing = { sends: 2, reads: 2 }
  caro.browser.wire.tamper = async ({ method, path }, pass) =>
    method === 'POST' && path.startsWith(`${paths.mail}/`) && failing.sends-- > 0
      ? err('no-connection')
      : pass()
  ana.browser.wire.tamper = async ({ method, path }, pass) =>
    method === 'GET' && path === paths.mail && failing.reads-- > 0 ? err('no-connection') : pass()
  await asks(caro.engine, circle)
  await isAsked(ana.engine)
  expect(Math.max(failing.sends, failing.reads)).toBeLessThanOrEqual(0)
})
