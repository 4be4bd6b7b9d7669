import { beforeAll, describe, expect, it } from 'vitest'
import type { CircleId } from '#base/ids.ts'
import { fromUtf8, toHex } from '#base/text.ts'
import { nextPlace, sealWords } from '#client/circle/sealEntry.ts'
import { flush } from '#client/outbox/flush.ts'
import { pull } from '#client/sync/pull.ts'
import type { LogPage } from '#protocol/api/events.ts'
import { headLength } from '#protocol/envelope.ts'
import { ReferenceHost } from '#test/cast/referenceHost.ts'
import { identityFrom, newKept, type TestDevice, testDevice, value } from '#test/cast/testDevice.ts'
import { MemoryStore } from '../store/memoryStore.ts'
import { openCircleLog } from './circleLog.ts'
import { evidenceOf } from './halt.ts'
import type { Identity } from './identity.ts'

/** Serves what a test says instead of what it holds. */
class Mallory extends ReferenceHost {
  change: (page: LogPage) => LogPage = page => page

  override served(_: unknown, __: CircleId, page: LogPage): LogPage {
    return this.change(page)
  }
}

let ana: Identity
beforeAll(async () => {
  ana = await identityFrom(1)
})

/** A circle of nine entries: two that made it, seven pages. */
const nine = async (): Promise<{ host: Mallory; circle: CircleId; writer: TestDevice }> => {
  const host = new Mallory()
  const writer = await testDevice(host, ana, await newKept())
  const log = await writer.make('self')
  for (let count = 0; count < 7; count++)
    await writer.say(log.id, { t: 'page-written', words: `page ${count}` })
  await writer.locked(log.id, async () => {
    value(await pull(writer.desk, log))
    value(await flush(writer.desk, log))
  })
  return { host, circle: log.id, writer }
}

const fresh = async (host: Mallory) => testDevice(host, ana, await newKept())

const read = async (device: TestDevice, circle: CircleId) => {
  const log = await device.open(circle)
  return { log, pulled: await device.locked(circle, () => pull(device.desk, log)) }
}

