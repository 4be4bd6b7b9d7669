import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Bytes } from '#base/bytes.ts'
import { headLength } from '#protocol/envelope.ts'
import { toolsOf } from '../cast/hostTools.ts'
import { CircleScene } from './circleScene.ts'
import { expectRead, read } from './scene.ts'

/** Words that the host took away by its own tool, and said so in public. */
let scene: CircleScene
let position: number
beforeAll(async () => {
  scene = await CircleScene.open()
  await scene.send('member', await scene.circle.content(scene.author('member')))
  position = scene.circle.seq
  await scene.send('member', await scene.circle.content(scene.author('member')))
})
afterAll(() => scene.host.stop())

const served = async (): Promise<readonly Bytes[]> => {
  const { page } = await scene.devices.steward.events(scene.circle.circleId)
  return (page?.items ?? []).map(({ item }) => Uint8Array.from(item))
}

it('[T15] a public record does not excuse a host that took words away: devices still stop', async () => {
  const { circleId } = scene.circle
  const whole = await served()
  await expectRead(whole, circleId, scene.author('steward'))
  const because = ['--reason', 'A court asked for it.', '--even-so']
  const removed = await toolsOf(scene.host)('remove', circleId, String(position), ...because)
  expect(removed).toMatchObject({ code: 0, err: '' })
  const bare = await served()
  expect(bare).toEqual(
    whole.with(position - 1, (whole[position - 1] ?? new Uint8Array()).slice(0, headLength)),
  )
  const reading = await read(bare, circleId, scene.author('steward'))
  expect(reading.log.status).toEqual({ kind: 'halted', fault: 'BODY_MISSING' })
})

it('[T15] once its author takes it back, it is explained, and a new device reads on', async () => {
  const { circle } = scene
  const bare = await served()
  const record = (await (await fetch(`${scene.host.url}/v1/removals`)).json()) as {
    readonly removals: readonly { readonly eventId: string }[]
  }
  const ids = record.removals.map(({ eventId }) => eventId)
  expect(ids).toHaveLength(1)
  await scene.send('member', await circle.control(scene.author('member'), { t: 'redact', ids }))
  const after = await served()
  expect(after.slice(0, bare.length)).toEqual(bare)
  await expectRead(after, circle.circleId, scene.author('steward'))
})
