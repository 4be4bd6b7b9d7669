import { expect, it } from 'vitest'
import type { Bytes } from '#base/bytes.ts'
import { remove } from '#client/circle/leave.ts'
import { openContent } from '#crypto/content.ts'
import { contentKeysOf } from '#crypto/contentKey.ts'
import { openEpochKey } from '#crypto/epochKey.ts'
import { pull } from '#client/sync/pull.ts'
import { aadLength, parseEvent } from '#protocol/envelope.ts'
import { contentEntry } from '../cast/author.ts'
import { value } from '../cast/testDevice.ts'
import { bring, type Friend, friendsOf, offer, shares } from './friends.ts'
import { expectAccepted, RealHost } from './realHost.ts'
import { ana, ben, caro, share, storyOf } from './scene.ts'
import { bytes, controlIn } from './keyForms.ts'

it('[T50] who was removed opens nothing that comes later, with every key they ever had', async () => {
  const all = await friendsOf(3)
  const [anas, bens, caros] = all.friends as [Friend, Friend, Friend]
  await offer(anas, 'with Ben')
  for (const friend of all.friends) value(await bring(friend))
  expect(shares(bens)).toEqual(['with Ben'])
  const { accountId, keys } = bens.device.identity
  const { device, log } = anas
  await device.locked(all.circle, async () => value(await remove(device.desk, log, accountId)))
  for (const friend of [anas, caros]) {
    await offer(friend, `without Ben ${shares(friend).length}`)
    value(await bring(friend))
  }
  const known = await Promise.all(
    bens.log.book.pages().map(async ({ epoch }) => bens.log.book.key(epoch)),
  )
  const his = known.filter((key): key is Bytes => key instanceof Uint8Array)
  expect(his.length).toBe(1)

  // The host gives him all of it.
  const { entries } = all.host.held(all.circle)
  const wires = entries.map(({ wire }) => wire)
  const later = wires.filter(wire => {
    const event = parseEvent(wire)
    return event.ok && event.value.header.kind === 'content' && event.value.header.epoch === 2
  })
  expect(later.length).toBe(2)
  const present = await anas.log.book.key(2)
  for (const wire of later) {
    const event = parseEvent(wire)
    if (!event.ok || event.value.body === undefined) throw new Error('unreadable')
    const { header, signed, body } = event.value
    const open = async (key: Bytes, epoch: number) => {
      const subkey = await contentKeysOf(all.circle, epoch, key)(header.accountId, header.sessionId)
      return openContent(subkey, signed.slice(0, aadLength), header.nonce, body)
    }
    for (const key of his)
      for (const epoch of [1, 2]) expect(await open(key, epoch)).toBeUndefined()
    expect(present instanceof Uint8Array ? await open(present, 2) : undefined).toContain('without')
  }
  // No seal of the new key opens with his, whomever he takes it to be for.
  const removal = wires.map(controlIn).find(event => event?.t === 'member.remove')
  if (removal?.t !== 'member.remove') throw new Error('nobody was removed')
  expect(removal.rekey.seals.map(({ a }) => a)).not.toContain(accountId)
  const epoch = { circleId: all.circle, epoch: 2, commit: bytes(removal.rekey.commit) }
  for (const { a, e, c } of removal.rekey.seals)
    for (const to of [accountId, a])
      for (const by of [anas.device.identity.accountId, accountId]) {
        const sealed = { e: bytes(e), c: bytes(c) }
        const opened = await openEpochKey(epoch, keys.kemKey, { to, toGen: 1, by }, sealed)
        expect(opened).toEqual({ ok: false, error: 'SEAL' })
      }
  // His own device shows nothing new, and stops at the entry that removed him.
  all.host.show(all.circle, wires, accountId)
  await bens.device.locked(all.circle, () => pull(bens.device.desk, bens.log))
  expect(shares(bens)).toEqual(['with Ben'])
  expect(JSON.stringify(bens.log.fold)).not.toContain('without')
})

it('[T50] the real host serves somebody who was removed nothing after their removal', async () => {
  const story = await storyOf([ben, caro])
  const real = await RealHost.of(story)
  await expectAccepted(real, (await story.script.remove(ana, [ben])).wire)
  const words = await contentEntry(ben, story.script.place(ben), story.script.epochKey, share('x'))
  expect(await real.send(words.wire)).toMatchObject({ error: { refusal: 'not-found' } })
  expect(await real.host.standing(ben, story.script)).toBe('out')
})
