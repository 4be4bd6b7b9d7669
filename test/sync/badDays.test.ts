import { afterAll, beforeAll, expect, test } from 'vitest'
import { err, ok } from '#base/result.ts'
import { utf8 } from '#base/text.ts'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { EngineDeps } from '#client/engine/engineDeps.ts'
import type { StoreEvents } from '#client/store/deviceStore.ts'
import { MemoryStore } from '#client/store/memoryStore.ts'
import { paths } from '#protocol/api/paths.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

let host: TestHost
const browsers: Browser[] = []
beforeAll(async () => {
  host = await testHost()
})
afterAll(async () => {
  await Promise.all(browsers.map(browser => browser.close()))
  await host.stop()
})

const browser = (): Browser => {
  const made = new Browser(host.url)
  browsers.push(made)
  return made
}

/** A promise that the story keeps itself. */
const later = <T>() => {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>(done => {
    resolve = done
  })
  return { promise, resolve }
}

const passphrase = 'ember quilt harbour violet stone'
const account = (name: string, words = passphrase) => ({
  admission: { kind: 'none' as const },
  displayName: name,
  language: 'en' as const,
  passphrase: { name, passphrase: words },
})

const signUp = async (where: Browser, name: string): Promise<StoppableEngine> => {
  const engine = where.open()
  await good(engine.account.create(account(name)))
  await until(engine, state => state.connection === 'live')
  return engine
}

test('[A13] a weak passphrase, no name, a name that is taken: said before anything is made', async () => {
  const phone = browser()
  const ana = phone.open()
  const create = (input: Parameters<typeof ana.account.create>[0]) => ana.account.create(input)
  expect(await create(account('dora', 'password1'))).toEqual(err('weak-passphrase'))
  expect(await create(account(' '))).toEqual(err('name-empty'))
  expect(await create({ ...account('dora'), displayName: ' ' })).toEqual(err('name-empty'))
  expect(phone.wire.requests.map(({ path }) => path)).not.toContain(paths.accounts)
  expect((await ana.account.suggestPassphrase('es')).split(' ')).toHaveLength(5)
  await good(create(account('dora')))
  expect(await browser().open().account.create(account('Dora'))).toEqual(err('name-taken'))
})

test('[A22] a clock that is a day ahead is noticed, once', async () => {
  const phone = browser()
  phone.clockAheadMs = 86_400_000
  const ana = phone.open()
  await good(ana.account.host())
  const { alarms } = await until(ana, state => state.alarms.length > 0)
  expect(alarms).toMatchObject([{ kind: 'clock' }])
  ana.account.dismiss('clock')
  await until(ana, state => state.alarms.length === 0)
  await good(ana.account.host())
  expect((await until(ana, () => true)).alarms).toEqual([])
})

test('[A23] another host at the same address gets nothing', async () => {
  const phone = browser()
  const ana = await signUp(phone, 'ana-other')
  await ana.account.lock()
  phone.wire.tamper = async (asked, pass) => {
    if (asked.path !== paths.host) return pass()
    const info = { instanceId: 'A'.repeat(22), setUp: true, accounts: 'anyone', version: '1' }
    return ok({ status: 200, body: utf8(JSON.stringify(info)) })
  }
  const sent = phone.wire.requests.length
  expect(await ana.account.signInWithPassphrase('ana-other', passphrase)).toEqual(
    err('host-unavailable'),
  )
  expect((await until(ana, ({ alarms }) => alarms.length > 0)).alarms).toEqual([
    { kind: 'other-host' },
  ])
  expect(phone.wire.requests.slice(sent).map(({ path }) => path)).toEqual([paths.host])
})

test('[A24] a browser that stores nothing works while it is open, and says so', async () => {
  const phone = browser()
  const ana = phone.open({ openStore: async () => err('blocked') })
  expect((await until(ana, ({ alarms }) => alarms.length > 0)).alarms).toEqual([
    { kind: 'storage-blocked' },
  ])
  await good(ana.account.create(account('ana-blocked')))
  await until(ana, ({ signIn }) => signIn.kind === 'signed-in')
})

