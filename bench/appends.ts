import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { WebSocket } from 'ws'
import { type Bytes, concat, readU32, u32, u8 } from '#base/bytes.ts'
import { idBytes } from '#base/ids.ts'
import { paths } from '#protocol/api/paths.ts'
import { type Author, authorNamed, CircleScript, contentEntry, type SealedEntry } from '#test/cast/author.ts'
import { Device } from '#test/cast/device.ts'

/**
 * Durable appends with live delivery: signed 1 KB entries into circles of ten, at a steady rate that
 * does not wait for answers. Everything is sealed beforehand; the host runs in its own process.
 */
const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '2000' },
    seconds: { type: 'string', default: '5' },
    circles: { type: 'string', default: '20' },
    members: { type: 'string', default: '10' },
    profile: { type: 'boolean', default: false },
  },
})
const rate = Number(values.rate)
const seconds = Number(values.seconds)
const circleCount = Number(values.circles)
const memberCount = Number(values.members)

const dataFolder = mkdtempSync(join(tmpdir(), 'herewith-bench-'))
const child = spawn(
  process.execPath,
  [...(values.profile ? ['--cpu-prof', `--cpu-prof-dir=${dataFolder}-prof`] : []), join(import.meta.dirname, 'host.ts'), dataFolder],
  { stdio: ['ignore', 'pipe', 'inherit'] },
)
const lines: string[] = []
const ready = new Promise<{ url: string; token: string }>(resolve => {
  child.stdout.on('data', (chunk: Buffer) => {
    lines.push(chunk.toString())
    const found = /READY (\S+) (\S+)/.exec(lines.join(''))
    if (found !== null) resolve({ url: found[1] ?? '', token: found[2] ?? '' })
  })
})
const { url, token } = await ready
await fetch(`${url}${paths.setUp}`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ token, accounts: 'anyone' }),
})

interface Writer {
  readonly device: Device
  readonly ws: WebSocket
  readonly circle: CircleScript
  readonly author: Author
  readonly ready: Bytes[]
}

const seal = async (writer: Omit<Writer, 'ready'>, count: number): Promise<Bytes[]> => {
  const { circle, author } = writer
  const json = JSON.stringify({ t: 'share-offered', x: 'w'.repeat(720) })
  const { seq, head } = circle
  const frames: Bytes[] = []
  let before: { sseq: number; entry: SealedEntry } | undefined
  for (let n = 0; n < count; n++) {
    const first = circle.place(author)
    const place = {
      ...first,
      sseq: before === undefined ? first.sseq : before.sseq + 1,
      prevEvent: before === undefined ? first.prevEvent : before.entry.eventId,
      seenSeq: seq,
      seenHead: head,
    }
    const entry = await contentEntry(author, place, circle.epochKey, json)
    before = { sseq: place.sseq, entry }
    frames.push(concat(u8(3), idBytes(circle.circleId), u32(0), u8(1), u32(entry.wire.length), entry.wire))
  }
  return frames
}

const total = rate * seconds
const each = Math.ceil(total / (circleCount * memberCount)) + 1
const writers: Writer[] = []
for (let c = 0; c < circleCount; c++) {
  const circle = new CircleScript()
  const authors = await Promise.all(Array.from({ length: memberCount }, (_, m) => authorNamed(`bench ${c} ${m}`)))
  const devices = await Promise.all(
    authors.map(async author => {
      const device = new Device(url, author)
      const made = await device.signUp({ kind: 'none' })
      if (made.status !== 200) throw new Error(`sign-up ${made.status}`)
      return device
    }),
  )
  const [ana, ...others] = authors as [Author, ...Author[]]
  const [owner] = devices as [Device]
  const entries = [...(await circle.create(ana))]
  const invitation = await circle.invite(ana, 'open', { max: memberCount })
  entries.push(invitation.entry)
  if ((await owner.append(circle.circleId, ...entries.map(e => e.wire))).status !== 200) throw new Error('create')
  for (const [index, author] of others.entries()) {
    const joined = await circle.joinOpenly(author, invitation)
    const answer = await devices[index + 1]!.append(circle.circleId, joined.wire)
    if (answer.status !== 200) throw new Error(`join ${answer.status}`)
  }
  for (const [index, author] of authors.entries()) {
    const device = devices[index]!
    const { ws } = await device.connect()
    ws.removeAllListeners('message')
    const writer = { device, ws, circle, author }
    writers.push({ ...writer, ready: await seal(writer, each) })
  }
}

