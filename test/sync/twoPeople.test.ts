import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CircleId } from '#core/circle/ids.ts'
import type { CircleState } from '#client/state/circleState.ts'
import type { ShareView } from '#core/sharing/shareView.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

let host: TestHost
beforeAll(async () => {
  host = await testHost()
})
afterAll(() => host.stop())

const words = (name: string) => ({ name, passphrase: `${name} river lamp honest seven` })

const signUp = async (browser: Browser, name: string) => {
  const engine = browser.open()
  await good(
    engine.account.create({
      admission: { kind: 'none' },
      displayName: name,
      language: 'en',
      passphrase: words(name),
    }),
  )
  await until(engine, state => state.connection === 'live')
  return engine
}

type Open = Extract<ShareView, { kind: 'open' }>
const shareOf = (state: CircleState): Open | undefined =>
  state.view.shares.find(share => share.kind === 'open')

test('[H9] Ana shares, Ben says back what he heard, and Ana is heard', async () => {
  const anas = new Browser(host.url)
  const bens = new Browser(host.url)
  const ana = await signUp(anas, 'Ana')
  const circle: CircleId = await good(
    ana.circles.create({ kind: 'pair', name: 'Tuesday', colour: 'lake' }),
  )
  await untilCircle(
    ana,
    circle,
    ({ view, sending }) => view.name === 'Tuesday' && sending.length === 0,
  )
  const invite = await good(ana.circles.invite(circle, { mode: 'ask', uses: 1, days: 7 }))
  const fragment = invite.link.split('#')[1] ?? ''

  const ben = bens.open()
  expect((await until(ben, ({ signIn }) => signIn.kind !== 'starting')).signIn).toEqual({
    kind: 'signed-out',
    why: 'new',
  })
  expect(await good(ben.circles.readInvite(fragment))).toMatchObject({
    circleName: 'Tuesday',
    inviterName: 'Ana',
    members: ['Ana'],
    mode: 'ask',
  })
  await good(
    ben.account.create({
      admission: { kind: 'invite' },
      displayName: 'Ben',
      language: 'en',
      passphrase: words('Ben'),
    }),
  )
  expect(await good(ben.circles.join(fragment, { name: 'Ben', hello: 'It is me' }))).toBe('asked')
  expect((await until(ben, state => state.asked.length > 0)).asked).toMatchObject([
    { circle, circleName: 'Tuesday', inviterName: 'Ana' },
  ])

  const asking = await untilCircle(ana, circle, ({ view }) => view.requests[0]?.name === 'Ben')
  expect(asking.view.requests[0]?.hello).toBe('It is me')
  const account = asking.view.requests[0]?.account
  await good(ana.circles.welcome(circle, account!))
  await untilCircle(ben, circle, ({ view }) => view.members.length === 2)
  await until(ben, state => state.asked.length === 0)
  expect(await good(ana.circles.words(circle, 'en'))).toEqual(
    await good(ben.circles.words(circle, 'en')),
  )

  bens.wire.unplug()
  await until(ben, state => state.connection !== 'live')
  await good(
    ana.circles.say(circle, { t: 'share-offered', need: 'listen', words: 'It was a long night.' }),
  )
  await untilCircle(ana, circle, state => shareOf(state) !== undefined)
  bens.wire.plug()
  const heard = await untilCircle(ben, circle, state => shareOf(state) !== undefined)
  const share = shareOf(heard)
  expect(share?.words).toBe('It was a long night.')
  expect(share?.author.name).toBe('Ana')
  await until(ben, ({ today }) => today?.items.some(({ kind }) => kind === 'share-waits') === true)

  const reflect = (text: string) =>
    good(
      ben.circles.say(circle, {
        t: 'move-made',
        share: share!.entry,
        move: 'reflect',
        words: text,
      }),
    )
  await reflect('You slept badly?')
  const first = await untilCircle(ana, circle, state => shareOf(state)?.moves.length === 1)
  await good(
    ana.circles.say(circle, {
      t: 'heard-answered',
      move: shareOf(first)!.moves[0]!.entry,
      heard: 'notYet',
    }),
  )
  await until(ben, ({ today }) => today?.items.some(({ kind }) => kind === 'try-again') === true)
  await reflect('You were alone with it all night.')
  const second = await untilCircle(ana, circle, state => shareOf(state)?.moves.length === 2)
  await good(
    ana.circles.say(circle, {
      t: 'heard-answered',
      move: shareOf(second)!.moves[1]!.entry,
      heard: 'yes',
    }),
  )
  for (const engine of [ana, ben]) {
    // oxlint-disable-next-line no-await-in-loop
    const state = await untilCircle(engine, circle, view => shareOf(view)?.ringFilled === true)
    expect(shareOf(state)?.state).toBe('answered')
  }
  await Promise.all([anas.close(), bens.close()])
})
