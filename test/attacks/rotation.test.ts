import { expect, it } from 'vitest'
import type { Bytes } from '#base/bytes.ts'
import { idBytes } from '#base/ids.ts'
import { toBase64Url } from '#base/text.ts'
import { leave, remove } from '#client/circle/leave.ts'
import { rotate } from '#client/circle/rotate.ts'
import { pull } from '#client/sync/pull.ts'
import { sha256 } from '#crypto/sha256.ts'
import { parseEvent, signedLength } from '#protocol/envelope.ts'
import { eventIdOf, nextLogHash } from '#protocol/hash.ts'
import { type Author, contentEntry, controlEntry } from '../cast/author.ts'
import { controlOf } from '../cast/referenceHost/heldCircle.ts'
import { value } from '../cast/testDevice.ts'
import {
  bring,
  entriesSent,
  expectAgreed,
  type Friend,
  type Friends,
  friendsOf,
  offer,
  shares,
} from './friends.ts'
import { expectAccepted, expectRefused, RealHost } from './realHost.ts'
import { ana, ben, caro, expectRead, share, shown, storyOf } from './scene.ts'

const epochOf = (wire: Bytes): number => {
  const event = parseEvent(wire)
  return event.ok ? event.value.header.epoch : -1
}

const rotations = ({ host, circle }: Friends): number =>
  host.held(circle).entries.filter(entry => {
    const event = controlOf(entry)
    return typeof event === 'object' && event.t === 'epoch.rotate'
  }).length

const leaves = async ({ device, log }: Friend) =>
  device.locked(log.id, async () => value(await leave(device.desk, log, 'leave')))

it('[T60] after somebody left nothing is said until the key has changed', async () => {
  const story = await storyOf([ben, caro])
  story.add(await story.script.leave(ben))
  const real = await RealHost.of(story)
  const { script } = story
  for (const who of [ana, caro]) {
    const words = await contentEntry(who, script.place(who), script.epochKey, share('too early'))
    await expectRefused(real, words.wire, 'EPOCH')
  }
  const a = (who: Author) => toBase64Url(idBytes(who.accountId))
  for (const event of [
    { t: 'circle.pause' },
    { t: 'circle.resume' },
    { t: 'circle.close' },
    { t: 'role.set', a: a(caro), role: 'steward' },
    { t: 'invite.revoke', i: 'A'.repeat(22) },
    {
      t: 'epoch.reseal',
      a: a(caro),
      epoch: 1,
      seal: { e: 'A'.repeat(43), c: 'A'.repeat(64) },
    },
  ])
    await expectRefused(real, (await controlEntry(ana, script.place(ana), event)).wire, 'EPOCH')
  // Whoever is in may turn the key, without being a steward; then words are taken again.
  await expectAccepted(real, (await script.rotate(caro, 'left')).wire)
  await expectAccepted(real, (await script.content(caro, share('now'))).wire)
  const { log } = await expectRead(story.wires, story.circle, caro)
  expect(shown(log)).toEqual(['now'])
})

it('[T60] who speaks next changes the key first, and no word goes out under the old one', async () => {
  const all = await friendsOf(3)
  const [anas, bens, caros] = all.friends as [Friend, Friend, Friend]
  await leaves(bens)
  await offer(caros, 'among ourselves')
  value(await bring(caros))
  value(await bring(anas))
  expect(shares(anas)).toEqual(['among ourselves'])
  const sent = entriesSent(all.host.requests).filter(wire => wire[2] === 2)
  expect(epochOf(sent.at(-1) ?? new Uint8Array())).toBe(2)
  value(await bens.device.locked(all.circle, () => pull(bens.device.desk, bens.log)))
  expect(await bens.log.book.key(2)).toMatchObject({ kind: 'no-key' })
})

it('[T60] a host that only says that it stored the new key hears not one more word', async () => {
  // However it lies about where: behind, at the head, or further on than it then serves.
  for (const claim of [-3, 0, 1, 5]) {
    const all = await friendsOf(3)
    const [anas, bens] = all.friends as [Friend, Friend]
    await leaves(bens)
    const { seq, head } = all.host.held(all.circle).log
    const asked = all.host.requests.length
    all.host.storing = async () => ({ ok: true, value: { seq: seq + claim, head } })
    await offer(anas, 'not for Ben')
    await bring(anas).catch(() => undefined)
    await bring(anas).catch(() => undefined)
    const sent = entriesSent(all.host.requests.slice(asked))
    expect(sent.length).toBeGreaterThan(0)
    expect(sent.filter(wire => wire[2] === 2)).toEqual([])
    // And with an honest host what was written goes out under the new key.
    if (anas.log.status.kind === 'halted') continue
    all.host.repent()
    value(await bring(anas))
    expect(all.host.held(all.circle).log.membership?.epoch).toBe(2)
    expect(shares(anas)).toEqual(['not for Ben'])
  }
})

it('[T50] a removal that a host only says it stored is not told as done', async () => {
  for (const claim of [0, 4]) {
    const all = await friendsOf(3)
    const [anas, bens] = all.friends as [Friend, Friend]
    const { accountId } = bens.device.identity
    const { seq, head } = all.host.held(all.circle).log
    const { device, log } = anas
    const showOut = () => device.locked(all.circle, () => remove(device.desk, log, accountId))
    all.host.storing = async () => ({ ok: true, value: { seq: seq + claim, head } })
    expect(await showOut()).toMatchObject({ ok: false, error: 'host-unavailable' })
    expect(log.state.membership?.members.has(accountId)).toBe(true)
    all.host.repent()
    expect(await showOut()).toMatchObject({ ok: true })
    expect(log.state.membership?.members.has(accountId)).toBe(false)
  }
})

