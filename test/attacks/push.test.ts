/* oxlint-disable no-await-in-loop -- one step after another */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fromUtf8, toBase64Url } from '#base/text.ts'
import { encodeEntries } from '#protocol/api/events.ts'
import { paths, pathTo } from '#protocol/api/paths.ts'
import { limits } from '#protocol/limits.ts'
import { random } from '../cast/author.ts'
import type { Device } from '../cast/device.ts'
import {
  type Pushed,
  type PushService,
  pushService,
  type Subscription,
  vapidClaims,
} from '../cast/pushService.ts'
import { CircleScene, type Role } from './circleScene.ts'

/** A real host, a push service beside it, and a clock that the test turns. */
let service: PushService
let scene: CircleScene
const clock = { now: Date.parse('2026-11-29T08:00:00Z') }
const minuteMs = 60_000
const hourMs = 60 * minuteMs

beforeAll(async () => {
  service = await pushService()
  scene = await CircleScene.open({
    now: () => clock.now,
    pushReach: service.reach,
    tellingRoundMs: 20,
  })
})
afterAll(async () => {
  await scene.host.stop()
  await service.stop()
})
beforeEach(() => {
  clock.now += 24 * hourMs - (clock.now % (24 * hourMs)) + 8 * hourMs
  service.pushed.length = 0
  service.status = 201
})

const noon = 12 * 60
const settings = { hours: [noon], quiet: { from: 1320, to: 420 }, atOnce: 'awake' } as const

const register = async (
  device: Device,
  change: object = {},
): Promise<Subscription & { readonly status: number }> => {
  const made = service.subscribe()
  const { endpoint, p256dh, auth } = made
  const json = { endpoint, p256dh, auth, ...settings, ...change }
  const { status } = await device.ask('PUT', paths.push, { json })
  return { ...made, status }
}

const say = async (role: Role, notify = 'all'): Promise<void> => {
  const { circle } = scene
  const { wire } = await circle.content(scene.author(role))
  const path = `${pathTo(paths.events, { circle: circle.circleId })}?notify=${notify}`
  const { status } = await scene.devices[role].ask('POST', path, { body: encodeEntries([wire]) })
  expect(status).toBe(200)
}

const tellNow = (role: Role, ...accounts: readonly string[]) =>
  scene.devices[role].ask('POST', pathTo(paths.now, { circle: scene.circle.circleId }), {
    json: { accounts },
  })

/** Rounds go on by themselves; enough of them for whatever was going to happen. */
const rounds = () => new Promise(resolve => setTimeout(resolve, 250))

const come = async (count: number): Promise<readonly Pushed[]> => {
  for (let tries = 0; service.pushed.length < count && tries < 200; tries++)
    await new Promise(resolve => setTimeout(resolve, 20))
  await rounds()
  expect(service.pushed).toHaveLength(count)
  return service.pushed
}

const key = async (): Promise<string> =>
  String((await scene.devices.member.ask('GET', paths.push)).json['key'])

describe('a push from a real host', () => {
  it('[NO1] says the same to everybody, whatever it is for, and is signed by the host', async () => {
    const phone = await register(scene.devices.member)
    await say('steward')
    await rounds()
    expect(service.pushed).toEqual([])
    clock.now += 4 * hourMs + 11 * minuteMs
    const [hourly] = await come(1)
    service.pushed.length = 0
    await tellNow('steward', scene.author('member').accountId)
    clock.now += minuteMs
    const [urgent] = await come(1)
    if (hourly === undefined || urgent === undefined) throw new Error('No push.')
    expect([hourly, urgent].map(({ body }) => fromUtf8(phone.open(body)))).toEqual([
      '{"v":1}',
      '{"v":1}',
    ])
    expect(hourly.body.length).toBe(urgent.body.length)
    expect(hourly.path).toBe(phone.path)
    expect(hourly.headers).toMatchObject({
      'content-encoding': 'aes128gcm',
      ttl: '86400',
      urgency: 'normal',
      topic: 'hours',
    })
    expect(urgent.headers).toMatchObject({ urgency: 'high', topic: 'now' })
    const claims = vapidClaims(hourly.headers.authorization, await key())
    expect(claims).toMatchObject({ aud: new URL(phone.endpoint).origin })
    // Nothing of whom or where from: the connection's own headers, and these.
    expect(Object.keys(hourly.headers).toSorted()).toEqual([
      'authorization',
      'connection',
      'content-encoding',
      'content-length',
      'content-type',
      'host',
      'topic',
      'ttl',
      'urgency',
    ])
  })

  it('[NO2] housekeeping tells nobody, and who speaks is not told of it', async () => {
    await register(scene.devices.member)
    await register(scene.devices.steward)
    await say('member', 'none')
    clock.now += 4 * hourMs + 11 * minuteMs
    await come(0)
    await say('member')
    await rounds()
    clock.now += 24 * hourMs
    const stewards = await come(1)
    expect(stewards).toHaveLength(1)
  })

  it('[NO3] says nothing to who was there after the last word', async () => {
    await register(scene.devices.member)
    await say('steward')
    const live = await scene.devices.member.connect()
    live.send({ kind: 'here' })
    await rounds()
    clock.now += 4 * hourMs + 11 * minuteMs
    expect(await come(0)).toEqual([])
    live.ws.close()
  })

  it('[NO10] is the last one where the browser has ended it', async () => {
    const { member } = scene.devices
    await register(member)
    service.status = 410
    await tellNow('steward', scene.author('member').accountId)
    clock.now += minuteMs
    await come(1)
    expect((await member.ask('GET', paths.push)).json).toMatchObject({ told: false })
    expect(JSON.stringify(scene.host.log)).not.toContain('/push/')
  })

  it('[T107] follows no redirect', async () => {
    await register(scene.devices.member)
    service.status = 307
    await tellNow('steward', scene.author('member').accountId)
    clock.now += minuteMs
    await come(1)
    expect(service.pushed.every(({ path }) => path.startsWith('/push/'))).toBe(true)
    await scene.devices.member.ask('DELETE', paths.push)
  })
})

