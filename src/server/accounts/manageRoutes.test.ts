import { describe, expect, it } from 'vitest'
import { toHex } from '#base/text.ts'
import { paths, pathTo } from '#protocol/api/paths.ts'
import { bytes, openAccountHost, random, text } from '#test/accounts/accountHost.ts'
import {
  join,
  recoveryRequestOf,
  register,
  signInByPassphrase,
  slotOf,
} from '#test/accounts/person.ts'
import { accountCircles } from './accountCircles.ts'
import { hasEnded } from './session.ts'

const hex = (wire: string | undefined): string => toHex(bytes(wire ?? ''))

/** Ana on a phone and a laptop. */
const two = async () => {
  const host = await openAccountHost()
  const phone = host.browser()
  const name = { name: 'ana', passphrase: 'calm river' }
  const ana = await join(host, phone, name)
  const laptop = host.browser()
  const { last } = await signInByPassphrase(host, laptop, name.name, name.passphrase)
  const laptopSession: string = last?.json['sessionId'] ?? ''
  return { host, phone, laptop, ana, laptopSession }
}

describe('devices', () => {
  it('are listed with the name their owner sealed, and one can be signed out', async () => {
    const { host, phone, laptop, ana, laptopSession } = await two()
    const ended: boolean[] = []
    host.deps.sessions.onAuthChanged((account, change) => {
      ended.push(account === ana.id && hasEnded(change, hex(laptopSession) as never))
    })
    await laptop.put(paths.device, { label: text(utf8Label) })
    const { json } = await phone.get(paths.account)
    const devices = json['devices'] as unknown as { sessionId: string; label?: string }[]
    expect(devices).toHaveLength(2)
    expect(devices.find(({ sessionId }) => sessionId === laptopSession)).toMatchObject({
      label: text(utf8Label),
      current: false,
    })
    const path = pathTo(paths.deviceById, { session: hex(laptopSession) })
    expect((await phone.delete(path)).status).toBe(200)
    expect(ended).toEqual([true])
    expect((await laptop.get(paths.account)).status).toBe(401)
    expect((await phone.get(paths.account)).status).toBe(200)
    expect((await phone.delete(path)).json).toEqual({ refusal: 'not-found' })
  })

  it('sign out by themselves', async () => {
    const { phone, laptop } = await two()
    const stolen = new Map(laptop.cookies)
    expect((await laptop.post(paths.signOut)).status).toBe(200)
    expect(laptop.cookies.size).toBe(0)
    laptop.cookies = stolen
    expect((await laptop.get(paths.account)).status).toBe(401)
    expect((await phone.get(paths.account)).status).toBe(200)
  })
})

describe('[T76] signing out everywhere', () => {
  it('ends every cookie but this one, at once, and tells the open sockets', async () => {
    const { host, phone, laptop, laptopSession } = await two()
    const me = (await host.deps.sessions.authenticate(laptop.cookieHeader))!
    const closed: boolean[] = []
    host.deps.sessions.onAuthChanged((_, change) => {
      closed.push(hasEnded(change, hex(laptopSession) as never))
    })
    expect(await host.deps.sessions.isStillSignedIn(me)).toBe(true)
    expect((await phone.post(paths.signOutEverywhere)).status).toBe(200)
    expect(closed).toEqual([true])
    expect(await host.deps.sessions.isStillSignedIn(me)).toBe(false)
    expect(await host.deps.sessions.authenticate(laptop.cookieHeader)).toBeUndefined()
    expect((await laptop.get(paths.circles)).status).toBe(401)
    expect((await phone.get(paths.circles)).status).toBe(200)
  })

  it('holds although a row of the ended session were still there', async () => {
    const { host, phone, laptop } = await two()
    // As if another node had written the row a moment too late.
    await host.deps.sql.run('UPDATE account SET auth_version = auth_version + 1', [])
    expect((await phone.get(paths.account)).status).toBe(401)
    expect((await laptop.post(paths.signOutEverywhere)).status).toBe(401)
  })
})

describe('[T74] slots', () => {
  it('can go while another opens without an authenticator, and take their sign-in along', async () => {
    const { phone, laptop, host } = await two()
    const { json } = await phone.get(paths.account)
    const slots = json['slots'] as unknown as { slotId: string; type: number }[]
    const path = (type: number) =>
      pathTo(paths.slotById, { slot: hex(slots.find(slot => slot.type === type)?.slotId) })
    expect((await phone.delete(path(2))).status).toBe(200)
    expect((await phone.get(paths.account)).json).toMatchObject({ hasPassphrase: false })
    expect((await phone.delete(path(3))).json).toEqual({ refusal: 'last-way-in' })
    expect((await phone.delete(path(2))).json).toEqual({ refusal: 'not-found' })
    const { last } = await signInByPassphrase(host, laptop, 'ana', 'calm river')
    expect(last).toBeUndefined()
  })
})

