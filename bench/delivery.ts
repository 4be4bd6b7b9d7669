import { WebSocket } from 'ws'
import type { CircleId } from '#base/ids.ts'
import { fetchTransport } from '#client/host/fetchTransport.ts'
import { HostApi } from '#client/host/hostApi.ts'
import { processLocks } from '#client/host/locks.ts'
import { openCircleLog } from '#client/log/circleLog.ts'
import type { Device as LogDevice } from '#client/log/device.ts'
import { Outbox } from '#client/outbox/outbox.ts'
import { MemoryStore } from '#client/store/memoryStore.ts'
import { deviceSealOf } from '#client/store/sealedParts.ts'
import { CircleSyncs } from '#client/sync/circleSyncs.ts'
import type { Desk } from '#client/sync/desk.ts'
import { LiveLine } from '#client/sync/liveLine.ts'
import type { Timers } from '#client/sync/timers.ts'
import { makeDeviceKey } from '#crypto/deviceSeal.ts'
import { systemRandomBytes } from '#crypto/randomBytes.ts'
import { type Author, authorNamed, CircleScript } from '#test/cast/author.ts'
import { Device } from '#test/cast/device.ts'
import { newEventId } from '#test/cast/testDevice.ts'
import { setTimeout as pause } from 'node:timers/promises'
import { type Figure, figure, median, percentile } from './figure.ts'
import { startHost } from './hostProcess.ts'
import { wordsOf } from './words.ts'

const memberCount = 10
const perSecond = 50

/** One device of the client library: outbox, live socket, verifying, opening, folding. */
interface Member {
  readonly say: (number: number) => Promise<void>
  readonly seq: () => number
  readonly stop: () => void
}

const timers: Timers = {
  after(delayMs, work) {
    const timer = setTimeout(work, delayMs)
    return () => clearTimeout(timer)
  },
}

/**
 * From *send* to decrypted and folded on the nine other members' devices. Two hundred devices share
 * one process, so each message waits for up to eight others to be opened before it.
 */
export const delivery = async (circles: number, runs: number): Promise<readonly Figure[]> => {
  const host = await startHost()
  const sentAt = new Map<string, number>()
  let samples: number[] = []
  const noteFolded = (circle: CircleId, from: number, to: number): void => {
    for (let seq = from + 1; seq <= to; seq++) {
      const at = sentAt.get(`${circle}/${seq}`)
      if (at !== undefined) samples.push(performance.now() - at)
    }
  }
  const rooms: { readonly circle: CircleId; readonly members: readonly Member[]; next: number }[] =
    []
  for (let c = 0; c < circles; c++) {
    const script = new CircleScript()
    const names = Array.from({ length: memberCount }, (_, m) => `delivery ${c} ${m}`)
    const authors = await Promise.all(names.map(name => authorNamed(name)))
    const devices = await makeCircle(host.url, script, authors)
    const members = await Promise.all(
      authors.map((author, m) => member(host.url, author, devices[m]!, script, noteFolded)),
    )
    rooms.push({ circle: script.circleId, members, next: script.seq + 1 })
  }
  for (const { members, next } of rooms)
    while (members.some(one => one.seq() < next - 1)) await pause(10)

  const medians: number[] = []
  const p99s: number[] = []
  const used: number[] = []
  for (let run = 0; run <= runs; run++) {
    samples = []
    const cpu = process.cpuUsage()
    const start = performance.now()
    const total = perSecond * 4
    for (let n = 0; n < total; n++) {
      const due = start + (n / perSecond) * 1000
      await pause(Math.max(0, due - performance.now()))
      const room = rooms[n % rooms.length]!
      const writer = room.members[Math.floor(n / rooms.length) % memberCount]!
      sentAt.set(`${room.circle}/${room.next++}`, performance.now())
      void writer.say(n)
    }
    const giveUp = performance.now() + 10_000
    while (samples.length < total * (memberCount - 1) && performance.now() < giveUp) await pause(10)
    // The first run warms up.
    if (run === 0) continue
    const spent = process.cpuUsage(cpu)
    used.push((spent.user + spent.system) / total / 1000)
    medians.push(percentile(samples, 0.5))
    p99s.push(percentile(samples, 0.99))
    console.error(
      `  delivered ${samples.length} of ${total * 9}, p50 ${medians.at(-1)}, p99 ${p99s.at(-1)}, ` +
        `${used.at(-1)} ms a message`,
    )
  }
  for (const { members } of rooms) for (const one of members) one.stop()
  await host.stop()
  const name = `send to decrypted, 50/s over ${circles} circles of 10`
  return [
    figure(`${name}, p50`, median(medians), 'ms', {
      target: { of: 'value', is: 'at most', limit: 15 },
    }),
    figure(`${name}, p99`, median(p99s), 'ms', {
      target: { of: 'value', is: 'at most', limit: 100 },
    }),
    figure('processor time of all ten devices for a message', median(used), 'ms'),
  ]
}

