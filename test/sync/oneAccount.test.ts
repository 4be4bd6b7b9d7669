import { afterAll, beforeAll, expect, test } from 'vitest'
import { err } from '#base/result.ts'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { CircleId } from '#core/circle/ids.ts'
import type { PageView } from '#core/page/pageView.ts'
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

const passphrase = 'ember quilt harbour violet stone'

const signUp = async (where: Browser, name: string): Promise<StoppableEngine> => {
  const engine = where.open()
  await good(
    engine.account.create({
      admission: { kind: 'none' },
      displayName: name,
      language: 'en',
      passphrase: { name, passphrase },
    }),
  )
  await until(engine, state => state.connection === 'live')
  return engine
}

const makeCircle = async (engine: StoppableEngine, name: string): Promise<CircleId> => {
  const circle = await good(engine.circles.create({ kind: 'pair', name, colour: 'moss' }))
  await untilCircle(
    engine,
    circle,
    ({ view, sending }) => view.name === name && sending.length === 0,
  )
  return circle
}

const draftOf = async (engine: StoppableEngine, circle: CircleId, words: string) => ({
  kind: 'share' as const,
  id: await engine.circles.newId(),
  circle,
  need: 'listen' as const,
  words,
  feelings: [],
  note: undefined,
  invitesViews: false,
  resting: false,
  savedAt: 1,
})

test('[A15] a second device sees everything; a wrong sign-in says nothing', async () => {
  const phone = browser()
  const ana = await signUp(phone, 'ana1')
  const circle = await makeCircle(ana, 'Tuesday')
  await good(ana.circles.sayToMyself({ t: 'page-written', words: 'For myself.' }))
  await good(ana.account.changeSetting('helpCountry', 'ES'))
  await until(
    ana,
    ({ signIn }) => signIn.kind === 'signed-in' && signIn.settings.helpCountry === 'ES',
  )
  await until(ana, ({ circles }) => circles.length === 1)

  const second = browser().open()
  expect(await second.account.signInWithPassphrase('ana1', 'ember quilt harbour violet')).toEqual(
    err('wrong-sign-in'),
  )
  expect(await second.account.signInWithPassphrase('nobody', passphrase)).toEqual(
    err('wrong-sign-in'),
  )
  await good(second.account.signInWithPassphrase('ANA1 ', passphrase))
  const state = await until(
    second,
    ({ circles, signIn }) =>
      circles.length === 1 && signIn.kind === 'signed-in' && signIn.settings.helpCountry === 'ES',
  )
  expect(state.signIn).toMatchObject({ name: 'ana1' })
  await untilCircle(second, circle, ({ view }) => view.name === 'Tuesday')
  await new Promise<void>(resolve => {
    second.watchMine('pages', pages => {
      if (pages[0]?.words === 'For myself.') resolve()
    })
  })
  const account = await good(second.account.read())
  expect(account).toMatchObject({ hasPassphrase: true, fresh: true })
  expect(account.devices).toHaveLength(2)
  await good(second.account.nameDevice('Old laptop'))
  expect((await good(ana.account.read())).devices.map(({ label }) => label)).toContain('Old laptop')
  await good(ana.account.removeDevice(account.devices.find(({ current }) => current)!.id))
  expect((await until(second, ({ signIn }) => signIn.kind === 'locked')).signIn).toMatchObject({
    why: 'elsewhere',
  })
})

