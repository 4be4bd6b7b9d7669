import { afterAll, beforeAll, expect, test } from 'vitest'
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

test('[M11] a link that was handed over still works after somebody left and the key changed', async () => {
  const ana = await signUp(browser(), 'Ana')
  const ben = await signUp(browser(), 'Ben')
  const caro = await signUp(browser(), 'Caro')
  const circle = await makeCircle(ana, 'family')
  await comeIn(ben, circle, await openLink(ana, circle), 'Ben')
  const forCaro = await openLink(ana, circle)
  await good(ben.circles.leave(circle, 'leave'))
  await untilCircle(ana, circle, ({ view }) => view.members.length === 1)
  await good(ana.circles.say(circle, { t: 'share-offered', need: 'listen', words: 'After Ben.' }))
  await untilCircle(ana, circle, ({ view }) => view.shares.length === 1)
  await comeIn(caro, circle, forCaro, 'Caro')
  const { view } = await untilCircle(caro, circle, state => state.view.shares.length === 1)
  expect(view.shares[0]).toMatchObject({ words: 'After Ben.' })
})

test('[M11] a removal ends every open link', async () => {
  const ana = await signUp(browser(), 'Ana 2')
  const ben = await signUp(browser(), 'Ben 2')
  const circle = await makeCircle(ana, 'family')
  const several = await openLink(ana, circle, 5)
  await comeIn(ben, circle, several, 'Ben')
  const { view } = await untilCircle(ana, circle, state => state.view.members.length === 2)
  const account = view.members.find(({ isMe }) => !isMe)?.account
  await good(ana.circles.remove(circle, account!))
  await untilCircle(ana, circle, ({ invites }) => invites.length === 0)
  expect(await ben.circles.readInvite(several)).toEqual({ ok: false, error: 'link-closed' })
})

test('[M12] who made a link sees it while it works, and can end it', async () => {
  const ana = await signUp(browser(), 'Ana 3')
  const ben = await signUp(browser(), 'Ben 3')
  const circle = await makeCircle(ana, 'family')
  const fragment = await openLink(ana, circle, 2)
  await comeIn(ben, circle, fragment, 'Ben')
  const { invites } = await untilCircle(ana, circle, state => state.view.members.length === 2)
  expect(invites).toMatchObject([{ mode: 'open', uses: 'one', by: { isMe: true } }])
  // Ben looks after nothing here and made no link.
  expect((await untilCircle(ben, circle, () => true)).invites).toEqual([])
  const [link] = invites
  expect(await ben.circles.endInvite(circle, link!.id)).toMatchObject({ ok: false })
  await good(ana.circles.endInvite(circle, link!.id))
  await untilCircle(ana, circle, state => state.invites.length === 0)
  expect(await ben.circles.readInvite(fragment)).toEqual({ ok: false, error: 'link-closed' })
})

test('[M13] after Ben left a circle of two, Ana can invite somebody else at once', async () => {
  const ana = await signUp(browser(), 'Ana 4')
  const ben = await signUp(browser(), 'Ben 4')
  const caro = await signUp(browser(), 'Caro 4')
  const circle = await makeCircle(ana, 'pair')
  await comeIn(ben, circle, await openLink(ana, circle), 'Ben')
  await good(ben.circles.leave(circle, 'leave'))
  await untilCircle(ana, circle, ({ view }) => view.canInvite)
  await comeIn(caro, circle, await openLink(ana, circle), 'Caro')
  const { view } = await untilCircle(ana, circle, state => state.view.members.length === 2)
  expect(view.canInvite).toBe(false)
})

test('[M14] a closed circle is opened again, also after somebody left it', async () => {
  const ana = await signUp(browser(), 'Ana 5')
  const ben = await signUp(browser(), 'Ben 5')
  const circle = await makeCircle(ana, 'family')
  await comeIn(ben, circle, await openLink(ana, circle), 'Ben')
  await good(ana.circles.close(circle))
  const closed = await untilCircle(ben, circle, ({ view }) => view.closed)
  expect(closed.view).toMatchObject({ canReopen: false, needs: [] })
  await good(ben.circles.leave(circle, 'leave'))
  const left = await untilCircle(ana, circle, ({ view }) => view.members.length === 1)
  expect(left.view).toMatchObject({ canReopen: true, canClose: false })
  await good(ana.circles.reopen(circle))
  await untilCircle(ana, circle, ({ view }) => !view.closed && view.canClose)
  await good(ana.circles.say(circle, { t: 'share-offered', need: 'listen', words: 'Again.' }))
  await untilCircle(ana, circle, ({ view }) => view.shares.length === 1)
})
