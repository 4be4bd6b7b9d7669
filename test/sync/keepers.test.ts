/* oxlint-disable no-await-in-loop -- one person after another */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Bytes } from '#base/bytes.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import type { AccountId, CircleId } from '#core/circle/ids.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until } from '../cast/until.ts'
import { askBack, keepParts, untilKeepers } from '../cast/keeping.ts'
import {
  comeIn,
  makeCircle,
  openLink,
  passphraseOf,
  newcomer,
  type Somebody,
} from '../cast/meet.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

const dayMs = 86_400_000
let host: TestHost
let clock: { now: number }
const browsers: Browser[] = []
beforeEach(async () => {
  clock = { now: Date.now() }
  host = await testHost({ now: () => clock.now, halfRequestMs: 60_000 })
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

/** Everybody in Ana's family, in which all but Ana keep a part for her. */
const family = async (names: readonly string[], waitMs: number) => {
  const ana = await enter('Ana')
  const keepers: Somebody[] = []
  for (const name of names) keepers.push(await enter(name))
  const circle = await makeCircle(ana.engine, 'family')
  const link = await openLink(ana.engine, circle, names.length)
  for (const { engine, name } of keepers) await comeIn(engine, circle, link, name)
  return { ana, keepers, circle, ...(await keepParts(ana, circle, keepers, waitMs)) }
}

/** Ana has asked Ben, Caro and Dora; each said yes and keeps a part. */
const set = async (waitMs = 3 * dayMs) => {
  const { keepers, ...all } = await family(['Ben', 'Caro', 'Dora'], waitMs)
  const [ben, caro, dora] = keepers
  if (ben === undefined || caro === undefined || dora === undefined) throw new Error('keepers')
  return { ...all, ben, caro, dora }
}

/** A new device of somebody who has lost everything. */
const lost = async () => {
  const browser = newBrowser()
  const engine = browser.open()
  const words = await askBack(engine)
  const look = async () => good(engine.keepers.lookBack('en'))
  return { browser, engine, look, words }
}

/** One byte of the sealed part is another. */
const damaged = (body: Bytes | undefined): Bytes => {
  const asked = JSON.parse(new TextDecoder().decode(body ?? new Uint8Array())) as {
    readonly part: { readonly e: string; readonly c: string }
  }
  const c = fromBase64Url(asked.part.c) ?? new Uint8Array()
  c[0] = (c[0] ?? 0) ^ 1
  const part = { ...asked.part, c: toBase64Url(c) }
  return new TextEncoder().encode(JSON.stringify({ ...asked, part }))
}

describe('a lost phone', () => {
  test('[G2] two of three bring Ana back after the waiting time, with all that is hers', async () => {
    const { ana, ben, caro, circle, owner } = await set()
    await good(ana.engine.circles.sayToMyself({ t: 'page-written', words: 'Mine alone.' }))
    await until(ana.engine, ({ connection }) => connection === 'live')
    const phone = await lost()
    expect(await phone.look()).toMatchObject({ state: 'waiting', given: 0 })
    expect(await phone.engine.keepers.comeIn()).toEqual({ ok: false, error: 'no-longer-there' })
    await good(ben.engine.keepers.help(owner, phone.words))
    expect(await phone.look()).toMatchObject({ given: 1, needed: 2, dueAt: clock.now + 3 * dayMs })
    // The app is closed and opened again: what was begun goes on, under the same words.
    await phone.engine.stop()
    const again = phone.browser.open()
    expect(await good(again.keepers.lookBack('en'))).toMatchObject({ given: 1 })
    await good(caro.engine.keepers.help(owner, phone.words.toUpperCase()))
    clock.now += 3 * dayMs - 1
    expect(await good(again.keepers.lookBack('en'))).toMatchObject({ state: 'waiting', given: 2 })
    expect(await again.keepers.comeIn()).toMatchObject({ ok: false })
    clock.now += 1
    expect(await good(again.keepers.lookBack('en'))).toMatchObject({ state: 'open' })
    await good(again.keepers.comeIn())
    const here = await until(again, ({ circles }) => circles.length > 0)
    expect(here.circles[0]?.id).toBe(circle)
    await new Promise<void>(resolve => {
      again.watchMine('pages', pages => {
        if (pages.some(({ words }) => words === 'Mine alone.')) resolve()
      })
    })
    // [A6] Everywhere else Ana is signed out; here she makes new ways in, without another sign-in.
    await until(ana.engine, ({ signIn }) => signIn.kind === 'locked')
    await good(again.account.changePassphrase('Ana anew', 'violet harbour stone quilt ember'))
    expect((await good(again.account.newRecoveryCode())).code).toMatch(/^\w{4}( \w{4}){6}$/)
    // What the parts were for is done: they are over, and their keepers are told.
    await untilKeepers({ engine: again }, ({ made }) => made?.ended === 'gone')
    for (const keeper of [ben, caro])
      await untilKeepers(keeper, ({ others }) => others[0]?.state === 'agreed')
    expect(await ben.engine.keepers.help(owner, phone.words)).toMatchObject({ ok: false })
    expect(await good(again.keepers.lookBack('en'))).toBeUndefined()
  })

  test('[G1] [T78] three of five, though one part is damaged and one keeper left the circle', async () => {
    const { ana, keepers, circle, owner } = await family(
      ['Ben', 'Caro', 'Dora', 'Ed', 'Fay'],
      dayMs,
    )
    const [ben, caro, dora, ed] = keepers
    if (ben === undefined || caro === undefined || dora === undefined || ed === undefined)
      throw new Error('keepers')
    // Whoever leaves the circle keeps the part: it lies with them, and they said yes to Ana.
    await good(ed.engine.circles.leave(circle, 'leave'))
    const { made } = await untilKeepers(ana, each =>
      (each.made?.keepers ?? []).some(({ present }) => !present),
    )
    expect(made).toMatchObject({ needed: 3, ended: undefined })
    const phone = await lost()
    await good(ben.engine.keepers.help(owner, phone.words))
    await good(ed.engine.keepers.help(owner, phone.words))
    expect(await phone.look()).toMatchObject({ given: 2, needed: 3 })
    // What Dora gives is damaged on the way, or was never right.
    dora.browser.wire.tamper = async (request, pass) =>
      request.path.endsWith('/returns/help')
        ? dora.browser.wire.pass({ ...request, body: damaged(request.body) })
        : pass()
    await good(dora.engine.keepers.help(owner, phone.words))
    expect(await phone.look()).toMatchObject({ given: 3, needed: 3 })
    clock.now += dayMs
    expect(await phone.look()).toMatchObject({ state: 'open' })
    expect(await phone.engine.keepers.comeIn()).toEqual({ ok: false, error: 'parts-do-not-fit' })
    // Nothing is lost by it: one more helps, and three of the four fit.
    await good(caro.engine.keepers.help(owner, phone.words))
    await good(phone.engine.keepers.comeIn())
    const { circles } = await until(phone.engine, state => state.circles.length > 0)
    expect(circles[0]?.id).toBe(circle)
    await untilKeepers(phone, each => each.made?.ended === 'gone')
  })

  test('[T78] a damaged part is given again, and then it fits', async () => {
    const { ben, caro, owner } = await set(dayMs)
    const phone = await lost()
    await good(ben.engine.keepers.help(owner, phone.words))
    caro.browser.wire.tamper = async (request, pass) =>
      request.path.endsWith('/returns/help')
        ? caro.browser.wire.pass({ ...request, body: damaged(request.body) })
        : pass()
    await good(caro.engine.keepers.help(owner, phone.words))
    clock.now += dayMs
    expect(await phone.engine.keepers.comeIn()).toEqual({ ok: false, error: 'parts-do-not-fit' })
    caro.browser.wire.tamper = (_, pass) => pass()
    await good(caro.engine.keepers.help(owner, phone.words))
    await good(phone.engine.keepers.comeIn())
  })

  test('[G3] [T78] stopped on an old device within the wait, it is over, and counts as an alarm', async () => {
    const { ana, ben, caro, owner } = await set(dayMs)
    const phone = await lost()
    await good(ben.engine.keepers.help(owner, phone.words))
    const { returning } = await untilKeepers(ana, each => each.returning !== undefined)
    expect(returning).toEqual({ given: 1, needed: 2, dueAt: clock.now + dayMs, open: false })
    const { today } = await until(ana.engine, state =>
      (state.today?.items ?? []).some(({ kind }) => kind === 'return-running'),
    )
    expect(today?.items[0]).toMatchObject({ kind: 'return-running' })
    await good(caro.engine.keepers.help(owner, phone.words))
    // A sign-in of long ago will do.
    clock.now += dayMs / 2
    await good(ana.engine.keepers.stopReturn())
    const stopped = await untilKeepers(ana, each => each.stoppedAt !== undefined)
    expect(stopped.returning).toBeUndefined()
    await until(ana.engine, ({ alarms }) => alarms.some(({ kind }) => kind === 'return-stopped'))
    clock.now += dayMs
    expect(await phone.look()).toMatchObject({ state: 'ended' })
    expect(await phone.engine.keepers.comeIn()).toMatchObject({ ok: false })
    expect((await until(ana.engine, () => true)).signIn.kind).toBe('signed-in')
  })
})

describe('being a keeper', () => {
  test('[G6] nothing is kept without a yes, and a yes is taken back in one tap', async () => {
    const { ana, ben, caro, accounts, owner } = await set()
    await good(ben.engine.keepers.answer(owner, false))
    await untilKeepers(ben, ({ others }) => others.length === 0)
    const { made } = await untilKeepers(ana, each =>
      (each.made?.keepers ?? []).some(({ state }) => state === 'quit'),
    )
    expect(made?.ready).toBe(false)
    expect(await ana.engine.keepers.make(accounts, dayMs)).toEqual({
      ok: false,
      error: 'not-asked',
    })
    expect(await ben.engine.keepers.help(owner, 'a b c d e f')).toEqual({
      ok: false,
      error: 'no-such-letter',
    })
    // Asked again and set aside: Ana hears "not now", and nothing else happens.
    const circle = (await until(ana.engine, () => true)).circles[0]?.id as CircleId
    await good(ana.engine.keepers.ask(accounts[0] as AccountId, circle))
    await untilKeepers(ben, ({ others }) => others[0]?.state === 'asks')
    await good(ben.engine.keepers.answer(owner, false))
    await untilKeepers(ana, ({ asked }) => asked.some(({ word }) => word === 'not-now'))
    expect((await untilKeepers(caro, () => true)).others).toMatchObject([{ state: 'holds' }])
  })

  test('[G9] nobody learns who the others are', async () => {
    const { ben, caro, dora, accounts } = await set()
    for (const [at, keeper] of [ben, caro, dora].entries()) {
      const { others, made, asked } = await untilKeepers(keeper, () => true)
      expect([made, asked]).toEqual([undefined, []])
      const others2 = JSON.stringify(others)
      for (const [other, account] of accounts.entries())
        if (other !== at) expect(others2).not.toContain(account)
    }
  })

  test('[G7] words of another device, or with one word wrong, give nothing away', async () => {
    const { ben, owner } = await set()
    const [phone, mallory] = [await lost(), await lost()]
    const wrong = [...phone.words.split(' ').slice(0, 5), mallory.words.split(' ')[5]].join(' ')
    expect(await ben.engine.keepers.help(owner, wrong)).toEqual({
      ok: false,
      error: 'not-these-words',
    })
    // A host that puts Mallory's key under Ana's words is found out by the words themselves.
    ben.browser.wire.tamper = async (request, pass) => {
      if (!request.path.endsWith('/returns/look')) return pass()
      const key = btoa(String.fromCharCode(...new Uint8Array(32).fill(9)))
      const ek = key.replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_')
      const body = new TextEncoder().encode(JSON.stringify({ ek }))
      const answer = await pass()
      return answer.ok ? { ok: true, value: { ...answer.value, body } } : answer
    }
    expect(await ben.engine.keepers.help(owner, phone.words)).toEqual({
      ok: false,
      error: 'not-these-words',
    })
    expect(await phone.look()).toMatchObject({ given: 0 })
  })
})

describe('a set of keepers', () => {
  test('[G8] [T78] is made only with people whose keys stand in the log of a circle', async () => {
    const { ana, ben, circle, accounts } = await set()
    const elsewhere = 'f'.repeat(64) as CircleId
    const nobody = 'a'.repeat(32) as AccountId
    await good(ana.engine.keepers.ask(nobody, elsewhere))
    expect(await ana.engine.keepers.make([nobody, ...accounts.slice(1)], dayMs)).toEqual({
      ok: false,
      error: 'not-asked',
    })
    // Ben said yes, and left: no key of his is pinned any more.
    await good(ben.engine.circles.leave(circle, 'leave'))
    await untilKeepers(ana, ({ made }) => made?.keepers[0]?.present === false)
    const before = await untilKeepers(ana, () => true)
    expect(await ana.engine.keepers.make(accounts, dayMs)).toEqual({
      ok: false,
      error: 'no-such-member',
    })
    expect((await untilKeepers(ana, () => true)).made?.set).toBe(before.made?.set)
    expect(await ana.engine.keepers.make(accounts.slice(1), dayMs)).toEqual({
      ok: false,
      error: 'wrong-value',
    })
  })

  test('[G5] a new one takes the place of the old, and new keys end it', async () => {
    const { ana, ben, owner, accounts } = await set()
    const phone = await lost()
    await good(ben.engine.keepers.help(owner, phone.words))
    const first = (await untilKeepers(ana, ({ made }) => made?.ready === true)).made?.set
    await good(ana.engine.account.signInWithPassphrase('Ana', passphraseOf('Ana').passphrase))
    await good(ana.engine.keepers.make(accounts, 2 * dayMs))
    await untilKeepers(ana, ({ made }) => made?.set !== first && made?.ready === true)
    expect(await phone.look()).toMatchObject({ state: 'ended' })
    const { others } = await untilKeepers(ben, each => each.others[0]?.waitMs === 2 * dayMs)
    expect(others).toHaveLength(1)
    const again = await lost()
    await good(ben.engine.keepers.help(owner, again.words))
    await good(ana.engine.account.signOutEverywhere(passphraseOf('Ana')))
    await untilKeepers(ana, ({ made }) => made?.ended === 'gone')
    await until(ana.engine, state =>
      (state.today?.items ?? []).some(({ kind }) => kind === 'keepers-gone'),
    )
    expect(await again.look()).toMatchObject({ state: 'ended' })
    await untilKeepers(ben, each => each.others[0]?.state === 'agreed')
  })

  test('[T78] a host that opens early, or with garbage, opens nothing', async () => {
    const { ben, caro, owner } = await set()
    const phone = await lost()
    await good(ben.engine.keepers.help(owner, phone.words))
    await good(caro.engine.keepers.help(owner, phone.words))
    clock.now += 3 * dayMs
    phone.browser.wire.tamper = async (request, pass) => {
      const answer = await pass()
      if (!request.path.endsWith('/returns/state') || !answer.ok) return answer
      const state = JSON.parse(new TextDecoder().decode(answer.value.body)) as {
        readonly parts: readonly object[]
      }
      const changed = { ...state, parts: [state.parts[0], state.parts[0]] }
      const body = new TextEncoder().encode(JSON.stringify(changed))
      return { ok: true, value: { ...answer.value, body } }
    }
    expect(await phone.engine.keepers.comeIn()).toEqual({ ok: false, error: 'parts-do-not-fit' })
    phone.browser.wire.tamper = (_, pass) => pass()
    await good(phone.engine.keepers.comeIn())
  })
})
