import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import { fromUtf8 } from '#base/text.ts'
import type { ToldAt } from '#client/commands/tellingCommands.ts'
import type { Audience } from '#core/aside/audience.ts'
import type { AccountId, CircleId } from '#core/circle/ids.ts'
import { paths } from '#protocol/api/paths.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { accountOf, until, untilCircle } from '../cast/until.ts'
import { comeIn, makeCircle, passphraseOf, signUp } from '../cast/meet.ts'
import { type PushService, pushService, type Subscription } from '../cast/pushService.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

/** Real engines, a real host, and a push service beside it. The host's clock is the test's. */
let host: TestHost
let service: PushService
let people: readonly [Somebody, Somebody, Somebody]
const browsers: Browser[] = []
const clock = { now: 0 }
const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

interface Somebody {
  readonly engine: StoppableEngine
  readonly browser: Browser
  readonly account: AccountId
  readonly phone: Subscription
}

const enter = async (name: string): Promise<Somebody> => {
  const browser = new Browser(host.url)
  browsers.push(browser)
  const engine = await signUp(browser, name)
  return { engine, browser, account: await accountOf(engine), phone: service.subscribe() }
}

beforeAll(async () => {
  service = await pushService()
  clock.now = Math.floor(Date.now() / dayMs) * dayMs + 9 * hourMs
  host = await testHost({ now: () => clock.now, pushReach: service.reach, tellingRoundMs: 20 })
  people = [await enter('Ana'), await enter('Ben'), await enter('Caro')]
})
afterAll(async () => {
  await Promise.all(browsers.map(each => each.close()))
  await host.stop()
  await service.stop()
})

let circle: CircleId

const openLink = async ({ engine }: Somebody, uses: number): Promise<string> => {
  const made = await good(engine.circles.invite(circle, { mode: 'open', uses, days: 30 }))
  return made.link.split('#')[1] ?? ''
}

beforeEach(async () => {
  // Nine in the morning, a day later: whoever was told often enough may be told again.
  clock.now = Math.floor(clock.now / dayMs) * dayMs + dayMs + 9 * hourMs
  for (const browser of browsers) browser.clockAheadMs = clock.now - Date.now()
  const [ana, ben, caro] = people
  circle = await makeCircle(ana.engine, 'family')
  const link = await openLink(ana, 2)
  await comeIn(ben.engine, circle, link, 'Ben')
  await comeIn(caro.engine, circle, link, 'Caro')
  await Promise.all(
    people.map(({ engine }) =>
      untilCircle(engine, circle, ({ view, sending }) => {
        const named = view.members.filter(({ name }) => name !== undefined)
        return sending.length === 0 && named.length === 3
      }),
    ),
  )
  await rounds()
  service.pushed.length = 0
})
afterEach(async () => {
  await Promise.all(people.map(({ engine }) => engine.telling.stop()))
})

const at: ToldAt = {
  hours: [12 * 60, 19 * 60],
  quiet: { from: 22 * 60, to: 7 * 60 },
  atOnce: 'awake',
}

const tell = ({ engine, phone }: Somebody, change: Partial<ToldAt> = {}) => {
  const { endpoint, p256dh, auth } = phone
  return good(engine.telling.tell({ endpoint, p256dh, auth }, { ...at, ...change }, 0))
}

const rounds = () => new Promise(resolve => setTimeout(resolve, 300))

/** Whose phones were told, after enough rounds. */
const told = async (): Promise<readonly string[]> => {
  await rounds()
  clock.now += 10_000
  await rounds()
  return service.pushed.map(({ path }) => {
    const index = people.findIndex(({ phone }) => phone.path === path)
    return ['Ana', 'Ben', 'Caro'][index] ?? 'nobody'
  })
}

const gone = ({ engine }: Somebody) =>
  untilCircle(engine, circle, ({ sending }) => sending.length === 0)

const say = async (
  who: Somebody,
  need: 'unsafe' | 'listen',
  options: { readonly audience?: Audience; readonly now?: boolean } = {},
) => {
  const words = { t: 'share-offered', need, words: 'It is late.' } as const
  const id = await who.engine.circles.newId()
  await good(who.engine.circles.say(circle, words, id, options.audience, options.now))
  await gone(who)
}

