import type { Bytes } from '#base/bytes.ts'
import type { AccountId, CircleId, EventId } from '#base/ids.ts'
import type { Result } from '#base/result.ts'
import type { EventKind } from '#protocol/envelope.ts'

/** One entry of a circle's log as this device keeps it: sealed words, open header. */
export interface StoredEntry {
  readonly seq: number
  readonly eventId: EventId
  readonly accountId: AccountId
  readonly kind: EventKind
  /** 32 bytes: the log hash at this position. */
  readonly logHash: Bytes
  /** Header, signature and body; only the first 268 bytes once the words were taken back. */
  readonly wire: Bytes
}

export interface EntryPlace {
  readonly seq: number
  readonly accountId: AccountId
  readonly kind: EventKind
}

/**
 * What is kept of one circle besides its entries, each sealed with the device key by the caller:
 * `log` what the next entry is judged by, `people` membership, `keys` epoch keys, `fold` the folded
 * circle, `session` which session writes here, `halt` why nothing more is accepted, `joining` a
 * request on its way.
 */
export type CirclePart = 'log' | 'people' | 'keys' | 'fold' | 'session' | 'halt' | 'joining'

export interface OutboxRow {
  readonly circle: CircleId
  readonly id: string
  /** Sealed with the device key. */
  readonly value: Bytes
}

/** All sealed chunks of a file, which is sealed by its own key. */
export interface FileChange {
  readonly kind: 'file'
  readonly blob: string
  readonly chunks: readonly Bytes[]
}

/** One step of a commit. All steps of a commit happen, or none. */
export type Change =
  /** Directly after position `after`, which must be the last one stored (`moved` otherwise). */
  | {
      readonly kind: 'entries'
      readonly circle: CircleId
      readonly after: number
      readonly entries: readonly StoredEntry[]
    }
  /** Forgets the bodies at these positions; headers stay. */
  | { readonly kind: 'erase'; readonly circle: CircleId; readonly seqs: readonly number[] }
  | {
      readonly kind: 'part'
      readonly circle: CircleId
      readonly part: CirclePart
      /** `undefined` deletes. */
      readonly value: Bytes | undefined
    }
  /** The sent journal: every id that was ever sealed here. */
  | { readonly kind: 'sent'; readonly circle: CircleId; readonly ids: readonly EventId[] }
  /** A row keeps its place when it is written again. */
  | { readonly kind: 'outbox'; readonly row: OutboxRow }
  | { readonly kind: 'outbox-done'; readonly ids: readonly string[] }
  /** Any structured-clonable value, keys that cannot be read among them; `undefined` deletes. */
  | { readonly kind: 'record'; readonly name: string; readonly value: unknown }
  | { readonly kind: 'forget'; readonly circle: CircleId }
  | FileChange
  | { readonly kind: 'file-gone'; readonly blobs: readonly string[] }

/**
 * `device-full`: no space. `moved`: another tab was faster; read again. `blocked`: the browser does
 * not let us store. In each case nothing of the commit is stored.
 */
export type StoreFailure = 'device-full' | 'moved' | 'blocked'

/** Why a store does not open. `newer`: a newer version of the app has made it. */
export type StoreTrouble = 'blocked' | 'device-full' | 'newer'

/** What becomes of a store while it is open. */
export interface StoreEvents {
  /** A commit stored nothing, whoever asked for it. */
  notKept(why: 'device-full' | 'blocked'): void
  /** `closed`: the browser threw it away. `newer`: a newer version in another tab took it over. */
  lost(why: 'closed' | 'newer'): void
}

/** Everything a device remembers. One contract, in IndexedDB and in memory. */
export interface DeviceStore {
  /** Position of the last entry of a circle, 0 when there is none. */
  lastSeq(circle: CircleId): Promise<number>
  /** Entries from `from` upwards, in order, at most `limit`. */
  entries(circle: CircleId, from: number, limit: number): Promise<readonly StoredEntry[]>
  /** `[position, log hash]` from `from` to `to`, both included, as far as stored. */
  logHashes(
    circle: CircleId,
    from: number,
    to: number,
  ): Promise<readonly (readonly [number, Bytes])[]>
  find(circle: CircleId, ids: readonly EventId[]): Promise<ReadonlyMap<EventId, EntryPlace>>
  /** Positions of all content of one author. */
  authored(circle: CircleId, account: AccountId): Promise<readonly number[]>
  /** A copy, for whoever asks. */
  part(circle: CircleId, part: CirclePart): Promise<Bytes | undefined>
  /** Circles of which something is kept. */
  circles(): Promise<readonly CircleId[]>
  wasSent(circle: CircleId, ids: readonly EventId[]): Promise<ReadonlySet<EventId>>
  /** Of all circles, in the order in which they were written. */
  outbox(): Promise<readonly OutboxRow[]>
  record(name: string): Promise<unknown>
  /** Names of the files that are kept. */
  files(): Promise<readonly string[]>
  /** A copy, for whoever asks. */
  fileChunk(blob: string, index: number): Promise<Bytes | undefined>
  /** The bytes of files and parts are copied: afterwards they are the caller’s again. */
  commit(changes: readonly Change[]): Promise<Result<undefined, StoreFailure>>
  /** Forgets everything on this device. */
  wipe(): Promise<void>
  close(): void
}
