/* oxlint-disable no-await-in-loop -- one step after another */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { fromBase64Url, fromUtf8, toBase64Url, toHex } from '#base/text.ts'
import { permitPreimage } from '#protocol/api/calls.ts'
import { decodeLetters } from '#protocol/api/mail.ts'
import { paths, pathTo } from '#protocol/api/paths.ts'
import { limits } from '#protocol/limits.ts'
import { sha256 } from '#crypto/sha256.ts'
import { random } from '../cast/author.ts'
import { type PushService, pushService, type Subscription } from '../cast/pushService.ts'
import { CircleScene, type Role } from './circleScene.ts'

/** A real host: the steward calls, the member is a catcher. A push service, a clock the test turns. */
let service: PushService
let scene: CircleScene
let phone: Subscription
const clock = { now: Date.parse('2026-11-29T02:00:00Z') }
const minuteMs = 60_000
const permit = random(32)
const always = [{ from: 0, to: 1440 }]

beforeAll(async () => {
  service = await pushService()
  scene = await CircleScene.open({
    now: () => clock.now,
    pushReach: service.reach,
    callRoundMs: 20,
  })
  phone = service.subscribe()
  const { endpoint, p256dh, auth } = phone
  const quiet = { hours: [720], quiet: { from: 0, to: 1439 }, atOnce: 'no' }
  const told = { endpoint, p256dh, auth, ...quiet }
  expect((await scene.devices.member.ask('PUT', paths.push, { json: told })).status).toBe(200)
})
afterAll(async () => {
  await scene.host.stop()
  await service.stop()
})
beforeEach(async () => {
  clock.now += 24 * 60 * minuteMs
  await give()
  service.pushed.length = 0
})

const idOf = (role: Role): string => scene.author(role).accountId

/** The member says yes to the steward, or to nobody. */
const give = async (owner: Role | undefined = 'steward'): Promise<void> => {
  const hash = sha256(
    permitPreimage(permit, idOf(owner ?? 'steward') as never, idOf('member') as never),
  )
  const permits = [{ hash: toBase64Url(hash), hours: always }]
  const { status } = await scene.devices.member.ask('PUT', paths.permits, { json: { permits } })
  expect(status).toBe(200)
}
const takeBack = () => scene.devices.member.ask('PUT', paths.permits, { json: { permits: [] } })

/** To the member, and to people nobody knows. */
const letters = (count: number, with_ = permit) =>
  Array.from({ length: count }, (_, place) => ({
    to: place === 0 ? idOf('member') : toHex(random(16)),
    permit: toBase64Url(with_),
    letter: toBase64Url(random(1_024)),
  }))

const newCall = (change: object = {}) => ({
  call: toHex(random(16)),
  firstInMs: 0,
  everyMs: minuteMs,
  letters: letters(1),
  ...change,
})

const begin = (role: Role, json: object) => scene.devices[role].ask('POST', paths.calls, { json })
const at = (call: string) => pathTo(paths.call, { call })

const rounds = () => new Promise(resolve => setTimeout(resolve, 300))

const waiting = async (): Promise<number> => {
  const { body } = await scene.devices.member.ask('GET', paths.mail)
  return decodeLetters(body)?.length ?? 0
}

/** Page after page. */
const allWaiting = async (): Promise<number> => {
  let count = 0
  let after = ''
  for (;;) {
    const path = after === '' ? paths.mail : `${paths.mail}?after=${after}`
    const page = decodeLetters((await scene.devices.member.ask('GET', path)).body) ?? []
    const last = page.at(-1)
    if (last === undefined) return count
    count += page.length
    after = toHex(last.subarray(0, 16))
  }
}

/** The member's device has them all. */
const readAll = async (): Promise<void> => {
  for (;;) {
    const { body } = await scene.devices.member.ask('GET', paths.mail)
    const kept = (decodeLetters(body) ?? []).map(letter => toHex(letter.subarray(0, 16)))
    if (kept.length === 0) return
    await scene.devices.member.ask('POST', paths.mail, { json: { kept } })
  }
}

it('[CA3] [T122] a call rings at two at night for whom the yes was said, and says nothing of it', async () => {
  const before = await waiting()
  const call = newCall()
  expect((await begin('steward', call)).json).toEqual({})
  await rounds()
  expect((await waiting()) - before).toBe(1)
  const [push] = service.pushed
  if (push === undefined) throw new Error('No push.')
  expect(fromUtf8(phone.open(push.body))).toBe('{"v":1,"call":1}')
  expect(push.headers).toMatchObject({ urgency: 'high', ttl: '21600' })
  expect(push.headers['topic']).toBeUndefined()
  const { json } = await scene.devices.steward.ask('GET', at(call.call))
  expect(json).toEqual({ open: true, letters: [{ to: idOf('member'), state: 'sent' }] })
})