describe('what is said reaches phones that somebody turned on', () => {
  test('[NO2] [NO11] at their hours, one line however much it was, and none where it is off', async () => {
    const [ana, ben] = people
    await tell(ben)
    await say(ana, 'listen')
    await say(ana, 'listen')
    expect(await told()).toEqual([])
    clock.now += 4 * hourMs
    expect(await told()).toEqual(['Ben'])
    expect(service.pushed.map(({ body }) => fromUtf8(ben.phone.open(body)))).toEqual(['{"v":1}'])
    clock.now += 8 * hourMs
    expect(await told()).toEqual(['Ben'])
  })

  test('[NO4] who is not safe is told of at once, to those who read it and to nobody else', async () => {
    const [ana, ben, caro] = people
    await tell(ben)
    await tell(caro)
    await say(ana, 'unsafe', { audience: { kind: 'people', accounts: [ben.account] } })
    expect(await told()).toEqual(['Ben'])
    service.pushed.length = 0
    clock.now += hourMs
    await say(ana, 'unsafe')
    expect((await told()).toSorted()).toEqual(['Ben', 'Caro'])
  })

  test('[D30] whoever was told hears at their next hour that it is over', async () => {
    const [ana, ben] = people
    await tell(ben)
    for (const [need, hours, lines] of [
      ['listen', 4, []],
      ['unsafe', 6.5, ['Ben']],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop
      await say(ana, need)
      // oxlint-disable-next-line no-await-in-loop
      const { view } = await untilCircle(ana.engine, circle, state =>
        state.view.shares.some(each => each.kind === 'open' && each.need === need),
      )
      const share = view.shares.find(each => each.kind === 'open' && each.need === need)
      if (share === undefined) throw new Error('It is not there')
      ben.engine.telling.here()
      // oxlint-disable-next-line no-await-in-loop
      await rounds()
      service.pushed.length = 0
      // oxlint-disable-next-line no-await-in-loop
      await good(ana.engine.circles.say(circle, { t: 'share-rested', share: share.entry }))
      // oxlint-disable-next-line no-await-in-loop
      await gone(ana)
      clock.now += hours * hourMs
      // oxlint-disable-next-line no-await-in-loop
      expect(await told()).toEqual(lines)
    }
  })

  test('[NO4] not to whom I blocked, and not in a quiet time that is to stay quiet', async () => {
    const [ana, ben, caro] = people
    await tell(ben, { quiet: { from: 0, to: 1439 } })
    await tell(caro)
    const blocked = { t: 'person-blocked', account: caro.account, name: 'Caro' } as const
    await good(ana.engine.circles.sayToMyself(blocked))
    await say(ana, 'unsafe')
    expect(await told()).toEqual([])
    await good(ana.engine.circles.sayToMyself({ t: 'person-unblocked', account: caro.account }))
  })

  test('[NO5] “tell them now” does the same for anything else, and without it nobody is woken', async () => {
    const [ana, ben] = people
    await tell(ben)
    await say(ana, 'listen', { now: true })
    expect(await told()).toEqual(['Ben'])
  })

  test('[NO5] a host that has had enough takes the words all the same', async () => {
    const [ana, ben] = people
    await tell(ben)
    ana.browser.wire.tamper = (request, pass) =>
      request.path.endsWith('/now')
        ? Promise.resolve({
            ok: true,
            value: {
              status: 429,
              headers: {},
              body: new TextEncoder().encode('{"refusal":"too-many","retryAfterS":9}'),
            },
          } as never)
        : pass()
    await say(ana, 'unsafe')
    ana.browser.wire.tamper = (_, pass) => pass()
    const { view } = await untilCircle(ben.engine, circle, is => is.view.shares.length === 1)
    expect(view.shares[0]).toMatchObject({ need: 'unsafe' })
    expect(await told()).toEqual([])
  })

  test('[NO3] nothing comes to who has been there, and nothing to a device that turned it off', async () => {
    const [ana, ben, caro] = people
    await tell(ben)
    await tell(caro)
    await say(ana, 'listen')
    await untilCircle(ben.engine, circle, is => is.view.shares.length === 1)
    ben.engine.telling.here()
    await rounds()
    await good(caro.engine.telling.stop())
    expect((await caro.engine.telling.chosen()).ok).toBe(true)
    expect(await good(caro.engine.telling.chosen())).toBeUndefined()
    clock.now += 4 * hourMs
    expect(await told()).toEqual([])
  })

  test('[NO11] it goes on when the app is opened again, and the host learns UTC', async () => {
    const [, ben] = people
    await tell(ben)
    const again = ben.browser.open()
    await until(again, state => state.connection === 'live')
    expect(await good(again.telling.chosen())).toEqual(at)
    const { endpoint, p256dh, auth } = service.subscribe()
    await good(again.telling.again({ endpoint, p256dh, auth }, 120))
    const sent = ben.browser.wire.requests.filter(
      ({ method, path }) => method === 'PUT' && path === paths.push,
    )
    expect(JSON.parse(fromUtf8(sent.at(-1)?.body ?? new Uint8Array()) ?? '')).toMatchObject({
      endpoint,
      hours: [10 * 60, 17 * 60],
      quiet: { from: 20 * 60, to: 5 * 60 },
    })
    await again.stop()
  })

  test('[NO10] signed out, it is told nothing more', async () => {
    const [ana] = people
    const dora = await enter('Dora')
    const link = await openLink(ana, 1)
    await comeIn(dora.engine, circle, link, 'Dora')
    await tell(dora)
    await good(dora.engine.account.signOut(true))
    await rounds()
    await say(ana, 'unsafe')
    clock.now += 4 * hourMs
    expect(await told()).toEqual([])
  })

  test('[NO10] locked, it is told nothing; signed in again, it is told as before', async () => {
    const [ana, ben] = people
    await tell(ben)
    await ben.engine.account.lock()
    await rounds()
    await say(ana, 'unsafe')
    expect(await told()).toEqual([])
    const { name, passphrase } = passphraseOf('Ben')
    await good(ben.engine.account.signInWithPassphrase(name, passphrase))
    await until(ben.engine, state => state.connection === 'live')
    expect(await good(ben.engine.telling.chosen())).toEqual(at)
    const { endpoint, p256dh, auth } = ben.phone
    await good(ben.engine.telling.again({ endpoint, p256dh, auth }, 0))
    clock.now += hourMs
    await say(ana, 'unsafe')
    expect(await told()).toEqual(['Ben'])
  })
})
