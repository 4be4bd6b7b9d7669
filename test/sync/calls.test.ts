/* oxlint-disable no-await-in-loop -- one person after another */
import { DatabaseSync } from 'node:sqlite'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { CatchingView } from '#core/catching/catchingView.ts'
import type { AccountId } from '#core/circle/ids.ts'
import { paths } from '#protocol/api/paths.ts'
import { databaseFileName } from '#server/sql/openSql.ts'
import { type RunningServer, startServer } from '#server/http/startServer.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { accountOf, until, untilCircle } from '../cast/until.ts'
import { comeIn, makeCircle, openLink, passphraseOf, signUp } from '../cast/meet.ts'
import { type PushService, pushService } from '../cast/pushService.ts'
import { openToAnyone } from '../cast/testHost.ts'

const minuteMs = 60_000
let dataFolder: string
let service: PushService
let server: RunningServer
let url: string
let clock: { now: number }
const browsers: Browser[] = []

const startHost = async (port = 0): Promise<void> => {
  const started = await startServer({
    host: '127.0.0.1',
    port,
    dataFolder,
    now: () => clock.now,
    pushReach: service.reach,
    callRoundMs: 20,
    halfRequestMs: 60_000,
  })
  if (!started.ok) throw new Error(started.error)
  server = started.value
  url = `http://127.0.0.1:${server.port}`
}

beforeEach(async () => {
  clock = { now: Date.now() }
  dataFolder = mkdtempSync(join(tmpdir(), 'herewith-calls-'))
  service = await pushService()
  await startHost()
  await openToAnyone(server, url)
})
afterEach(async () => {
  await Promise.all(browsers.splice(0).map(each => each.close()))
  await server.close()
  await service.stop()
  rmSync(dataFolder, { recursive: true, force: true })
})

interface Person {
  readonly name: string
  readonly browser: Browser
  readonly engine: StoppableEngine
  readonly account: AccountId
  /** Where their phone is told; a test sees what came. */
  readonly path: string
}

const newBrowser = (): Browser => {
  const browser = new Browser(url)
  browsers.push(browser)
  return browser
}

const enter = async (name: string): Promise<Person> => {
  const browser = newBrowser()
  const engine = await signUp(browser, name)
  const { endpoint, p256dh, auth, path } = service.subscribe()
  // Asleep from one end of the day to the other, and told nothing at once.
  const quiet = { hours: [720], quiet: { from: 0, to: 1439 }, atOnce: 'no' } as const
  await good(engine.telling.tell({ endpoint, p256dh, auth }, quiet, 0))
  return { name, browser, engine, path, account: await accountOf(engine) }
}

const untilCatching = async (
  engine: StoppableEngine,
  isSo: (catching: CatchingView) => boolean,
): Promise<CatchingView> => {
  const { catching } = await until(engine, state => {
    return state.catching !== undefined && isSo(state.catching)
  })
  if (catching === undefined) throw new Error('nobody is signed in')
  return catching
}

const anyTime = {
  hours: undefined,
  ways: ['ring'],
  phone: '+34 600 000 000',
  line: 'usual',
} as const

/** Ana asked each of them, in this order, and each said yes. */
const caught = async (...names: readonly string[]) => {
  const ana = await enter('Ana')
  const circle = await makeCircle(ana.engine, 'family')
  const link = await openLink(ana.engine, circle, names.length)
  const catchers: Person[] = []
  for (const name of names) {
    const catcher = await enter(name)
    await comeIn(catcher.engine, circle, link, name)
    catchers.push(catcher)
  }
  for (const { account, name } of catchers) {
    await untilCircle(ana.engine, circle, ({ view }) => view.members.some(m => m.name === name))
    await good(ana.engine.calls.ask(account, circle, 'Call me.', ['ring']))
  }
  for (const { engine } of catchers) await sayYes(engine, ana.account)
  await untilCatching(ana.engine, ({ mine }) =>
    mine.every(m => m.kind === 'member' && m.word === 'yes'),
  )
  const order = catchers.map(({ account }) => account)
  await good(
    ana.engine.calls.set({ order, everyMinutes: 10, words: 'Bad night.', phone: undefined }),
  )
  return { ana, circle, catchers }
}

const sayYes = async (engine: StoppableEngine, owner: AccountId): Promise<void> => {
  await untilCatching(engine, ({ others }) => others.some(({ state }) => state === 'asks'))
  await good(engine.calls.sayYes(owner, anyTime))
}

