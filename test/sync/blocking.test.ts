import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Bytes } from '#base/bytes.ts'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { CircleId, EntryId } from '#core/circle/ids.ts'
import type { VaultAct } from '#core/vault/events.ts'
import { decodeClientFrame, decodeHostFrame } from '#protocol/api/live.ts'
import { Browser, good, type Wire } from '../cast/engineDevice.ts'
import { accountOf, until, untilCircle } from '../cast/until.ts'
import { comeIn, makeCircle, openLink, passphraseOf, signUp } from '../cast/meet.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

let host: TestHost
beforeAll(async () => {
  host = await testHost()
})
afterAll(() => host.stop())

/** What falls due with time stays away: only what somebody does is on the wire. */
const unhurried = {
  schedule: (afterMs: number, work: () => void) => {
    if (afterMs >= 60_000) return () => undefined
    const timer = setTimeout(work, Math.min(afterMs, 200))
    return () => clearTimeout(timer)
  },
}

/** Ana and Ben in two circles, with Caro in the second. Each frame of the wire is kept. */
const meeting = async (tag: string) => {
  const browsers = {
    ana: new Browser(host.url),
    ben: new Browser(host.url),
    caro: new Browser(host.url),
  }
  const enter = async (browser: Browser, name: string) => {
    const engine = browser.open(unhurried)
    await good(
      engine.account.create({
        admission: { kind: 'none' },
        displayName: name,
        language: 'en',
        passphrase: passphraseOf(`${name} ${tag}`),
      }),
    )
    await until(engine, state => state.connection === 'live')
    return engine
  }
  const ana = await enter(browsers.ana, 'Ana')
  const ben = await enter(browsers.ben, 'Ben')
  const caro = await enter(browsers.caro, 'Caro')
  const one = await makeCircle(ana, 'pair', 'Two')
  await comeIn(ben, one, await openLink(ana, one), 'Ben')
  const two = await makeCircle(ana, 'family', 'Three')
  const link = await openLink(ana, two, 2)
  await comeIn(ben, two, link, 'Ben')
  await comeIn(caro, two, link, 'Caro')
  for (const engine of [ana, ben, caro]) await named(engine, two, 3)
  await named(ana, one, 2)
  const bens = await accountOf(ben)
  return { browsers, ana, ben, caro, one, two, bens }
}

const named = (engine: StoppableEngine, circle: CircleId, people: number) =>
  untilCircle(
    engine,
    circle,
    ({ view, sending }) =>
      sending.length === 0 &&
      view.members.length === people &&
      view.members.every(({ name }) => name !== undefined),
  )

/** Everything about a frame but its bytes. */
const sentShape = (frame: Bytes) => {
  const read = decodeClientFrame(frame)
  if (read?.kind !== 'append') return read
  const { request: _, entries, ...rest } = read
  return { ...rest, sizes: entries.map(entry => entry.length) }
}

const heardShape = (frame: Bytes) => {
  const read = decodeHostFrame(frame)
  return read?.kind === 'entries'
    ? {
        kind: read.kind,
        circleId: read.circleId,
        sizes: read.page.items.map(each => each.item.length),
      }
    : { kind: read?.kind }
}

const inOrder = <T>(shapes: readonly T[]): readonly T[] =>
  shapes.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))

/** What went over a wire from here on. Two circles are written side by side, in either order. */
const mark = ({ requests, sent, heard }: Wire) => {
  const [a, b, c] = [requests.length, sent.length, heard.length]
  return () => ({
    requests: requests.slice(a).map(({ method, path }) => `${method} ${path}`),
    sent: inOrder(sent.slice(b).map(sentShape)),
    heard: inOrder(heard.slice(c).map(heardShape)),
  })
}

const shareSaid = async (from: StoppableEngine, circle: CircleId, words: string) =>
  good(from.circles.say(circle, { t: 'share-offered', need: 'listen', words }))

const reads = (engine: StoppableEngine, circle: CircleId, words: string) =>
  untilCircle(engine, circle, ({ view }) =>
    view.shares.some(share => share.kind === 'open' && share.words === words),
  )