it('[CA4] [T122] without the permit nothing rings: none, another one, one given to somebody else', async () => {
  const before = await waiting()
  for (const [role, with_] of [
    ['steward', random(32)],
    // Taken from the steward's device, by whoever they share a circle with or not.
    ['left', permit],
    ['stranger', permit],
    ['asked', permit],
  ] as const) {
    const call = newCall({ letters: letters(1, with_) })
    expect((await begin(role, call)).status).toBe(200)
    await rounds()
    const { json } = await scene.devices[role].ask('GET', at(call.call))
    expect(json['letters']).toEqual([{ to: idOf('member'), state: 'undelivered' }])
  }
  expect([(await waiting()) - before, service.pushed]).toEqual([0, []])
})

it('[CA4] [T123] after the yes was taken back nothing rings, nor where no circle is shared', async () => {
  const before = await waiting()
  await takeBack()
  await begin('steward', newCall())
  await rounds()
  // A permit of one's own for somebody who has left the circle.
  await give('left')
  await begin('left', newCall())
  await rounds()
  expect([(await waiting()) - before, service.pushed]).toEqual([0, []])
})

it('[CA11] [T124] calls without end are refused, with the time to wait', async () => {
  const seen: number[] = []
  for (let count = 0; count < 20; count++) {
    const { status, json } = await begin('steward', newCall({ firstInMs: 60_000 }))
    seen.push(status)
    if (status === 429) expect(json['retryAfterS']).toBeGreaterThan(0)
  }
  expect(seen.filter(status => status === 200).length).toBeLessThanOrEqual(12)
  expect(seen.at(-1)).toBe(429)
  const tooMany = newCall({ letters: letters(limits.callLetters + 1) })
  expect((await begin('member', tooMany)).status).toBe(400)
  const long = [{ ...letters(1)[0], letter: toBase64Url(random(32_768)) }]
  expect((await begin('member', newCall({ letters: long }))).status).toBe(400)
  expect((await begin('member', newCall({ everyMs: 1_000 }))).status).toBe(400)
})

it('[CA11] [T152] nobody is rung twice in one call, and no room for letters is filled with answers', async () => {
  const twice = newCall({ letters: [...letters(1), ...letters(1)] })
  expect((await begin('steward', twice)).status).toBe(400)
  const call = newCall()
  expect((await begin('steward', call)).status).toBe(200)
  await rounds()
  const path = pathTo(paths.callAnswer, { call: call.call })
  const answer = (says: string) => ({
    json: { caller: idOf('steward'), says, letter: toBase64Url(random(1_024)) },
  })
  const seen: number[] = []
  for (let count = 0; count < 60; count++) {
    const { status, json } = await scene.devices.member.ask('POST', path, answer('next'))
    seen.push(status)
    if (status === 429) expect(json['retryAfterS']).toBeGreaterThan(0)
  }
  // Whoever is there says so, and changes their mind, many times.
  expect(seen.slice(0, 12).every(status => status === 200)).toBe(true)
  // For as long as an answer is taken at all, they leave room for what others say.
  const inAWeek = seen.filter(status => status === 200).length * 8
  expect(inAWeek).toBeLessThan(limits.lettersWaiting / 2)
  expect(seen.at(-1)).toBe(429)
})

it('[CA32] the end of a call has room of its own: once to each whom it went to, and to nobody else', async () => {
  const to = pathTo(paths.mailTo, { account: idOf('member') })
  for (let last = 200; last === 200; )
    last = (await scene.devices.steward.ask('POST', to, { body: random(1_024) })).status
  const call = newCall({ letters: letters(2) })
  await begin('steward', call)
  await rounds()
  const before = await allWaiting()
  const letter = toBase64Url(random(1_024))
  const over = (role: Role, account = idOf('member'), says = letter) =>
    scene.devices[role].ask('POST', pathTo(paths.callOver, { call: call.call }), {
      json: { to: account, letter: says },
    })
  // Not before it is over, nor of a call that is somebody else's, nor to whom it did not go.
  expect((await over('steward')).status).toBe(404)
  expect((await scene.devices.steward.ask('DELETE', at(call.call))).status).toBe(200)
  expect((await over('member')).status).toBe(404)
  expect((await over('steward', call.letters[1]?.to)).status).toBe(404)
  // An answer that was lost: the same again is alright, and nothing more lies there.
  for (let count = 0; count < 3; count++) expect((await over('steward')).status).toBe(200)
  expect((await allWaiting()) - before).toBe(1)
  // Somebody had answered, and now they are all right: that is not swallowed, it goes as any letter.
  const another = toBase64Url(random(1_024))
  expect((await over('steward', idOf('member'), another)).status).toBe(404)
})

