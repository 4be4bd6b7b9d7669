import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { paths, pathTo } from '#protocol/api/paths.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { toolsOf } from '../cast/hostTools.ts'
import {
  comeIn,
  makeCircle,
  openLink,
  passphraseOf,
  newcomer,
  type Somebody,
} from '../cast/meet.ts'
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

const newBrowser = (): Browser => {
  const browser = new Browser(host.url)
  browsers.push(browser)
  return browser
}

const enter = (name: string) => newcomer(host.url, browsers, name)

/** Ana's family, with Caro in a young person's seat. */
const family = async () => {
  const ana = await enter('Ana')
  const circle = await makeCircle(ana.engine, 'family', 'Kitchen table')
  const { link } = await good(ana.engine.circles.inviteYoung(circle, 7))
  const fragment = link.split('#')[1] ?? ''
  const caro = await young(fragment, 'Caro')
  await good(caro.engine.circles.join(fragment, { name: 'Caro', hello: 'Me.' }))
  const { view } = await untilCircle(ana.engine, circle, state => state.view.requests.length > 0)
  const account = view.requests[0]?.account
  if (account === undefined) throw new Error('nobody asked')
  await good(ana.engine.circles.welcome(circle, account))
  await untilCircle(caro.engine, circle, state => state.view.seat === 'young')
  return { circle, ana, caro, account }
}

/** Somebody who makes an account with the link, as the app does it. */
const young = async (fragment: string, name: string): Promise<Somebody> => {
  const browser = newBrowser()
  const engine = browser.open()
  expect(await good(engine.circles.readInvite(fragment))).toMatchObject({ seat: 'young' })
  await good(
    engine.account.create({
      admission: { kind: 'invite' },
      displayName: name,
      language: 'en',
      passphrase: passphraseOf(name),
    }),
  )
  await until(engine, state => state.connection === 'live')
  return { name, browser, engine }
}

const asks = (engine: StoppableEngine, fragment: string) =>
  engine.circles.join(fragment, { name: 'Somebody', hello: '' })

test('[Y2] [T94] whoever has a young person’s seat is in the family and beside it, and nowhere else', async () => {
  const { circle, ana, caro, account } = await family()
  expect((await until(caro.engine, state => state.young !== undefined)).young).toBe(circle)
  const mallory = await enter('Mallory')
  const elsewhere = await makeCircle(mallory.engine, 'pair', 'Just us')
  const link = await openLink(mallory.engine, elsewhere)
  expect(await caro.engine.circles.readInvite(link)).toEqual({
    ok: false,
    error: 'not-with-your-seat',
  })
  // A modified app that does not ask first meets the host; whoever invites sees nothing of it.
  expect(await asks(caro.engine, link)).toEqual({ ok: false, error: 'not-with-your-seat' })
  const none = { kind: 'pair', name: 'Mine', colour: 'lake' } as const
  expect(await caro.engine.circles.create(none)).toEqual({ ok: false, error: 'not-with-your-seat' })
  const { view } = await untilCircle(mallory.engine, elsewhere, () => true)
  expect(view).toMatchObject({ requests: [], members: [{ isMe: true }] })

  const side = await good(ana.engine.sides.create(circle, { name: 'With Gran', colour: 'moss' }))
  await good(ana.engine.sides.ask(side, [account]))
  const { sides } = await untilCircle(caro.engine, circle, state => state.sides.asks.length > 0)
  await comeIn(caro.engine, side, sides.asks[0]?.fragment ?? '', 'Caro')
})

test('[CA20] a young person asks nobody here to catch them, and is asked by nobody', async () => {
  const { circle, ana, caro } = await family()
  const { signIn } = await until(ana.engine, state => state.signIn.kind === 'signed-in')
  if (signIn.kind !== 'signed-in') throw new Error('Ana')
  expect(await caro.engine.calls.ask(signIn.account, circle, 'Ring me.', ['ring'])).toEqual({
    ok: false,
    error: 'not-with-your-seat',
  })
  expect(await good(ana.engine.calls.candidates())).toEqual([])
})

