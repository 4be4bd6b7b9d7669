import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CircleState } from '#client/state/circleState.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { decodeHostFrame } from '#protocol/api/live.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { comeIn, makeCircle, openLink, newcomer, type Somebody } from '../cast/meet.ts'
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

const enter = (name: string) => newcomer(host.url, browsers, name)

const purpose = 'What we take to Dr. Vega.'

const named = (circle: CircleId, count: number) => (somebody: Somebody) =>
  untilCircle(
    somebody.engine,
    circle,
    ({ view }) =>
      view.members.length === count && view.members.every(({ name }) => name !== undefined),
  )

const accountOf = ({ view }: CircleState, name: string) => {
  const found = view.members.find(member => member.name === name)
  if (found === undefined) throw new Error(`${name} is not here`)
  return found.account
}

const now = ({ engine }: Somebody, circle: CircleId) => untilCircle(engine, circle, () => true)

/** Ana and Ben are a couple. */
const couple = async () => {
  const ana = await enter('Ana')
  const ben = await enter('Ben')
  const vega = await enter('Dr. Vega')
  const circle = await makeCircle(ana.engine, 'couple', 'Us two')
  await comeIn(ben.engine, circle, await openLink(ana.engine, circle), 'Ben')
  await Promise.all([ana, ben].map(named(circle, 2)))
  return { circle, ana, ben, vega }
}

const beside = async (maker: Somebody, circle: CircleId, name = 'With Dr. Vega') => {
  const side = await good(
    maker.engine.sides.create(circle, {
      name,
      colour: 'moss',
      purpose,
      agreement: 'It stays here.',
    }),
  )
  await untilCircle(
    maker.engine,
    side,
    ({ view, sending }) => view.name === name && sending.length === 0,
  )
  return side
}

const summaryOf = (somebody: Somebody, circle: CircleId) =>
  until(somebody.engine, ({ circles }) => circles.some(({ id }) => id === circle)).then(
    ({ circles }) => circles.find(({ id }) => id === circle),
  )

/** Everything that this person's screens and device could show them. */
const everythingOf = async (somebody: Somebody, ...circles: readonly CircleId[]) => {
  // That a line is lost and found again says nothing of anybody.
  const state = await until(somebody.engine, ({ connection }) => connection === 'live')
  const shown = await Promise.all(circles.map(circle => now(somebody, circle)))
  return JSON.stringify([state, shown])
}

