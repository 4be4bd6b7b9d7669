import { type Bytes, concat, isZero, readU32, readU64, u8, u32, u64 } from '#base/bytes.ts'
import {
  type AccountId,
  type CircleId,
  type EventId,
  idBytes,
  idFrom,
  type SessionId,
} from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'

/** Byte lengths of the parts of one entry on the wire; see docs/PROTOCOL.md, "Event envelope". */
export const aadLength = 172
export const signedLength = 204
export const headLength = 268

export type EventKind = 'control' | 'content'

const kindByte = { control: 1, content: 2 } as const

/** The signed header of an entry. `seen` is how far its author had verified the log. */
export interface Header {
  readonly kind: EventKind
  /** The zero id in the genesis entry only: its own hash is the circle's id. */
  readonly circleId: CircleId
  readonly accountId: AccountId
  readonly gen: number
  readonly sessionId: SessionId
  readonly sseq: number
  readonly prevEvent: EventId
  readonly seenSeq: number
  readonly seenHead: Bytes
  readonly epoch: number
  readonly nonce: Bytes
  readonly bodyLength: number
  readonly bodyHash: Bytes
}

export interface WireEvent {
  readonly header: Header
  /** Bytes 0..203: what the signature and the event id cover. */
  readonly signed: Bytes
  readonly signature: Bytes
  /** `undefined` once erased: the header stays, so that the chain still verifies. */
  readonly body: Bytes | undefined
}

/** `update-needed`: a version or suite of a newer Herewith. `format`: not an entry at all. */
export type EnvelopeFault = 'format' | 'update-needed'

/** Bytes 0..171: the associated data of the body's encryption. */
export const encodeAad = (header: Omit<Header, 'bodyHash'>): Bytes =>
  concat(
    u8(1),
    u8(1),
    u8(kindByte[header.kind]),
    u8(0),
    idBytes(header.circleId),
    idBytes(header.accountId),
    u32(header.gen),
    idBytes(header.sessionId),
    u64(header.sseq),
    idBytes(header.prevEvent),
    u64(header.seenSeq),
    header.seenHead,
    u32(header.epoch),
    header.nonce,
    u32(header.bodyLength),
  )

export const encodeEvent = (event: Omit<WireEvent, 'header'>): Bytes =>
  concat(event.signed, event.signature, event.body ?? new Uint8Array())

/** `wire` is exactly one entry: the caller's framing says where it ends. */
export const parseEvent = (wire: Uint8Array): Result<WireEvent, EnvelopeFault> => {
  if (wire.length < headLength) return err('format')
  if (wire[0] !== 1 || wire[1] !== 1) return err('update-needed')
  const kind = wire[2] === 1 ? 'control' : wire[2] === 2 ? 'content' : undefined
  if (kind === undefined || wire[3] !== 0) return err('format')
  const sseq = readU64(wire, 72)
  const seenSeq = readU64(wire, 112)
  const bodyLength = readU32(wire, 168)
  if (sseq === undefined || seenSeq === undefined || sseq === 0) return err('format')
  const erased = wire.length === headLength && bodyLength > 0
  if (!erased && wire.length !== headLength + bodyLength) return err('format')
  // One copy, which every part looks into: the caller may use its own buffer again.
  const whole = new Uint8Array(wire)
  const at = (start: number, end: number): Bytes => whole.subarray(start, end)
  const nonce = at(156, 168)
  if (kind === 'control' && !isZero(nonce)) return err('format')
  const header: Header = {
    kind,
    circleId: idFrom('circle', wire.subarray(4, 36)),
    accountId: idFrom('account', wire.subarray(36, 52)),
    gen: readU32(wire, 52),
    sessionId: idFrom('session', wire.subarray(56, 72)),
    sseq,
    prevEvent: idFrom('event', wire.subarray(80, 112)),
    seenSeq,
    seenHead: at(120, 152),
    epoch: readU32(wire, 152),
    nonce,
    bodyLength,
    bodyHash: at(aadLength, signedLength),
  }
  return ok({
    header,
    signed: at(0, signedLength),
    signature: at(signedLength, headLength),
    body: erased ? undefined : at(headLength, wire.length),
  })
}
