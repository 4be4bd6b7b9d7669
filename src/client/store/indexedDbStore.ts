import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import { type Bytes, concat, equalBytes } from '#base/bytes.ts'
import { type AccountId, type CircleId, type EventId, idBytes } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { freeBytes } from '#crypto/freeBytes.ts'
import type {
  Change,
  CirclePart,
  DeviceStore,
  EntryPlace,
  OutboxRow,
  StoredEntry,
  StoreEvents,
  StoreFailure,
  StoreTrouble,
} from './deviceStore.ts'
import { type ChunkIndex, eraseIn, hashAt, packChunk, placeAt, unpackChunk } from './entryChunk.ts'

interface Schema extends DBSchema {
  index: { key: [string, number]; value: ChunkIndex }
  wires: { key: [string, number]; value: Bytes }
  parts: { key: [string, string]; value: Bytes }
  sent: { key: [string, string]; value: 1 }
  outbox: { key: number; value: OutboxRow; indexes: { id: string } }
  records: { key: string; value: unknown }
  /** Pieces of sealed chunks, in order. */
  files: { key: [string, number]; value: Bytes }
}

type StoreName = 'index' | 'wires' | 'parts' | 'sent' | 'outbox' | 'records' | 'files'
const storeNames: StoreName[] = ['index', 'wires', 'parts', 'sent', 'outbox', 'records', 'files']
type Writing = IDBPTransaction<Schema, StoreName[], 'readwrite'>

const version = 2
const maxChunk = 256
/** Chromium keeps a value of 64 KiB or more in a file of its own, which costs it a round trip. */
const maxChunkBytes = 60 * 1024
/** Pieces that one chunk of a file may take. */
const piecesAChunk = 8
/** About 1 MiB: what is put is copied twice on its way to the disk, and waits in memory until it is there. */
const piecesAtOnce = 20
/** Live entries come one by one; they are joined until a chunk has this many. */
const smallChunk = 32

const allOf = (circle: CircleId): IDBKeyRange =>
  IDBKeyRange.bound([circle, 0], [circle, Number.MAX_SAFE_INTEGER])
const upTo = (circle: CircleId, seq: number): IDBKeyRange =>
  IDBKeyRange.bound([circle, 0], [circle, seq])

/** Thrown inside a transaction to take it back; never leaves this file. */
class Moved extends Error {}

const failureOf = (error: unknown): StoreFailure => {
  if (error instanceof Moved) return 'moved'
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  return name === 'QuotaExceededError' ? 'device-full' : 'blocked'
}

const lastIndex = async (tx: Writing, circle: CircleId): Promise<ChunkIndex | undefined> =>
  (await tx.objectStore('index').openCursor(allOf(circle), 'prev'))?.value

/** Where the chunk with this position starts. */
const chunkStart = (index: ChunkIndex, seq: number): boolean =>
  index.firstSeq <= seq && seq < index.firstSeq + index.count

function* chunksOf(entries: readonly StoredEntry[]): Iterable<readonly StoredEntry[]> {
  let start = 0
  let bytes = 0
  for (const [place, { wire }] of entries.entries()) {
    const isFull = place - start === maxChunk || bytes + wire.length + 4 > maxChunkBytes
    if (isFull && place > start) {
      yield entries.slice(start, place)
      start = place
      bytes = 0
    }
    bytes += wire.length + 4
  }
  if (start < entries.length) yield entries.slice(start)
}

class IndexedDbStore implements DeviceStore {
  readonly #db: IDBPDatabase<Schema>
  readonly #name: string
  readonly #events: StoreEvents

  constructor(db: IDBPDatabase<Schema>, name: string, events: StoreEvents) {
    this.#db = db
    this.#name = name
    this.#events = events
  }

  async lastSeq(circle: CircleId): Promise<number> {
    const tx = this.#db.transaction('index')
    const last = (await tx.store.openCursor(allOf(circle), 'prev'))?.value
    return last === undefined ? 0 : last.firstSeq + last.count - 1
  }

  async entries(circle: CircleId, from: number, limit: number): Promise<readonly StoredEntry[]> {
    const tx = this.#db.transaction(['index', 'wires'])
    const first = await tx.objectStore('index').openKeyCursor(upTo(circle, from), 'prev')
    const range = IDBKeyRange.bound(first?.primaryKey ?? [circle, 0], [circle, from + limit - 1])
    const [indexes, wires] = await Promise.all([
      tx.objectStore('index').getAll(range),
      tx.objectStore('wires').getAll(range),
    ])
    return indexes
      .flatMap((index, place) => unpackChunk({ index, wires: wires[place] ?? new Uint8Array() }))
      .filter(({ seq }) => seq >= from)
      .slice(0, limit)
  }

