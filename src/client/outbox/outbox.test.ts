import { expect, test } from 'vitest'
import type { CircleId } from '#base/ids.ts'
import { makeDeviceKey } from '#crypto/deviceSeal.ts'
import { systemRandomBytes } from '#crypto/randomBytes.ts'
import type { Event } from '#core/circle/fact.ts'
import type { EventId } from '#core/circle/ids.ts'
import type { Device } from '../log/device.ts'
import { MemoryStore } from '../store/memoryStore.ts'
import { deviceSealOf } from '../store/sealedParts.ts'
import { Outbox, type OutboxItem } from './outbox.ts'

const [vault, tuesday] = ['a', 'b'].map(digit => digit.repeat(64) as CircleId) as [
  CircleId,
  CircleId,
]
const item = (id: string, circle: CircleId, more: Partial<OutboxItem> = {}): OutboxItem => {
  const event: Event = { t: 'member-named', v: 1, id: id as EventId, at: 0, name: 'Ana' }
  return { id, circle, event, state: 'waiting', sealed: [], ...more }
}

test('[O11] what stands behind another item waits for it, also when the app begins anew', async () => {
  const store = new MemoryStore()
  const seal = deviceSealOf(await makeDeviceKey(), systemRandomBytes)
  const device: Device = {
    store,
    seal,
    identity: () => {
      throw new Error('Nobody is asked for')
    },
    random: systemRandomBytes,
    now: () => 0,
    markOf: () => undefined,
    alarm: () => undefined,
  }
  const outbox = new Outbox(device)
  await outbox.put([
    item('key', vault),
    item('answer', tuesday, { behind: 'key' }),
    item('name', tuesday),
  ])
  const readyIn = (box: Outbox) => box.ready(tuesday).map(({ id }) => id)
  expect(readyIn(outbox)).toEqual(['name'])
  const again = new Outbox(device)
  await again.load()
  expect(readyIn(again)).toEqual(['name'])
  await again.drop(['key'])
  expect(readyIn(again)).toEqual(['answer', 'name'])
})
