import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CircleState } from '#client/state/circleState.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { comeIn, makeCircle, openLink, newcomer, type Somebody } from '../cast/meet.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

let host: TestHost
const browsers: Browser[] = []
// Sign-in names belong to a host: each story has its own.
beforeEach(async () => {
  host = await testHost()
})
afterEach(async () => {
  await Promise.all(browsers.splice(0).map(each => each.close()))
  await host.stop()
})

const enter = (name: string) => newcomer(host.url, browsers, name)

/** Ana's family circle; the others came in through one open link. */
const family = async (names: readonly string[]) => {
  const [ana, ...others] = await Promise.all(names.map(enter))
  if (ana === undefined) throw new Error('nobody')
  const circle = await makeCircle(ana.engine, 'family')
  const link = await openLink(ana.engine, circle, others.length)
  // oxlint-disable-next-line no-await-in-loop -- the longest-standing comes first
  for (const { engine, name } of others) await comeIn(engine, circle, link, name)
  const everybody = [ana, ...others]
  await Promise.all(
    everybody.map(({ engine }) =>
      untilCircle(
        engine,
        circle,
        ({ view }) =>
          view.members.every(({ name }) => name !== undefined) &&
          view.members.length === names.length,
      ),
    ),
  )
  return { circle, ana, others }
}

const stewardsIn = ({ view }: CircleState): readonly (string | undefined)[] =>
  view.members.filter(({ role }) => role === 'steward').map(({ name }) => name)

const accountOf = ({ view }: CircleState, name: string) => {
  const found = view.members.find(member => member.name === name)
  if (found === undefined) throw new Error(`${name} is not here`)
  return found.account
}

const now = ({ engine }: Somebody, circle: CircleId) => untilCircle(engine, circle, () => true)

const ask = async (steward: Somebody, circle: CircleId, name: string) => {
  const account = accountOf(await now(steward, circle), name)
  await good(steward.engine.circles.say(circle, { t: 'steward-asked', account }))
}

const answer = async (member: Somebody, circle: CircleId, what: 'yes' | 'notNow') => {
  await untilCircle(member.engine, circle, ({ view }) => view.askedBy !== undefined)
  await good(member.engine.circles.say(circle, { t: 'steward-answered', answer: what }))
}

/** What stewards did, as this person reads it: "Ana removed Caro". */
const logOf = async ({ engine }: Somebody, circle: CircleId): Promise<readonly string[]> =>
  new Promise(resolve => {
    const stop = engine.watchCircle(circle, { deedsBefore: Number.MAX_SAFE_INTEGER }, state => {
      const deeds = state?.view.stewardLog?.deeds
      if (deeds === undefined) return
      resolve(
        deeds.map(({ by, did, whom }) => [by.name, did, ...whom.map(({ name }) => name)].join(' ')),
      )
      queueMicrotask(() => stop())
    })
  })

test('[C22] a yes becomes a role on a steward\u2019s device, and laying it down is one\u2019s own act', async () => {
  const { circle, ana, others } = await family(['Ana', 'Ben', 'Caro'])
  const [ben, caro] = others
  if (ben === undefined || caro === undefined) throw new Error('nobody')
  expect(await ana.engine.circles.stepDown(circle)).toEqual({ ok: false, error: 'last-steward' })
  expect(await ben.engine.circles.stepDown(circle)).toEqual({ ok: false, error: 'stewards-only' })

  await ask(ana, circle, 'Ben')
  await ask(ana, circle, 'Caro')
  await answer(caro, circle, 'notNow')
  await answer(ben, circle, 'yes')
  const grown = await untilCircle(caro.engine, circle, state => stewardsIn(state).length === 2)
  expect(stewardsIn(grown)).toEqual(['Ana', 'Ben'])

  await untilCircle(ana.engine, circle, ({ view }) => view.canStepDown)
  await good(ana.engine.circles.stepDown(circle))
  const handed = await untilCircle(ben.engine, circle, state => stewardsIn(state).length === 1)
  expect(stewardsIn(handed)).toEqual(['Ben'])
  expect(handed.view.soleSteward?.next.name).toBe('Ana')
  expect(await ben.engine.circles.stepDown(circle)).toEqual({ ok: false, error: 'last-steward' })
  const log = await logOf(caro, circle)
  expect(log.slice(0, 2)).toEqual(['Ana stepped-down', 'Ana made-steward Ben'])
  expect(await logOf(ana, circle)).toEqual(log)
})

