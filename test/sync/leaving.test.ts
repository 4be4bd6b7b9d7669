import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CircleState } from '#client/state/circleState.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { untilCircle } from '../cast/until.ts'
import { comeIn, makeCircle, openLink, signUp } from '../cast/meet.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

let host: TestHost
beforeAll(async () => {
  host = await testHost()
})
afterAll(() => host.stop())

const browsers: Browser[] = []
const browser = (): Browser => {
  const made = new Browser(host.url)
  browsers.push(made)
  return made
}
afterAll(() => Promise.all(browsers.map(each => each.close())))

const wordsIn = ({ view }: CircleState): readonly string[] =>
  view.shares.flatMap(share => (share.kind === 'open' ? [share.words] : []))

test('[H18] who takes their words along leaves the others a circle that knows its name', async () => {
  const ana = await signUp(browser(), 'Ana')
  const ben = await signUp(browser(), 'Ben')
  const caro = await signUp(browser(), 'Caro')
  const circle = await makeCircle(ana, 'family')
  await comeIn(ben, circle, await openLink(ana, circle), 'Ben')
  await good(ana.circles.say(circle, { t: 'share-offered', need: 'listen', words: 'Only mine.' }))
  await good(ben.circles.say(circle, { t: 'share-offered', need: 'listen', words: 'Of Ben.' }))
  const both = await untilCircle(ana, circle, state => wordsIn(state).length === 2)
  const bens = both.view.shares.find(share => share.kind === 'open' && share.words === 'Of Ben.')
  await good(
    ana.circles.say(circle, {
      t: 'move-made',
      share: bens!.entry,
      move: 'reflect',
      words: 'I hear you.',
    }),
  )
  await untilCircle(ben, circle, ({ view }) =>
    view.shares.some(share => share.kind === 'open' && share.moves.length === 1),
  )

  await good(ana.circles.leave(circle, 'take'))
  await untilCircle(ben, circle, ({ view }) => view.members.length === 1)
  await comeIn(caro, circle, await openLink(ben, circle), 'Caro')
  const late = await untilCircle(caro, circle, state => wordsIn(state).length === 1)
  expect(late.view).toMatchObject({ name: 'Tuesday', colour: 'lake', kind: 'family' })
  expect(late.view.members.map(({ name }) => name)).toContain('Ben')
  expect(JSON.stringify(late.view)).not.toContain('Only mine.')
  expect(JSON.stringify(late.view)).not.toContain('I hear you.')
  const early = await untilCircle(ben, circle, () => true)
  expect(early.view.name).toBe('Tuesday')
  expect(JSON.stringify(early.view)).not.toContain('Only mine.')
})

test('[H18] more words than one entry can name are all taken along', async () => {
  const ana = await signUp(browser(), 'Ana 2')
  const ben = await signUp(browser(), 'Ben 2')
  const circle = await makeCircle(ana, 'pair')
  await comeIn(ben, circle, await openLink(ana, circle), 'Ben')
  for (let number = 0; number < 260; number++)
    // oxlint-disable-next-line no-await-in-loop
    await good(
      ana.circles.say(circle, { t: 'share-offered', need: 'listen', words: `Mine ${number}.` }),
    )
  await untilCircle(ana, circle, ({ sending }) => sending.length === 0)
  await good(ana.circles.leave(circle, 'take'))
  const left = await untilCircle(ben, circle, ({ view }) => view.members.length === 1)
  expect(wordsIn(left)).toEqual([])
  expect(left.view.name).toBe('Tuesday')
})

test('[H19] who leaves their words there leaves also those that still waited', async () => {
  const anas = browser()
  const ana = await signUp(anas, 'Ana 3')
  const ben = await signUp(browser(), 'Ben 3')
  const circle = await makeCircle(ana, 'pair')
  await comeIn(ben, circle, await openLink(ana, circle), 'Ben')
  anas.wire.unplug()
  await good(ana.circles.say(circle, { t: 'share-offered', need: 'listen', words: 'On a train.' }))
  expect(await ana.circles.leave(circle, 'leave')).toEqual({ ok: false, error: 'no-connection' })
  anas.wire.plug()
  await good(ana.circles.leave(circle, 'leave'))
  const left = await untilCircle(ben, circle, ({ view }) => view.members.length === 1)
  expect(wordsIn(left)).toEqual(['On a train.'])
})
