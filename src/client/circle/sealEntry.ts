import { type Bytes, concat, zeros } from '#base/bytes.ts'
import { type CircleId, type EventId, type SessionId } from '#base/ids.ts'
import { utf8 } from '#base/text.ts'
import { contentBodyLength, sealContent } from '#crypto/content.ts'
import { sha256 } from '#crypto/sha256.ts'
import { sign } from '#crypto/signature.ts'
import type { ControlInput } from '#protocol/controlEvent.ts'
import { encodeAad, type Header } from '#protocol/envelope.ts'
import { eventIdOf } from '#protocol/hash.ts'
import { eventMessage } from '#protocol/signedMessages.ts'
import { type CircleLog, newSession } from '../log/circleLog.ts'
import type { Device } from '../log/device.ts'
import type { KeyTrouble } from '../log/epochBook.ts'
import type { Identity } from '../log/identity.ts'

export interface SealedEntry {
  readonly eventId: EventId
  readonly wire: Bytes
}

/** Where the next entry of this device goes: what its header says besides the body. */
export interface Place {
  readonly circleId: CircleId
  readonly sessionId: SessionId
  readonly sseq: number
  readonly prevEvent: EventId
  readonly seenSeq: number
  readonly seenHead: Bytes
  readonly epoch: number
}

const noEvent = '0'.repeat(64) as EventId

/** The place after the last entry of this device that the log holds. */
export const nextPlace = (device: Device, log: CircleLog, identity: Identity): Place => {
  const { state } = log
  const end = log.session === undefined ? undefined : state.sessions.get(log.session)
  // New keys, or a coming back after having left, start a chain of their own.
  const goesOn = end === undefined || end.gen === identity.keys.gen
  const sessionId = goesOn && log.session !== undefined ? log.session : newSession(device)
  const last = sessionId === log.session ? end : undefined
  return {
    circleId: log.id,
    sessionId,
    sseq: (last?.sseq ?? 0) + 1,
    prevEvent: last?.last ?? noEvent,
    seenSeq: state.seq,
    seenHead: state.seq === 0 ? zeros(32) : state.head,
    epoch: state.membership?.epoch ?? 0,
  }
}

export const placeAfter = (place: Place, eventId: EventId): Place => ({
  ...place,
  sseq: place.sseq + 1,
  prevEvent: eventId,
})

export const firstPlace = (
  sessionId: SessionId,
  at: Pick<Place, 'circleId' | 'seenSeq' | 'seenHead' | 'epoch'>,
): Place => ({ ...at, sessionId, sseq: 1, prevEvent: noEvent })

const seal = async (
  identity: Identity,
  header: Header,
  aad: Bytes,
  body: Bytes,
): Promise<SealedEntry> => {
  const signed = concat(aad, header.bodyHash)
  const signature = await sign(identity.keys.signKey, eventMessage(signed))
  return { eventId: eventIdOf(sha256, signed), wire: concat(signed, signature, body) }
}

const headerOf = (identity: Identity, place: Place) => ({
  ...place,
  accountId: identity.accountId,
  gen: identity.keys.gen,
})

export const sealControl = async (
  identity: Identity,
  place: Place,
  event: ControlInput,
): Promise<SealedEntry> => {
  const body = utf8(JSON.stringify(event))
  const header = {
    ...headerOf(identity, place),
    kind: 'control' as const,
    nonce: zeros(12),
    bodyLength: body.length,
    bodyHash: sha256(body),
  }
  return seal(identity, header, encodeAad(header), body)
}

/** Sealed at the moment of sending, with the present key: never earlier (docs/PROTOCOL.md). */
export const sealWords = async (
  device: Device,
  log: CircleLog,
  identity: Identity,
  place: Place,
  json: string,
): Promise<SealedEntry | KeyTrouble> => {
  const keys = await log.book.contentKeys(place.epoch)
  if (typeof keys !== 'function') return keys
  const key = await keys(identity.accountId, place.sessionId)
  const open = {
    ...headerOf(identity, place),
    kind: 'content' as const,
    nonce: device.random(12),
    bodyLength: contentBodyLength(json),
  }
  const aad = encodeAad(open)
  const body = await sealContent(key, aad, open.nonce, json)
  return seal(identity, { ...open, bodyHash: sha256(body) }, aad, body)
}
