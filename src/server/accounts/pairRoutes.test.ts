import { beforeEach, describe, expect, it } from 'vitest'
import { fromBase64Url } from '#base/text.ts'
import { pairChannel, pairToken } from '#crypto/pairing.ts'
import { sign } from '#crypto/signature.ts'
import { paths } from '#protocol/api/paths.ts'
import { pairEnterMessage } from '#protocol/signedMessages.ts'
import {
  type AccountHost,
  type Browser,
  openAccountHost,
  random,
  text,
} from '#test/accounts/accountHost.ts'
import { instanceOf, join, newPerson, type Person } from '#test/accounts/person.ts'

const minuteMs = 60_000
const refused = { refusal: 'not-signed-in' }

describe('one device lets another in', () => {
  let host: AccountHost
  let old: Browser
  let ana: Person
  beforeEach(async () => {
    host = await openAccountHost()
    old = host.browser()
    ana = await join(host, old)
  })

  const say = (from: Browser, token: Uint8Array, commit = random(32)) =>
    from.post(paths.pair, { channel: text(pairChannel(token)), commit: text(commit) })
  const take = (by: Browser, token: Uint8Array) => by.post(paths.pairTake, { token: text(token) })
  const show = (by: Browser, seed: Uint8Array) => by.post(paths.pairShow, { seed: text(seed) })
  const same = (by: Browser, token: Uint8Array, is = true) =>
    by.post(paths.pairSame, { token: text(token), same: is })
  const state = (by: Browser, token: Uint8Array) =>
    by.post(paths.pairState, { channel: text(pairChannel(token)) })
  const give = (from: Browser, token: Uint8Array, packet = random(100)) =>
    from.post(paths.pairPacket, { channel: text(pairChannel(token)), packet: text(packet) })
  /** Answered, compared, and sent. */
  const send = async (from: Browser, token: Uint8Array) => {
    const said = await say(from, token)
    if (said.status !== 200) return said
    await same(host.browser(), token)
    return give(from, token)
  }
  const enter = async (by: Browser, token: Uint8Array, who: Person, channel = pairChannel(token)) =>
    by.post(paths.pairEnter, {
      token: text(token),
      accountId: who.id,
      signature: text(
        await sign(who.keys.signKey, pairEnterMessage(instanceOf(host), channel, who.idBytes)),
      ),
    })

  it('[A31] passes on what each shows, at last 100 bytes, and signs in whoever proves to hold the key', async () => {
    const seed = random(32)
    const token = pairToken(seed)
    const phone = host.browser()
    expect((await take(phone, token)).status).toBe(404)
    const commit = random(32)
    expect((await say(old, token, commit)).status).toBe(200)
    expect((await state(old, token)).json).toEqual({})
    expect((await take(phone, token)).json).toEqual({ commit: text(commit) })
    expect((await show(phone, seed)).status).toBe(200)
    expect((await state(old, token)).json).toEqual({ seed: text(seed) })
    const packet = random(100)
    // Nothing before the yes.
    expect((await give(old, token, packet)).status).toBe(404)
    expect((await enter(phone, token, ana)).json).toEqual(refused)
    expect((await same(phone, token)).status).toBe(200)
    expect((await state(old, token)).json).toEqual({ seed: text(seed), same: true })
    expect((await give(old, token, packet)).status).toBe(200)
    const taken = await take(phone, token)
    expect(fromBase64Url(String(taken.json['packet']))).toEqual(packet)
    expect((await enter(phone, token, ana)).json).toMatchObject({ accountId: ana.id, gen: 1 })
    const account = (await phone.get(paths.account)).json as never as {
      readonly fresh: boolean
      readonly devices: readonly unknown[]
    }
    expect(account.fresh).toBe(false)
    // The old device sees the new one in its list.
    expect(account.devices).toHaveLength(2)
  })

  it('[T88] after a no nothing is passed on, and the no stays', async () => {
    const token = random(32)
    await say(old, token)
    expect((await same(host.browser(), token, false)).status).toBe(200)
    await same(host.browser(), token, true)
    expect((await state(old, token)).json).toEqual({ same: false })
    expect((await give(old, token)).status).toBe(404)
    expect((await enter(host.browser(), token, ana)).json).toEqual(refused)
  })

  it('[T87] only whoever answered hears how far it is, and sends', async () => {
    const token = random(32)
    await say(old, token)
    await same(host.browser(), token)
    const mallory = host.browser()
    await join(host, mallory)
    expect((await state(mallory, token)).status).toBe(404)
    expect((await give(mallory, token)).status).toBe(404)
    expect((await state(host.browser(), token)).status).toBe(401)
    // What was sent first stays, however often it is sent.
    const packet = random(100)
    expect((await give(old, token, packet)).status).toBe(200)
    expect((await give(old, token)).status).toBe(200)
    expect((await take(host.browser(), token)).json['packet']).toBe(text(packet))
    // What nobody answered can be neither shown nor said.
    expect((await show(host.browser(), random(32))).status).toBe(404)
    expect((await same(host.browser(), random(32))).status).toBe(404)
  })

  it('[A31] only a device with a sign-in of the last ten minutes may send', async () => {
    expect((await say(host.browser(), random(32))).status).toBe(401)
    host.clock.now += 11 * minuteMs
    expect((await say(old, random(32))).json).toMatchObject({ refusal: 'sign-in-again' })
  })

  it('[T87] a code works once: no second answer, no second entering', async () => {
    const token = random(32)
    expect((await send(old, token)).status).toBe(200)
    const mallory = host.browser()
    const other = await join(host, mallory)
    expect((await send(mallory, token)).status).toBe(404)
    expect((await send(old, token)).status).toBe(404)
    expect((await enter(host.browser(), token, other)).json).toEqual(refused)
    expect((await enter(host.browser(), token, ana)).status).toBe(200)
    expect((await enter(host.browser(), token, ana)).json).toEqual(refused)
    expect((await take(host.browser(), token)).status).toBe(404)
    expect((await send(old, token)).status).toBe(404)
  })

  it('[T87] two that enter at the same moment get one session', async () => {
    const token = random(32)
    await send(old, token)
    const both = await Promise.all(
      [host.browser(), host.browser()].map(phone => enter(phone, token, ana)),
    )
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401])
  })

  it('[T87] what was sent is gone five minutes after the answer', async () => {
    const token = random(32)
    await send(old, token)
    host.clock.now += 5 * minuteMs + 1
    expect((await take(host.browser(), token)).status).toBe(404)
    expect((await enter(host.browser(), token, ana)).json).toEqual(refused)
  })

  it('[T87] a key alone lets nobody in, nor a signature for another code, account or purpose', async () => {
    const token = random(32)
    expect((await enter(host.browser(), token, ana)).json).toEqual(refused)
    await send(old, token)
    const stranger = await newPerson()
    const phone = host.browser()
    expect((await enter(phone, token, { ...ana, keys: stranger.keys })).json).toEqual(refused)
    expect((await enter(phone, token, stranger)).json).toEqual(refused)
    expect((await enter(phone, token, ana, pairChannel(random(32)))).json).toEqual(refused)
    expect((await enter(phone, random(32), ana)).json).toEqual(refused)
    // The channel stands in the code, where anybody may photograph it; it is not the token.
    expect((await take(phone, pairChannel(token))).status).toBe(404)
  })

  it('[T87] whoever signed out everywhere meanwhile lets nobody in any more', async () => {
    const token = random(32)
    await send(old, token)
    expect((await old.post(paths.signOutEverywhere)).status).toBe(200)
    expect((await enter(host.browser(), token, ana)).json).toEqual(refused)
  })

  it('[S3] asking again and again has a limit of its own', async () => {
    const phone = host.browser('198.51.100.7')
    let last = 0
    for (let asked = 0; asked < 300 && last !== 429; asked++)
      // oxlint-disable-next-line no-await-in-loop -- one after another
      last = (await take(phone, random(32))).status
    expect(last).toBe(429)
    // It takes nothing from signing in.
    expect((await phone.post(paths.challenge)).status).toBe(200)
  })
})