export const makeCircle = async (
  url: string,
  script: CircleScript,
  authors: readonly Author[],
): Promise<readonly Device[]> => {
  const devices = authors.map(author => new Device(url, author))
  for (const device of devices) {
    const made = await device.signUp({ kind: 'none' })
    if (made.status !== 200) throw new Error(`sign-up ${made.status}`)
  }
  const [ana, ...others] = authors as [Author, ...Author[]]
  const made = [...(await script.create(ana))]
  const invitation = await script.invite(ana, 'open', { max: memberCount })
  const wires = [...made, invitation.entry].map(entry => entry.wire)
  if ((await devices[0]!.append(script.circleId, ...wires)).status !== 200)
    throw new Error('create')
  for (const [index, author] of others.entries()) {
    const joined = await script.joinOpenly(author, invitation)
    const answer = await devices[index + 1]!.append(script.circleId, joined.wire)
    if (answer.status !== 200) throw new Error(`join ${answer.status}`)
  }
  return devices
}

export const member = async (
  url: string,
  author: Author,
  { cookie = '' }: Device,
  script: CircleScript,
  folded: (circle: CircleId, from: number, to: number) => void,
): Promise<Member> => {
  const circle = script.circleId
  const identity = {
    accountId: author.accountId,
    keys: author.keys,
    olderKemKeys: new Map(),
    links: [],
  }
  const device: LogDevice = {
    store: new MemoryStore(),
    seal: deviceSealOf(await makeDeviceKey(), systemRandomBytes),
    identity: () => identity,
    random: systemRandomBytes,
    now: () => Date.now(),
    markOf: () => undefined,
    alarm: alarm => console.error(alarm),
  }
  const transport = fetchTransport({
    origin: url,
    fetch: (address, init = {}) => {
      const headers = new Headers(init.headers)
      headers.set('cookie', cookie)
      return fetch(address, { ...init, headers })
    },
    openSocket: address => new WebSocket(address, { headers: { cookie } }),
  })
  const api = new HostApi(transport)
  const outbox = new Outbox(device)
  await outbox.load()
  const here: { syncs?: CircleSyncs } = {}
  const chance = () => 0
  const line: LiveLine = new LiveLine(
    { transport, timers, chance },
    {
      connection: state => {
        if (state === 'live') here.syncs?.lineUp()
        if (state === 'offline') here.syncs?.lineDown()
      },
      entries: (id, page) => here.syncs?.heard(id, page),
      gone: id => here.syncs?.gone(id),
      letter: () => undefined,
      signedOut: () => undefined,
    },
  )
  const desk: Desk = {
    device,
    host: api,
    locks: processLocks(),
    outbox,
    append: (id, entries, notify) =>
      line.append(id, entries, notify) ?? api.append(id, entries, { notify }),
    isBlocked: () => false,
  }
  let told = 0
  let mine = 0
  const syncs = new CircleSyncs({
    desk,
    timers,
    chance,
    line: () => line,
    changed: () => {
      const seq = log.fold.seq
      // What this device wrote itself is no delivery.
      if (mine === 0) folded(circle, told, seq)
      else if (seq > told) mine = 0
      told = Math.max(told, seq)
    },
  })
  here.syncs = syncs
  const log = await openCircleLog(device, circle)
  syncs.add(log)
  line.start()
  return {
    async say(number) {
      const id = newEventId()
      const act = { t: 'share-offered', need: 'listen', words: wordsOf(number) } as const
      mine += 1
      const event = { v: 1, id, at: Date.now(), ...act } as const
      const put = await outbox.put([{ id, circle, event, state: 'waiting', sealed: [] }])
      if (!put.ok) throw new Error('put')
      syncs.wrote(circle)
    },
    seq: () => log.fold.seq,
    stop: () => line.stop(),
  }
}
