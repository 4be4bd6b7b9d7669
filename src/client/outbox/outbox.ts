import type { CircleId, EventId as SealedId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import type { Audience } from '#core/aside/audience.ts'
import type { Event } from '#core/circle/fact.ts'
import { isSeen } from '#core/circle/refusalOf.ts'
import type { Sending } from '../state/circleState.ts'
import type { CircleLog } from '../log/circleLog.ts'
import type { Device } from '../log/device.ts'
import type { Change, StoreFailure } from '../store/deviceStore.ts'

/** Something a person did, written down on this device and not yet seen in the log. */
export interface OutboxItem {
  /** The event's own id: sent twice, it still counts once. */
  readonly id: string
  readonly circle: CircleId
  readonly event: Event
  /** For whom it was written, where that is not everybody here. */
  readonly audience?: Audience | undefined
  readonly state: Sending['state']
  readonly refusal?: Sending['refusal']
  /** Every id it was ever sealed under: a host may publish one that it first refused (T20). */
  readonly sealed: readonly SealedId[]
  /** base64url. While it is there, these very bytes are sent again: the host knows them by id. */
  readonly wire?: string | undefined
  /** Those who read it are told at once, not at their hours. */
  readonly tellNow?: true | undefined
  /** Its files are not all at the host: it goes out when they are. */
  readonly filesWait?: boolean | undefined
  /** Another item, of any circle: this one goes out when the host has that. */
  readonly behind?: string | undefined
}

const nameOf = (id: string): string => `outbox/${id}`

/** The words that wait, sealed at rest, in the order in which they were said. */
export class Outbox {
  readonly #device: Device
  #items = new Map<string, OutboxItem>()
  /** Others were told at once of these; not kept: told twice is better than not at all. */
  readonly toldNow = new Set<string>()
  /** Changes with every write, so that a reading that was overtaken shows. */
  #writes = 0

  constructor(device: Device) {
    this.#device = device
  }

  /** Reads what is kept on the device; another tab may have added to it. */
  async load(): Promise<void> {
    let before: number
    do {
      before = this.#writes
      await this.#read()
      // Something was written meanwhile: what was read may be without it.
    } while (this.#writes !== before)
  }

  async #read(): Promise<void> {
    const before = this.#writes
    const items = new Map<string, OutboxItem>()
    for (const { id, value } of await this.#device.store.outbox()) {
      const json = await this.#device.seal.open(nameOf(id), value)
      // Our own writing, opened with the device key.
      if (json !== undefined) items.set(id, JSON.parse(json) as OutboxItem)
    }
    if (this.#writes === before) this.#items = items
  }

  of(circle: CircleId): readonly OutboxItem[] {
    return [...this.#items.values()].filter(item => item.circle === circle)
  }

  all(): readonly OutboxItem[] {
    return [...this.#items.values()]
  }

  /** What can go out. A further part goes behind the first, which may still wait for its files. */
  ready(circle: CircleId): readonly OutboxItem[] {
    const here = this.of(circle)
    const held = new Set(
      here.filter(item => item.filesWait === true || this.isBehind(item)).map(({ id }) => id),
    )
    return here.filter(
      ({ id, state, event }) =>
        state === 'waiting' &&
        !held.has(id) &&
        !(
          event.t === 'share-offered' &&
          event.continues !== undefined &&
          held.has(event.continues)
        ),
    )
  }

  /** What it waits for is not at the host yet. */
  isBehind({ behind }: OutboxItem): boolean {
    return behind !== undefined && this.#items.has(behind)
  }

  get(id: string): OutboxItem | undefined {
    return this.#items.get(id)
  }

  get size(): number {
    return this.#items.size
  }

  /** Writes items, with what must be stored in the same moment. */
  async put(
    items: readonly OutboxItem[],
    also: readonly Change[] = [],
  ): Promise<Result<undefined, StoreFailure>> {
    const rows = await Promise.all(
      items.map(async item => ({
        kind: 'outbox' as const,
        row: {
          circle: item.circle,
          id: item.id,
          value: await this.#device.seal.seal(nameOf(item.id), JSON.stringify(item)),
        },
      })),
    )
    const stored = await this.#device.store.commit([...rows, ...also])
    if (!stored.ok) return err(stored.error)
    this.#writes++
    for (const item of items) this.#items.set(item.id, item)
    return ok(undefined)
  }

  /** Like `put`, unless it was dropped meanwhile: it must not come back. */
  async replace(item: OutboxItem): Promise<'stored' | 'gone' | 'failed'> {
    if (!this.#items.has(item.id)) return 'gone'
    const stored = await this.put([item])
    return stored.ok ? 'stored' : 'failed'
  }

  async drop(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return
    await this.#device.store.commit([{ kind: 'outbox-done', ids }])
    this.#writes++
    for (const id of ids) this.#items.delete(id)
  }

  /** Rows that these entries of the log are. */
  readonly rowsOf = (entries: readonly SealedId[]): readonly string[] => {
    const arrived = new Set(entries)
    return [...this.#items.values()]
      .filter(item => item.sealed.some(id => arrived.has(id)))
      .map(item => item.id)
  }

  /** Lets go of what the log holds by now, under whichever id it came. */
  async settle(log: CircleLog): Promise<void> {
    const me = this.#device.identity().accountId
    const done = this.of(log.id).filter(item => isSeen(log.fold.circle, me, item.id))
    await this.drop(done.map(item => item.id))
  }
}
