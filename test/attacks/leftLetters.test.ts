/* oxlint-disable no-await-in-loop -- one step after another */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { toBase64Url, toHex } from '#base/text.ts'
import { decodeLetters } from '#protocol/api/mail.ts'
import { paths, pathTo } from '#protocol/api/paths.ts'
import { random } from '../cast/author.ts'
import { CircleScene, type Role, roles } from './circleScene.ts'

/** A real host: the steward leaves a letter for the member. A clock that the test turns. */
let scene: CircleScene
const clock = { now: Date.parse('2026-11-29T02:00:00Z') }
const dayMs = 86_400_000
const others = roles.filter(role => role !== 'steward' && role !== 'member')

// A new one each time: months go by in some of them, and sessions end.
beforeEach(async () => {
  scene = await CircleScene.open({ now: () => clock.now })
  expect((await leave('steward')).status).toBe(200)
})
afterEach(() => scene.host.stop())

const idOf = (role: Role): string => scene.author(role).accountId
const path = (which: string, account: Role, ask = ''): string =>
  pathTo(which, { account: idOf(account), ask })
const sealed = (bytes = 1_024) => toBase64Url(random(bytes))
const leave = (
  as: Role,
  json: object = { waitDays: 7, letter: sealed(4_096) },
  to: Role = 'member',
) => scene.devices[as].ask('PUT', path(paths.leftLetter, to), { json })
const take = (as: Role, to: Role = 'member') =>
  scene.devices[as].ask('DELETE', path(paths.leftLetter, to))
const ask = (as: Role, id = toHex(random(16)), owner: Role = 'steward') =>
  scene.devices[as].ask('POST', path(paths.leftAsk, owner), { json: { ask: id, letter: sealed() } })
const no = (as: Role, id: string, to: Role = 'member') =>
  scene.devices[as].ask('POST', path(paths.leftRefuse, to), { json: { ask: id, letter: sealed() } })
const words = (as: Role) => scene.devices[as].ask('GET', path(paths.leftWords, 'steward'))
const look = async (as: Role) => (await scene.devices[as].ask('GET', paths.leftLetters)).json

it('[EN14] [T130] nobody but whom it is for asks for it, gets it, or learns that it is there', async () => {
  const id = toHex(random(16))
  for (const role of [...others, 'steward'] as const) {
    expect([role, (await ask(role)).status]).toEqual([role, 404])
    expect([role, (await words(role)).status]).toEqual([role, 404])
  }
  expect((await ask('member', id)).status).toBe(200)
  clock.now += 8 * dayMs
  for (const role of others) {
    expect([role, (await words(role)).status]).toEqual([role, 404])
    expect(await look(role)).toEqual({ mine: [], asked: [] })
    expect((await no(role, id)).status).toBe(404)
    const stop = path(paths.leftAskById, 'steward', id)
    expect((await scene.devices[role].ask('DELETE', stop)).status).toBe(404)
    await scene.devices[role].ask('DELETE', path(paths.leftWords, 'steward'))
    await take(role)
  }
  expect((await words('member')).status).toBe(200)
})

it('[EN14] [T130] a letter that is not there, and one that is not for me, are refused alike', async () => {
  const forNobody = await scene.devices.member.ask('POST', path(paths.leftAsk, 'left'), {
    json: { ask: toHex(random(16)), letter: sealed() },
  })
  const forOther = await ask('removed')
  expect([forNobody.status, forNobody.json]).toEqual([forOther.status, forOther.json])
})

it('[EN11] [T131] no wait is shorter than seven days, whoever says so', async () => {
  for (const waitDays of [0, 1, 6, -7, 7.5, '7', 365])
    expect((await leave('steward', { waitDays, letter: sealed() })).status).toBe(400)
  const begun = await ask('member')
  expect(begun.json).toEqual({ dueAt: clock.now + 7 * dayMs })
  clock.now += 7 * dayMs - 1
  expect((await words('member')).status).toBe(404)
  // What its writer changes meanwhile shortens nothing either.
  await leave('steward', { waitDays: 30, letter: sealed() })
  clock.now += 1
  expect((await words('member')).status).toBe(200)
})

it('[EN13] [T131] asked again and again it is one ask, and none for thirty days after a no', async () => {
  const id = toHex(random(16))
  const first = await ask('member', id)
  expect((await ask('member', id)).json).toEqual(first.json)
  expect((await ask('member')).status).toBe(404)
  expect((await no('steward', id)).status).toBe(200)
  const seen = new Set<number>()
  for (let n = 0; n < 80; n++) seen.add((await ask('member')).status)
  expect([...seen]).toEqual([404, 429])
  clock.now += 29 * dayMs
  expect((await ask('member')).status).toBe(404)
  clock.now += dayMs
  expect((await ask('member')).status).toBe(200)
})

it('[EN12] [T132] after a no nothing is given; one tap needs no fresh sign-in', async () => {
  const id = toHex(random(16))
  await ask('member', id)
  clock.now += 6 * dayMs
  expect((await no('steward', id)).status).toBe(200)
  clock.now += 20 * dayMs
  expect((await words('member')).status).toBe(404)
  const { body } = await scene.devices.member.ask('GET', paths.mail)
  expect(decodeLetters(body)?.length ?? 0).toBeGreaterThan(0)
})

it('[EN13] [T133] an old no, an old ask and an old stop end and begin nothing', async () => {
  const old = toHex(random(16))
  await ask('member', old)
  await no('steward', old)
  clock.now += 29 * dayMs
  await look('member')
  await look('steward')
  clock.now += dayMs
  const id = toHex(random(16))
  expect((await ask('member', id)).status).toBe(200)
  expect((await no('steward', old)).status).toBe(404)
  expect((await ask('member', old)).status).toBe(404)
  const stop = path(paths.leftAskById, 'steward', old)
  expect((await scene.devices.member.ask('DELETE', stop)).status).toBe(404)
  expect((await look('member'))['asked']).toMatchObject([{ ask: id, state: 'waiting' }])
})

it('[EN15] [T139] too many, too long, not sealed, or for whom one is in no circle with', async () => {
  for (const bytes of [1, 1_023, 1_025, 32_769])
    expect((await leave('steward', { waitDays: 7, letter: sealed(bytes) })).status).toBe(400)
  expect((await leave('steward', { waitDays: 7, letter: sealed(32_768) })).status).toBe(200)
  for (const to of ['stranger', 'asked', 'steward'] as const) {
    const json = { waitDays: 7, letter: sealed() }
    expect([to, (await leave('steward', json, to)).status]).toEqual([to, 404])
  }
  const seen = new Set<number>()
  for (let n = 0; n < 200; n++) seen.add((await leave('steward')).status)
  expect(seen).toEqual(new Set([200, 429]))
})
