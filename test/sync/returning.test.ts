import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { NewCircle } from '#client/commands/circleCommands.ts'
import type { CircleState } from '#client/state/circleState.ts'
import type { AccountId, CircleId } from '#core/circle/ids.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { untilCircle } from '../cast/until.ts'
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

const enter = async (name: string) => {
  const browser = new Browser(host.url)
  browsers.push(browser)
  return signUp(browser, name)
}

const accountOf = ({ view }: CircleState, name: string): AccountId => {
  const found = view.members.find(member => member.name === name)
  if (found === undefined) throw new Error(`${name} is not here`)
  return found.account
}

const askIn = async (steward: StoppableEngine, circle: CircleId, who: StoppableEngine) => {
  const made = await good(steward.circles.invite(circle, { mode: 'ask', uses: 1, days: 7 }))
  await good(who.circles.join(made.link.split('#')[1] ?? '', { name: 'Ben', hello: 'It is me.' }))
  const { view } = await untilCircle(steward, circle, state =>
    state.view.requests.some(({ name }) => name === 'Ben'),
  )
  const [request] = view.requests
  if (request === undefined) throw new Error('nobody asks')
  return request.account
}

/** Ana's circle, with a share of Ben's in it from before he lost everything. */
const beforeTheLoss = async (kind: NewCircle['kind']) => {
  const ana = await enter('Ana')
  const ben = await enter('Ben')
  const circle = await makeCircle(ana, kind)
  if (kind === 'community') {
    const account = await askIn(ana, circle, ben)
    await good(ana.circles.welcome(circle, account))
    await untilCircle(ben, circle, ({ view }) => view.firstShare === 'free')
  } else await comeIn(ben, circle, await openLink(ana, circle), 'Ben')
  await good(
    ben.circles.say(circle, { t: 'share-offered', need: 'listen', words: 'Before the flood.' }),
  )
  const state = await untilCircle(
    ana,
    circle,
    ({ view }) => view.shares.length === 1 && view.members.every(({ name }) => name !== undefined),
  )
  return { ana, ben, circle, was: accountOf(state, 'Ben') }
}

const firstShare = ({ view }: CircleState) => {
  const share = view.shares.at(-1)
  return share?.kind === 'open' ? share : undefined
}

test('[C38] Ben lost everything: shown out, let in again, and after his yes one person with his words', async () => {
  const { ana, ben, circle, was } = await beforeTheLoss('family')
  const again = await enter('Ben again')
  const account = await askIn(ana, circle, again)
  await good(ana.circles.welcomeBack(circle, { was, account, past: false }))
  // The lost phone reads nothing new.
  await untilCircle(ben, circle, ({ status }) => status.kind === 'gone')

  const asked = await untilCircle(again, circle, ({ view }) => view.wasHere !== undefined)
  expect(asked.view.wasHere).toMatchObject({ account: was, name: 'Ben', by: { name: 'Ana' } })
  expect(firstShare(asked)?.author).toMatchObject({ name: 'Ben', wasMe: false })
  await good(again.circles.say(circle, { t: 'return-answered', was, answer: 'yes' }))
  const mine = await untilCircle(again, circle, state => firstShare(state)?.author.wasMe === true)
  expect(firstShare(mine)).toMatchObject({ words: 'Before the flood.', takeBack: [] })
  const seen = await untilCircle(ana, circle, ({ view }) =>
    view.members.some(({ returned }) => returned !== undefined),
  )
  expect(seen.view.members.map(({ account: who }) => who)).not.toContain(was)
  expect(seen.view.members.find(one => one.account === account)?.returned).toMatchObject({ was })
  // Done once more, as after a broken connection, it changes nothing.
  expect(await ana.circles.welcomeBack(circle, { was, account, past: false })).toEqual({
    ok: false,
    error: 'already-said',
  })
})

test.each([true, false])(
  '[C38] where history begins at joining, a steward chooses whether it is opened again (%s)',
  async past => {
    const { ana, circle, was } = await beforeTheLoss('community')
    const again = await enter('Ben again')
    const account = await askIn(ana, circle, again)
    await good(ana.circles.welcomeBack(circle, { was, account, past }))
    const state = await untilCircle(again, circle, ({ view }) => view.wasHere !== undefined)
    expect(firstShare(state)?.words).toBe(past ? 'Before the flood.' : undefined)
    const log = await new Promise<readonly string[]>(resolve => {
      const stop = again.watchCircle(circle, { deedsBefore: Number.MAX_SAFE_INTEGER }, now => {
        const deeds = now?.view.stewardLog?.deeds
        if (deeds === undefined) return
        resolve(deeds.map(({ did }) => did))
        queueMicrotask(() => stop())
      })
    })
    expect(log).toContain('removed')
    expect(log.includes('welcomed-past')).toBe(past)
  },
)

test('[C38] in a circle of two nobody is shown out; where the other left, they can come back', async () => {
  const { ana, ben, circle, was } = await beforeTheLoss('pair')
  const stranger = was.replace(/^./, first => (first === 'a' ? 'b' : 'a')) as AccountId
  expect(await ana.circles.welcomeBack(circle, { was, account: stranger, past: false })).toEqual({
    ok: false,
    error: 'no-longer-there',
  })
  await good(ben.circles.leave(circle, 'leave'))
  await untilCircle(ana, circle, ({ view }) => view.canInvite)
  const again = await enter('Ben again')
  await comeIn(again, circle, await openLink(ana, circle), 'Ben')
  const state = await untilCircle(ana, circle, ({ view }) => view.members.length === 2)
  const account = state.view.members.find(({ isMe }) => !isMe)?.account
  if (account === undefined) throw new Error('nobody')
  await good(ana.circles.welcomeBack(circle, { was, account, past: false }))
  await untilCircle(again, circle, ({ view }) => view.wasHere !== undefined)
  await good(again.circles.say(circle, { t: 'return-answered', was, answer: 'yes' }))
  await untilCircle(again, circle, now => firstShare(now)?.author.wasMe === true)
})
