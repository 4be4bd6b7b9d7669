import { type Bytes, concat, readU32, readU64, u32, u64 } from '#base/bytes.ts'
import { limits } from '../limits.ts'

/**
 * Entries on the wire, the same over HTTP and over the live socket.
 * Append (`POST` events): `[u32 length ‖ entry]*`, answered with `AppendAnswer` as bytes.
 * Read (`GET` events?from=&view=full|control): `head seq u64 ‖ head 32 ‖ [u64 seq ‖ u32 length ‖ item]*`;
 * in the control view an item of 32 bytes is the event id of an entry that is not shown.
 */

export interface LogItem {
  readonly seq: number
  /** One entry, or only its 32-byte event id (control view). */
  readonly item: Bytes
}

export interface LogPage {
  readonly headSeq: number
  readonly head: Bytes
  readonly items: readonly LogItem[]
}

/** Whether an append should wake other members' devices: never for housekeeping (PROTOCOL, "HTTP interface"). */
export type Notify = 'none' | 'all'

export const encodeEntries = (entries: readonly Uint8Array[]): Bytes =>
  concat(...entries.flatMap(entry => [u32(entry.length), entry]))

/** `undefined` unless the bytes are whole entries within the limits of one batch. */
export const decodeEntries = (bytes: Uint8Array): readonly Bytes[] | undefined => {
  const entries: Bytes[] = []
  let offset = 0
  while (offset < bytes.length) {
    if (bytes.length - offset < 4 || entries.length === limits.batchEvents) return undefined
    const length = readU32(bytes, offset)
    offset += 4
    if (bytes.length - offset < length) return undefined
    entries.push(new Uint8Array(bytes.subarray(offset, offset + length)))
    offset += length
  }
  return entries
}

const encodeItems = (items: readonly LogItem[]): Bytes =>
  concat(...items.flatMap(({ seq, item }) => [u64(seq), u32(item.length), item]))

const decodeItems = (bytes: Uint8Array, start: number): readonly LogItem[] | undefined => {
  const items: LogItem[] = []
  let offset = start
  while (offset < bytes.length) {
    if (bytes.length - offset < 12) return undefined
    const seq = readU64(bytes, offset)
    const length = readU32(bytes, offset + 8)
    offset += 12
    if (seq === undefined || bytes.length - offset < length) return undefined
    items.push({ seq, item: new Uint8Array(bytes.subarray(offset, offset + length)) })
    offset += length
  }
  return items
}

export const encodePage = (page: LogPage): Bytes =>
  concat(u64(page.headSeq), page.head, encodeItems(page.items))

export const decodePage = (bytes: Uint8Array): LogPage | undefined => {
  if (bytes.length < 40) return undefined
  const headSeq = readU64(bytes, 0)
  const items = decodeItems(bytes, 40)
  if (headSeq === undefined || items === undefined) return undefined
  return { headSeq, head: new Uint8Array(bytes.subarray(8, 40)), items }
}

/** The position and log hash after an append. */
export interface AppendAnswer {
  readonly seq: number
  readonly head: Bytes
}

export const encodeAppendAnswer = (answer: AppendAnswer): Bytes =>
  concat(u64(answer.seq), answer.head)

export const decodeAppendAnswer = (bytes: Uint8Array): AppendAnswer | undefined => {
  const seq = bytes.length === 40 ? readU64(bytes, 0) : undefined
  return seq === undefined ? undefined : { seq, head: new Uint8Array(bytes.subarray(8)) }
}
