import type { AccountId, EventId } from '#base/ids.ts'
import { equalBytes } from '#base/bytes.ts'
import { fromHex } from '#base/text.ts'
import { sha256 } from '#crypto/sha256.ts'
import type { LogItem } from '#protocol/api/events.ts'
import { parseEvent } from '#protocol/envelope.ts'
import type { LogFault } from '#protocol/fault.ts'
import { applyEntry } from '#protocol/log/applyEntry.ts'
import { forkLog, headAt, type LogState } from '#protocol/log/logState.ts'
import type { EntryPlace, StoredEntry } from '../store/deviceStore.ts'
import { type CircleLog, redactedIn } from './circleLog.ts'
import type { Device } from './device.ts'
import type { EpochBook } from './epochBook.ts'
import type { FoldItem } from './fold.ts'
import { RunChecks } from './verifyChecks.ts'

const batchLength = 256

/** Batches judged and not yet taken: enough that neither the disk nor a signature is waited for. */
const maxAhead = 2

const nothingWrong: Promise<undefined> = Promise.resolve(undefined)

/**
 * Judges a page in batches of 256, each on a copy of the log as the one before leaves it, while
 * earlier ones are verified on other threads and stored. Ends at the first batch that does not hold.
 */
export class Staging {
  readonly #device: Device
  readonly #log: CircleLog
  readonly #items: readonly LogItem[]
  #from = 0
  #last: Promise<Staged | undefined> = Promise.resolve(undefined)
  #queue: readonly Promise<Staged | undefined>[] = []
  /** What was judged last: what is not stored yet is among it. */
  #recent: readonly (readonly StoredEntry[])[] = []

  constructor(device: Device, log: CircleLog, items: readonly LogItem[]) {
    this.#device = device
    this.#log = log
    this.#items = items
  }

  /** The next batch; `undefined` when there is none, or when the one before did not hold. */
  next(): Promise<Staged | undefined> {
    this.#fill()
    const [first, ...later] = this.#queue
    this.#queue = later
    this.#fill()
    return first ?? Promise.resolve(undefined)
  }

  /** Nothing of this reads the store any more. */
  async done(): Promise<void> {
    const ahead = await Promise.all(this.#queue)
    await Promise.all(ahead.map(staged => staged?.verified ?? nothingWrong))
  }

  #fill(): void {
    while (this.#queue.length < maxAhead && this.#from < this.#items.length) {
      const batch = this.#items.slice(this.#from, this.#from + batchLength)
      this.#from += batchLength
      const isFirst = this.#from === batchLength
      this.#last = this.#after(this.#last, batch, isFirst)
      this.#queue = [...this.#queue, this.#last]
    }
  }

  async #after(
    last: Promise<Staged | undefined>,
    batch: readonly LogItem[],
    isFirst: boolean,
  ): Promise<Staged | undefined> {
    const before = await last
    if (!isFirst && (before === undefined || before.fault !== undefined || before.updateNeeded))
      return undefined
    const after = before ?? this.#log
    const pending = this.#recent.flat()
    const staged = await stage({ device: this.#device, log: this.#log, after, pending }, batch)
    this.#recent = [...this.#recent, staged.entries].slice(-maxAhead - 1)
    return staged
  }
}

/** A batch judged on a copy of the log, not yet believed. */
export interface Staged {
  readonly state: LogState
  readonly book: EpochBook
  readonly checks: RunChecks
  readonly entries: StoredEntry[]
  readonly items: FoldItem[]
  /** Positions whose words were taken back. */
  readonly erased: Set<number>
  people: boolean
  updateNeeded: boolean
  fault: LogFault | undefined
  /** Its signatures are being verified, on other threads. */
  verified: Promise<LogFault | undefined>
}

interface Base {
  readonly device: Device
  readonly log: CircleLog
  /** The log as the batch before leaves it. */
  readonly after: Pick<CircleLog, 'state' | 'book'>
  /** Entries that are judged and may not be stored yet. */
  readonly pending: readonly StoredEntry[]
}

const stage = async (base: Base, batch: readonly LogItem[]): Promise<Staged> => {
  const { device, log, after, pending } = base
  const staged: Staged = {
    state: forkLog(after.state),
    book: after.book.fork(),
    checks: new RunChecks(),
    entries: [],
    items: [],
    erased: new Set(),
    people: false,
    updateNeeded: false,
    fault: undefined,
    verified: nothingWrong,
  }
  const places = new Map(await placesOfRedacted(device, log, batch))
  for (const entry of pending) places.set(entry.eventId, entry)
  for (const item of batch) {
    const fault = await stageItem(base, staged, item, places)
    if (fault === 'UPDATE_NEEDED') staged.updateNeeded = true
    else if (fault !== undefined) staged.fault = fault
    if (fault !== undefined) break
  }
  staged.fault ??= markFault(device, staged.state)
  if (staged.fault === undefined) staged.verified = staged.checks.fault()
  return staged
}

/** The log rules are synchronous; what a taking back names is therefore looked up before. */
const placesOfRedacted = (
  device: Device,
  log: CircleLog,
  batch: readonly LogItem[],
): Promise<ReadonlyMap<EventId, EntryPlace>> =>
  device.store.find(
    log.id,
    batch.flatMap(({ item }) => redactedIn(item)),
  )

const stageItem = async (
  { device, pending }: Base,
  staged: Staged,
  { seq, item }: LogItem,
  places: Map<EventId, EntryPlace>,
): Promise<LogFault | undefined> => {
  const { state } = staged
  if (seq !== state.seq + 1) return 'SEQ' // V2
  const wire = parseEvent(item) // V1
  if (!wire.ok) return wire.error === 'format' ? 'FORMAT' : 'UPDATE_NEEDED'
  const authorOf = (id: EventId): AccountId | undefined => {
    const place = places.get(id)
    return place?.kind === 'content' ? place.accountId : undefined
  }
  const applied = applyEntry(state, wire.value, { sha256, authorOf })
  if (!applied.ok) return applied.error
  const { eventId, head, control } = applied.value
  const { kind, accountId } = wire.value.header
  staged.checks.add(wire.value.header, applied.value)
  staged.entries.push({ seq, eventId, accountId, kind, logHash: head, wire: item })
  staged.items.push({ seq, eventId, wire: wire.value })
  places.set(eventId, { seq, accountId, kind })
  const membership = state.membership
  if (control === undefined || membership === undefined) return undefined
  staged.people = true
  const me = device.identity().accountId
  const myGen = membership.members.get(me)?.gen ?? 0
  const where = { by: accountId, seq, at: device.now() }
  staged.book.note(control, where, me, myGen, membership.epoch)
  if (control.t !== 'redact') return undefined
  for (const id of control.ids ?? []) {
    const place = places.get(id)
    if (place !== undefined) staged.erased.add(place.seq)
  }
  if (control.all === true && control.a !== undefined) {
    const author = control.a
    const stored = await device.store.authored(state.circleId, author)
    const staging = [...pending, ...staged.entries].filter(
      entry => entry.kind === 'content' && entry.accountId === author,
    )
    for (const place of [...stored, ...staging.map(entry => entry.seq)]) staged.erased.add(place)
  }
  return undefined
}

/** V12: another device of mine had seen more, or something else, at this position. */
export const markFault = (device: Device, state: LogState): LogFault | undefined => {
  const mark = device.markOf(state.circleId)
  if (mark === undefined || mark.seq > state.seq) return undefined
  const head = headAt(state, mark.seq)
  const marked = fromHex(mark.head)
  return head === undefined || marked === undefined || equalBytes(head, marked)
    ? undefined
    : 'ROLLBACK'
}
