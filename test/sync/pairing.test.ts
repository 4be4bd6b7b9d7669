import { afterEach, beforeEach, expect, test } from 'vitest'
import { toBase64Url } from '#base/text.ts'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import { paths } from '#protocol/api/paths.ts'
import { Browser, good, until, untilCircle } from '../cast/engineDevice.ts'
import { makeCircle, signUp } from '../cast/meet.ts'
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

const enter = () => {
  const browser = new Browser(host.url)
  browsers.push(browser)
  return browser
}

const signedIn = (engine: StoppableEngine) =>
  until(engine, ({ signIn, connection }) => signIn.kind === 'signed-in' && connection === 'live')

test('[A32] a new device shows a code, the old one lets it in, and it sees everything', async () => {
  const here = enter()
  const ana = await signUp(here, 'Ana')
  const circle = await makeCircle(ana, 'pair')
  await good(
    ana.circles.say(circle, { t: 'share-offered', need: 'listen', words: 'Are you there?' }),
  )
  await untilCircle(ana, circle, ({ view, sending }) => view.shares.length + sending.length === 1)

  const there = enter()
  const phone = there.open()
  const code = await good(phone.account.pairingCode())
  expect(await good(phone.account.pairingTry())).toBe('waiting')
  await good(ana.account.letDeviceIn(code))
  expect(await good(phone.account.pairingTry())).toBe('in')
  await signedIn(phone)
  await untilCircle(phone, circle, ({ view }) => view.shares.length === 1)
  const { devices, fresh } = await good(phone.account.read())
  expect(devices).toHaveLength(2)
  // It was let in and has shown no way in of its own: it cannot make new keys, nor let others in.
  expect(fresh).toBe(false)
  const third = enter().open()
  const next = await good(third.account.pairingCode())
  expect(await phone.account.signOutEverywhere(undefined)).toEqual({
    ok: false,
    error: 'sign-in-again',
  })
  const again = await phone.account.letDeviceIn(next)
  expect(again).toEqual({ ok: false, error: 'sign-in-again' })

  // The code is worth nothing any more, to either.
  expect(await ana.account.letDeviceIn(code)).toEqual({ ok: false, error: 'code-used' })
  expect(await phone.account.pairingTry()).toEqual({ ok: false, error: 'pairing-over' })
  // And the old device can send the new one away.
  const list = await good(ana.account.read())
  const other = list.devices.find(({ current }) => !current)
  await good(ana.account.removeDevice(other?.id ?? ''))
  await until(phone, ({ signIn }) => signIn.kind === 'locked')
})

test('[A32] what is no code, a code of another host, and a lost connection are said', async () => {
  const ana = await signUp(enter(), 'Ana')
  // oxlint-disable-next-line no-await-in-loop
  for (const text of ['', 'hello', `CV1.${'A'.repeat(112)}`])
    expect(await ana.account.letDeviceIn(text)).toEqual({ ok: false, error: 'not-a-device-code' })
  const elsewhere = await testHost()
  const stranger = new Browser(elsewhere.url)
  const code = await good(stranger.open().account.pairingCode())
  expect(await ana.account.letDeviceIn(code)).toEqual({ ok: false, error: 'code-of-another-host' })
  await stranger.close()
  await elsewhere.stop()
  const there = enter()
  const phone = there.open()
  const mine = await good(phone.account.pairingCode())
  await good(ana.account.letDeviceIn(mine))
  there.wire.unplug()
  expect(await phone.account.pairingTry()).toEqual({ ok: false, error: 'no-connection' })
  there.wire.plug()
  expect(await good(phone.account.pairingTry())).toBe('in')
})

test('[T86] the host learns no root: nothing it is sent opens the account, and its own bytes let nobody in', async () => {
  const here = enter()
  const ana = await signUp(here, 'Ana')
  const there = enter()
  const phone = there.open()
  const code = await good(phone.account.pairingCode())
  await good(ana.account.letDeviceIn(code))
  // A host that answers with bytes of its own making.
  const made = JSON.stringify({ packet: toBase64Url(new Uint8Array(100).fill(7)) })
  there.wire.tamper = async (request, pass) => {
    if (request.path !== paths.pairTake) return pass()
    const answer = await pass()
    return answer.ok
      ? { ok: true, value: { ...answer.value, body: new TextEncoder().encode(made) } }
      : answer
  }
  expect(await phone.account.pairingTry()).toEqual({ ok: false, error: 'pairing-over' })
  const state = await until(phone, ({ signIn }) => signIn.kind !== 'starting')
  expect(state.signIn.kind).toBe('signed-out')
  expect(there.wire.requests.map(({ path }) => path)).not.toContain(paths.pairEnter)
  // What the old device sent holds neither the account's id nor anything of 32 bytes in the open.
  const sent = here.wire.requests.find(({ path }) => path === paths.pair)
  const body = new TextDecoder().decode(sent?.body ?? new Uint8Array())
  expect(Object.keys(JSON.parse(body) as object).toSorted()).toEqual(['channel', 'packet'])
})

test('[T88] a stranger who answers a code first lets in to their own account, and the owner hears of it', async () => {
  const ana = await signUp(enter(), 'Ana')
  const mallory = await signUp(enter(), 'Mallory')
  const phone = enter().open()
  const code = await good(phone.account.pairingCode())
  await good(mallory.account.letDeviceIn(code))
  expect(await ana.account.letDeviceIn(code)).toEqual({ ok: false, error: 'code-used' })
  expect(await good(phone.account.pairingTry())).toBe('in')
  const state = await signedIn(phone)
  const anas = await until(ana, ({ signIn }) => signIn.kind === 'signed-in')
  if (state.signIn.kind !== 'signed-in' || anas.signIn.kind !== 'signed-in') throw new Error('out')
  // Nothing of Ana's went anywhere.
  expect(state.signIn.account).not.toBe(anas.signIn.account)
})
