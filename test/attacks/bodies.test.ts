import { expect, it } from 'vitest'
import type { Bytes } from '#base/bytes.ts'
import { idBytes } from '#base/ids.ts'
import { toBase64Url } from '#base/text.ts'
import { openCircleLog } from '#client/log/circleLog.ts'
import { headLength } from '#protocol/envelope.ts'
import { controlEntry, type SealedEntry } from '../cast/author.ts'
import { testDevice } from '../cast/testDevice.ts'
import { HostileHost } from './hostileHost.ts'
import { expectRefused, RealHost } from './realHost.ts'
import {
  ana,
  ben,
  caro,
  deviceOf,
  expectCaught,
  expectHalted,
  expectRead,
  read,
  share,
  shown,
  storyOf,
  sync,
} from './scene.ts'

const erased = (wire: Bytes): Bytes => wire.slice(0, headLength)
const name = (entry: SealedEntry): string => toBase64Url(idBytes(entry.eventId))

it('[T15] a body that nobody took back and the host withholds is missed, each of them', async () => {
  const story = await storyOf([ben])
  for (let n = 0; n < 5; n++) await story.say(n % 2 === 0 ? ana : ben, `word ${n}`)
  await expectRead(story.wires, story.circle)
  const all = story.wires.length
  for (let at = all - 5; at < all; at++) {
    const reading = await read(
      story.wires.with(at, erased(story.wires[at] ?? new Uint8Array())),
      story.circle,
    )
    expect(shown(reading.log).length).toBe(4)
    await expectHalted(reading, reading.pulled, 'BODY_MISSING', all)
  }
  for (const [at, wire] of story.wires.entries())
    if (wire[2] === 1)
      await expectCaught(story.wires.with(at, erased(wire)), story.circle, ['BODY'])
})

it('[T15] a body withheld from a live frame is asked for, and missed when it does not come', async () => {
  const story = await storyOf([ben])
  const known = [...story.wires]
  await story.say(ben, 'withheld')
  for (const comes of [true, false]) {
    const host = new HostileHost()
    host.show(story.circle, known)
    const device = await deviceOf(host, ana)
    const log = await device.open(story.circle)
    device.syncs.lineUp()
    await device.syncs.settled()
    expect(log.state.seq).toBe(known.length)
    const bare = story.wires.with(
      known.length,
      erased(story.wires[known.length] ?? new Uint8Array()),
    )
    // The host comes to have the body again, or the taking back that explains it; or neither.
    const redact = await controlEntry(ben, story.script.place(ben), {
      t: 'redact',
      ids: [toBase64Url(idBytes(story.script.place(ben).prevEvent))],
    })
    host.show(story.circle, comes ? [...bare, redact.wire] : bare)
    device.syncs.heard(story.circle, {
      headSeq: known.length + 1,
      head: story.script.head,
      items: [{ seq: known.length + 1, item: bare.at(-1) ?? new Uint8Array() }],
    })
    await device.syncs.settled()
    if (comes) expect([log.status, log.state.owed.size]).toEqual([{ kind: 'ok' }, 0])
    else expect(log.status).toEqual({ kind: 'halted', fault: 'BODY_MISSING' })
    expect(shown(log)).toEqual([])
  }
})

it('[T15] what was taken back is not missed, and what was not taken back is', async () => {
  const story = await storyOf([ben])
  const one = await story.say(ben, 'one')
  const two = await story.say(ben, 'two')
  const at = story.wires.length - 2
  story.add(await story.script.control(ben, { t: 'redact', ids: [name(one)] }))
  const wires = story.wires.with(at, erased(one.wire))
  const { log } = await expectRead(wires, story.circle)
  expect(shown(log)).toEqual(['two'])
  const both = wires.with(at + 1, erased(two.wire))
  const reading = await read(both, story.circle)
  await expectHalted(reading, reading.pulled, 'BODY_MISSING', both.length)
})