describe('a member who means harm', () => {
  it('[T107] cannot have the host knock at machines behind it', async () => {
    for (const endpoint of [
      'https://127.0.0.1/',
      'https://169.254.169.254/latest/meta-data',
      'http://localhost:5432/',
      'https://[::1]/',
      'file:///etc/passwd',
      'httpx',
    ])
      expect((await register(scene.devices.member, { endpoint })).status).toBe(400)
  })

  it('[T108] cannot lay out addresses without end, nor what is no key or no hour', async () => {
    const { member } = scene.devices
    for (const bad of [
      { p256dh: toBase64Url(random(65)) },
      { auth: toBase64Url(random(15)) },
      { hours: [] },
      { hours: [0, 1, 2, 3, 4] },
      { hours: [1440] },
      { wakeAt: 1 },
      { endpoint: `https://push.example/${'a'.repeat(limits.pushEndpointChars)}` },
    ])
      expect((await register(member, bad)).status).toBe(400)
    const answers: number[] = []
    for (let count = 0; count < 40; count++) answers.push((await register(member)).status)
    expect(answers.at(-1)).toBe(429)
    await say('steward')
    await rounds()
    clock.now += 4 * hourMs + 11 * minuteMs
    await come(1) // However many: one session is one device.
  })

  it('[T109] has nobody told at once without end', async () => {
    clock.now += 24 * hourMs
    await register(scene.devices.member, { atOnce: 'always' })
    const member = scene.author('member').accountId
    const answers: number[] = []
    for (let count = 0; count < 30; count++) {
      answers.push((await tellNow('steward', member)).status)
      clock.now += minuteMs
      await rounds()
    }
    expect(answers.filter(status => status === 200).length).toBeLessThanOrEqual(7)
    expect(service.pushed.length).toBeLessThanOrEqual(3)
  })

  it('[T110] has nobody told who is not in a circle with them, nor from outside', async () => {
    clock.now += 24 * hourMs
    const { stranger, member } = scene.devices
    await register(stranger, { atOnce: 'always' })
    await register(member, { atOnce: 'always' })
    const all = [stranger.author.accountId, member.author.accountId]
    for (const role of ['stranger', 'asked', 'left', 'removed', 'holds-link'] as const)
      expect((await tellNow(role, ...all)).status).toBe(404)
    expect((await tellNow('steward', stranger.author.accountId)).status).toBe(200)
    clock.now += minuteMs
    await come(0)
    const nowhere = pathTo(paths.now, { circle: 'ab'.repeat(32) })
    const answer = await stranger.ask('POST', nowhere, { json: { accounts: all } })
    expect(answer.status).toBe(404)
  })
})

describe('a host that is to tell nobody', () => {
  it('[NO12] shows no key, takes no address, and sends nothing', async () => {
    const quiet = await CircleScene.open({
      now: () => clock.now,
      push: false,
      pushReach: service.reach,
      tellingRoundMs: 20,
    })
    const { member, steward } = quiet.devices
    expect((await member.ask('GET', paths.push)).json).toEqual({ told: false })
    expect((await register(member)).status).toBe(403)
    const path = pathTo(paths.now, { circle: quiet.circle.circleId })
    const accounts = [quiet.author('member').accountId]
    expect((await steward.ask('POST', path, { json: { accounts } })).status).toBe(200)
    clock.now += 24 * hourMs
    expect(await come(0)).toEqual([])
    await quiet.host.stop()
  })
})
