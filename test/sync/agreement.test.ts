import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { NewCircle } from '#client/commands/circleCommands.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { signUp } from '../cast/meet.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

let host: TestHost
beforeAll(async () => {
  host = await testHost()
})
afterAll(() => host.stop())

const share = { t: 'share-offered', need: 'listen', words: 'It is too quiet.' } as const

/** Ana makes a circle with an agreement; whoever asks is welcomed. */
const agreed = async (ana: StoppableEngine, kind: NewCircle['kind']): Promise<CircleId> => {
  const agreement = 'What is said here stays here.'
  const made = { kind, name: 'Tuesdays', colour: 'moss', agreement } as const
  const circle = await good(ana.circles.create(made))
  await untilCircle(ana, circle, ({ view, sending }) => {
    return view.agreement?.words === agreement && sending.length === 0
  })
  return circle
}

const welcomed = async (
  ana: StoppableEngine,
  circle: CircleId,
  who: StoppableEngine,
  name: string,
): Promise<void> => {
  const invite = await good(ana.circles.invite(circle, { mode: 'ask', uses: 1, days: 7 }))
  await good(who.circles.join(invite.link.split('#')[1] ?? '', { name, hello: '' }))
  const { view } = await untilCircle(ana, circle, state => state.view.requests.length === 1)
  const account = view.requests[0]?.account
  if (account === undefined) throw new Error('Nobody asked')
  await good(ana.circles.welcome(circle, account))
}

test('[C28] Ben says yes and shares without a connection, and both arrive in their order', async () => {
  const [anas, bens] = [new Browser(host.url), new Browser(host.url)]
  const ana = await signUp(anas, 'Ana 1')
  const ben = await signUp(bens, 'Ben 1')
  const circle = await agreed(ana, 'pair')
  await welcomed(ana, circle, ben, 'Ben')
  const { view } = await untilCircle(ben, circle, state => state.view.firstShare === 'agree')
  const text = view.agreement?.entry
  if (text === undefined) throw new Error('Nothing was agreed')
  bens.wire.unplug()
  await until(ben, ({ connection }) => connection === 'offline')
  const refused = await ben.circles.say(circle, share)
  expect(refused).toEqual({ ok: false, error: 'agreement-first' })
  await good(ben.circles.say(circle, { t: 'agreement-accepted', agreement: text }))
  await untilCircle(ben, circle, state => state.view.firstShare === 'free')
  await good(ben.circles.say(circle, share))
  bens.wire.plug()
  await untilCircle(ana, circle, state => state.view.shares.length === 1)
  const sent = await untilCircle(ben, circle, state => state.sending.length === 0)
  expect(sent.view.agreement?.mine).toBe('this')
  await Promise.all([anas.close(), bens.close()])
})

test('[C30] whoever comes into a group is told by its steward what it is and what it agreed', async () => {
  const [anas, bens, caros] = [new Browser(host.url), new Browser(host.url), new Browser(host.url)]
  const ana = await signUp(anas, 'Ana 2')
  const ben = await signUp(bens, 'Ben 2')
  const caro = await signUp(caros, 'Caro 2')
  const circle = await agreed(ana, 'community')
  await good(ana.circles.say(circle, share))
  await welcomed(ana, circle, ben, 'Ben')
  const bensState = await untilCircle(ben, circle, ({ view }) => view.agreement !== undefined)
  expect(bensState.view).toMatchObject({ name: 'Tuesdays', firstShare: 'agree', shares: [] })
  expect(bensState.view.agreement).toMatchObject({
    words: 'What is said here stays here.',
    by: { name: 'Ana 2' },
    handedOnBy: { name: 'Ana 2' },
  })
  const agreement = bensState.view.agreement?.entry
  if (agreement === undefined) throw new Error('Nothing was agreed')
  await good(ben.circles.say(circle, { t: 'agreement-accepted', agreement }))
  await untilCircle(ana, circle, ({ view }) => view.members.length === 2)
  await untilCircle(ben, circle, ({ sending }) => sending.length === 0)
  // Caro never saw Ben say yes; what he shares is there for her and for Ana alike.
  await welcomed(ana, circle, caro, 'Caro')
  await untilCircle(caro, circle, ({ view }) => view.name === 'Tuesdays')
  await untilCircle(ben, circle, ({ view }) => view.members.length === 3)
  await good(ben.circles.say(circle, { ...share, words: 'I am glad you came.' }))
  for (const engine of [ana, caro])
    await untilCircle(engine, circle, ({ view }) =>
      view.shares.some(each => each.kind === 'open' && each.words === 'I am glad you came.'),
    )
  await Promise.all([anas.close(), bens.close(), caros.close()])
})