test('[EN4] a young person asks nobody to be one they trust when they die, and nobody asks them', async () => {
  const { circle, ana, caro } = await family()
  const { signIn } = await until(ana.engine, state => state.signIn.kind === 'signed-in')
  if (signIn.kind !== 'signed-in') throw new Error('Ana')
  expect(await caro.engine.endings.ask(signIn.account, circle, '')).toEqual({
    ok: false,
    error: 'not-with-your-seat',
  })
  expect(await good(ana.engine.endings.candidates())).toEqual([])
})

test('[CA20] [EN4] [T160] a modified app that asks a child to catch a grown-up, or to be trusted with an end, is not heard', async () => {
  const { circle, ana, caro, account } = await family()
  const side = await good(ana.engine.sides.create(circle, { name: 'With Gran', colour: 'moss' }))
  await good(ana.engine.sides.ask(side, [account]))
  const { sides } = await untilCircle(caro.engine, circle, state => state.sides.asks.length > 0)
  await comeIn(caro.engine, side, sides.asks[0]?.fragment ?? '', 'Caro')
  await untilCircle(ana.engine, side, ({ view }) => view.members.some(({ isMe }) => !isMe))
  const sent = (): number =>
    ana.browser.wire.requests.filter(({ path }) => path === pathTo(paths.mailTo, { account }))
      .length
  const before = sent()
  for (const [place, from] of [circle, side].entries()) {
    await good(ana.engine.calls.ask(account, from, 'Come when I cry.', ['come']))
    await good(ana.engine.endings.ask(account, from, 'When I die.'))
    // Of two that wait only the later would go.
    await expect.poll(sent).toBe(before + 2 * (place + 1))
  }
  const waiting = async (): Promise<number> => {
    const answer = await caro.browser.wire.pass({ method: 'GET', path: paths.mail })
    return answer.ok ? answer.value.body.length : -1
  }
  await expect.poll(waiting).toBe(0)
  // What was kept is folded a moment after it has gone from the host.
  await new Promise(resolve => setTimeout(resolve, 300))
  const { catching, today } = await until(caro.engine, state => state.catching !== undefined)
  expect(catching?.others).toEqual([])
  const kinds = today?.items.map(({ kind }) => kind)
  expect(kinds?.filter(kind => kind === 'catcher-asked' || kind === 'confidant-asked')).toEqual([])
})

test('[Y3] an account that is there already is turned into no young person’s by a link', async () => {
  const ana = await enter('Ana')
  const circle = await makeCircle(ana.engine, 'family')
  const { link } = await good(ana.engine.circles.inviteYoung(circle, 7))
  const fragment = link.split('#')[1] ?? ''
  const ben = await enter('Ben')
  // He is in no circle yet, so his own device cannot know; the host does.
  expect(await asks(ben.engine, fragment)).toEqual({ ok: false, error: 'seat-for-new-account' })
  await makeCircle(ben.engine, 'pair', 'Other')
  expect(await ben.engine.circles.readInvite(fragment)).toEqual({
    ok: false,
    error: 'seat-for-new-account',
  })
})

test('[Y5] [T93] a parent alone does not end the seat; with both words the host lets go too', async () => {
  const { circle, ana, caro, account } = await family()
  const mallory = await enter('Mallory')
  const link = await openLink(mallory.engine, await makeCircle(mallory.engine, 'pair', 'Two'))
  expect(await caro.engine.circles.endSeat(circle, account)).toEqual({
    ok: false,
    error: 'not-asked',
  })
  await good(ana.engine.circles.endSeat(circle, account))
  await untilCircle(caro.engine, circle, ({ view }) => view.seat === 'ending')
  expect(await asks(caro.engine, link)).toEqual({ ok: false, error: 'not-with-your-seat' })
  await good(caro.engine.circles.endSeat(circle, account))
  await until(caro.engine, state => state.young === undefined)
  expect(await good(asks(caro.engine, link))).toBe('joined')
})

test('[Y2] [T96] beside the family means: made by somebody who is in the family now', async () => {
  const { circle, ana, caro, account } = await family()
  const ben = await enter('Ben')
  await comeIn(ben.engine, circle, await openLink(ana.engine, circle), 'Ben')
  const side = await good(ben.engine.sides.create(circle, { name: 'Ours', colour: 'moss' }))
  await untilCircle(
    ben.engine,
    side,
    ({ view, sending }) => view.name === 'Ours' && sending.length === 0,
  )
  const link = await openLink(ben.engine, side)
  await good(ana.engine.circles.remove(circle, await accountIn(ana, circle, 'Ben')))
  expect(await asks(caro.engine, link)).toEqual({ ok: false, error: 'not-with-your-seat' })
  expect(account).toBeDefined()
})

