import { type Bytes, equalBytes, zeros } from '#base/bytes.ts'
import type { CircleId, EventId, SessionId } from '#base/ids.ts'
import { sha256 } from '#crypto/sha256.ts'
import type { Header, WireEvent } from '#protocol/envelope.ts'
import { eventIdOf, firstLogHash, nextLogHash } from '#protocol/hash.ts'

const noEvent = '0'.repeat(64)

/**
 * The order of a log of which only the control entries are shown in full. Each of them signs the
 * hash of all that its author had seen and the entry of its session before: a piece cut out, put in
 * twice or turned round contradicts the next of them (rules V5 to V7, as far as ids go).
 */
export class ViewOrder {
  readonly #ids = new Set<string>()
  /** By position, 0 first. */
  readonly #heads: Bytes[]
  readonly #sessions = new Map<SessionId, Header & { readonly id: EventId }>()

  constructor(circleId: CircleId) {
    this.#heads = [firstLogHash(sha256, circleId)]
  }

  get seq(): number {
    return this.#heads.length - 1
  }

  get head(): Bytes {
    return this.#heads.at(-1) ?? zeros(32)
  }

  /** False when this entry was there before. */
  push(id: EventId): boolean {
    if (this.#ids.has(id)) return false
    this.#ids.add(id)
    this.#heads.push(nextLogHash(sha256, this.head, this.#heads.length, id))
    return true
  }

  /** Whether a control entry can stand after what was pushed so far; remembered when it can. */
  fits({ header, signed }: WireEvent): boolean {
    const known = this.#heads[header.seenSeq]
    const seen = header.seenSeq === 0 ? zeros(32) : known
    if (seen === undefined || !equalBytes(seen, header.seenHead)) return false
    if (!this.#continues(header)) return false
    this.#sessions.set(header.sessionId, { ...header, id: eventIdOf(sha256, signed) })
    return true
  }

  /** Entries of the session that are not shown in full may lie between. */
  #continues(header: Header): boolean {
    const before = this.#sessions.get(header.sessionId)
    if (header.sseq === 1) return before === undefined && header.prevEvent === noEvent
    if (!this.#ids.has(header.prevEvent)) return false
    if (before === undefined) return true
    if (before.accountId !== header.accountId || before.gen !== header.gen) return false
    if (header.seenSeq < before.seenSeq || header.sseq <= before.sseq) return false
    return header.sseq !== before.sseq + 1 || header.prevEvent === before.id
  }
}
