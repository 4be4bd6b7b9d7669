import { expect, it } from 'vitest'
import { fromUtf8, toBase64Url } from '#base/text.ts'
import { evidenceOf } from '#client/log/halt.ts'
import { flush } from '#client/outbox/flush.ts'
import { headLength } from '#protocol/envelope.ts'
import { contentEntry } from '../cast/author.ts'
import { testDevice } from '../cast/testDevice.ts'
import { HostileHost, pageOf } from './hostileHost.ts'
import { ana, ben, deviceOf, expectHalted, share, shown, storyOf, sync } from './scene.ts'

/** Ana read one history, and is then shown another entry of Ben's in the place of his last. */
const halted = async () => {
  const story = await storyOf([ben])
  const place = story.script.place(ben)
  const other = await contentEntry(ben, place, story.script.epochKey, share('another'))
  const first = await story.say(ben, 'kept')
  const host = new HostileHost()
  host.show(story.circle, story.wires)
  const device = await deviceOf(host, ana)
  const log = await device.open(story.circle)
  expect(await sync(device, log)).toMatchObject({ ok: true })
  host.show(story.circle, [...story.wires, other.wire])
  const pulled = await sync(device, log)
  return { story, host, device, log, pulled, first, other }
}

it('[T18] a halted circle keeps its copy readable and stays halted after a restart', async () => {
  const { story, host, device, log, pulled } = await halted()
  expect(shown(log)).toEqual(['kept'])
  await expectHalted({ host, device, log }, pulled, 'CHAIN', story.wires.length)
  const again = await testDevice(host, device.identity, device.kept)
  host.show(story.circle, story.wires)
  const reopened = await again.open(story.circle)
  expect(shown(reopened)).toEqual(['kept'])
  again.syncs.lineUp()
  await again.syncs.settled()
  expect(again.syncs.stopped(story.circle)).toBe('halted')
})

it('[T18] a halted circle takes no frame, asks nothing and sends nothing', async () => {
  const { story, host, device, log } = await halted()
  await story.say(ben, 'later')
  device.syncs.lineUp()
  device.syncs.heard(story.circle, pageOf(story.circle, story.wires, story.wires.length))
  await device.syncs.settled()
  await device.say(story.circle, { t: 'page-written', words: 'waits' })
  await device.say(story.circle, { t: 'share-offered', need: 'listen', words: 'waits' })
  const asked = host.requests.length
  await device.syncs.settled()
  const flushed = await device.locked(story.circle, () => flush(device.desk, log))
  expect(flushed).toEqual({ ok: false, error: 'history-does-not-add-up' })
  expect(host.requests.length).toBe(asked)
  expect(shown(log)).toEqual(['kept'])
  // What was written is not lost either.
  expect(device.desk.outbox.of(story.circle).length).toBe(2)
  expect(device.desk.outbox.of(story.circle).every(({ wire }) => wire === undefined)).toBe(true)
})

it('[T18] the evidence shows both signed headers, and neither a word nor a key', async () => {
  const { device, log, first, other } = await halted()
  const text = fromUtf8(await evidenceOf(device.desk.device, log)) ?? ''
  const evidence = JSON.parse(text)
  const head = (wire: Uint8Array) => toBase64Url(wire.subarray(0, headLength))
  expect(evidence.contradictions).toContainEqual(
    expect.objectContaining({ here: head(first.wire), served: head(other.wire) }),
  )
  expect(text).not.toContain('kept')
  for (const { key } of log.book.pages()) expect(text).not.toContain(key)
})

it('[T18] one circle that is halted leaves the others as they were', async () => {
  const { host, device } = await halted()
  const fine = await storyOf([ben])
  await fine.say(ben, 'elsewhere')
  host.show(fine.circle, fine.wires)
  const log = await device.open(fine.circle)
  expect(await sync(device, log)).toMatchObject({ ok: true })
  expect(shown(log)).toEqual(['elsewhere'])
})
