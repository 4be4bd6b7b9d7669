import { describe, expect, it } from 'vitest'
import { concat, u8, zeros } from '#base/bytes.ts'
import { type AccountId, type CircleId, type EventId, idFrom } from '#base/ids.ts'
import { makeDeviceKey } from '#crypto/deviceSeal.ts'
import type { DeviceStore, StoredEntry } from './deviceStore.ts'
import { openIndexedDbStore } from './indexedDbStore.ts'
import { MemoryStore } from './memoryStore.ts'

// Puts IndexedDB where a browser has it.
await import('fake-indexeddb/auto')

const circle: CircleId = idFrom('circle', zeros(32).fill(1))
const other: CircleId = idFrom('circle', zeros(32).fill(2))
const ana: AccountId = idFrom('account', zeros(16).fill(3))
const ben: AccountId = idFrom('account', zeros(16).fill(4))
const idOf = (seq: number): EventId =>
  idFrom('event', concat(u8(seq & 255), u8(seq >> 8), zeros(30)))

const entry = (seq: number): StoredEntry => ({
  seq,
  eventId: idOf(seq),
  accountId: seq % 2 === 0 ? ana : ben,
  kind: seq < 3 ? 'control' : 'content',
  logHash: zeros(32).fill(seq & 255),
  wire: zeros(268 + (seq % 7)).fill(seq & 255),
})
const run = (from: number, to: number): readonly StoredEntry[] =>
  Array.from({ length: to - from + 1 }, (_, place) => entry(from + place))

let databases = 0
const stores: readonly [string, () => Promise<DeviceStore>][] = [
  ['memory', async () => new MemoryStore()],
  [
    'IndexedDB',
    async () => {
      const opened = await openIndexedDbStore(`test-${databases++}`)
      if (!opened.ok) throw new Error(opened.error)
      return opened.value
    },
  ],
]

describe.each(stores)('the device store in %s', (_, open) => {
  it('gives back entries in order, whatever they were written as', async () => {
    const store = await open()
    const sizes = [1, 1, 30, 300, 1, 256]
    let last = 0
    for (const size of sizes) {
      const entries = run(last + 1, last + size)
      const done = await store.commit([{ kind: 'entries', circle, after: last, entries }])
      expect(done.ok).toBe(true)
      last += size
    }
    expect(await store.lastSeq(circle)).toBe(last)
    expect(await store.entries(circle, 1, 10_000)).toEqual(run(1, last))
    expect(await store.entries(circle, 35, 40)).toEqual(run(35, 74))
    expect(await store.entries(circle, last + 1, 5)).toEqual([])
    expect(await store.entries(other, 1, 5)).toEqual([])
    expect(await store.logHashes(circle, 300, 302)).toEqual(
      run(300, 302).map(({ seq, logHash }) => [seq, logHash]),
    )
  })

  it('finds an entry by its id, and all content of one author', async () => {
    const store = await open()
    await store.commit([{ kind: 'entries', circle, after: 0, entries: run(1, 8) }])
    const found = await store.find(circle, [idOf(5), idOf(99)])
    expect([...found.keys()]).toEqual([idOf(5)])
    expect(found.get(idOf(5))).toMatchObject({ seq: 5, accountId: ben, kind: 'content' })
    expect(await store.authored(circle, ana)).toEqual([4, 6, 8])
  })

  it('stores all of a commit or nothing of it', async () => {
    const store = await open()
    await store.commit([{ kind: 'entries', circle, after: 0, entries: run(1, 3) }])
    const late = await store.commit([
      { kind: 'part', circle, part: 'log', value: zeros(3) },
      { kind: 'sent', circle, ids: [idOf(9)] },
      { kind: 'entries', circle, after: 2, entries: run(3, 4) },
    ])
    expect(late).toEqual({ ok: false, error: 'moved' })
    expect(await store.part(circle, 'log')).toBeUndefined()
    expect(await store.wasSent(circle, [idOf(9)])).toEqual(new Set())
    expect(await store.lastSeq(circle)).toBe(3)
  })

  it('forgets the body of what was taken back and keeps its header', async () => {
    const store = await open()
    await store.commit([{ kind: 'entries', circle, after: 0, entries: run(1, 40) }])
    await store.commit([{ kind: 'erase', circle, seqs: [5, 6, 33] }])
    const entries = await store.entries(circle, 1, 40)
    for (const { seq, wire } of entries)
      expect(wire.length).toBe([5, 6, 33].includes(seq) ? 268 : entry(seq).wire.length)
  })

  it('keeps the outbox in order, also when a row is written again', async () => {
    const store = await open()
    const row = (id: string, fill: number) => ({ circle, id, value: zeros(2).fill(fill) })
    await store.commit([
      { kind: 'outbox', row: row('b', 1) },
      { kind: 'outbox', row: row('a', 2) },
    ])
    await store.commit([{ kind: 'outbox', row: row('b', 3) }])
    expect(await store.outbox()).toEqual([row('b', 3), row('a', 2)])
    await store.commit([{ kind: 'outbox-done', ids: ['b', 'x'] }])
    expect((await store.outbox()).map(({ id }) => id)).toEqual(['a'])
  })

  it('keeps keys that cannot be read, and forgets a circle whole', async () => {
    const store = await open()
    const key = await makeDeviceKey()
    await store.commit([
      { kind: 'record', name: 'keyring', value: { key } },
      { kind: 'part', circle, part: 'log', value: zeros(3) },
      { kind: 'part', circle: other, part: 'log', value: zeros(4) },
      { kind: 'sent', circle, ids: [idOf(1)] },
      { kind: 'entries', circle, after: 0, entries: run(1, 3) },
      { kind: 'outbox', row: { circle, id: 'a', value: zeros(1) } },
    ])
    await store.commit([{ kind: 'forget', circle }])
    expect(await store.circles()).toEqual([other])
    expect(await store.lastSeq(circle)).toBe(0)
    expect(await store.outbox()).toEqual([])
    expect((await store.wasSent(circle, [idOf(1)])).size).toBe(0)
    const kept = (await store.record('keyring')) as { readonly key: CryptoKey }
    expect(kept.key.extractable).toBe(false)
    await store.commit([{ kind: 'record', name: 'keyring', value: undefined }])
    expect(await store.record('keyring')).toBeUndefined()
  })

  it('forgets everything when it is wiped', async () => {
    const store = await open()
    await store.commit([
      { kind: 'part', circle, part: 'log', value: zeros(3) },
      { kind: 'record', name: 'x', value: 1 },
    ])
    await store.wipe()
    expect([await store.circles(), await store.record('x')]).toEqual([[], undefined])
  })
})

it('a full device stores nothing and says so', async () => {
  let full = false
  const store = new MemoryStore(() => full)
  await store.commit([{ kind: 'entries', circle, after: 0, entries: run(1, 3) }])
  full = true
  const refused = await store.commit([{ kind: 'entries', circle, after: 3, entries: run(4, 5) }])
  expect(refused).toEqual({ ok: false, error: 'device-full' })
  expect(await store.lastSeq(circle)).toBe(3)
})