const called = (engine: StoppableEngine): Promise<CatchingView> =>
  untilCatching(engine, ({ toMe }) => toMe.length > 0)

const rings = (path: string): number => service.pushed.filter(each => each.path === path).length

const settled = () => new Promise(resolve => setTimeout(resolve, 400))

const begin = async (ana: Person, only?: readonly AccountId[]): Promise<string> => {
  const call = await good(ana.engine.calls.newCall())
  await good(ana.engine.calls.begin(call, only))
  return call
}

const statesOf = async (ana: Person, call: string) =>
  (await good(ana.engine.calls.look(call))).letters.map(({ state }) => state)

/** Until the host says so. */
const untilStates = async (ana: Person, call: string, states: readonly string[]): Promise<void> => {
  for (let tries = 0; tries < 200; tries++) {
    if ((await statesOf(ana, call)).join() === states.join()) return
    await new Promise(resolve => setTimeout(resolve, 30))
  }
  expect(await statesOf(ana, call)).toEqual(states)
}

describe('somebody calls for someone', () => {
  test('[CA14] [CA17] it falls through while her app is closed and the host starts again, and an answer ends it', async () => {
    const { ana, catchers } = await caught('Ben', 'Caro', 'Dora')
    const [ben, caro, dora] = catchers
    if (ben === undefined || caro === undefined || dora === undefined) throw new Error('people')
    const call = await begin(ana)
    await ana.engine.stop()
    clock.now += 6_000
    const asked = await called(ben.engine)
    expect(asked.toMe[0]).toMatchObject({ name: 'Ana', words: 'Bad night.', said: undefined })
    await settled()
    expect([ben, caro, dora].map(({ path }) => rings(path))).toEqual([1, 0, 0])

    const { port } = server
    await server.close()
    clock.now += 11 * minuteMs
    await startHost(port)
    await called(caro.engine)
    expect(await good(caro.engine.calls.answer(ana.account, call, 'here'))).toBeUndefined()

    const again = ana.browser.open()
    const { call: mine } = await untilCatching(again, view => view.call?.people[1]?.says === 'here')
    expect(mine?.people.map(({ says }) => says)).toEqual([undefined, 'here', undefined])
    // Who was asked before reads that it is over; who was not, nothing at all.
    await untilCatching(ben.engine, ({ toMe }) => toMe[0]?.over === 'answered')
    await untilCatching(again, view => view.call?.state === 'answered')
    clock.now += 60 * minuteMs
    await settled()
    expect(await good(again.calls.look(call))).toMatchObject({ open: false })
    expect([caro, dora].map(({ path }) => rings(path))).toEqual([1, 0])
    expect((await untilCatching(dora.engine, () => true)).toMe).toEqual([])
    // CA31: that she is all right is a second word to whoever read that somebody answered.
    await good(again.calls.endAll())
    for (const each of [ben, caro])
      await untilCatching(each.engine, ({ toMe }) => toMe[0]?.over === 'over')
  })

  test('[CA1] taken back within five seconds: nobody learns of it', async () => {
    const { ana, catchers } = await caught('Ben')
    const call = await begin(ana)
    await good(ana.engine.calls.end(call))
    clock.now += 60 * minuteMs
    await settled()
    expect(catchers.map(({ path }) => rings(path))).toEqual([0])
    for (const { engine } of catchers)
      expect((await untilCatching(engine, () => true)).toMe).toEqual([])
  })

  test('[CA6] all of them cannot: each is asked at once, and she is told by each', async () => {
    const { ana, catchers } = await caught('Ben', 'Caro')
    const call = await begin(ana)
    clock.now += 6_000
    for (const { engine } of catchers) {
      await called(engine)
      await good(engine.calls.answer(ana.account, call, 'cant'))
    }
    const { call: mine } = await untilCatching(
      ana.engine,
      view => view.call?.people.every(({ says }) => says === 'cant') === true,
    )
    expect(mine?.state).toBe('asking')
    expect(await good(ana.engine.calls.look(call))).toMatchObject({ open: true })
  })

  test('[CA13] a yes can be taken back in one tap, and then no call of hers rings; nor after she ended it', async () => {
    const { ana, catchers } = await caught('Ben', 'Caro')
    const [ben, caro] = catchers
    if (ben === undefined || caro === undefined) throw new Error('people')
    await good(ben.engine.calls.sayNo(ana.account, 'no'))
    await good(ana.engine.calls.stop(caro.account))
    await untilCatching(caro.engine, ({ others }) => others.length === 0)
    await untilCatching(ana.engine, ({ mine }) =>
      mine.every(each => each.kind === 'member' && each.word === 'quit'),
    )
    const nobody = await good(ana.engine.calls.newCall())
    expect(await ana.engine.calls.begin(nobody)).toEqual({ ok: false, error: 'no-catchers' })
    await untilPermits(caro, 0)
    await untilPermits(ben, 0)
  })

  test('[CA8] a lost phone: it says so, and somebody who has two devices answers on either', async () => {
    const { ana, catchers } = await caught('Ben')
    const [ben] = catchers
    if (ben === undefined) throw new Error('people')
    service.status = 410
    const laptop = newBrowser().open()
    const { name, passphrase } = passphraseOf('Ben')
    await good(laptop.account.signInWithPassphrase(name, passphrase))
    const call = await begin(ana)
    clock.now += 6_000
    await untilStates(ana, call, ['undelivered'])
    await called(ben.engine)
    await called(laptop)
    await good(laptop.calls.answer(ana.account, call, 'calling'))
    await untilCatching(ben.engine, ({ toMe }) => toMe[0]?.said === 'calling')
    const { call: mine } = await untilCatching(
      ana.engine,
      view => view.call?.people[0]?.says === 'calling',
    )
    expect(mine?.call).toBe(call)
  })

  test('[CA4] removed from the circle: nobody in it is called any more', async () => {
    const { ana, circle, catchers } = await caught('Ben')
    const [ben] = catchers
    if (ben === undefined) throw new Error('people')
    await good(ana.engine.circles.leave(circle, 'leave'))
    const call = await good(ana.engine.calls.newCall())
    expect(await ana.engine.calls.begin(call)).toEqual({ ok: false, error: 'no-catchers' })
    expect(rings(ben.path)).toBe(0)
  })

  test('[CA16] a host that keeps the answer back: nothing on her screen says that anybody knows', async () => {
    const { ana, catchers } = await caught('Ben', 'Caro')
    const [ben] = catchers
    if (ben === undefined) throw new Error('people')
    ana.browser.wire.tamper = (request, pass) =>
      request.path === paths.mail && request.method === 'GET'
        ? Promise.resolve({ ok: true, value: { status: 200, body: new Uint8Array() } } as never)
        : pass()
    const call = await begin(ana)
    clock.now += 6_000
    await called(ben.engine)
    await good(ben.engine.calls.answer(ana.account, call, 'here'))
    await untilStates(ana, call, ['sent', 'withdrawn'])
    const view = await untilCatching(ana.engine, () => true)
    expect(view.call?.people.map(({ says }) => says)).toEqual([undefined, undefined])
    expect(view.call?.state).toBe('asking')
    // She can ask the others all the same.
    const others = catchers.slice(1).map(({ account }) => account)
    await begin(ana, others)
    clock.now += 6_000
    await called(catchers[1]?.engine as StoppableEngine)
  })

  test('[CA23] a second call of hers while the first is open: an answer to either reaches her, and one word ends both', async () => {
    const { ana, catchers } = await caught('Ben', 'Caro')
    const [ben, caro] = catchers
    if (ben === undefined || caro === undefined) throw new Error('people')
    const first = await begin(ana, [ben.account])
    clock.now += 6_000
    await called(ben.engine)
    const second = await begin(ana)
    clock.now += 6_000
    // One card, the newest, on the one side; on the other whoever was asked in either.
    const { toMe } = await untilCatching(ben.engine, view => view.toMe[0]?.call === second)
    expect(toMe).toHaveLength(1)
    const seen = await good(ana.engine.calls.look(second))
    expect(seen.letters.map(({ to }) => to)).toEqual([ben.account, caro.account])

    // He had the older one on his screen.
    await good(ben.engine.calls.answer(ana.account, first, 'here'))
    const { call: mine } = await untilCatching(
      ana.engine,
      view => view.call?.state === 'answered' && view.call.people[0]?.says === 'here',
    )
    expect(mine?.call).toBe(second)
    expect(await good(ana.engine.calls.look(second))).toMatchObject({ open: false })

    // From another device of hers, which began neither.
    const laptop = newBrowser().open()
    const { name, passphrase } = passphraseOf('Ana')
    await good(laptop.account.signInWithPassphrase(name, passphrase))
    await untilCatching(laptop, view => view.call?.call === second)
    await good(laptop.calls.endAll())
    await untilCatching(ben.engine, view => view.toMe.length === 1 && view.toMe[0]?.over === 'over')
    await untilCatching(ana.engine, view => view.call?.state === 'over')
    await good(ben.engine.calls.seen(ana.account, second))
    await untilCatching(ben.engine, view => view.toMe.length === 0)
    clock.now += 60 * minuteMs
    await settled()
    expect((await untilCatching(caro.engine, () => true)).toMe).toEqual([])
  })

  test('[CA23] the others are asked and that is taken back: the first call goes on as it was', async () => {
    const { ana, catchers } = await caught('Ben', 'Caro')
    const [ben, caro] = catchers
    if (ben === undefined || caro === undefined) throw new Error('people')
    const first = await begin(ana, [ben.account])
    clock.now += 6_000
    await called(ben.engine)
    const second = await begin(ana, [caro.account])
    await good(ana.engine.calls.end(second))
    const { call: mine } = await untilCatching(ana.engine, view => view.call?.call === first)
    expect(mine?.state).toBe('asking')
    clock.now += 6_000
    await settled()
    expect((await untilCatching(ben.engine, () => true)).toMe[0]?.over).toBeUndefined()
    expect((await untilCatching(caro.engine, () => true)).toMe).toEqual([])
    await good(ben.engine.calls.answer(ana.account, first, 'calling'))
    await untilCatching(ana.engine, view => view.call?.people[0]?.says === 'calling')
  })
})

