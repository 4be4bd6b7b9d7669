import { expect, it } from 'vitest'
import { pull } from '#client/sync/pull.ts'
import { flush } from '#client/outbox/flush.ts'
import { openCircleLog } from '#client/log/circleLog.ts'
import { ReferenceHost } from '../cast/referenceHost.ts'
import { identityFrom, newKept, testDevice, value } from '../cast/testDevice.ts'

it('a circle made, named and written in is the same after the device was switched off', async () => {
  const host = new ReferenceHost()
  const ana = await testDevice(host, await identityFrom(1), await newKept())
  const log = await ana.make('self')
  await ana.say(log.id, { t: 'page-written', words: 'a page' })
  await ana.say(log.id, { t: 'page-written', words: 'another page' })
  await ana.locked(log.id, async () => {
    value(await pull(ana.desk, log))
    value(await flush(ana.desk, log))
  })
  expect(host.held(log.id).entries.length).toBe(4)
  expect(ana.desk.outbox.size).toBe(0)
  const again = await testDevice(host, ana.identity, ana.kept)
  const opened = await openCircleLog(again.desk.device, log.id)
  expect(Object.values(opened.fold.circle.page.pages).map(page => page.words)).toEqual([
    'a page',
    'another page',
  ])
  expect(opened.state.head).toEqual(host.held(log.id).log.head)
  expect(opened.fold).toEqual(log.fold)

  const phone = await testDevice(host, ana.identity, await newKept())
  const there = await phone.open(log.id)
  await phone.locked(log.id, async () => value(await pull(phone.desk, there)))
  expect(there.fold).toEqual(log.fold)
  expect([...ana.alarms, ...phone.alarms]).toEqual([])
})
