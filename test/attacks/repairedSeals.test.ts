import { expect, it } from 'vitest'
import { reseal } from '#client/circle/changeKeys.ts'
import { random } from '../cast/author.ts'
import { type TestDevice, testDevice, value } from '../cast/testDevice.ts'
import { b64, idText, sealFor, tell } from './forms.ts'
import { HostileHost } from './hostileHost.ts'
import { expectAccepted, expectRefused, RealHost } from './realHost.ts'
import { ana, ben, caro, deviceOf, mallory, shown, storyOf, sync } from './scene.ts'
import { dividing, withMallory } from './keyForms.ts'

it('[T56] a seal that does not open is repaired by somebody else, and then all of it is read', async () => {
  const story = await withMallory()
  await story.say(caro, 'before')
  await dividing(story, mallory, [ana, ben, caro, mallory], [ben], async () => ({
    e: b64(random(32)),
    c: b64(random(48)),
  }))
  await story.say(caro, 'after')
  const host = new HostileHost()
  const wires = [...story.wires]
  for (const chunk of [wires.slice(0, 2), ...wires.slice(2).map(wire => [wire])]) {
    const [first = new Uint8Array()] = chunk
    const by = [ana, ben, caro, mallory].find(
      ({ accountId }) => Buffer.from(first.subarray(36, 52)).toString('hex') === accountId,
    )
    value(await host.store((by ?? ana).accountId, story.circle, chunk))
  }
  const devices = await Promise.all([ana, ben].map(author => deviceOf(host, author)))
  const [anas, bens] = devices as [TestDevice, TestDevice]
  const [anaLog, benLog] = [await anas.open(story.circle), await bens.open(story.circle)]
  expect(await sync(anas, anaLog)).toMatchObject({ ok: true })
  expect(await sync(bens, benLog)).toMatchObject({ ok: true })
  expect(shown(benLog)).toEqual(['before'])
  expect(bens.alarms[0]).toMatchObject({ kind: 'no-key', epoch: 2 })
  await anas.locked(story.circle, async () => value(await reseal(anas.desk, anaLog, ben.accountId)))
  expect(await sync(bens, benLog)).toMatchObject({ ok: true })
  expect(shown(benLog)).toEqual(['before', 'after'])
  expect(benLog.fold.unreadable).toEqual([])
  expect(benLog.fold.circle).toEqual(anaLog.fold.circle)
  // The device remembers it.
  const again = await testDevice(host, bens.identity, bens.kept)
  expect(shown(await again.open(story.circle))).toEqual(['before', 'after'])
})

it('[T56] a repair is for the present epoch and a member, from a member', async () => {
  const story = await storyOf([ben])
  story.add(await story.script.rotate(ana))
  const real = await RealHost.of(story)
  const seal = await sealFor(story, ben, ana)
  const event = { t: 'epoch.reseal', a: idText(ben.accountId), epoch: 2, seal }
  for (const epoch of [0, 1, 3])
    await expectRefused(real, (await tell(story, ana, { ...event, epoch })).wire, 'EPOCH')
  const stranger = { ...event, a: idText(mallory.accountId) }
  await expectRefused(real, (await tell(story, ana, stranger)).wire, 'NOT_MEMBER')
  await expectAccepted(real, (await tell(story, ana, event)).wire)
})
