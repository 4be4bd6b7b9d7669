import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AccountId } from '#base/ids.ts'
import { toBase64Url } from '#base/text.ts'
import type { PairingStep } from '#client/commands/accountCommands.ts'
import type { Outcome } from '#client/commands/failure.ts'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { Transport } from '#client/host/transport.ts'
import { pairCommit, parsePairingCode, sealPairedRoot } from '#crypto/pairing.ts'
import { wordList } from '#crypto/wordList.ts'
import { paths } from '#protocol/api/paths.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
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

/** The words that a device shows, once there are some. */
const wordsOn = async (ask: () => Outcome<PairingStep>): Promise<readonly string[]> => {
  const step = await good(ask())
  if (step.kind !== 'compare') throw new Error(`No words, but ${step.kind}.`)
  return step.words
}

const onPhone = (engine: StoppableEngine) => wordsOn(() => engine.account.pairingTry())
const onOther = (engine: StoppableEngine) => wordsOn(() => engine.account.letDeviceInTry())

/** Both have the words, and the person compares them and says yes on the new one. */
const compare = async (phone: StoppableEngine, other: StoppableEngine): Promise<void> => {
  const words = await onPhone(phone)
  expect(words).toHaveLength(3)
  expect(await onOther(other)).toEqual(words)
  await good(phone.account.pairingSame(true))
}

const signedOut = async (engine: StoppableEngine): Promise<void> => {
  const { signIn } = await until(engine, state => state.signIn.kind !== 'starting')
  expect(signIn.kind).toBe('signed-out')
}

/** An answer of the host with another body. */
const withBody = (answer: Awaited<ReturnType<Transport['request']>>, body: unknown) =>
  answer.ok
    ? {
        ok: true as const,
        value: {
          ...answer.value,
          status: 200,
          body: new TextEncoder().encode(JSON.stringify(body)),
        },
      }
    : answer

const sentTo = (browser: Browser, path: string): Record<string, string> => {
  const found = browser.wire.requests.findLast(request => request.path === path)
  return JSON.parse(new TextDecoder().decode(found?.body ?? new Uint8Array())) as never
}

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
  const code = await good(phone.account.pairingCode('es'))
  expect(await good(phone.account.pairingTry())).toEqual({ kind: 'waiting' })
  await good(ana.account.letDeviceIn(code))
  expect(await good(ana.account.letDeviceInTry())).toEqual({ kind: 'waiting' })
  // Both show words of the list that the new device speaks, as often as they ask.
  const words = await onPhone(phone)
  const spoken = await wordList('es')
  expect(words.every(word => spoken.includes(word))).toBe(true)
  expect(await onOther(ana)).toEqual(words)
  expect(await onPhone(phone)).toEqual(words)
  // Nothing of the account is here, and nothing was sent that would open it.
  await signedOut(phone)
  expect(here.wire.requests.map(({ path }) => path)).not.toContain(paths.pairPacket)
  await good(phone.account.pairingSame(true))
  expect(await good(phone.account.pairingTry())).toEqual({ kind: 'waiting' })
  expect(await good(ana.account.letDeviceInTry())).toEqual({ kind: 'in' })
  expect(await good(phone.account.pairingTry())).toEqual({ kind: 'in' })
  await signedIn(phone)
  await untilCircle(phone, circle, ({ view }) => view.shares.length === 1)
  const { devices, fresh } = await good(phone.account.read())
  expect(devices).toHaveLength(2)
  // It was let in and has shown no way in of its own: it cannot make new keys, nor let others in.
  expect(fresh).toBe(false)
  const third = enter().open()
  const next = await good(third.account.pairingCode('en'))
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
  const code = await good(stranger.open().account.pairingCode('en'))
  expect(await ana.account.letDeviceIn(code)).toEqual({ ok: false, error: 'code-of-another-host' })
  await stranger.close()
  await elsewhere.stop()
  const there = enter()
  const phone = there.open()
  const mine = await good(phone.account.pairingCode('en'))
  await good(ana.account.letDeviceIn(mine))
  const gone = { ok: false, error: 'no-connection' }
  there.wire.unplug()
  expect(await phone.account.pairingTry()).toEqual(gone)
  there.wire.plug()
  await onPhone(phone)
  there.wire.unplug()
  expect(await phone.account.pairingSame(true)).toEqual(gone)
  there.wire.plug()
  await compare(phone, ana)
  await good(ana.account.letDeviceInTry())
  there.wire.unplug()
  expect(await phone.account.pairingTry()).toEqual(gone)
  there.wire.plug()
  expect(await good(phone.account.pairingTry())).toEqual({ kind: 'in' })
})

test('[T86] the host learns no root: nothing it is sent opens the account, and its own bytes let nobody in', async () => {
  const here = enter()
  const ana = await signUp(here, 'Ana')
  const there = enter()
  const phone = there.open()
  const code = await good(phone.account.pairingCode('en'))
  await good(ana.account.letDeviceIn(code))
  await compare(phone, ana)
  await good(ana.account.letDeviceInTry())
  // A host that answers with bytes of its own making, behind words that were another's.
  there.wire.tamper = async (request, pass) =>
    request.path === paths.pairTake
      ? withBody(await pass(), {
          commit: toBase64Url(new Uint8Array(32)),
          packet: toBase64Url(new Uint8Array(100).fill(7)),
        })
      : pass()
  expect(await phone.account.pairingTry()).toEqual({ ok: false, error: 'pairing-over' })
  await signedOut(phone)
  expect(there.wire.requests.map(({ path }) => path)).not.toContain(paths.pairEnter)
  // What the old device sent holds neither the account's id nor anything of 32 bytes in the open.
  expect(Object.keys(sentTo(here, paths.pair)).toSorted()).toEqual(['channel', 'commit'])
  expect(Object.keys(sentTo(here, paths.pairPacket)).toSorted()).toEqual(['channel', 'packet'])
})

