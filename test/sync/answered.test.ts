import { afterAll, beforeAll, expect, test } from 'vitest'
import { err } from '#base/result.ts'
import type { AppState } from '#client/state/appState.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { comeIn, makeCircle, openLink, signUp } from '../cast/meet.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

let host: TestHost
beforeAll(async () => {
  host = await testHost()
})
afterAll(() => host.stop())

const kinds = ({ today }: AppState): readonly string[] => today?.items.map(({ kind }) => kind) ?? []

test('[D17] an answer to "I am not safe" is first on Ana’s Today until she has opened it', async () => {
  const [anas, bens] = [new Browser(host.url), new Browser(host.url)]
  const ana = await signUp(anas, 'Ana')
  const ben = await signUp(bens, 'Ben')
  const circle = await makeCircle(ana, 'pair')
  await comeIn(ben, circle, await openLink(ana, circle), 'Ben')
  await good(ana.circles.say(circle, { t: 'share-offered', need: 'unsafe', words: '' }))
  const { view } = await untilCircle(ben, circle, state => state.view.shares.length === 1)
  const share = view.shares[0]!.entry
  const here = (words: string) =>
    good(ben.circles.say(circle, { t: 'move-made', share, move: 'here', words }))
  await here('I am at your door in ten minutes.')
  await until(ana, state => kinds(state)[0] === 'unsafe-answered')

  const leave = ana.watchCircle(circle, { share }, () => undefined)
  await until(ana, state => !kinds(state).includes('unsafe-answered'))
  // What comes while it is open counts as seen when her screen says that it stood there, not before.
  await here('I am here now.')
  await until(ana, state => kinds(state)[0] === 'unsafe-answered')
  leave()
  expect(kinds(await until(ana, () => true))[0]).toBe('unsafe-answered')
  await good(ana.circles.sawShare(circle, share))
  await until(ana, state => !kinds(state).includes('unsafe-answered'))
  const again = anas.open()
  // What was seen is written down beside the closing, and the other tab hears of it.
  const opened = await until(
    again,
    state => state.today !== undefined && !kinds(state).includes('unsafe-answered'),
  )
  expect(kinds(opened)).not.toContain('unsafe-answered')
  await Promise.all([anas.close(), bens.close()])
})

test('[H36] [D30] [D31] Caro answers what Daniel asks her, and says that she is safe now', async () => {
  const [caros, daniels] = [new Browser(host.url), new Browser(host.url)]
  const caro = await signUp(caros, 'Caro')
  const daniel = await signUp(daniels, 'Daniel')
  const circle = await makeCircle(caro, 'pair')
  await comeIn(daniel, circle, await openLink(caro, circle), 'Daniel')
  await good(caro.circles.say(circle, { t: 'share-offered', need: 'unsafe', words: '' }))
  const { view } = await untilCircle(daniel, circle, state => state.view.shares.length === 1)
  const share = view.shares[0]!.entry
  const words = 'Can you talk?'
  await good(daniel.circles.say(circle, { t: 'move-made', share, move: 'ask', words }))
  await until(caro, state => kinds(state)[0] === 'unsafe-answered')
  const said = { t: 'move-made', share, move: 'more', words: 'In an hour.' } as const
  await good(caro.circles.say(circle, said))
  await until(daniel, state => kinds(state)[0] === 'unsafe-said-more')
  const leave = daniel.watchCircle(circle, { share }, () => undefined)
  await until(daniel, state => !kinds(state).includes('unsafe-said-more'))
  leave()
  await good(caro.circles.say(circle, { t: 'share-rested', share }))
  await until(daniel, state => kinds(state)[0] === 'safe-now')
  const { view: after } = await untilCircle(daniel, circle, ({ view: { shares } }) => {
    const [first] = shares
    return first?.kind === 'open' && first.state === 'rested'
  })
  expect(after.shares[0]).toMatchObject({ moves: [{ move: 'ask' }, { words: 'In an hour.' }] })
  await Promise.all([caros.close(), daniels.close()])
})

test('[S17] an answer that only waits for a connection is had back; one that may be out is not', async () => {
  const [anas, bens] = [new Browser(host.url), new Browser(host.url)]
  const ana = await signUp(anas, 'Anna')
  const ben = await signUp(bens, 'Benno')
  const circle = await makeCircle(ana, 'pair')
  await comeIn(ben, circle, await openLink(ana, circle), 'Benno')
  await good(
    ana.circles.say(circle, { t: 'share-offered', need: 'listen', words: 'The house is quiet.' }),
  )
  const { view } = await untilCircle(ben, circle, state => state.view.shares.length === 1)
  const share = view.shares[0]!.entry
  const answer = (words: string) =>
    good(ben.circles.say(circle, { t: 'move-made', share, move: 'reflect', words }))

  bens.wire.unplug()
  await until(ben, ({ connection }) => connection !== 'live')
  await answer('You should get a dog.')
  const { sending } = await untilCircle(ben, circle, state => state.sending.length === 1)
  expect(sending).toMatchObject([{ state: 'waiting', canRecall: true }])
  await good(ben.circles.drop(sending[0]!.id))
  await untilCircle(ben, circle, state => state.sending.length === 0)

  // The next one reaches the host, and what the host answers is lost on the way.
  bens.wire.plug()
  await until(ben, ({ connection }) => connection === 'live')
  bens.wire.breaksAfterFrame = true
  await answer('The quiet is loud.')
  await until(ben, ({ connection }) => connection !== 'live')
  const out = (await untilCircle(ben, circle, state => state.sending.length === 1)).sending
  expect(out[0]).not.toHaveProperty('canRecall')
  expect(await ben.circles.drop(out[0]!.id)).toEqual(err('already-said'))
  bens.wire.plug()
  const heard = await untilCircle(ana, circle, state =>
    JSON.stringify(state.view).includes('The quiet is loud.'),
  )
  expect(JSON.stringify(heard)).not.toContain('a dog')
  await Promise.all([anas.close(), bens.close()])
})