describe('deleting an account', () => {
  it('[A10] leaves nothing on the account side, and the name is free again', async () => {
    const { host, phone, laptop, ana } = await two()
    await accountCircles(host.deps.sql).set(ana.idBytes, random(32), 'in')
    expect((await phone.delete(paths.account)).status).toBe(200)
    expect(phone.cookies.size).toBe(0)
    expect((await laptop.get(paths.account)).status).toBe(401)
    const tables = [
      'account',
      'slot',
      'passkey',
      'sign_in_name',
      'recovery_key',
      'device_session',
      'account_circle',
      'key_link',
    ]
    // oxlint-disable-next-line no-await-in-loop
    for (const table of tables)
      expect(await host.deps.sql.all(`SELECT * FROM ${table}`)).toEqual([])
    await accountCircles(host.deps.sql).set(ana.idBytes, random(32), 'out')
    expect(await accountCircles(host.deps.sql).list(ana.idBytes)).toEqual([])
    await join(host, host.browser(), { name: 'ana', passphrase: 'somebody else' })
  })
})

describe('circles', () => {
  it('are those of the account that asks', async () => {
    const { host, phone, ana } = await two()
    const ben = host.browser()
    await join(host, ben)
    const circles = accountCircles(host.deps.sql)
    const circle = random(32)
    await circles.set(ana.idBytes, circle, 'asked')
    await circles.set(ana.idBytes, circle, 'in')
    const found = { circles: [{ circleId: toHex(circle), state: 'in' }] }
    expect((await phone.get(paths.circles)).json).toEqual(found)
    expect((await ben.get(paths.circles)).json).toEqual({ circles: [] })
    await circles.set(ana.idBytes, circle, undefined)
    expect((await phone.get(paths.circles)).json).toEqual({ circles: [] })
  })
})

describe('[S1] with the ids of somebody else', () => {
  it('no route reads or changes anything', async () => {
    const { host, phone, ana, laptopSession } = await two()
    const mallory = host.browser()
    await join(host, mallory)
    const before = (await phone.get(paths.account)).json
    const slots = before['slots'] as unknown as { slotId: string }[]
    const notFound = { refusal: 'not-found' }
    // oxlint-disable-next-line no-await-in-loop
    for (const path of [
      pathTo(paths.deviceById, { session: hex(laptopSession) }),
      ...slots.map(({ slotId }) => pathTo(paths.slotById, { slot: hex(slotId) })),
      pathTo(paths.passkeyById, { passkey: toHex(random(16)) }),
      pathTo(paths.deviceById, { session: 'not hexadecimal' }),
    ])
      expect((await mallory.delete(path)).json).toEqual(notFound)
    // A login id that was made for Ana is no use to Mallory.
    const made = await register(host, phone, { name: 'ana', passphrase: 'calm' })
    const stolen = { passphrase: made.passphrase, slot: await slotOf(ana, 2, made.exportKey) }
    expect((await mallory.put(paths.passphrase, stolen)).json).toEqual({ refusal: 'name-taken' })
    expect((await phone.get(paths.account)).json).toEqual(before)
    expect((await mallory.get(paths.account)).json).not.toMatchObject({ accountId: ana.id })
  })

  it('nobody who is not signed in gets in anywhere', async () => {
    const host = await openAccountHost()
    const stranger = host.browser()
    const asks: readonly (readonly [string, string, unknown?])[] = [
      ['GET', paths.account],
      ['DELETE', paths.account],
      ['GET', paths.circles],
      ['PUT', paths.device, { label: 'AA' }],
      ['POST', paths.signOutEverywhere, {}],
      ['PUT', paths.passphrase, {}],
      ['PUT', paths.recoveryCode, {}],
      ['POST', paths.rotate, {}],
      ['POST', paths.passkeyAddOptions, {}],
      ['POST', paths.passkeys, {}],
      ['DELETE', pathTo(paths.slotById, { slot: 'aa' })],
      ['DELETE', pathTo(paths.passkeyById, { passkey: 'aa' })],
      ['DELETE', pathTo(paths.deviceById, { session: 'aa' })],
    ]
    for (const [method, path, body] of asks) {
      // oxlint-disable-next-line no-await-in-loop
      const { status, json } = await stranger.ask(method, path, body)
      expect([path, status, json]).toEqual([path, 401, { refusal: 'not-signed-in' }])
    }
    expect((await recoveryRequestOf(host, stranger, random(16))).recovery).toBeDefined()
  })
})

const utf8Label = new TextEncoder().encode('sealed')
