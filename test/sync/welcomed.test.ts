import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AppState } from '#client/state/appState.ts'
import type { CircleState } from '#client/state/circleState.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { makeCircle, passphraseOf, signUp } from '../cast/meet.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

let host: TestHost
beforeAll(async () => {
  host = await testHost()
})
afterAll(() => host.stop())

test('[S14] Ben, who waits, is in as soon as Ana says welcome', async () => {
  const anas = new Browser(host.url)
  const bens = new Browser(host.url)
  const ana = await signUp(anas, 'Ana')
  const circle = await makeCircle(ana, 'pair')
  const invite = await good(ana.circles.invite(circle, { mode: 'ask', uses: 1, days: 7 }))
  const fragment = invite.link.split('#')[1] ?? ''
  // Nothing that a clock would bring happens on this device.
  const ben = bens.open({ schedule: () => () => undefined })
  await good(
    ben.account.create({
      admission: { kind: 'none' },
      displayName: 'Ben',
      language: 'en',
      passphrase: passphraseOf('Ben'),
    }),
  )
  await until(ben, ({ connection }) => connection === 'live')
  await good(ben.circles.join(fragment, { name: 'Ben', hello: '' }))
  await until(ben, ({ asked }) => asked.length === 1)
  const { view } = await untilCircle(ana, circle, state => state.view.requests.length === 1)
  const account = view.requests[0]?.account
  await good(ana.circles.welcome(circle, account!))
  // He has closed the link meanwhile: Today tells him, until he has been there.
  const told = ({ today }: AppState) => today?.items.some(item => item.kind === 'welcomed') === true
  await until(ben, state => told(state) && state.asked.length === 0)
  const inside = await untilCircle(ben, circle, state => state.view.members.length === 2)
  expect(inside.view.name).toBe('Tuesday')
  await until(ben, state => !told(state))
  await Promise.all([anas.close(), bens.close()])
})

test('[D14] Ben waits no longer: nothing of it is on his phone, and a late welcome still finds him', async () => {
  const [anas, bens] = [new Browser(host.url), new Browser(host.url)]
  const ana = await signUp(anas, 'Ana 2')
  const ben = await signUp(bens, 'Ben 2')
  const circle = await makeCircle(ana, 'pair')
  const invite = await good(ana.circles.invite(circle, { mode: 'ask', uses: 1, days: 7 }))
  await good(ben.circles.join(invite.link.split('#')[1] ?? '', { name: 'Ben', hello: '' }))
  await until(ben, ({ asked }) => asked.length === 1)
  const draft = {
    kind: 'share',
    id: await ben.circles.newId(),
    circle,
    need: undefined,
    words: 'For when I am in.',
    feelings: [],
    note: undefined,
    invitesViews: false,
    resting: true,
    savedAt: Date.now(),
  } as const
  await good(ben.circles.saveDraft(draft))
  await until(ben, ({ drafts }) => drafts?.length === 1)

  await good(ben.circles.stopWaiting(circle))
  await until(ben, ({ asked, drafts }) => asked.length === 0 && drafts?.length === 0)
  expect(await bens.store.record('asked')).toBeUndefined()

  const { view } = await untilCircle(ana, circle, state => state.view.requests.length === 1)
  await good(ana.circles.welcome(circle, view.requests[0]!.account))
  // Whoever opens the app again finds the circle, and may leave it.
  const again = bens.open()
  await until(again, ({ circles }) => circles.some(({ id }) => id === circle))
  await Promise.all([anas.close(), bens.close()])
})

test('[V11] Ben asks as Robin: nobody there reads his usual name, whatever he does on any device', async () => {
  const [anas, phone, laptop] = [host.url, host.url, host.url].map(url => new Browser(url))
  const ana = await signUp(anas!, 'Ana 3')
  const ben = await signUp(phone!, 'Ben 3')
  const circle = await makeCircle(ana, 'family')
  const asking = await good(ana.circles.invite(circle, { mode: 'ask', uses: 1, days: 7 }))
  await good(ben.circles.join(asking.link.split('#')[1] ?? '', { name: 'Robin', hello: '' }))
  const { view } = await untilCircle(ana, circle, state => {
    return state.view.requests[0]?.name !== undefined
  })
  expect(view.requests[0]?.name).toBe('Robin')
  await good(ana.circles.welcome(circle, view.requests[0]!.account))
  const robin = ({ view: { members } }: CircleState) => members.some(({ name }) => name === 'Robin')
  await untilCircle(ben, circle, state => robin(state) && state.sending.length === 0)

  // On another device of his, and in a circle that lets in at once; then he changes his usual name.
  const second = laptop!.open()
  const { name, passphrase } = passphraseOf('Ben 3')
  await good(second.account.signInWithPassphrase(name, passphrase))
  await until(second, ({ connection }) => connection === 'live')
  const other = await makeCircle(ana, 'pair')
  const open = await good(ana.circles.invite(other, { mode: 'open', uses: 1, days: 7 }))
  await good(second.circles.join(open.link.split('#')[1] ?? '', { name: 'Robin', hello: '' }))
  await untilCircle(second, other, state => robin(state) && state.sending.length === 0)
  await good(second.account.changeDisplayName('Benjamin'))
  await until(
    second,
    state => state.signIn.kind === 'signed-in' && state.signIn.name === 'Benjamin',
  )
  for (const where of [circle, other]) {
    const seen = await untilCircle(ana, where, robin)
    expect(seen.view.members.map(member => member.name)).toEqual(['Ana 3', 'Robin'])
  }
  await Promise.all([anas!.close(), phone!.close(), laptop!.close()])
})