let delivered = 0
let refused = 0
const sentAt = new Map<string, number>()
const latencies: number[] = []
let requests = 0
for (const [index, { ws, circle }] of writers.entries()) {
  ws.on('message', (data: Buffer) => {
    const type = data[0]
    if (type === 16) {
      let offset = 73
      while (offset < data.length) {
        delivered += 1
        offset += 12 + data.readUInt32BE(offset + 8)
      }
    } else if (type === 17) {
      const key = `${index}/${readU32(data, 1)}`
      latencies.push(performance.now() - (sentAt.get(key) ?? 0))
      sentAt.delete(key)
    } else if (type === 18) {
      refused += 1
      if (refused < 5) console.log('refused', data.subarray(5).toString())
    } else console.log('frame', type)
  })
  const subscribe = Buffer.alloc(41)
  subscribe[0] = 1
  subscribe.set(idBytes(circle.circleId), 1)
  subscribe.writeBigUInt64BE(BigInt(circle.seq + 1), 33)
  ws.send(subscribe)
}
await new Promise(resolve => setTimeout(resolve, 500))
delivered = 0

/** Processor time the host has used so far, in microseconds. */
const hostUsage = async (): Promise<readonly number[]> => {
  lines.length = 0
  child.kill('SIGUSR2')
  for (;;) {
    const found = /USAGE (.*)\n/.exec(lines.join(''))
    if (found !== null) return (found[1] ?? '').split(' ').map(Number)
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}
const usedBefore = await hostUsage()
const ownBefore = process.cpuUsage()

const start = performance.now()
let sent = 0
await new Promise<void>(resolve => {
  const tick = (): void => {
    const due = Math.min(total, Math.floor(((performance.now() - start) / 1000) * rate))
    while (sent < due) {
      const index = sent % writers.length
      const writer = writers[index]!
      const frame = writer.ready[Math.floor(sent / writers.length)]!
      requests += 1
      new DataView(frame.buffer).setUint32(33, requests)
      sentAt.set(`${index}/${requests}`, performance.now())
      writer.ws.send(frame)
      sent += 1
    }
    if (sent < total) setTimeout(tick, 1)
    else resolve()
  }
  tick()
})
const sendingMs = performance.now() - start
const deadline = performance.now() + 10_000
while (latencies.length + refused < total && performance.now() < deadline)
  await new Promise(resolve => setTimeout(resolve, 20))
const doneMs = performance.now() - start
await new Promise(resolve => setTimeout(resolve, 300))
const usedAfter = await hostUsage()
const own = process.cpuUsage(ownBefore)
const hostUs = (usedAfter[3]! + usedAfter[4]! - usedBefore[3]! - usedBefore[4]!) / total
const hostSysUs = (usedAfter[4]! - usedBefore[4]!) / total
latencies.sort((a, b) => a - b)
const at = (share: number): string => (latencies[Math.floor(latencies.length * share)] ?? 0).toFixed(1)
console.log(
  JSON.stringify({
    rate,
    sent: total,
    acknowledged: latencies.length,
    refused,
    delivered,
    expected: total * memberCount,
    sendingMs: Math.round(sendingMs),
    doneMs: Math.round(doneMs),
    perSecond: Math.round((latencies.length / doneMs) * 1000),
    hostUs: Math.round(hostUs),
    hostSysUs: Math.round(hostSysUs),
    loadUs: Math.round((own.user + own.system) / total),
    p50: at(0.5),
    p99: at(0.99),
    max: at(0.9999),
  }),
)
for (const { ws } of writers) ws.terminate()
child.kill('SIGTERM')
await new Promise(resolve => child.once('exit', resolve))
rmSync(dataFolder, { recursive: true, force: true })
process.exit(0)
