import { expect, it } from 'vitest'
import { processLocks } from '#client/host/locks.ts'
import { flush } from '#client/outbox/flush.ts'
import { refreshCircleLog } from '#client/log/circleLog.ts'
import { pull } from '#client/sync/pull.ts'
import { ReferenceHost } from '../cast/referenceHost.ts'
import { identityFrom, newKept, type TestDevice, testDevice, value } from '../cast/testDevice.ts'

it('[T21] two tabs that write at once keep one chain, and each sees what the other wrote', async () => {
  const host = new ReferenceHost()
  const [ana, kept, locks] = [await identityFrom(1), await newKept(), processLocks()]
  const tab = () => testDevice(host, ana, kept, transport => transport, locks)
  const [left, right] = [await tab(), await tab()]
  const { id: circle } = await left.make('self')
  await right.open(circle)
  const send = async (one: TestDevice, words: string): Promise<void> => {
    await one.say(circle, { t: 'page-written', words })
    const log = await one.open(circle)
    await one.locked(circle, async () => {
      await refreshCircleLog(one.desk.device, log)
      value(await pull(one.desk, log))
      value(await flush(one.desk, log))
    })
  }
  await Promise.all(
    Array.from({ length: 6 }, (_, count) => send(count % 2 === 0 ? left : right, `page ${count}`)),
  )
  const logs = await Promise.all(
    [left, right].map(async one => {
      const log = await one.open(circle)
      await one.locked(circle, async () => {
        await refreshCircleLog(one.desk.device, log)
        value(await pull(one.desk, log))
      })
      return log
    }),
  )
  expect(host.held(circle).entries.length).toBe(8)
  for (const log of logs) {
    expect(log.status).toEqual({ kind: 'ok' })
    expect(log.state.seq).toBe(8)
    expect(log.fold.circle.page.order.length).toBe(6)
  }
  expect(logs[0]?.session).toBe(logs[1]?.session)
  expect([...left.alarms, ...right.alarms]).toEqual([])
})

it('[T21] words that both tabs hold go out once', async () => {
  const host = new ReferenceHost()
  const [ana, kept, locks] = [await identityFrom(1), await newKept(), processLocks()]
  const left = await testDevice(host, ana, kept, transport => transport, locks)
  const { id: circle } = await left.make('self')
  await left.say(circle, { t: 'page-written', words: 'once' })
  const right = await testDevice(host, ana, kept, transport => transport, locks)
  expect(right.desk.outbox.size).toBe(1)
  for (const one of [left, right, left]) {
    const log = await one.open(circle)
    await one.locked(circle, async () => {
      await refreshCircleLog(one.desk.device, log)
      value(await flush(one.desk, log))
    })
    expect(one.desk.outbox.size).toBe(0)
  }
  expect(host.held(circle).entries.length).toBe(3)
})