test('[A24] a store that refuses the first write is left for memory, and the account is made', async () => {
  for (const why of ['blocked', 'device-full'] as const) {
    const phone = browser()
    const refusing = new MemoryStore()
    const ana = phone.open({
      openStore: async events => {
        refusing.commit = async () => {
          events.notKept(why)
          return err(why as 'device-full')
        }
        return ok(refusing)
      },
    })
    await good(ana.account.create(account(`ana-first-${why}`)))
    const { alarms } = await until(ana, ({ signIn }) => signIn.kind === 'signed-in')
    expect(alarms).toEqual([{ kind: why === 'blocked' ? 'storage-blocked' : 'storage-full' }])
    await good(ana.circles.create({ kind: 'pair', name: 'Here', colour: 'lake' }))
  }
})

test('[A33] a store that takes its time is said, and no longer once it is open', async () => {
  const phone = browser()
  const opening = later<Awaited<ReturnType<EngineDeps['openStore']>>>()
  const late = later<() => void>()
  const ana = phone.open({
    openStore: () => opening.promise,
    schedule: (afterMs, work) => {
      if (afterMs === 6000) late.resolve(work)
      return () => undefined
    },
  })
  const after = await late.promise
  after()
  expect((await until(ana, ({ alarms }) => alarms.length > 0)).alarms).toEqual([
    { kind: 'storage-waits' },
  ])
  ana.account.dismiss('storage-waits')
  await until(ana, ({ alarms }) => alarms.length === 0)
  opening.resolve(ok(phone.store))
  expect((await until(ana, ({ signIn }) => signIn.kind === 'signed-out')).alarms).toEqual([])
})

test('[A33] a store of a newer version, and one that takes nothing more, each have their words', async () => {
  const phone = browser()
  const old = phone.open({ openStore: async () => err('newer') })
  expect((await until(old, ({ alarms }) => alarms.length > 0)).alarms).toEqual([
    { kind: 'update-needed' },
  ])
  const other = browser()
  const heard = later<StoreEvents>()
  const ana = other.open({
    openStore: async events => {
      heard.resolve(events)
      return ok(other.store)
    },
  })
  await good(ana.account.create(account('ana-failing')))
  const events = await heard.promise
  events.notKept('blocked')
  events.notKept('device-full')
  expect((await until(ana, ({ alarms }) => alarms.length > 1)).alarms).toEqual([
    { kind: 'storage-failing' },
    { kind: 'storage-full' },
  ])
})

test('[A33] a device that had an account and whose store does not open is no new one', async () => {
  const phone = browser()
  const ana = await signUp(phone, 'ana-shut')
  await ana.stop()
  const again = phone.open({ openStore: async () => err('blocked') })
  expect((await until(again, ({ signIn }) => signIn.kind !== 'starting')).signIn).toEqual({
    kind: 'signed-out',
    why: 'not-opened',
  })
})

test('[A25] a store thrown away while the page is open ends in the ways in', async () => {
  const phone = browser()
  const heard: StoreEvents[] = []
  const ana = phone.open({
    openStore: async events => {
      heard.push(events)
      return ok(phone.store)
    },
  })
  await good(ana.account.create(account('ana-taken')))
  await phone.store.wipe()
  heard[0]?.lost('closed')
  const { signIn } = await until(ana, state => state.signIn.kind === 'signed-out')
  expect(signIn).toEqual({ kind: 'signed-out', why: 'storage-cleared' })
  expect(heard).toHaveLength(2)
})

test('[A25] a store that the browser threw away is told apart from a new device', async () => {
  const phone = browser()
  const ana = await signUp(phone, 'ana-evicted')
  await ana.stop()
  await phone.store.wipe()
  const again = phone.open()
  expect((await until(again, ({ signIn }) => signIn.kind !== 'starting')).signIn).toEqual({
    kind: 'signed-out',
    why: 'storage-cleared',
  })
})