const withItem =
  (seq: number, change: (item: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>) =>
  (page: LogPage): LogPage => ({
    ...page,
    items: page.items.map(one => (one.seq === seq ? { seq, item: change(one.item) } : one)),
  })

const flip = (at: number) => (item: Uint8Array<ArrayBuffer>) => {
  const changed = item.slice()
  changed[at] = (changed[at] ?? 0) ^ 1
  return changed
}

const renumbered = (page: LogPage, keep: readonly number[]): LogPage => {
  const items = keep.flatMap(seq => page.items.filter(one => one.seq === seq))
  return {
    ...page,
    headSeq: items.length,
    items: items.map(({ item }, place) => ({ seq: place + 1, item })),
  }
}

describe('a host that changes the log', () => {
  const cases: readonly [string, (page: LogPage) => LogPage, string][] = [
    ['[T01] drops an entry', page => renumbered(page, [1, 2, 3, 5, 6, 7, 8, 9]), 'CHAIN'],
    ['[T02] changes the order', page => renumbered(page, [1, 2, 4, 3, 5, 6, 7, 8, 9]), 'CHAIN'],
    ['[T05] repeats an entry', page => renumbered(page, [1, 2, 3, 3, 4, 5, 6, 7, 8]), 'REPLAY'],
    ['[T07] changes a header', withItem(5, flip(100)), 'CHAIN'],
    ['[T07] changes a body', withItem(5, flip(300)), 'BODY'],
    ['[T07] changes the last signature', withItem(9, flip(220)), 'SIG'],
    ['[T12] cuts an entry short', withItem(4, item => item.slice(0, -1)), 'FORMAT'],
    ['[T15] withholds a body', withItem(9, item => item.slice(0, headLength)), 'BODY_MISSING'],
    ['[T04] names another head', page => ({ ...page, head: page.head.map(b => b ^ 1) }), 'FORK'],
  ]

  it.each(cases)('%s: the circle halts', async (_, change, fault) => {
    const { host, circle } = await nine()
    host.change = change
    const { log, pulled } = await read(await fresh(host), circle)
    expect(pulled).toMatchObject({ ok: false, error: { kind: 'halted', fault } })
    expect(log.status).toEqual({ kind: 'halted', fault })
  })

  it('[T17] leaves no trace of a batch with one bad entry, and [T18] stays halted', async () => {
    const { host, circle } = await nine()
    host.change = withItem(9, flip(220))
    const device = await fresh(host)
    const { log } = await read(device, circle)
    expect(await device.kept.store.lastSeq(circle)).toBe(0)
    expect(log.fold.circle.page.order).toEqual([])
    host.change = page => page
    const again = await testDevice(host, ana, device.kept)
    const opened = await read(again, circle)
    expect(opened.log.status).toEqual({ kind: 'halted', fault: 'SIG' })
    expect(opened.pulled.ok).toBe(false)
    const evidence = JSON.parse(fromUtf8(await evidenceOf(again.desk.device, opened.log)) ?? '')
    expect(evidence).toMatchObject({ circle, fault: 'SIG', verified: { seq: 0 } })
    expect(evidence.served.length).toBeGreaterThan(1000)
  })

  it('[T10] serves less than this device, or another one of mine, had seen', async () => {
    const { host, circle, writer } = await nine()
    const held = host.held(circle)
    const device = await fresh(host)
    device.marks.set(circle, { seq: 9, head: toHex(held.log.head) })
    const eighth = held.entries[7]!
    host.change = page => ({
      headSeq: 8,
      head: eighth.head,
      items: page.items.filter(({ seq }) => seq <= 8),
    })
    const shorter = await read(device, circle)
    expect(shorter.pulled).toMatchObject({ error: { fault: 'ROLLBACK' } })
    expect((await read(writer, circle)).pulled).toMatchObject({ error: { fault: 'ROLLBACK' } })
  })
})

it('[T22] an entry of my session that I never sealed is an alarm, not a halt', async () => {
  const { host, circle, writer } = await nine()
  const log = writer.syncs.log(circle)!
  const before = log.session
  // A copy of this device's data writes on in the same session.
  const stolen = nextPlace(writer.desk.device, log, ana)
  const json = JSON.stringify({ v: 1, id: '0'.repeat(26), at: 1, t: 'page-written', words: 'x' })
  const sealed = await sealWords(writer.desk.device, log, ana, stolen, json)
  if ('kind' in sealed) throw new Error(sealed.kind)
  value(await host.store(ana.accountId, circle, [sealed.wire]))
  const { pulled } = await read(writer, circle)
  expect(pulled.ok).toBe(true)
  expect(writer.alarms).toEqual([{ kind: 'not-mine', circle, entry: sealed.eventId }])
  expect(log.session).not.toBe(before)
})

it('[T59] words that do not open are marked and passed over', async () => {
  const { host, circle, writer } = await nine()
  const log = writer.syncs.log(circle)!
  const place = nextPlace(writer.desk.device, log, ana)
  // Not JSON of ours, sealed as it should be.
  const sealed = await sealWords(writer.desk.device, log, ana, place, '{"t":1}')
  if ('kind' in sealed) throw new Error(sealed.kind)
  value(await host.store(ana.accountId, circle, [sealed.wire]))
  const other = await read(await fresh(host), circle)
  expect(other.log.fold.unreadable).toEqual([sealed.eventId])
  expect(other.log.fold.circle.page.order.length).toBe(7)
})

it('[T12] an entry of a newer version stops here and goes on after an update', async () => {
  const { host, circle } = await nine()
  host.change = withItem(5, item => {
    const changed = item.slice()
    changed[0] = 2
    return changed
  })
  const device = await fresh(host)
  const { log, pulled } = await read(device, circle)
  expect(pulled).toMatchObject({ error: { kind: 'update-needed' } })
  expect(log.state.seq).toBe(4)
  host.change = page => page
  const updated = await testDevice(host, ana, device.kept)
  expect((await read(updated, circle)).log.state.seq).toBe(9)
})

it('a full device keeps what it had, and goes on when there is space', async () => {
  const { host, circle } = await nine()
  let full = true
  const device = await testDevice(host, ana, await newKept(new MemoryStore(() => full)))
  const { log, pulled } = await read(device, circle)
  expect(pulled).toEqual({ ok: false, error: { kind: 'store', failure: 'device-full' } })
  expect([log.state.seq, log.fold.circle.page.order.length]).toEqual([0, 0])
  full = false
  expect((await read(device, circle)).log.state.seq).toBe(9)
})

it('[T20] a refused entry that the host publishes later is mine and is not said twice', async () => {
  const { host, circle, writer } = await nine()
  const log = writer.syncs.log(circle)!
  const honest = host.store.bind(host)
  let kept: readonly Uint8Array<ArrayBuffer>[] = []
  host.store = async (_account, _circle, wires) => {
    kept = wires
    host.store = honest
    // Refuses, and publishes it behind our back.
    await honest(ana.accountId, circle, wires)
    return { ok: false, error: 'stale' }
  }
  await writer.say(circle, { t: 'page-written', words: 'once' })
  await writer.locked(circle, async () => value(await flush(writer.desk, log)))
  expect(kept.length).toBe(1)
  expect(host.held(circle).entries.length).toBe(10)
  expect(log.fold.circle.page.order.length).toBe(8)
  expect(writer.alarms).toEqual([])
})

it('opens the same from a snapshot as from the entries alone', async () => {
  const { circle, writer } = await nine()
  const log = writer.syncs.log(circle)!
  const parts = ['log', 'people', 'keys', 'fold'] as const
  await writer.kept.store.commit(
    parts.map(part => ({ kind: 'part', circle, part, value: undefined }) as const),
  )
  const again = await openCircleLog(writer.desk.device, circle)
  expect(again.state).toEqual(log.state)
  expect(again.fold).toEqual(log.fold)
})