describe('a side circle', () => {
  test('[N2] [T90] a couple and their therapist: she sees what is shared there and nothing of the two', async () => {
    const { circle, ana, ben, vega } = await couple()
    await good(
      ana.engine.circles.say(circle, { t: 'share-offered', need: 'listen', words: 'For us two.' }),
    )
    const inCouple = await now(ana, circle)
    const words = {
      name: 'With Dr. Vega',
      colour: 'moss',
      purpose,
      agreement: 'It stays here.',
    } as const
    const side = await good(ana.engine.sides.create(circle, words))
    // At once, before a word of it can have been sent: the card says it all the same.
    await good(ana.engine.sides.ask(side, [accountOf(inCouple, 'Ben')]))

    const asked = await untilCircle(ben.engine, circle, ({ sides }) => sides.asks.length > 0)
    const [ask] = asked.sides.asks
    expect(ask).toMatchObject({ from: { name: 'Ana' } })
    expect(await summaryOf(ben, circle)).toMatchObject({ waits: true })
    const forBen = await good(ben.engine.circles.readInvite(ask?.fragment ?? ''))
    expect(forBen).toMatchObject({
      side: { beside: 'Us two' },
      circleName: 'With Dr. Vega',
      inviterName: 'Ana',
      purpose,
      mode: 'open',
    })
    await comeIn(ben.engine, side, ask?.fragment ?? '', 'Ben')
    await untilCircle(ben.engine, circle, ({ sides }) => sides.asks.length === 0)

    const link = await openLink(ana.engine, side)
    const forVega = await good(vega.engine.circles.readInvite(link))
    expect(forVega).toMatchObject({ side: {}, purpose, circleKind: 'couple' })
    expect(forVega.side?.beside).toBeUndefined()
    expect(JSON.stringify(forVega)).not.toContain('Us two')
    await comeIn(vega.engine, side, link, 'Dr. Vega')
    await Promise.all([ana, ben, vega].map(named(side, 3)))
    await good(
      vega.engine.circles.say(side, {
        t: 'agreement-accepted',
        agreement: await agreed(vega, side),
      }),
    )
    await good(
      vega.engine.circles.say(side, { t: 'share-offered', need: 'listen', words: 'How was it?' }),
    )
    const read = await untilCircle(ben.engine, side, ({ view }) => view.shares.length === 1)
    expect(read.sides).toMatchObject({ beside: { name: 'Us two' } })
    expect(read.sides.guests).toEqual([accountOf(read, 'Dr. Vega')])

    expect(await summaryOf(ben, side)).toMatchObject({ isSide: true, inside: circle })
    expect((await now(ana, circle)).sides.sides).toMatchObject([
      { id: side, name: 'With Dr. Vega' },
    ])
    expect(await summaryOf(vega, side)).toMatchObject({ isSide: true, inside: undefined })
    const hers = await everythingOf(vega, side)
    expect(hers).not.toContain('Us two')
    expect(hers).not.toContain('For us two.')
    expect(hers).not.toContain(circle)
    for (const path of [`/v1/circles/${circle}/events?from=1&limit=9&view=full`]) {
      // oxlint-disable-next-line no-await-in-loop
      const answer = await vega.browser.wire.request({ method: 'GET', path })
      expect(answer).toMatchObject({ ok: true, value: { status: 404 } })
    }
  })

  test('[N3] who is in the circle and not in the side circle is shown nothing of it', async () => {
    const { circle, ana, ben, vega } = await couple()
    const before = await everythingOf(ben, circle)
    const heard = ben.browser.wire.heard.length
    const side = await beside(ana, circle)
    await comeIn(vega.engine, side, await openLink(ana.engine, side), 'Dr. Vega')
    await named(side, 2)(ana)
    await good(
      ana.engine.circles.say(side, { t: 'share-offered', need: 'listen', words: 'Only for her.' }),
    )
    await untilCircle(vega.engine, side, ({ view }) => view.shares.length === 1)
    expect(await everythingOf(ben, circle)).toBe(before)
    // What his device writes into his own circle meanwhile comes back to it, and nothing else comes.
    const told = ben.browser.wire.heard.slice(heard).map(frame => decodeHostFrame(frame))
    const ofOthers = told.filter(
      frame =>
        frame?.kind !== 'appended' &&
        !(frame?.kind === 'entries' && frame.circleId !== circle && frame.circleId !== side),
    )
    expect(ofOthers).toEqual([])
    expect((await now(ana, side)).sides.others).toMatchObject([{ name: 'Ben' }])
  })

  test('[N4] who leaves the circle stays in the side circle, where it then stands on its own', async () => {
    const { circle, ana, ben } = await couple()
    const side = await beside(ana, circle)
    await good(ana.engine.sides.ask(side, [accountOf(await now(ana, circle), 'Ben')]))
    const { sides } = await untilCircle(ben.engine, circle, state => state.sides.asks.length > 0)
    await comeIn(ben.engine, side, sides.asks[0]?.fragment ?? '', 'Ben')
    await Promise.all([ana, ben].map(named(side, 2)))
    expect(await summaryOf(ben, side)).toMatchObject({ inside: circle })
    await good(ana.engine.circles.leave(circle, 'leave'))
    // Ana made it: without her there, it is inside nothing for Ben either (N1).
    await until(ben.engine, ({ circles }) =>
      circles.some(({ id, inside }) => id === side && inside === undefined),
    )
    expect((await now(ben, circle)).sides.sides).toEqual([])
    const still = await now(ana, side)
    expect(still.view.standing).toBe('steward')
    expect(still.sides.beside).toBeUndefined()
  })

  test('[N5] a letter of somebody I blocked asks me into nothing, and only members are asked', async () => {
    const { circle, ana, ben, vega } = await couple()
    const side = await beside(ana, circle)
    const inIt = await now(ana, circle)
    const stranger = await until(vega.engine, ({ signIn }) => signIn.kind === 'signed-in')
    if (stranger.signIn.kind !== 'signed-in') throw new Error('nobody')
    expect(await ana.engine.sides.ask(side, [stranger.signIn.account])).toEqual({
      ok: false,
      error: 'no-such-member',
    })
    expect(await ana.engine.sides.ask(circle, [accountOf(inIt, 'Ben')])).toEqual({
      ok: false,
      error: 'not-here',
    })
    await good(
      ben.engine.circles.sayToMyself({ t: 'person-blocked', account: accountOf(inIt, 'Ana') }),
    )
    await until(ben.engine, ({ blocked }) => blocked.length === 1)
    await good(ana.engine.sides.ask(side, [accountOf(inIt, 'Ben')]))
    await expect
      .poll(async () => {
        const answer = await ben.browser.wire.request({ method: 'GET', path: '/v1/mail' })
        return answer.ok ? answer.value.body.length : -1
      })
      .toBe(0)
    expect((await now(ben, circle)).sides.asks).toEqual([])
  })
})

const agreed = async (somebody: Somebody, circle: CircleId) => {
  const { view } = await untilCircle(
    somebody.engine,
    circle,
    state => state.view.agreement !== undefined,
  )
  if (view.agreement === undefined) throw new Error('no agreement')
  return view.agreement.entry
}
