import type { Way } from '../telling/way.ts'
import type { DeviceId, DueDevice, PushStore } from './pushStore.ts'
import type { SendPush } from './sendPush.ts'

/** A phone that was off all day is told when it is on again. */
const ttlS = 24 * 3600

/** Being told by a line on a device. */
export const pushWay = (store: PushStore, send: SendPush): Way<DeviceId, DueDevice> => ({
  store,
  async send(device, urgent) {
    const { endpoint, keys } = device
    const sent = await send({ endpoint, keys, kind: urgent ? 'now' : 'hours', ttlS })
    // The browser has ended it.
    if (sent === 'gone') await store.drop(device)
    return sent === 'taken'
  },
  paceMs: 0,
  nowGapMs: 10 * 60_000,
})