test('[T86] an answer that was shown in words is the one that opens: another is not taken', async () => {
  const ana = await signUp(enter(), 'Ana')
  const there = enter()
  const phone = there.open()
  const text = await good(phone.account.pairingCode('en'))
  await good(ana.account.letDeviceIn(text))
  const words = await onPhone(phone)
  // The words are known by now. A host puts another answer in place, which this device could open.
  const code = parsePairingCode(text)
  const mallory = { accountId: 'a'.repeat(32) as AccountId, gen: 1, root: new Uint8Array(32) }
  const packet = code === undefined ? undefined : await sealPairedRoot(code, mallory)
  if (packet === undefined) throw new Error('not sealed')
  const other = { commit: toBase64Url(pairCommit(packet)), packet: toBase64Url(packet) }
  there.wire.tamper = async (request, pass) =>
    request.path === paths.pairTake ? withBody(await pass(), other) : pass()
  expect(await onPhone(phone)).toEqual(words)
  await good(phone.account.pairingSame(true))
  expect(await phone.account.pairingTry()).toEqual({ ok: false, error: 'pairing-over' })
  await signedOut(phone)
  expect(there.wire.requests.map(({ path }) => path)).not.toContain(paths.pairEnter)
})

test('[T88] a no that is said while it comes in still counts', async () => {
  const ana = await signUp(enter(), 'Ana')
  const there = enter()
  const phone = there.open()
  await good(ana.account.letDeviceIn(await good(phone.account.pairingCode('en'))))
  await compare(phone, ana)
  await good(ana.account.letDeviceInTry())
  there.wire.tamper = async (request, pass) => {
    const answer = await pass()
    if (request.path === paths.pairEnter) await phone.account.pairingSame(false)
    return answer
  }
  expect(await phone.account.pairingTry()).toEqual({ ok: false, error: 'pairing-over' })
  await signedOut(phone)
  expect((await good(ana.account.read())).devices).toHaveLength(1)
})

test('[T88] a stranger who answers first: the owner hears of it, says no, and nothing opened', async () => {
  const ana = await signUp(enter(), 'Ana')
  const mallory = await signUp(enter(), 'Mallory')
  const there = enter()
  const phone = there.open()
  const code = await good(phone.account.pairingCode('en'))
  await good(mallory.account.letDeviceIn(code))
  expect(await ana.account.letDeviceIn(code)).toEqual({ ok: false, error: 'code-used' })
  expect(await ana.account.letDeviceInTry()).toEqual({ ok: false, error: 'pairing-over' })
  const words = await onPhone(phone)
  expect(await onOther(mallory)).toEqual(words)
  await signedOut(phone)
  await good(phone.account.pairingSame(false))
  // It is over, whatever anybody sends or says now.
  expect(await mallory.account.letDeviceInTry()).toEqual({ ok: false, error: 'said-not-same' })
  expect(await phone.account.pairingTry()).toEqual({ ok: false, error: 'pairing-over' })
  expect(await phone.account.pairingSame(true)).toEqual({ ok: false, error: 'pairing-over' })
  await signedOut(phone)
  expect(there.wire.requests.map(({ path }) => path)).not.toContain(paths.pairEnter)
  // Another code, and this time it is Ana's.
  const next = await good(phone.account.pairingCode('en'))
  expect(next).not.toBe(code)
  await good(ana.account.letDeviceIn(next))
  await compare(phone, ana)
  await good(ana.account.letDeviceInTry())
  expect(await good(phone.account.pairingTry())).toEqual({ kind: 'in' })
  const [in_, anas] = [await signedIn(phone), await signedIn(ana)]
  if (in_.signIn.kind !== 'signed-in' || anas.signIn.kind !== 'signed-in') throw new Error('out')
  expect(in_.signIn.account).toBe(anas.signIn.account)
})

test('[T88] a host that takes both answers cannot make the words alike', async () => {
  const here = enter()
  const ana = await signUp(here, 'Ana')
  const mallory = await signUp(enter(), 'Mallory')
  const there = enter()
  const phone = there.open()
  const code = await good(phone.account.pairingCode('en'))
  await good(mallory.account.letDeviceIn(code))
  // It tells Ana that hers was the first, and passes on to her what the phone shows.
  let seed: string | undefined
  here.wire.tamper = async (request, pass) => {
    const answer = await pass()
    if (request.path === paths.pair) return withBody(answer, {})
    if (request.path === paths.pairState) return withBody(answer, { seed })
    return answer
  }
  await good(ana.account.letDeviceIn(code))
  const words = await onPhone(phone)
  seed = sentTo(there, paths.pairShow)['seed']
  expect(await onOther(ana)).not.toEqual(words)
  // With a seed of its choice it could try until they are: the code names the right one.
  seed = toBase64Url(new Uint8Array(32).fill(1))
  expect(await ana.account.letDeviceInTry()).toEqual({ ok: false, error: 'pairing-over' })
  // The phone shows the seed only when an answer is fixed, and sends nothing else of it before.
  const asked = there.wire.requests.map(({ path }) => path)
  expect(asked.indexOf(paths.pairShow)).toBeGreaterThan(asked.indexOf(paths.pairTake))
  const shown = JSON.stringify(
    there.wire.requests
      .slice(0, asked.indexOf(paths.pairShow))
      .map(({ body }) => new TextDecoder().decode(body ?? new Uint8Array())),
  )
  expect(shown).not.toContain(sentTo(there, paths.pairShow)['seed'])
})