it('[CA7] [T125] a call of somebody else is neither ended, answered nor found', async () => {
  const call = newCall({ letters: letters(2) })
  expect((await begin('steward', call)).status).toBe(200)
  await rounds()
  const answer = (caller: string, says = 'stop') => ({
    json: { caller, says, letter: toBase64Url(random(1_024)) },
  })
  const seen = new Set<string>()
  for (const [id, caller] of [
    [call.call, idOf('steward')],
    [toHex(random(16)), idOf('steward')],
    [call.call, toHex(random(16))],
  ] as const)
    for (const role of ['left', 'stranger', 'removed', 'asked'] as const) {
      const device = scene.devices[role]
      for (const { status, json } of [
        await device.ask('GET', at(id)),
        await device.ask('DELETE', at(id)),
        await device.ask('POST', pathTo(paths.callAnswer, { call: id }), answer(caller)),
        await device.ask('POST', pathTo(paths.callAnswer, { call: id }), answer(caller, 'next')),
      ])
        seen.add(JSON.stringify([status, json]))
    }
  expect([...seen]).toEqual([JSON.stringify([404, { refusal: 'not-found' }])])
  const { json } = await scene.devices.steward.ask('GET', at(call.call))
  expect(json['open']).toBe(true)
  // Whom it went to may.
  const path = pathTo(paths.callAnswer, { call: call.call })
  const said = await scene.devices.member.ask('POST', path, answer(idOf('steward')))
  expect(said.status).toBe(200)
  const after = await scene.devices.steward.ask('GET', at(call.call))
  expect(after.json['open']).toBe(false)
})

it('[CA10] [T126] the same call and the same letter once more ring nobody', async () => {
  const call = newCall()
  await begin('steward', call)
  await rounds()
  const [before, rung] = [await waiting(), service.pushed.length]
  await begin('steward', call)
  await rounds()
  await begin('steward', newCall({ letters: call.letters }))
  await rounds()
  expect([await waiting(), service.pushed.length]).toEqual([before, rung])
})

it('[CA11] [T168] calls by one person, with their ends, never fill the room that another has for letters', async () => {
  await readAll()
  // From here on nobody is at the other end: nothing is fetched.
  let call = newCall()
  for (let count = 0; count < 6; count++) {
    call = newCall()
    expect((await begin('steward', call)).status).toBe(200)
    await rounds()
    expect((await scene.devices.steward.ask('DELETE', at(call.call))).status).toBe(200)
    const over = { to: idOf('member'), letter: toBase64Url(random(1_024)) }
    const path = pathTo(paths.callOver, { call: call.call })
    expect((await scene.devices.steward.ask('POST', path, { json: over })).status).toBe(200)
  }
  // The last one, and that it is over.
  expect(await allWaiting()).toBe(2)
  // What was read stays what it is: its end lies there also when the next call comes.
  const letter = call.letters[0]?.letter ?? ''
  const kept = { kept: [toHex((fromBase64Url(letter) ?? new Uint8Array()).subarray(0, 16))] }
  expect((await scene.devices.member.ask('POST', paths.mail, { json: kept })).status).toBe(200)
  await begin('steward', newCall())
  await rounds()
  expect(await allWaiting()).toBe(2)
})

it('[CA32] [T168] an earlier call that was not read is over without a word; one that was read has its word', async () => {
  await readAll()
  const [first, second] = [newCall(), newCall()]
  for (const call of [first, second]) {
    await begin('steward', call)
    await rounds()
  }
  await scene.devices.steward.ask('DELETE', at(second.call))
  const over = (call: string) =>
    scene.devices.steward.ask('POST', pathTo(paths.callOver, { call }), {
      json: { to: idOf('member'), letter: toBase64Url(random(1_024)) },
    })
  expect([(await over(first.call)).status, (await over(second.call)).status]).toEqual([200, 200])
  expect(await allWaiting()).toBe(2)
})
