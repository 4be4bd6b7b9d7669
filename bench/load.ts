import { hash, randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { WebSocket } from 'ws'
import { type Bytes, concat, readU64, u32, u8 } from '#base/bytes.ts'
import { type EventId, idBytes, idFrom } from '#base/ids.ts'
import { sign } from '#crypto/signature.ts'
import { sha256 } from '#crypto/sha256.ts'
import { encodeAad, headLength } from '#protocol/envelope.ts'
import { eventIdOf } from '#protocol/hash.ts'
import { eventMessage } from '#protocol/signedMessages.ts'
import { type Author, authorNamed, CircleScript } from '#test/cast/author.ts'
import { Device } from '#test/cast/device.ts'
import { percentile } from './figure.ts'
import type { HostProcess } from './hostProcess.ts'

/** What the load and the host hand one another. */
const entryBytes = 1024
const zeroEvent = '0'.repeat(64) as EventId
const entriesFrame = 16
const appendedFrame = 17
const refusedFrame = 18

interface Writer {
  readonly ws: WebSocket
  readonly circle: CircleScript
  readonly author: Author
  /** Append frames, sealed and signed beforehand; the request number is written when one is sent. */
  frames: Bytes[]
  /** When each was due, by request number. */
  dueAt: number[]
}

/** What one run at one rate gave. */
export interface LoadRun {
  readonly rate: number
  readonly acknowledged: number
  readonly refused: number
  /** Every entry reached every member. */
  readonly allDelivered: boolean
  /** From the moment an entry was due (not: was sent) to its acknowledgement, ms. */
  readonly p50: number
  readonly p99: number
  /** Processor time for each entry, microseconds. */
  readonly hostUs: number
  readonly loadUs: number
}

/** Circles with all members connected, written to at a steady rate that does not wait for answers. */
export class Load {
  readonly #host: HostProcess
  readonly #writers: Writer[] = []
  readonly #members: number
  #delivered = 0
  #refused = 0
  #latencies: number[] = []

  private constructor(host: HostProcess, members: number) {
    this.#host = host
    this.#members = members
  }

  static async prepare(host: HostProcess, circles: number, members: number): Promise<Load> {
    const load = new Load(host, members)
    for (let c = 0; c < circles; c++) await load.#circle(c)
    await pause(300)
    return load
  }

  /** Runs for so many seconds; seals everything before the clock starts. */
  async run(rate: number, seconds: number): Promise<LoadRun> {
    const total = Math.round(rate * seconds)
    const each = Math.ceil(total / this.#writers.length)
    await Promise.all(this.#writers.map(writer => seal(writer, each)))
    this.#delivered = 0
    this.#refused = 0
    this.#latencies = []
    const before = await this.#host.usage()
    const ownBefore = process.cpuUsage()
    await this.#send(rate, total)
    const expected = total * this.#members
    const giveUp = performance.now() + 10_000
    while (this.#isUnfinished(total, expected) && performance.now() < giveUp) await pause(10)
    const after = await this.#host.usage()
    const own = process.cpuUsage(ownBefore)
    return {
      rate,
      acknowledged: this.#latencies.length,
      refused: this.#refused,
      allDelivered: this.#delivered >= expected,
      p50: percentile(this.#latencies, 0.5),
      p99: percentile(this.#latencies, 0.99),
      hostUs: (after.cpuUs - before.cpuUs) / total,
      loadUs: (own.user + own.system) / total,
    }
  }

  close(): void {
    for (const { ws } of this.#writers) ws.terminate()
  }

  #isUnfinished(total: number, expected: number): boolean {
    if (this.#latencies.length + this.#refused < total) return true
    return this.#refused === 0 && this.#delivered < expected
  }

  #send(rate: number, total: number): Promise<void> {
    const start = performance.now()
    const writers = this.#writers
    let sent = 0
    return new Promise(resolve => {
      const tick = (): void => {
        // The first is due at once, and each of the others as soon as its moment has come.
        const due = Math.min(total, 1 + Math.floor(((performance.now() - start) / 1000) * rate))
        for (; sent < due; sent++) {
          const writer = writers[sent % writers.length]!
          const request = Math.floor(sent / writers.length)
          const frame = writer.frames[request]!
          new DataView(frame.buffer).setUint32(33, request)
          writer.dueAt[request] = start + (sent / rate) * 1000
          writer.ws.send(frame)
        }
        if (sent < total) setTimeout(tick, 1)
        else resolve()
      }
      tick()
    })
  }

  async #circle(number: number): Promise<void> {
    const circle = new CircleScript()
    const names = Array.from({ length: this.#members }, (_, m) => `bench ${number} ${m}`)
    const authors = await Promise.all(names.map(name => authorNamed(name)))
    const devices = authors.map(author => new Device(this.#host.url, author))
    for (const device of devices) {
      const made = await device.signUp({ kind: 'none' })
      if (made.status !== 200) throw new Error(`sign-up ${made.status}`)
    }
    const [ana, ...others] = authors as [Author, ...Author[]]
    const [anas, ...theirs] = devices as [Device, ...Device[]]
    const made = [...(await circle.create(ana))]
    const invitation = await circle.invite(ana, 'open', { max: this.#members })
    const wires = [...made, invitation.entry].map(entry => entry.wire)
    if ((await anas.append(circle.circleId, ...wires)).status !== 200) throw new Error('create')
    for (const [index, author] of others.entries()) {
      const joined = await circle.joinOpenly(author, invitation)
      const answer = await theirs[index]!.append(circle.circleId, joined.wire)
      if (answer.status !== 200) throw new Error(`join ${answer.status}`)
    }
    for (const [index, author] of authors.entries()) {
      const { ws } = await devices[index]!.connect()
      ws.removeAllListeners('message')
      const writer: Writer = { ws, circle, author, frames: [], dueAt: [] }
      ws.on('message', (data: Buffer) => this.#heard(writer, data))
      const subscribe = concat(u8(1), idBytes(circle.circleId), u32(0), u32(circle.seq + 1))
      ws.send(subscribe)
      this.#writers.push(writer)
    }
  }

  #heard({ circle, dueAt }: Writer, data: Buffer): void {
    const type = data[0]
    if (type === appendedFrame) {
      this.#latencies.push(performance.now() - dueAt[data.readUInt32BE(1)]!)
    } else if (type === entriesFrame) {
      const headSeq = readU64(data, 33) ?? 0
      if (headSeq > circle.seq) {
        circle.seq = headSeq
        circle.head = new Uint8Array(data.subarray(41, 73))
      }
      let offset = 73
      for (; offset < data.length; this.#delivered++) offset += 12 + data.readUInt32BE(offset + 8)
    } else if (type === refusedFrame) {
      if (this.#refused++ === 0) console.error(`refused: ${data.subarray(5).toString()}`)
    }
  }
}

/** One chain of entries of a new session. What is sealed in them is random: a host cannot tell. */
const seal = async (writer: Writer, count: number): Promise<void> => {
  const { circle, author } = writer
  const circleId = circle.circleId
  const { seq: seenSeq, head: seenHead } = circle
  const sessionId = idFrom('session', randomBytes(16))
  writer.frames = []
  writer.dueAt = []
  let prevEvent = zeroEvent
  for (let n = 0; n < count; n++) {
    const body = new Uint8Array(randomBytes(entryBytes - headLength))
    const aad = encodeAad({
      kind: 'content',
      circleId,
      accountId: author.accountId,
      gen: author.keys.gen,
      sessionId,
      sseq: n + 1,
      prevEvent,
      seenSeq,
      seenHead,
      epoch: circle.epoch,
      nonce: new Uint8Array(randomBytes(12)),
      bodyLength: body.length,
    })
    const signed = concat(aad, hash('sha256', body, 'buffer'))
    const signature = await sign(author.keys.signKey, eventMessage(signed))
    prevEvent = eventIdOf(sha256, signed)
    const wire = concat(signed, signature, body)
    writer.frames.push(concat(u8(3), idBytes(circleId), u32(0), u8(1), u32(wire.length), wire))
  }
}
