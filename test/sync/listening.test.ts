import { expect, it } from 'vitest'
import type { Transport } from '#client/host/transport.ts'
import { decodeClientFrame } from '#protocol/api/live.ts'
import { ReferenceHost } from '../cast/referenceHost.ts'
import { identityFrom, newKept, testDevice } from '../cast/testDevice.ts'

it('[S15] who is told that a circle is gone, and is in it after all, listens again', async () => {
  const host = new ReferenceHost()
  const listened: string[] = []
  const watched = (transport: Transport): Transport => ({
    ...transport,
    openSocket: events => {
      const socket = transport.openSocket(events)
      return {
        ...socket,
        close: () => socket.close(),
        send: bytes => {
          const frame = decodeClientFrame(bytes)
          if (frame?.kind === 'subscribe') listened.push(frame.circleId)
          socket.send(bytes)
        },
      }
    },
  })
  const ana = await testDevice(host, await identityFrom(1), await newKept(), watched)
  const { id } = await ana.make('pair')
  ana.line.start()
  await expect.poll(() => listened).toEqual([id])
  await ana.syncs.settled()

  ana.syncs.gone(id)
  await ana.syncs.settled()
  ana.timers.ring()
  await expect.poll(() => listened).toEqual([id, id])
  expect(ana.syncs.stopped(id)).toBeUndefined()
})