test('[S16] blocking somebody is one entry of my own circle like any other, and theirs are as before', async () => {
  const { browsers, ana, ben, caro, two, bens } = await meeting('s16')
  await shareSaid(ben, two, 'Of Ben')
  const seen = await reads(ana, two, 'Of Ben')
  const share = seen.view.shares[0]?.entry as EntryId
  const self = (act: VaultAct) => good(ana.circles.sayToMyself(act))

  /** What Ana's device and Ben's had on the wire, from something she does to her next share. */
  const around = async (
    what: () => Promise<unknown>,
    isDone: () => Promise<unknown>,
    words: string,
  ) => {
    const [anas, of] = [mark(browsers.ana.wire), mark(browsers.ben.wire)]
    await what()
    await isDone()
    await shareSaid(ana, two, words)
    await Promise.all([ana, ben, caro].map(engine => reads(engine, two, words)))
    // Both entries are with the host.
    const stored = () => anas().heard.filter(({ kind }) => kind === 'appended')
    await expect.poll(() => stored().length).toBe(2)
    const { requests, sent } = anas()
    return { anas: { requests, sent }, bens: of() }
  }
  const isBlocked = (yes: boolean) => () =>
    until(ana, ({ blocked }) => blocked.length === (yes ? 1 : 0))

  // Something ordinary that she keeps for herself.
  const before = await around(
    () => good(ana.account.changeSetting('theme', 'dark')),
    () =>
      until(ana, ({ signIn }) => signIn.kind === 'signed-in' && signIn.settings.theme === 'dark'),
    'Words 1',
  )
  expect(before.anas.sent).toHaveLength(2)
  const block = await around(
    () => self({ t: 'person-blocked', account: bens, name: 'Ben' }),
    isBlocked(true),
    'Words 2',
  )
  const aside = await around(
    () => self({ t: 'share-set-aside', share, until: Date.now() + 1e7 }),
    () =>
      untilCircle(ana, two, ({ view }) =>
        view.shares.some(each => each.kind === 'open' && each.setAside),
      ),
    'Words 3',
  )
  const unblock = await around(
    () => self({ t: 'person-unblocked', account: bens }),
    isBlocked(false),
    'Words 4',
  )
  for (const after of [block, aside, unblock]) expect(after).toEqual(before)
  // Ben's device asked for nothing, sent nothing, and got the share of hers alone.
  expect(block.bens).toMatchObject({ requests: [], sent: [], heard: [{ circleId: two }] })
  await Promise.all(Object.values(browsers).map(browser => browser.close()))
})

test('[V8] a block follows to my next device, and is not in any circle with others', async () => {
  const { browsers, ana, ben, two, bens } = await meeting('v8')
  await good(ana.circles.sayToMyself({ t: 'person-blocked', account: bens, name: 'Ben' }))
  await shareSaid(ben, two, 'Of Ben')
  const phone = new Browser(host.url)
  const anas = phone.open(unhurried)
  const { name, passphrase } = passphraseOf('Ana v8')
  await good(anas.account.signInWithPassphrase(name, passphrase))
  expect((await until(anas, ({ blocked }) => blocked.length > 0)).blocked).toEqual([
    { account: bens, name: 'Ben' },
  ])
  const { view } = await reads(anas, two, 'Of Ben')
  expect(view.shares[0]?.author.blocked).toBe(true)
  expect((await until(anas, ({ today }) => today !== undefined)).today?.items).not.toContainEqual(
    expect.objectContaining({ kind: 'share-waits' }),
  )
  const { view: bensView } = await reads(ben, two, 'Of Ben')
  expect(JSON.stringify(bensView)).not.toContain('"blocked":true')
  await Promise.all([phone, ...Object.values(browsers)].map(browser => browser.close()))
})

test('[X11] an invitation by somebody I blocked says so before I ask to join', async () => {
  const { browsers, ana, ben, bens, two } = await meeting('x11')
  const circle = await makeCircle(ben, 'pair', 'Only we two')
  const fragment = await openLink(ben, circle)
  expect((await good(ana.circles.readInvite(fragment))).blocked).toBeUndefined()
  await good(ana.circles.sayToMyself({ t: 'person-blocked', account: bens }))
  expect((await good(ana.circles.readInvite(fragment))).blocked).toBe('inviter')
  const there = await openLink(ana, two)
  expect((await good(ana.circles.readInvite(there))).blocked).toBe('member')
  const stranger = await signUp(new Browser(host.url), 'Dora')
  expect((await good(stranger.circles.readInvite(fragment))).blocked).toBeUndefined()
  await stranger.stop()
  await Promise.all(Object.values(browsers).map(browser => browser.close()))
})

test('[X12] every circle with somebody is left in one action, and no other', async () => {
  const { browsers, ana, ben, one, two, bens } = await meeting('x12')
  const mine = await makeCircle(ana, 'family', 'Without Ben')
  await shareSaid(ana, two, 'Of Ana')
  await reads(ben, two, 'Of Ana')
  const shared = await good(ana.circles.circlesWith(bens))
  expect(new Set(shared.map(({ name }) => name))).toEqual(new Set(['Three', 'Two']))
  await good(ana.circles.leaveCirclesWith(bens, 'take'))
  const { circles } = await until(
    ana,
    state => state.circles.filter(({ status }) => status === 'gone').length === 2,
  )
  expect(circles.find(({ id }) => id === mine)?.status).toBe('ok')
  expect(await good(ana.circles.circlesWith(bens))).toEqual([])
  for (const circle of [one, two])
    await untilCircle(ben, circle, ({ view }) => view.members.every(({ name }) => name !== 'Ana'))
  const left = await untilCircle(ben, two, ({ view }) => view.shares[0]?.kind === 'taken-back')
  expect(left.view.shares).toHaveLength(1)
  await Promise.all(Object.values(browsers).map(browser => browser.close()))
})
