import { type Bytes, concat, readU32, readU64, u8, u32, u64 } from '#base/bytes.ts'
import { type CircleId, idBytes, idFrom } from '#base/ids.ts'
import { fromUtf8, utf8 } from '#base/text.ts'
import {
  type AppendAnswer,
  decodeAppendAnswer,
  decodeEntries,
  decodePage,
  encodeAppendAnswer,
  encodeEntries,
  encodePage,
  type LogPage,
  type Notify,
} from './events.ts'

/**
 * The live socket (`WS` /v1/live): binary frames, first byte the type. A device subscribes to its
 * circles, gets new entries as they are stored, and may append. Delivery may be lost; positions are
 * dense, so a gap shows and is read over HTTP.
 */
export type ClientFrame =
  /** `from`: the first position wanted, as in `GET` events. Answered with one `entries` frame. */
  | { readonly kind: 'subscribe'; readonly circleId: CircleId; readonly from: number }
  | { readonly kind: 'unsubscribe'; readonly circleId: CircleId }
  /** Somebody looks at the app, or has just put it aside: nothing waits for this device any more. */
  | { readonly kind: 'here' }
  | {
      readonly kind: 'append'
      readonly circleId: CircleId
      /** Chosen by the client; comes back in the answer. */
      readonly request: number
      readonly notify: Notify
      readonly entries: readonly Bytes[]
    }

export type HostFrame =
  /** Entries in order. `headSeq` beyond the last item means: read the rest over HTTP. */
  | { readonly kind: 'entries'; readonly circleId: CircleId; readonly page: LogPage }
  | { readonly kind: 'appended'; readonly request: number; readonly answer: AppendAnswer }
  /** `refusal` and `fault` as over HTTP (`refusals.ts`). */
  | {
      readonly kind: 'refused'
      readonly request: number
      readonly refusal: string
      readonly fault?: string | undefined
    }
  /** No access (any more). */
  | { readonly kind: 'gone'; readonly circleId: CircleId }
  /** Something waits for this account, read over HTTP: a letter, or somebody comes back in. */
  | { readonly kind: 'mail' }
  /** The host stops; come back after a moment. */
  | { readonly kind: 'restarting' }
  /** This device is signed out. */
  | { readonly kind: 'signed-out' }

const type = {
  subscribe: 1,
  unsubscribe: 2,
  append: 3,
  here: 4,
  entries: 16,
  appended: 17,
  refused: 18,
  gone: 19,
  restarting: 20,
  'signed-out': 21,
  mail: 22,
} as const

export const encodeClientFrame = (frame: ClientFrame): Bytes => {
  if (frame.kind === 'here') return u8(type.here)
  const head = concat(u8(type[frame.kind]), idBytes(frame.circleId))
  switch (frame.kind) {
    case 'subscribe':
      return concat(head, u64(frame.from))
    case 'unsubscribe':
      return head
    case 'append':
      return concat(
        head,
        u32(frame.request),
        u8(frame.notify === 'all' ? 1 : 0),
        encodeEntries(frame.entries),
      )
  }
}

export const decodeClientFrame = (bytes: Uint8Array): ClientFrame | undefined => {
  if (bytes.length === 1 && bytes[0] === type.here) return { kind: 'here' }
  if (bytes.length < 33) return undefined
  const circleId = idFrom('circle', bytes.subarray(1, 33))
  switch (bytes[0] ?? 0) {
    case type.subscribe: {
      const from = bytes.length === 41 ? readU64(bytes, 33) : undefined
      return from === undefined ? undefined : { kind: 'subscribe', circleId, from }
    }
    case type.unsubscribe:
      return bytes.length === 33 ? { kind: 'unsubscribe', circleId } : undefined
    case type.append: {
      const entries = bytes.length < 38 ? undefined : decodeEntries(bytes.subarray(38))
      if (entries === undefined) return undefined
      const notify = bytes[37] === 1 ? 'all' : 'none'
      return { kind: 'append', circleId, request: readU32(bytes, 33), notify, entries }
    }
    default:
      return undefined
  }
}

export const encodeHostFrame = (frame: HostFrame): Bytes => {
  const head = u8(type[frame.kind])
  switch (frame.kind) {
    case 'entries':
      return concat(head, idBytes(frame.circleId), encodePage(frame.page))
    case 'appended':
      return concat(head, u32(frame.request), encodeAppendAnswer(frame.answer))
    case 'refused':
      return concat(
        head,
        u32(frame.request),
        utf8(frame.fault === undefined ? frame.refusal : `${frame.refusal} ${frame.fault}`),
      )
    case 'gone':
      return concat(head, idBytes(frame.circleId))
    case 'restarting':
    case 'signed-out':
    case 'mail':
      return head
  }
}

export const decodeHostFrame = (bytes: Uint8Array): HostFrame | undefined => {
  const rest = bytes.subarray(1)
  switch (bytes[0] ?? 0) {
    case type.entries: {
      const page = rest.length < 72 ? undefined : decodePage(rest.subarray(32))
      const circleId = idFrom('circle', rest.subarray(0, 32))
      return page === undefined ? undefined : { kind: 'entries', circleId, page }
    }
    case type.appended: {
      const answer = rest.length === 44 ? decodeAppendAnswer(rest.subarray(4)) : undefined
      return answer === undefined
        ? undefined
        : { kind: 'appended', request: readU32(rest, 0), answer }
    }
    case type.refused: {
      const text = rest.length < 4 ? undefined : fromUtf8(rest.subarray(4))
      if (text === undefined) return undefined
      const [refusal = '', fault] = text.split(' ')
      return { kind: 'refused', request: readU32(rest, 0), refusal, fault }
    }
    case type.gone:
      return rest.length === 32 ? { kind: 'gone', circleId: idFrom('circle', rest) } : undefined
    case type.restarting:
      return { kind: 'restarting' }
    case type['signed-out']:
      return { kind: 'signed-out' }
    case type.mail:
      return { kind: 'mail' }
    default:
      return undefined
  }
}