test('[A16] a recovery code opens the account; mistyped, it is not even sent', async () => {
  const phone = browser()
  const ana = await signUp(phone, 'ana2')
  const sheet = await good(ana.account.recoverySheet())
  expect(sheet?.code).toMatch(/^([0-9A-Z]{4} ){6}[0-9A-Z]{4}$/)
  expect((await until(ana, state => state.recoverySheetWaits)).recoverySheetWaits).toBe(true)
  await until(
    ana,
    ({ today }) => today?.items.some(({ kind }) => kind === 'recovery-sheet') === true,
  )
  await good(ana.account.recoverySheetKept())
  expect(await good(ana.account.recoverySheet())).toBeUndefined()
  await until(ana, ({ today }) => today?.items.length === 0)

  // A recovery code signs every other device out: what the phone has to say must be said before.
  await expect.poll(async () => (await phone.store.outbox()).length, { timeout: 60_000 }).toBe(0)
  const laptop = browser()
  const other = laptop.open()
  await good(other.account.host())
  const sent = laptop.wire.requests.length
  const last = sheet!.code.at(-1) === '0' ? '1' : '0'
  expect(await other.account.signInWithRecoveryCode(sheet!.code.slice(0, -1) + last)).toEqual(
    err('mistyped-code'),
  )
  const paths = laptop.wire.requests.slice(sent).map(({ path }) => path)
  expect(paths.filter(path => path.includes('auth'))).toEqual([])
  await good(other.account.signInWithRecoveryCode(sheet!.code.toLowerCase()))
  expect((await until(other, ({ signIn }) => signIn.kind === 'signed-in')).signIn).toMatchObject({
    name: 'ana2',
  })
  // Who came in by the sheet has it, also when nobody had said so before.
  const made = await good(other.account.newRecoveryCode())
  await until(
    other,
    ({ today }) => today?.items.some(({ kind }) => kind === 'recovery-sheet') === true,
  )
  const tablet = browser().open()
  await good(tablet.account.host())
  await good(tablet.account.signInWithRecoveryCode(made.code))
  await until(tablet, ({ today }) => today?.items.length === 0)
})

test('[A17] locked, a device keeps its drafts and forgets its keys', async () => {
  const phone = browser()
  const ana = await signUp(phone, 'ana3')
  const circle = await makeCircle(ana, 'Tuesday')
  const draft = await draftOf(ana, circle, 'Not sent yet.')
  await good(ana.circles.saveDraft(draft))
  phone.wire.unplug()
  await ana.account.lock()
  expect((await until(ana, ({ signIn }) => signIn.kind === 'locked')).drafts).toBeUndefined()
  expect(await phone.store.record('keyring')).toBeUndefined()
  expect(await ana.account.signInWithPassphrase('ana3', passphrase)).toEqual(err('no-connection'))
  phone.wire.plug()
  await good(ana.account.signInWithPassphrase('ana3', passphrase))
  expect((await until(ana, ({ drafts }) => drafts?.length === 1)).drafts).toEqual([
    { ...draft, files: [] },
  ])

  const stranger = browser()
  await signUp(stranger, 'ben3')
  await ana.account.lock()
  expect(await ana.account.signInWithPassphrase('ben3', passphrase)).toEqual(
    err('another-account-here'),
  )
})

test('[A18] a page that is gone before lock was done: the next engine locks first', async () => {
  const phone = browser()
  const ana = await signUp(phone, 'ana4')
  await ana.stop()
  const again = phone.open({ lockFirst: true })
  expect((await until(again, ({ signIn }) => signIn.kind !== 'starting')).signIn.kind).toBe(
    'locked',
  )
})

test('[A19] opened again without a connection everything is there', async () => {
  const phone = browser()
  const ana = await signUp(phone, 'ana5')
  const circle = await makeCircle(ana, 'Tuesday')
  await ana.stop()
  phone.wire.unplug()
  const again = phone.open()
  const state = await until(again, ({ signIn }) => signIn.kind === 'signed-in')
  expect(state.circles.map(({ name }) => name)).toEqual(['Tuesday'])
  await good(again.circles.say(circle, { t: 'share-offered', need: 'company', words: 'Hello.' }))
  const waiting = await untilCircle(again, circle, ({ sending }) => sending.length === 1)
  expect(waiting.sending[0]).toMatchObject({ state: 'waiting', act: { words: 'Hello.' } })
  phone.wire.plug()
  await untilCircle(
    again,
    circle,
    ({ view, sending }) => view.shares.length === 1 && sending.length === 0,
  )
})

