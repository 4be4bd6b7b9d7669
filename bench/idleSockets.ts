import { setTimeout as pause } from 'node:timers/promises'
import { authorNamed } from '#test/cast/author.ts'
import { Device } from '#test/cast/device.ts'
import { type Figure, figure } from './figure.ts'
import { startHost } from './hostProcess.ts'

/** The host allows an account this many; each is an open device. */
const socketsEach = 25

/** What an idle live socket costs the host: the difference of its memory, after collecting. */
export const idleSockets = async (wanted: number): Promise<readonly Figure[]> => {
  const host = await startHost({ nodeOptions: ['--expose-gc'] })
  const devices: Device[] = []
  for (let index = 0; index < wanted / socketsEach; index++) {
    const device = new Device(host.url, await authorNamed(`idle ${index}`))
    await device.signUp({ kind: 'none' })
    devices.push(device)
  }
  const before = await host.usage()
  for (const device of devices)
    await Promise.all(Array.from({ length: socketsEach }, () => device.connect()))
  await pause(1000)
  const after = await host.usage()
  const count = after.sockets - before.sockets
  if (count < wanted) console.error(`Only ${count} sockets were open.`)
  const kB = (after.rss - before.rss) / count / 1000
  await host.stop()
  return [
    figure(`server memory of each of ${count} idle sockets`, kB, 'kB', {
      target: { of: 'value', is: 'at most', limit: 20 },
    }),
  ]
}