test('[Y8] no device, view or route of a parent shows anything of a young person’s self circle', async () => {
  const { circle, ana, caro } = await family()
  const page = 'I do not tell this to anybody here.'
  await good(caro.engine.circles.sayToMyself({ t: 'page-written', words: page }))
  const people = [{ name: 'Aunt Rosa', phone: '600 000 001' }]
  const heard = ana.browser.wire.heard.length
  await good(caro.engine.circles.sayToMyself({ t: 'trusted-adults-set', people }))
  await until(caro.engine, state => state.trusted.length === 1)
  const asked = caro.browser.wire.requests.map(({ path }) => path)
  const selfCircles = new Set(
    asked.flatMap(path => /^\/v1\/circles\/([0-9a-f]{64})/.exec(path)?.[1] ?? []),
  )
  selfCircles.delete(circle)
  expect(selfCircles.size).toBeGreaterThan(0)
  for (const id of selfCircles)
    for (const view of ['full', 'control']) {
      const path = `/v1/circles/${id}/events?from=1&limit=9&view=${view}`
      // oxlint-disable-next-line no-await-in-loop
      const answer = await ana.browser.wire.request({ method: 'GET', path })
      expect(answer).toMatchObject({ ok: true, value: { status: 404 } })
    }
  expect(ana.browser.wire.heard.length).toBe(heard)
  const shown = JSON.stringify([
    await until(ana.engine, () => true),
    await untilCircle(ana.engine, circle, () => true),
  ])
  for (const secret of [page, 'Aunt Rosa', '600 000 001', ...selfCircles])
    expect(shown).not.toContain(secret)
})

const accountIn = async ({ engine }: Somebody, circle: CircleId, name: string) => {
  const { view } = await untilCircle(engine, circle, state =>
    state.view.members.some(member => member.name === name),
  )
  const found = view.members.find(member => member.name === name)
  if (found === undefined) throw new Error(`${name} is not here`)
  return found.account
}

test('[Y10] the host lets go only of somebody who is no longer in the family, and nothing comes along', async () => {
  const { circle, ana, caro, account } = await family()
  const tools = toolsOf(host)
  const mallory = await enter('Mallory')
  const link = await openLink(mallory.engine, await makeCircle(mallory.engine, 'pair', 'Two'))
  const elsewhere = { ok: false, error: 'not-with-your-seat' }

  // While she is there it is hers and a steward's to say, not that of whoever runs the host.
  const refused = await tools('end-seat', account)
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.err).toContain('They are in that family.')
  expect(await asks(caro.engine, link)).toEqual(elsewhere)
  expect((await tools('end-seat', await accountIn(ana, circle, 'Ana'))).err).toContain(
    'no young person’s seat',
  )
  expect((await tools('end-seat', 'caro')).code).toBe(1)

  // She leaves, which asks nobody: by itself that frees no account.
  await good(ana.engine.circles.say(circle, { t: 'share-offered', need: 'listen', words: 'Here.' }))
  await untilCircle(caro.engine, circle, ({ view }) => view.shares.length === 1)
  await good(caro.engine.circles.leave(circle, 'leave'))
  await untilCircle(ana.engine, circle, ({ view }) => view.members.length === 1)
  expect(await asks(caro.engine, link)).toEqual(elsewhere)
  await good(ana.engine.circles.say(circle, { t: 'share-offered', need: 'listen', words: 'Gone.' }))
  const path = `/v1/circles/${circle}/events?from=1&limit=99&view=full`
  const before = await caro.browser.wire.request({ method: 'GET', path })

  expect(await tools('end-seat', account)).toMatchObject({ code: 0, err: '' })
  expect(await good(asks(caro.engine, link))).toBe('joined')
  const own = { kind: 'pair', name: 'Mine', colour: 'lake' } as const
  await good(caro.engine.circles.create(own))
  // The family stays closed to her, and its words where they are.
  const after = await caro.browser.wire.request({ method: 'GET', path })
  expect([after.ok, after.ok && after.value.body]).toEqual([
    before.ok,
    before.ok && before.value.body,
  ])
  expect((await tools('end-seat', account)).err).toContain('no young person’s seat')
})