  async logHashes(
    circle: CircleId,
    from: number,
    to: number,
  ): Promise<readonly (readonly [number, Bytes])[]> {
    const hashes: (readonly [number, Bytes])[] = []
    for (const index of await this.#indexes(circle))
      for (let place = 0; place < index.count; place++) {
        const seq = index.firstSeq + place
        if (seq >= from && seq <= to) hashes.push([seq, hashAt(index, place)])
      }
    return hashes
  }

  async find(circle: CircleId, ids: readonly EventId[]): Promise<ReadonlyMap<EventId, EntryPlace>> {
    const found = new Map<EventId, EntryPlace>()
    if (ids.length === 0) return found
    const wanted = new Map(ids.map(id => [id, idBytes(id)]))
    for (const index of await this.#indexes(circle))
      for (let place = 0; place < index.count; place++) {
        const bytes = index.ids.subarray(place * 32, place * 32 + 32)
        for (const [id, wantedBytes] of wanted)
          if (bytes[0] === wantedBytes[0] && equalBytes(bytes, wantedBytes))
            found.set(id, placeAt(index, place))
      }
    return found
  }

  async authored(circle: CircleId, account: AccountId): Promise<readonly number[]> {
    const seqs: number[] = []
    for (const index of await this.#indexes(circle))
      for (let place = 0; place < index.count; place++) {
        const entry = placeAt(index, place)
        if (entry.kind === 'content' && entry.accountId === account) seqs.push(entry.seq)
      }
    return seqs
  }

  part(circle: CircleId, part: CirclePart): Promise<Bytes | undefined> {
    return this.#db.get('parts', [circle, part])
  }

  async circles(): Promise<readonly CircleId[]> {
    const keys = await this.#db.getAllKeys('parts')
    // Only circle ids are ever written there.
    return [...new Set(keys.map(([circle]) => circle as CircleId))]
  }

  async wasSent(circle: CircleId, ids: readonly EventId[]): Promise<ReadonlySet<EventId>> {
    const tx = this.#db.transaction('sent')
    const known = await Promise.all(ids.map(id => tx.store.getKey([circle, id])))
    return new Set(ids.filter((_, place) => known[place] !== undefined))
  }

  outbox(): Promise<readonly OutboxRow[]> {
    return this.#db.getAll('outbox')
  }

  record(name: string): Promise<unknown> {
    return this.#db.get('records', name)
  }

  async files(): Promise<readonly string[]> {
    const keys = await this.#db.getAllKeys('files')
    return [...new Set(keys.map(([blob]) => blob))]
  }

  async fileChunk(blob: string, index: number): Promise<Bytes | undefined> {
    const first = index * piecesAChunk
    const pieces = await this.#db.getAll(
      'files',
      IDBKeyRange.bound([blob, first], [blob, first + piecesAChunk - 1]),
    )
    if (pieces.length === 0) return undefined
    const chunk = concat(...pieces)
    for (const piece of pieces) freeBytes(piece)
    return chunk
  }

  async commit(changes: readonly Change[]): Promise<Result<undefined, StoreFailure>> {
    // What the host has can be fetched again; what only this device has must be on the disk.
    const durability = changes.some(({ kind }) => kind !== 'entries' && kind !== 'part')
      ? 'strict'
      : 'relaxed'
    let tx: Writing | undefined
    try {
      // A store that was closed meanwhile throws here.
      tx = this.#db.transaction(storeNames, 'readwrite', { durability })
      // Waited for below; without this line a failed commit would be reported twice.
      tx.done.catch(() => undefined)
      for (const change of changes) await this.#apply(tx, change)
      await tx.done
      return ok(undefined)
    } catch (error) {
      try {
        tx?.abort()
      } catch {
        // Already taken back by the browser.
      }
      const failure = failureOf(error)
      if (failure !== 'moved') this.#events.notKept(failure)
      return err(failure)
    }
  }

  async wipe(): Promise<void> {
    const tx = this.#db.transaction(storeNames, 'readwrite', { durability: 'strict' })
    await Promise.all(storeNames.map(name => tx.objectStore(name).clear()))
    await tx.done
  }

  /** Removes the whole database, for a device that forgets its account. */
  async remove(): Promise<void> {
    this.close()
    await deleteDB(this.#name)
  }

  close(): void {
    this.#db.close()
  }

  #indexes(circle: CircleId): Promise<readonly ChunkIndex[]> {
    return this.#db.getAll('index', allOf(circle))
  }

  async #apply(tx: Writing, change: Change): Promise<void> {
    switch (change.kind) {
      case 'entries':
        return this.#append(tx, change)
      case 'erase':
        return this.#erase(tx, change)
      case 'part': {
        const key: [string, string] = [change.circle, change.part]
        if (change.value === undefined) await tx.objectStore('parts').delete(key)
        else await tx.objectStore('parts').put(change.value, key)
        break
      }
      case 'sent':
        await Promise.all(change.ids.map(id => tx.objectStore('sent').put(1, [change.circle, id])))
        break
      case 'outbox': {
        const outbox = tx.objectStore('outbox')
        const key = await outbox.index('id').getKey(change.row.id)
        await outbox.put(change.row, key)
        break
      }
      case 'outbox-done': {
        const outbox = tx.objectStore('outbox')
        for (const id of change.ids) {
          const key = await outbox.index('id').getKey(id)
          if (key !== undefined) await outbox.delete(key)
        }
        break
      }
      case 'record':
        if (change.value === undefined) await tx.objectStore('records').delete(change.name)
        else await tx.objectStore('records').put(change.value, change.name)
        break
      case 'file':
        await putFile(tx, change)
        break
      case 'file-gone':
        await Promise.all(change.blobs.map(blob => tx.objectStore('files').delete(fileRange(blob))))
        break
      case 'forget':
        await this.#forget(tx, change.circle)
        break
    }
  }

  async #append(tx: Writing, change: Extract<Change, { kind: 'entries' }>): Promise<void> {
    const { circle } = change
    const last = await lastIndex(tx, circle)
    if ((last === undefined ? 0 : last.firstSeq + last.count - 1) !== change.after)
      throw new Moved()
    let entries = change.entries
    if (last !== undefined && last.count < smallChunk && last.count + entries.length <= maxChunk) {
      const wires = await tx.objectStore('wires').get([circle, last.firstSeq])
      entries = [...unpackChunk({ index: last, wires: wires ?? new Uint8Array() }), ...entries]
    }
    const writes: Promise<unknown>[] = []
    for (const chunk of chunksOf(entries)) {
      const { index, wires } = packChunk(chunk)
      writes.push(tx.objectStore('index').put(index, [circle, index.firstSeq]))
      writes.push(tx.objectStore('wires').put(wires, [circle, index.firstSeq]))
    }
    await Promise.all(writes)
  }