test('[A26] what one tab writes is in the other, drafts and words alike', async () => {
  const phone = browser()
  const one = await signUp(phone, 'ana-tabs')
  const circle = await good(one.circles.create({ kind: 'pair', name: 'Two tabs', colour: 'lake' }))
  const two = phone.open()
  await until(two, ({ circles }) => circles.length === 1)
  await good(two.circles.say(circle, { t: 'share-offered', need: 'listen', words: 'From two.' }))
  const seen = await untilCircle(one, circle, ({ view }) => view.shares.length === 1)
  expect(seen.view.shares[0]).toMatchObject({ words: 'From two.' })
  await good(
    one.circles.saveDraft({
      kind: 'page',
      id: await one.circles.newId(),
      page: undefined,
      words: 'A page',
      savedAt: 1,
    }),
  )
  await until(two, ({ drafts }) => drafts?.length === 1)
  await one.account.lock()
  await until(two, ({ signIn }) => signIn.kind === 'locked')
})

test('[A27] signing out keeps unsent words unless the person insists', async () => {
  const phone = browser()
  const ana = await signUp(phone, 'ana-out')
  const circle = await good(ana.circles.create({ kind: 'pair', name: 'Here', colour: 'lake' }))
  await untilCircle(
    ana,
    circle,
    ({ sending, view }) => view.name === 'Here' && sending.length === 0,
  )
  phone.wire.unplug()
  await until(ana, state => state.connection !== 'live')
  await good(ana.circles.say(circle, { t: 'share-offered', need: 'listen', words: 'Unsent.' }))
  expect(await ana.account.signOut(false)).toEqual(err('words-wait'))
  await good(ana.account.signOut(true))
  expect((await until(ana, ({ signIn }) => signIn.kind === 'signed-out')).circles).toEqual([])
  expect(await phone.store.record('account')).toBeUndefined()
})

test('[T70] parameters of the host are ignored: a foreign answer is no answer', async () => {
  const phone = browser()
  await signUp(phone, 'ana-weak')
  const laptop = browser()
  laptop.wire.tamper = async (asked, pass) => {
    const answer = await pass()
    if (!answer.ok || asked.path !== paths.opaqueLogin) return answer
    const json = JSON.parse(new TextDecoder().decode(answer.value.body)) as object
    const weak = { ...json, keyStretching: { memory: 8, iterations: 1, parallelism: 1 } }
    return ok({ ...answer.value, body: utf8(JSON.stringify(weak)) })
  }
  const other = laptop.open()
  expect(await other.account.signInWithPassphrase('ana-weak', passphrase)).toEqual(
    err('host-unavailable'),
  )
  expect(laptop.wire.requests.map(({ path }) => path)).not.toContain(paths.opaqueFinish)
})

test('[T72] the PRF output is in no request, whatever the authenticator hands over', async () => {
  const phone = browser()
  const ana = await signUp(phone, 'ana-key')
  const { attempt, options } = await good(ana.account.passkeyAddOptions())
  expect(options).toMatchObject({
    extensions: { prf: { eval: { first: expect.any(Uint8Array) } } },
  })
  const prf = new Uint8Array(32).fill(7)
  const response = {
    id: 'AAAA',
    type: 'public-key',
    response: {},
    clientExtensionResults: {
      prf: { results: { first: 'BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc' } },
    },
  }
  await ana.account.addPasskey({ attempt, response, prf }, 'Key ring')
  const sent = phone.wire.requests.find(
    ({ path, body }) => path === paths.passkeys && body !== undefined,
  )
  const text = new TextDecoder().decode(sent?.body)
  expect(text).toContain('"clientExtensionResults":{}')
  expect(text).not.toContain('BwcHBwcH')
})
