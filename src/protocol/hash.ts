import { type Bytes, concat, u64 } from '#base/bytes.ts'
import { type CircleId, type EventId, idBytes, idFrom } from '#base/ids.ts'
import { label } from './label.ts'

/** SHA-256, given by the caller: the host has Node's, a device a synchronous one of its own. */
export type Sha256 = (bytes: Uint8Array) => Bytes

/** Names an entry by the hash of its signed header. */
export const eventIdOf = (sha256: Sha256, signed: Uint8Array): EventId =>
  idFrom('event', sha256(concat(label('event-id'), signed)))

/** H_0: where the running hash of a circle's log starts. */
export const firstLogHash = (sha256: Sha256, circleId: CircleId): Bytes =>
  sha256(concat(label('log-init'), idBytes(circleId)))

/** H_i: the running hash over the order in which the host serves the entries. */
export const nextLogHash = (
  sha256: Sha256,
  previous: Uint8Array,
  seq: number,
  eventId: EventId,
): Bytes => sha256(concat(label('log'), previous, u64(seq), idBytes(eventId)))