it('[T16] taking back: its author and a steward who says so may, nobody else, and only words', async () => {
  const story = await storyOf([ben, caro])
  const bens = await story.say(ben, 'of Ben')
  const caros = await story.say(caro, 'of Caro')
  const real = await RealHost.of(story)
  const { script } = story
  const control = (by: typeof ana, event: object) => controlEntry(by, script.place(by), event)
  const a = toBase64Url(idBytes(ben.accountId))
  const genesis = toBase64Url(idBytes(story.circle))
  const unknown = toBase64Url(new Uint8Array(32).fill(7))
  const redact = (more: object) => ({ t: 'redact', ...more })
  const refused: readonly (readonly [typeof ana, object])[] = [
    [caro, redact({ ids: [name(bens)] })],
    [caro, redact({ ids: [name(bens)], mod: true })],
    [caro, redact({ ids: [name(caros), name(bens)] })],
    [caro, redact({ a, all: true })],
    [caro, redact({ a, all: true, mod: true })],
    [ana, redact({ ids: [name(bens)] })],
    [ana, redact({ a, all: true })],
    [ana, redact({ ids: [genesis], mod: true })],
    [ana, redact({ ids: [unknown], mod: true })],
    [ben, redact({ ids: [unknown] })],
    [ben, redact({ ids: [name(bens), unknown] })],
    [ben, redact({ a })],
    [ben, redact({ all: true })],
    [ben, redact({ a, all: true, ids: [name(bens)] })],
    [ben, redact({})],
  ]
  for (const [by, event] of refused)
    await expectRefused(real, (await control(by, event)).wire, 'ACL')

  const own = await control(ben, redact({ ids: [name(bens)] }))
  const moderated = await control(ana, redact({ ids: [name(bens)], mod: true }))
  const everything = await control(ben, redact({ a, all: true }))
  for (const entry of [own, moderated, everything]) {
    const { log } = await expectRead(story.with(entry), story.circle, caro)
    expect(shown(log)).toEqual(['of Caro'])
  }
})

it('[T16] what was taken back is gone from the host and from the device, its snapshot included', async () => {
  const story = await storyOf([ben])
  const entry = await story.say(ben, 'a word said too early')
  const host = new HostileHost()
  host.show(story.circle, story.wires)
  const device = await deviceOf(host, ana)
  const log = await device.open(story.circle)
  expect(await sync(device, log)).toMatchObject({ ok: true })
  device.syncs.lineUp()
  await device.syncs.settled()
  await device.syncs.save()
  expect(shown(log)).toEqual(['a word said too early'])
  story.add(await story.script.control(ben, { t: 'redact', ids: [name(entry)] }))
  host.show(story.circle, story.wires)
  expect(await sync(device, log)).toMatchObject({ ok: true })
  expect(JSON.stringify(log.fold)).not.toContain('too early')
  const { store } = device.kept
  const stored = await store.entries(story.circle, 1, 100)
  expect(stored.find(({ eventId }) => eventId === entry.eventId)?.wire.length).toBe(headLength)
  const snapshot = await device.desk.device.seal.open(
    `circle/${story.circle}/fold`,
    await store.part(story.circle, 'fold'),
  )
  expect(snapshot).toBeDefined()
  expect(snapshot).not.toContain('too early')
  const again = await testDevice(host, device.identity, device.kept)
  const reopened = await openCircleLog(again.desk.device, story.circle)
  expect(JSON.stringify(reopened.fold)).not.toContain('too early')
})

it('[T16] somebody who left takes everything of their own back, and nothing of others', async () => {
  const story = await storyOf([ben, caro])
  await story.say(ben, 'of Ben')
  const caros = await story.say(caro, 'of Caro')
  story.add(await story.script.leave(ben))
  story.add(await story.script.rotate(ana, 'left'))
  const real = await RealHost.of(story)
  const { script } = story
  const of = (who: typeof ana) => toBase64Url(idBytes(who.accountId))
  const control = (event: object) => controlEntry(ben, script.place(ben), event)
  for (const event of [
    { t: 'redact', ids: [name(caros)] },
    { t: 'redact', a: of(caro), all: true },
    { t: 'circle.pause' },
    { t: 'member.leave' },
  ])
    await expectRefused(real, (await control(event)).wire, 'NOT_MEMBER')
  const own = await control({ t: 'redact', a: of(ben), all: true })
  expect(await real.send(own.wire)).toMatchObject({ ok: true })
  const { log } = await expectRead(story.with(own), story.circle)
  expect(shown(log)).toEqual(['of Caro'])
  expect(share('x')).toContain('x')
})