test('[C22] a yes that no steward was there to read waits for the first that comes', async () => {
  const { circle, ana, others } = await family(['Ana', 'Ben'])
  const [ben] = others
  if (ben === undefined) throw new Error('nobody')
  await ask(ana, circle, 'Ben')
  await untilCircle(ben.engine, circle, ({ view }) => view.askedBy !== undefined)
  ana.browser.wire.unplug()
  await answer(ben, circle, 'yes')
  const waiting = await untilCircle(
    ben.engine,
    circle,
    ({ view, sending }) => view.askedBy === undefined && sending.length === 0,
  )
  expect(stewardsIn(waiting)).toEqual(['Ana'])
  ana.browser.wire.plug()
  await until(ana.engine, ({ connection }) => connection === 'live')
  await untilCircle(ben.engine, circle, state => stewardsIn(state).length === 2)
})

test('[C24] somebody is removed while two are away: all who stay read the same, newcomers too', async () => {
  const { circle, ana, others } = await family(['Ana', 'Ben', 'Caro', 'Daniel'])
  const [ben, caro, daniel] = others
  if (ben === undefined || caro === undefined || daniel === undefined) throw new Error('nobody')
  await good(
    daniel.engine.circles.say(circle, { t: 'share-offered', need: 'listen', words: 'Of Daniel.' }),
  )
  const { view } = await untilCircle(ana.engine, circle, state => state.view.shares.length === 1)
  const [share] = view.shares
  if (share?.kind !== 'open') throw new Error('no share')
  for (const away of [ben, caro]) away.browser.wire.unplug()
  await good(ana.engine.circles.takeBack(circle, share.hide))
  await good(ana.engine.circles.remove(circle, accountOf(await now(ana, circle), 'Daniel')))
  await good(
    ana.engine.circles.say(circle, { t: 'share-offered', need: 'listen', words: 'After it.' }),
  )
  // Written under the old key, without knowing; it goes out under the new one.
  await good(
    ben.engine.circles.say(circle, { t: 'share-offered', need: 'listen', words: 'From away.' }),
  )
  for (const away of [ben, caro]) away.browser.wire.plug()
  for (const stays of [ana, ben, caro]) {
    // oxlint-disable-next-line no-await-in-loop
    const here = await untilCircle(
      stays.engine,
      circle,
      state => state.view.shares.filter(({ kind }) => kind === 'open').length === 2,
    )
    expect(here.view.members.map(({ name }) => name)).toEqual(['Ana', 'Ben', 'Caro'])
    expect(JSON.stringify(here.view)).not.toContain('Of Daniel.')
  }
  await untilCircle(daniel.engine, circle, ({ status }) => status.kind === 'gone')
  expect(JSON.stringify(await now(daniel, circle))).not.toContain('After it.')

  const eva = await enter('Eva')
  await comeIn(eva.engine, circle, await openLink(ana.engine, circle), 'Eva')
  await untilCircle(eva.engine, circle, state => state.view.shares.length >= 2)
  const log = await logOf(ana, circle)
  expect(log.filter(line => line.includes('Daniel'))).toEqual([
    'Ana removed Daniel',
    'Ana hid-words Daniel',
  ])
  // oxlint-disable-next-line no-await-in-loop
  for (const reader of [ben, caro, eva]) expect(await logOf(reader, circle)).toEqual(log)
})
