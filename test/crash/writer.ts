import type { Bytes } from '#base/bytes.ts'
import { type EventId, idBytes, idFrom } from '#base/ids.ts'
import { toBase64Url } from '#base/text.ts'
import { sha256 } from '#crypto/sha256.ts'
import type { AppendAnswer } from '#protocol/api/events.ts'
import { signedLength } from '#protocol/envelope.ts'
import { eventIdOf } from '#protocol/hash.ts'
import { type Author, type CircleScript, contentEntry, controlEntry } from '../cast/author.ts'
import { appendAnswer, type Device, type Live } from '../cast/device.ts'
import { newEventId } from '../cast/testDevice.ts'
import type { Chance } from './chance.ts'

export const entryIdOf = (wire: Uint8Array): EventId =>
  eventIdOf(sha256, wire.subarray(0, signedLength))

/** Entries that go out together, and stay here until the host said that they are on its disk. */
interface Batch {
  readonly wires: readonly Bytes[]
  readonly ids: readonly EventId[]
  /** What this batch takes back. */
  readonly takes: readonly EventId[]
}

/** What a writer was told, and may rely on whatever happens to the host. */
export interface Promised {
  readonly seqOf: Map<EventId, number>
  readonly taken: Set<EventId>
}

/**
 * One device of somebody who writes as fast as the host answers: seals, sends, and after a lost
 * connection sends the same bytes again.
 */
export class Writer {
  readonly author: Author
  readonly circle: CircleScript['circleId']
  readonly promised: Promised = { seqOf: new Map(), taken: new Set() }
  /** Every entry it ever sealed, in order. */
  readonly sealed: EventId[] = []
  /** Sent or about to be, and not acknowledged. */
  waiting: Batch[] = []
  words = 'hello'
  /** Called after each acknowledgement. */
  told: () => void = () => undefined
  readonly #script: CircleScript
  readonly #chance: Chance
  #session: ReturnType<typeof idFrom<'session'>>
  #last: EventId
  #sseq: number
  #seen: AppendAnswer

  constructor(script: CircleScript, author: Author, chance: Chance) {
    const place = script.place(author)
    this.author = author
    this.circle = script.circleId
    this.#script = script
    this.#chance = chance
    this.#session = place.sessionId
    this.#sseq = place.sseq - 1
    this.#last = place.prevEvent
    this.#seen = { seq: place.seenSeq, head: place.seenHead }
  }

  /** Seals one more batch. */
  async write(): Promise<Batch> {
    const takes = this.#chance.once(12) ? this.#somethingSaid() : undefined
    const count = takes === undefined ? 1 + this.#chance.nat(3) : 1
    const wires: Bytes[] = []
    for (let number = 0; number < count; number++) {
      // Each entry names the one before.
      // oxlint-disable-next-line no-await-in-loop
      const { wire, eventId } = await this.#seal(takes)
      wires.push(wire)
      this.#last = eventId
      this.#sseq += 1
      this.sealed.push(eventId)
    }
    const batch = { wires, ids: wires.map(entryIdOf), takes: takes === undefined ? [] : [takes] }
    this.waiting.push(batch)
    return batch
  }

  async #seal(takes: EventId | undefined) {
    const { epoch, epochKey } = this.#script
    const place = {
      circleId: this.circle,
      sessionId: this.#session,
      sseq: this.#sseq + 1,
      prevEvent: this.#last,
      seenSeq: this.#seen.seq,
      seenHead: this.#seen.head,
      epoch,
    }
    if (takes !== undefined)
      return controlEntry(this.author, place, { t: 'redact', ids: [toBase64Url(idBytes(takes))] })
    const share = { t: 'share-offered', need: 'listen', words: this.words }
    const json = { v: 1, id: newEventId(), at: 1, ...share }
    return contentEntry(this.author, place, epochKey, JSON.stringify(json))
  }

  #somethingSaid(): EventId | undefined {
    const { seqOf, taken } = this.promised
    const said = [...seqOf.keys()].filter(id => !taken.has(id) && !this.#controls.has(id))
    return said[this.#chance.nat(Math.max(1, said.length))]
  }
  readonly #controls = new Set<EventId>()

  /** The host said: on disk. */
  acknowledged(batch: Batch, { seq, head }: AppendAnswer): void {
    const place = this.waiting.indexOf(batch)
    if (place === -1) throw new Error('The host answered twice.')
    this.waiting.splice(place, 1)
    for (const [offset, id] of batch.ids.entries())
      this.promised.seqOf.set(id, seq - batch.ids.length + 1 + offset)
    for (const id of batch.takes) {
      this.promised.taken.add(id)
      for (const own of batch.ids) this.#controls.add(own)
    }
    // What was sent again was stored before what came after it; never look back.
    if (seq > this.#seen.seq) this.#seen = { seq, head }
    this.told()
  }

  /**
   * Over HTTP, one after another: until the host is gone, or, with nothing new to say, until
   * everything that waited is acknowledged.
   */
  async post(device: Device, saysMore: boolean): Promise<void> {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop
      const batch = this.waiting[0] ?? (saysMore ? await this.write() : undefined)
      if (batch === undefined) return
      // oxlint-disable-next-line no-await-in-loop
      const answer = await device.append(this.circle, ...batch.wires).catch(() => undefined)
      if (answer === undefined) return
      const stored = answer.status === 200 ? appendAnswer(answer) : undefined
      if (stored === undefined) {
        if (answer.status === 503) return // It is going down and says so.
        throw new Error(`Refused: ${answer.status} ${JSON.stringify(answer.json)}`)
      }
      this.acknowledged(batch, stored)
    }
  }

  /** The same over the live socket, several on their way at once. */
  async stream(live: Live, saysMore: boolean): Promise<void> {
    const ahead = saysMore ? 6 : 0
    const isGone = (): boolean => live.ws.readyState !== live.ws.OPEN
    const asked: Batch[] = []
    const send = (batch: Batch): void => {
      live.send({
        kind: 'append',
        circleId: this.circle,
        request: asked.push(batch) - 1,
        notify: 'none',
        entries: batch.wires,
      })
    }
    for (const batch of this.waiting) send(batch)
    for (;;) {
      while (!isGone() && this.waiting.length < ahead) {
        // oxlint-disable-next-line no-await-in-loop
        const batch = await this.write()
        if (!isGone()) send(batch)
      }
      if (this.waiting.length === 0 || isGone()) return
      // oxlint-disable-next-line no-await-in-loop
      const frame = await Promise.race([live.next(), live.closed])
      if (typeof frame === 'number' || frame.kind === 'restarting') return
      if (frame.kind === 'refused') {
        if (frame.refusal === 'unavailable') return
        throw new Error(`Refused: ${frame.refusal} ${frame.fault ?? ''}`)
      }
      const batch = frame.kind === 'appended' ? asked[frame.request] : undefined
      if (frame.kind === 'appended' && batch !== undefined) this.acknowledged(batch, frame.answer)
    }
  }
}