  async #erase(tx: Writing, change: Extract<Change, { kind: 'erase' }>): Promise<void> {
    const seqs = new Set(change.seqs)
    for (const seq of change.seqs) {
      const cursor = await tx.objectStore('index').openCursor(upTo(change.circle, seq), 'prev')
      const index = cursor?.value
      if (index === undefined || !chunkStart(index, seq)) continue
      const key: [string, number] = [change.circle, index.firstSeq]
      const wires = await tx.objectStore('wires').get(key)
      if (wires === undefined) continue
      await tx.objectStore('wires').put(eraseIn({ index, wires }, seqs).wires, key)
    }
  }

  async #forget(tx: Writing, circle: CircleId): Promise<void> {
    const texts = IDBKeyRange.bound([circle, ''], [circle, '\uffff'])
    await Promise.all([
      tx.objectStore('index').delete(allOf(circle)),
      tx.objectStore('wires').delete(allOf(circle)),
      tx.objectStore('parts').delete(texts),
      tx.objectStore('sent').delete(texts),
    ])
    let cursor = await tx.objectStore('outbox').openCursor()
    while (cursor !== null) {
      if (cursor.value.circle === circle) await cursor.delete()
      cursor = await cursor.continue()
    }
  }
}

const fileRange = (blob: string): IDBKeyRange =>
  IDBKeyRange.bound([blob, 0], [blob, Number.MAX_SAFE_INTEGER])

const putFile = async (
  tx: Writing,
  { blob, chunks }: Extract<Change, { kind: 'file' }>,
): Promise<void> => {
  const files = tx.objectStore('files')
  let writes: Promise<unknown>[] = []
  for (const [index, chunk] of chunks.entries()) {
    for (let piece = 0; piece * maxChunkBytes < chunk.length; piece++) {
      const bytes = chunk.slice(piece * maxChunkBytes, (piece + 1) * maxChunkBytes)
      writes.push(files.put(bytes, [blob, index * piecesAChunk + piece]))
      // It was copied when it was put.
      freeBytes(bytes)
    }
    if (writes.length < piecesAtOnce) continue
    await Promise.all(writes)
    writes = []
  }
  await Promise.all(writes)
}

const troubleOf = (error: unknown): StoreTrouble => {
  if (error instanceof DOMException && error.name === 'VersionError') return 'newer'
  return failureOf(error) === 'device-full' ? 'device-full' : 'blocked'
}

const unheard: StoreEvents = { notKept: () => undefined, lost: () => undefined }

/** `blocked` when the browser does not let us store anything (some private windows). */
export const openIndexedDbStore = async (
  name = 'herewith',
  events: StoreEvents = unheard,
): Promise<Result<DeviceStore & { remove(): Promise<void> }, StoreTrouble>> => {
  try {
    const db = await openDB<Schema>(name, version, {
      upgrade: (made, before) => {
        if (before < 1) {
          for (const store of ['index', 'wires', 'parts', 'sent', 'records'] as const)
            made.createObjectStore(store)
          made
            .createObjectStore('outbox', { autoIncrement: true })
            .createIndex('id', 'id', { unique: true })
        }
        made.createObjectStore('files')
      },
      // An older tab holds the old shape open: it lets go, or the new one could never begin.
      blocking: (_, __, event) => {
        if (event.target instanceof IDBDatabase) event.target.close()
        events.lost('newer')
      },
      terminated: () => events.lost('closed'),
    })
    return ok(new IndexedDbStore(db, name, events))
  } catch (error) {
    return err(troubleOf(error))
  }
}