it('[T60] nor does it hear a word under the old key when its lie adds up', async () => {
  const all = await friendsOf(3)
  const [anas, bens] = all.friends as [Friend, Friend]
  await leaves(bens)
  const { seq, head } = all.host.held(all.circle).log
  all.host.storing = async (_account, _circle, [wire = new Uint8Array()]) => {
    const id = eventIdOf(sha256, wire.subarray(0, signedLength))
    return { ok: true, value: { seq: seq + 1, head: nextLogHash(sha256, head, seq + 1, id) } }
  }
  const asked = all.host.requests.length
  await offer(anas, 'not for Ben')
  await bring(anas)
  const words = entriesSent(all.host.requests.slice(asked)).filter(wire => wire[2] === 2)
  expect(words.map(epochOf)).toEqual([2])
})

it('[T55] two who turn the key at once: one is told to look again, and both go on', async () => {
  const all = await friendsOf(3)
  const [anas, bens, caros] = all.friends as [Friend, Friend, Friend]
  await leaves(bens)
  const before = rotations(all)
  const refused: string[] = []
  const waiting: (() => void)[] = []
  all.host.storing = async (_account, _circle, wires, honestly) => {
    // Both have made their new key before either is stored.
    if (waiting.length < 2)
      await new Promise<void>(resolve => {
        waiting.push(resolve)
        if (waiting.length === 2) for (const go of waiting) go()
      })
    const answer = await honestly()
    if (!answer.ok && wires.length > 0) refused.push(answer.error)
    return answer
  }
  const remaining = [anas, caros]
  for (const friend of remaining) value(await pullOf(friend))
  const done = await Promise.all(
    remaining.map(({ device, log }) =>
      device.locked(all.circle, () => rotate(device.desk, log, 'left')),
    ),
  )
  expect(done).toMatchObject([{ ok: true }, { ok: true }])
  expect(refused).toEqual(['stale'])
  expect(rotations(all)).toBe(before + 1)
  await offer(caros, 'we go on')
  await expectAgreed({ ...all, friends: remaining })
  expect(shares(anas)).toEqual(['we go on'])
})

const pullOf = ({ device, log }: Friend) => device.locked(log.id, () => pull(device.desk, log))

it('[T55] the real host takes one of two rotations and tells the other that it is stale', async () => {
  const story = await storyOf([ben, caro])
  story.add(await story.script.leave(ben))
  const real = await RealHost.of(story)
  const { script } = story
  const rotation = async (who: Author) => {
    const rekey = await script.rekey(who, [ana, caro])
    return controlEntry(who, script.place(who), { t: 'epoch.rotate', why: 'left', rekey })
  }
  const [one, other] = [await rotation(ana), await rotation(caro)]
  const answers = await Promise.all([real.send(one.wire), real.send(other.wire)])
  expect(answers.filter(({ ok }) => ok).length).toBe(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({
    error: { refusal: 'stale', fault: 'EPOCH' },
  })
  expect(await real.seq()).toBe(story.wires.length + 1)
})

it('[T55] words sealed while the key was turned are sealed anew, and said once', async () => {
  const all = await friendsOf(2)
  const [anas, bens] = all.friends as [Friend, Friend]
  let raced = false
  all.host.storing = async (account, _circle, wires, honestly) => {
    if (!raced && account === bens.device.identity.accountId && wires[0]?.[2] === 2) {
      raced = true
      const { device, log } = anas
      value(await device.locked(all.circle, () => rotate(device.desk, log, 'age')))
    }
    return honestly()
  }
  await offer(bens, 'at the same moment')
  value(await bring(bens))
  expect(raced).toBe(true)
  await expectAgreed(all)
  expect(shares(anas)).toEqual(['at the same moment'])
  const [first, second] = entriesSent(all.host.requests)
    .filter(wire => wire[2] === 2)
    .slice(-2)
  expect([epochOf(first ?? new Uint8Array()), epochOf(second ?? new Uint8Array())]).toEqual([1, 2])
})

it('[T51] words under any epoch but the present one are refused', async () => {
  const story = await storyOf([ben])
  const old = story.script.epochKey
  story.add(await story.script.rotate(ana))
  story.add(await story.script.rotate(ana))
  const real = await RealHost.of(story)
  const { script } = story
  for (const epoch of [0, 1, 2, 4, 5, 0xffffffff])
    for (const key of [old, script.epochKey]) {
      const words = await contentEntry(ben, script.place(ben, { epoch }), key, share('stale'))
      await expectRefused(real, words.wire, 'EPOCH')
      expect(await real.send(words.wire)).toMatchObject({ error: { refusal: 'stale' } })
    }
  for (const epoch of [0, 1, 2, 4]) {
    const pause = await controlEntry(ana, script.place(ana, { epoch }), { t: 'circle.pause' })
    await expectRefused(real, pause.wire, 'EPOCH')
  }
  await expectAccepted(real, (await script.content(ben, share('fresh'))).wire)
})
