import type { Bytes } from '#base/bytes.ts'
import type { AccountId, CircleId, EventId } from '#base/ids.ts'
import { err, ok } from '#base/result.ts'
import { headLength } from '#protocol/envelope.ts'
import type {
  Change,
  CirclePart,
  DeviceStore,
  EntryPlace,
  OutboxRow,
  StoredEntry,
} from './deviceStore.ts'

interface KeptCircle {
  readonly entries: StoredEntry[]
  readonly seqOf: Map<EventId, number>
  readonly parts: Map<CirclePart, Bytes>
  readonly sent: Set<EventId>
}

/** A device store that lives as long as the process: Node, tests, and a browser that blocks storage. */
export class MemoryStore implements DeviceStore {
  readonly #circles = new Map<CircleId, KeptCircle>()
  readonly #outbox = new Map<string, OutboxRow>()
  readonly #records = new Map<string, unknown>()
  readonly #files = new Map<string, readonly Bytes[]>()
  readonly #isFull: () => boolean

  constructor(isFull: () => boolean = () => false) {
    this.#isFull = isFull
  }

  async lastSeq(circle: CircleId): Promise<number> {
    return this.#circles.get(circle)?.entries.length ?? 0
  }

  async entries(circle: CircleId, from: number, limit: number): Promise<readonly StoredEntry[]> {
    const start = Math.max(0, from - 1)
    return this.#circles.get(circle)?.entries.slice(start, start + limit) ?? []
  }

  async logHashes(
    circle: CircleId,
    from: number,
    to: number,
  ): Promise<readonly (readonly [number, Bytes])[]> {
    const entries = this.#circles.get(circle)?.entries.slice(Math.max(0, from - 1), to) ?? []
    return entries.map(({ seq, logHash }) => [seq, logHash] as const)
  }

  async find(circle: CircleId, ids: readonly EventId[]): Promise<ReadonlyMap<EventId, EntryPlace>> {
    const found = new Map<EventId, EntryPlace>()
    const kept = this.#circles.get(circle)
    for (const id of ids) {
      const entry = kept?.entries[(kept.seqOf.get(id) ?? 0) - 1]
      if (entry !== undefined) found.set(id, entry)
    }
    return found
  }

  async authored(circle: CircleId, account: AccountId): Promise<readonly number[]> {
    const entries = this.#circles.get(circle)?.entries ?? []
    return entries
      .filter(entry => entry.kind === 'content' && entry.accountId === account)
      .map(({ seq }) => seq)
  }

  async part(circle: CircleId, part: CirclePart): Promise<Bytes | undefined> {
    return this.#circles.get(circle)?.parts.get(part)?.slice()
  }

  async circles(): Promise<readonly CircleId[]> {
    return [...this.#circles.keys()]
  }

  async wasSent(circle: CircleId, ids: readonly EventId[]): Promise<ReadonlySet<EventId>> {
    const sent = this.#circles.get(circle)?.sent
    return new Set(ids.filter(id => sent?.has(id) === true))
  }

  async outbox(): Promise<readonly OutboxRow[]> {
    return [...this.#outbox.values()]
  }

  async record(name: string): Promise<unknown> {
    return this.#records.get(name)
  }

  async files(): Promise<readonly string[]> {
    return [...this.#files.keys()]
  }

  async fileChunk(blob: string, index: number): Promise<Bytes | undefined> {
    return this.#files.get(blob)?.[index]?.slice()
  }

  async commit(
    changes: readonly Change[],
  ): Promise<ReturnType<typeof ok<undefined>> | ReturnType<typeof err<'device-full' | 'moved'>>> {
    if (this.#isFull()) return err('device-full')
    for (const change of changes) {
      if (change.kind !== 'entries') continue
      const last = this.#circles.get(change.circle)?.entries.length ?? 0
      if (last !== change.after) return err('moved')
    }
    for (const change of changes) this.#apply(change)
    return ok(undefined)
  }

  async wipe(): Promise<void> {
    this.#circles.clear()
    this.#outbox.clear()
    this.#records.clear()
    this.#files.clear()
  }

  close(): void {
    // Nothing is held open.
  }

  #apply(change: Change): void {
    switch (change.kind) {
      case 'entries': {
        const { entries, seqOf } = this.#kept(change.circle)
        for (const entry of change.entries) {
          entries.push(entry)
          seqOf.set(entry.eventId, entry.seq)
        }
        break
      }
      case 'erase': {
        const { entries } = this.#kept(change.circle)
        for (const seq of change.seqs) {
          const entry = entries[seq - 1]
          if (entry !== undefined)
            entries[seq - 1] = { ...entry, wire: entry.wire.slice(0, headLength) }
        }
        break
      }
      case 'part':
        if (change.value === undefined) this.#kept(change.circle).parts.delete(change.part)
        else this.#kept(change.circle).parts.set(change.part, change.value.slice())
        break
      case 'sent':
        for (const id of change.ids) this.#kept(change.circle).sent.add(id)
        break
      case 'outbox':
        this.#outbox.set(change.row.id, change.row)
        break
      case 'outbox-done':
        for (const id of change.ids) this.#outbox.delete(id)
        break
      case 'record':
        if (change.value === undefined) this.#records.delete(change.name)
        else this.#records.set(change.name, structuredClone(change.value))
        break
      case 'file':
        this.#files.set(
          change.blob,
          change.chunks.map(chunk => chunk.slice()),
        )
        break
      case 'file-gone':
        for (const blob of change.blobs) this.#files.delete(blob)
        break
      case 'forget':
        this.#circles.delete(change.circle)
        for (const row of this.#outbox.values())
          if (row.circle === change.circle) this.#outbox.delete(row.id)
        break
    }
  }

  #kept(circle: CircleId): KeptCircle {
    const known = this.#circles.get(circle)
    if (known !== undefined) return known
    const made: KeptCircle = {
      entries: [],
      seqOf: new Map(),
      parts: new Map(),
      sent: new Set(),
    }
    this.#circles.set(circle, made)
    return made
  }
}
