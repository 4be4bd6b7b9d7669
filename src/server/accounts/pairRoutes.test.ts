import { beforeEach, describe, expect, it } from 'vitest'
import { fromBase64Url } from '#base/text.ts'
import { pairChannel } from '#crypto/pairing.ts'
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

  const send = (from: Browser, token: Uint8Array, packet = random(100)) =>
    from.post(paths.pair, { channel: text(pairChannel(token)), packet: text(packet) })
  const take = (by: Browser, token: Uint8Array) => by.post(paths.pairTake, { token: text(token) })
  const enter = async (by: Browser, token: Uint8Array, who: Person, channel = pairChannel(token)) =>
    by.post(paths.pairEnter, {
      token: text(token),
      accountId: who.id,
      signature: text(
        await sign(who.keys.signKey, pairEnterMessage(instanceOf(host), channel, who.idBytes)),
      ),
    })

  it('[A31] passes 100 bytes on and signs in whoever proves to hold the key, without a fresh sign-in', async () => {
    const token = random(32)
    const phone = host.browser()
    expect((await take(phone, token)).status).toBe(404)
    const packet = random(100)
    expect((await send(old, token, packet)).status).toBe(200)
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

  it('[A31] only a device with a sign-in of the last ten minutes may send', async () => {
    expect((await send(host.browser(), random(32))).status).toBe(401)
    host.clock.now += 11 * minuteMs
    expect((await send(old, random(32))).json).toMatchObject({ refusal: 'sign-in-again' })
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

  it('[T87] what was sent is gone after two minutes', async () => {
    const token = random(32)
    await send(old, token)
    host.clock.now += 2 * minuteMs + 1
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
