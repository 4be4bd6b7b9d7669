/* oxlint-disable no-await-in-loop -- one frame after another */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { toHex } from '#base/text.ts'
import { sha256 } from '#crypto/sha256.ts'
import type { LogItem } from '#protocol/api/events.ts'
import type { HostFrame } from '#protocol/api/live.ts'
import { type Author, authorNamed, CircleScript } from '../cast/author.ts'
import type { Device, Live } from '../cast/device.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

let host: TestHost
let ana: Author
let anas: Device
let circle: CircleScript
const unlimited = { kind: 'bucket', burst: 1e9, perMinute: 1e9 } as const
beforeAll(async () => {
  host = await testHost({
    rules: {
      append: { ...unlimited, name: 'append' },
      readLog: { ...unlimited, name: 'read-log' },
      connect: { ...unlimited, name: 'connect' },
    },
  })
  ana = await authorNamed('Ana')
  anas = await host.join(ana)
  circle = new CircleScript()
  await append(...(await circle.create(ana)).map(({ wire }) => wire))
  // Some short and some long, so that one page is less than everything.
  for (let count = 0; count < 60; count++) await say(count % 5 === 0 ? 9_000 : 40)
})
afterAll(() => host.stop())

const append = async (...wires: readonly Uint8Array<ArrayBuffer>[]): Promise<void> => {
  const { status } = await anas.append(circle.circleId, ...wires)
  if (status !== 200) throw new Error(`Refused: ${status}`)
}

const say = async (length: number): Promise<void> => {
  const words = JSON.stringify({ t: 'page-written', x: 'w'.repeat(length) })
  await append((await circle.content(ana, words)).wire)
}

/** Short enough to look at when two of them differ. */
const nameOf = (item: Uint8Array): string => toHex(sha256(item)).slice(0, 12)

const names: string[] = []
/** The log as it is read over HTTP; a log only grows. */
const whole = async (): Promise<readonly string[]> => {
  while (names.length < circle.seq) {
    const { page } = await anas.events(circle.circleId, { from: names.length + 1 })
    names.push(...(page?.items ?? []).map(({ item }) => nameOf(item)))
  }
  return [...names]
}

/** A device that knows the log up to a position, hears what is new and fetches what it misses. */
class Follower {
  readonly known: string[]
  headSeq = 0
  gaps = 0

  constructor(known: readonly string[]) {
    this.known = [...known]
  }

  take(items: readonly LogItem[]): void {
    for (const { seq, item } of items) {
      // What is there already must be the same; what comes must be the next.
      if (seq <= this.known.length && this.known[seq - 1] !== nameOf(item))
        throw new Error(`Another entry at ${seq}.`)
      if (seq === this.known.length + 1) this.known.push(nameOf(item))
    }
  }

  async hear(frame: HostFrame): Promise<void> {
    if (frame.kind !== 'entries') throw new Error(`Unexpected: ${frame.kind}`)
    const { headSeq, items } = frame.page
    for (const [place, { seq }] of items.entries())
      if (seq !== (items[0]?.seq ?? 0) + place) throw new Error('A hole within a frame.')
    this.headSeq = Math.max(this.headSeq, headSeq)
    this.take(items)
    while (this.known.length < headSeq) {
      this.gaps += 1
      const { page } = await anas.events(circle.circleId, { from: this.known.length + 1 })
      if (page === undefined || page.items.length === 0) throw new Error('A gap for ever.')
      this.take(page.items)
    }
  }

  async until(live: Live, seq: number): Promise<void> {
    while (this.headSeq < seq) await this.hear(await live.next())
  }
}

it('[S7] a socket that begins at any position, at any moment, ends with the whole log', async () => {
  let gaps = 0
  const step = fc.record({
    /** How much the device has, as a part of the log, up to all of it. */
    known: fc.integer({ min: 0, max: 100 }),
    /** Said before, while and after it subscribes. */
    before: fc.integer({ min: 0, max: 2 }),
    during: fc.integer({ min: 0, max: 4 }),
    after: fc.integer({ min: 0, max: 3 }),
    long: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(step, async ({ known, before, during, after, long }) => {
      const log = await whole()
      const follower = new Follower(log.slice(0, Math.floor((log.length * known) / 100)))
      const live = await anas.connect()
      for (let count = 0; count < before; count++) await say(30)
      const from = follower.known.length + 1
      live.send({ kind: 'subscribe', circleId: circle.circleId, from })
      for (let count = 0; count < during; count++) await say(long ? 20_000 : 30)
      await follower.until(live, circle.seq)
      for (let count = 0; count < after; count++) await say(30)
      await follower.until(live, circle.seq)
      live.ws.close()
      gaps += follower.gaps
      expect(follower.known).toEqual(await whole())
    }),
    { seed: 7, numRuns: 40 },
  )
  expect(gaps).toBeGreaterThan(5)
})

it('[S7] positions beyond the head, the first and the same one twice are all answered', async () => {
  const live = await anas.connect()
  const { circleId } = circle
  for (const from of [0, 1, circle.seq, circle.seq + 1, circle.seq + 1000, 2 ** 53 - 1]) {
    live.send({ kind: 'subscribe', circleId, from })
    const frame = await live.next()
    expect(frame).toMatchObject({ kind: 'entries', page: { headSeq: circle.seq } })
    const first = frame.kind === 'entries' ? frame.page.items[0]?.seq : undefined
    expect(first).toBe(from > circle.seq ? undefined : Math.max(1, from))
  }
  // Subscribed six times, told once.
  await say(30)
  expect(await live.next()).toMatchObject({ kind: 'entries', page: { headSeq: circle.seq } })
  live.send({ kind: 'unsubscribe', circleId })
  live.send({ kind: 'subscribe', circleId, from: circle.seq })
  expect(await live.next()).toMatchObject({ page: { items: [{ seq: circle.seq }] } })
  live.ws.close()
})