/** Somebody brought the host back from a copy. */
const atHost = (statement: string): void => {
  const database = new DatabaseSync(join(dataFolder, databaseFileName))
  database.exec(statement)
  database.close()
}

describe('a host that was brought back from a copy', () => {
  test('[CA28] [T159] has no yes that was taken back, and lacks none, an hour later', async () => {
    const { ana, catchers } = await caught('Ben', 'Caro')
    const [ben, caro] = catchers
    if (ben === undefined || caro === undefined) throw new Error('people')
    atHost('CREATE TABLE copy AS SELECT * FROM catch_permit')
    await good(ben.engine.calls.sayNo(ana.account, 'no'))
    await untilPermits(ben, 0)
    atHost('DELETE FROM catch_permit; INSERT INTO catch_permit SELECT * FROM copy')
    await untilPermits(ben, 1)
    atHost(`DELETE FROM catch_permit WHERE account_id = x'${caro.account}'`)
    for (const { browser, engine } of [ben, caro]) {
      browser.clockAheadMs += 61 * minuteMs
      // Whatever is done, it looks.
      await good(engine.calls.endOutside('0'.repeat(32)))
    }
    expect([await untilPermits(ben, 0), await untilPermits(caro, 1)]).toEqual([0, 1])
  })
})

describe('a catcher who means harm', () => {
  test('[CA25] [T150] said that he is there and does not come: saying it again keeps nobody away', async () => {
    const { ana, catchers } = await caught('Ben', 'Caro', 'Dora')
    const [ben, caro, dora] = catchers
    if (ben === undefined || caro === undefined || dora === undefined) throw new Error('people')
    const first = await begin(ana, [ben.account])
    clock.now += 6_000
    await called(ben.engine)
    await good(ben.engine.calls.answer(ana.account, first, 'here'))
    await untilCatching(ana.engine, view => view.call?.state === 'answered')
    const second = await begin(ana, [caro.account, dora.account])
    clock.now += 6_000
    await called(caro.engine)
    for (const says of ['cant', 'here', 'calling'] as const) {
      await good(ben.engine.calls.answer(ana.account, first, says))
      await untilCatching(ana.engine, view => view.call?.people[0]?.says === says)
    }
    await settled()
    expect(await good(ana.engine.calls.look(second))).toMatchObject({ open: true })
    clock.now += 11 * minuteMs
    await called(dora.engine)
    await good(dora.engine.calls.answer(ana.account, second, 'here'))
    await untilCatching(caro.engine, ({ toMe }) => toMe[0]?.over !== undefined)
  })
})

const untilPermits = async ({ browser }: Person, count: number): Promise<number> => {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await browser.wire.pass({ method: 'GET', path: paths.permits, json: true })
    const text = answer.ok ? new TextDecoder().decode(answer.value.body) : '{}'
    const { permits } = JSON.parse(text) as { readonly permits?: readonly unknown[] }
    if (permits?.length === count) return count
    await new Promise(resolve => setTimeout(resolve, 30))
  }
  throw new Error(`Not ${count} permits.`)
}