test('[A20] new keys everywhere: the other device is out, and comes back to its own drafts', async () => {
  const phone = browser()
  const ana = await signUp(phone, 'ana6')
  const circle = await makeCircle(ana, 'Tuesday')
  await good(ana.circles.say(circle, { t: 'share-offered', need: 'listen', words: 'Before.' }))
  await untilCircle(ana, circle, ({ view }) => view.shares.length === 1)
  const laptop = browser()
  const other = laptop.open()
  await good(other.account.signInWithPassphrase('ana6', passphrase))
  await until(other, ({ circles, connection }) => circles.length === 1 && connection === 'live')
  await untilCircle(other, circle, ({ view }) => view.shares.length === 1)
  const draft = await draftOf(other, circle, 'Still mine.')
  await good(other.circles.saveDraft(draft))
  const old = await good(ana.account.recoverySheet())

  const next = 'cedar button tunnel yellow music'
  await good(ana.account.signOutEverywhere({ name: 'ana6', passphrase: next }))
  expect((await until(other, ({ signIn }) => signIn.kind === 'locked')).signIn).toMatchObject({
    why: 'elsewhere',
  })
  const fresh = await good(ana.account.recoverySheet())
  expect(fresh?.code).not.toBe(old?.code)
  await good(ana.circles.say(circle, { t: 'share-offered', need: 'listen', words: 'After.' }))
  await untilCircle(
    ana,
    circle,
    ({ view, sending }) => view.shares.length === 2 && sending.length === 0,
  )

  expect(await other.account.signInWithPassphrase('ana6', passphrase)).toEqual(err('wrong-sign-in'))
  expect(await other.account.signInWithRecoveryCode(old!.code)).toEqual(err('wrong-sign-in'))
  await good(other.account.signInWithPassphrase('ana6', next))
  expect((await until(other, ({ drafts }) => drafts?.length === 1)).drafts).toEqual([
    { ...draft, files: [] },
  ])
  const both = await untilCircle(other, circle, ({ view }) => view.shares.length === 2)
  expect(both.view.shares.map(share => share.kind === 'open' && share.words)).toEqual([
    'After.',
    'Before.',
  ])

  const third = browser().open()
  await good(third.account.signInWithRecoveryCode(fresh!.code))
  await untilCircle(third, circle, ({ view }) => view.shares.length === 2)
})

test('[A21] an account ends: the circle is left, the device empty, the name free', async () => {
  const phone = browser()
  const ana = await signUp(phone, 'ana7')
  const circle = await makeCircle(ana, 'Tuesday')
  await good(ana.circles.say(circle, { t: 'share-offered', need: 'listen', words: 'Mine.' }))
  await untilCircle(ana, circle, ({ view }) => view.shares.length === 1)
  await good(ana.account.deleteAccount('take'))
  expect((await until(ana, ({ signIn }) => signIn.kind === 'signed-out')).circles).toEqual([])
  expect(await phone.store.circles()).toEqual([])
  expect(await ana.account.signInWithPassphrase('ana7', passphrase)).toEqual(err('wrong-sign-in'))
  await signUp(phone, 'ana7')
})

test('[A19] a setting and a page hold at once, before there is a connection', async () => {
  const phone = browser()
  const ana = await signUp(phone, 'ana8')
  await until(ana, ({ signIn }) => signIn.kind === 'signed-in' && signIn.name === 'ana8')
  phone.wire.unplug()
  await until(ana, state => state.connection !== 'live')
  await good(ana.account.changeSetting('theme', 'dark'))
  await until(ana, ({ signIn }) => signIn.kind === 'signed-in' && signIn.settings.theme === 'dark')
  const page = await good(ana.circles.sayToMyself({ t: 'page-written', words: 'On a train.' }))
  await good(ana.circles.sayToMyself({ t: 'page-changed', page, words: 'In a tunnel.' }))
  const pages = await new Promise<readonly PageView[]>(resolve => {
    ana.watchMine('pages', seen => {
      if (seen[0]?.words === 'In a tunnel.') resolve(seen)
    })
  })
  expect(pages).toHaveLength(1)
  await good(ana.circles.takeBackPage(pages[0]!.takeBack))
  await new Promise<void>(resolve => {
    ana.watchMine('pages', seen => {
      if (seen.length === 0) resolve()
    })
  })
})
