import * as v from 'valibot'
import type { CircleId } from '#base/ids.ts'
import { circleIdSchema } from '#core/circle/ids.ts'
import type { SealedRecord } from '../account/sealedRecord.ts'
import type { OutboxItem } from '../outbox/outbox.ts'
import type { Desk } from '../sync/desk.ts'
import { backoffMs, type Timers } from '../sync/timers.ts'
import { type BringFailure, bringFiles } from './bringFiles.ts'
import { blobIdOf, filesOf, sealedIn } from './filesOf.ts'
import type { KeptFiles } from './keptFiles.ts'

/** Brought to the host, in part or whole, for words that were then not said. */
export interface Unwanted {
  readonly circle: CircleId
  readonly blob: string
}

export const unwantedSchema: v.GenericSchema<unknown, readonly Unwanted[]> = v.array(
  v.object({ circle: circleIdSchema, blob: v.pipe(v.string(), v.maxLength(22)) }),
)

export interface UploadsDeps {
  readonly desk: Desk
  readonly timers: Timers
  readonly chance: () => number
  readonly kept: KeptFiles
  readonly unwanted: SealedRecord<readonly Unwanted[]>
  /** Something on the screen of this circle is different. */
  readonly changed: (circle: CircleId) => void
  /** Files that are kept here for another reason: pieces of an archive that was brought back. */
  readonly alsoKept: () => Promise<readonly string[]>
  /** The words can go out now. */
  readonly ready: (circle: CircleId) => void
}

/** One device brings files once, whichever of its tabs is open. */
const lockName = 'files'

/**
 * Brings the files of words that wait, oldest first, beside everything else: words without files
 * are not held up by them, and reading goes on. When all files of an item are on the host's disk,
 * the item goes out as words do.
 */
export class Uploads {
  readonly #deps: UploadsDeps
  readonly #progress = new Map<string, number>()
  #isUp = false
  #isAtWork = false
  #isAsked = false
  #tries = 0
  #stopRest: (() => void) | undefined
  #running: Promise<void> = Promise.resolve()

  constructor(deps: UploadsDeps) {
    this.#deps = deps
  }

  progress(item: Pick<OutboxItem, 'id' | 'filesWait'>): number | undefined {
    return item.filesWait === true ? (this.#progress.get(item.id) ?? 0) : undefined
  }

  lineUp(): void {
    this.#isUp = true
    this.#tries = 0
    this.wake()
  }

  lineDown(): void {
    this.#isUp = false
    this.#stopRest?.()
  }

  /** Something was said, or is not wanted any more. */
  wake(): void {
    this.#stopRest?.()
    this.#isAsked = true
    if (this.#isAtWork) return
    this.#isAtWork = true
    this.#running = this.#run()
  }

  /** Nothing is at work any more. */
  async settled(): Promise<void> {
    await this.#running
  }

  /** The words are not said after all; what the host has of their files goes there too. */
  async unwanted(item: OutboxItem): Promise<void> {
    const mine = sealedIn(filesOf(item.event)).map(({ blob }) => blob)
    await this.dropFromHost(item.circle, mine)
  }

  /** What the host has of these goes there, now or when there is a connection. */
  async dropFromHost(circle: CircleId, blobs: readonly string[]): Promise<void> {
    const mine = blobs.map(blob => ({ circle, blob }))
    if (mine.length === 0) return
    const { unwanted, desk } = this.#deps
    await desk.locks.request(`${lockName}-unwanted`, async () => {
      const next = [...((await unwanted.read()) ?? []), ...mine]
      await desk.device.store.commit([await unwanted.change(next)])
    })
    this.wake()
  }

  async #run(): Promise<void> {
    try {
      while (this.#isAsked) {
        this.#isAsked = false
        // oxlint-disable-next-line no-await-in-loop
        await this.#deps.desk.locks.request(lockName, () => this.#round())
      }
    } catch {
      // A store that was closed must not leave this at work for ever.
      this.#rest()
    }
    this.#isAtWork = false
    if (this.#isAsked) this.wake()
  }

  async #round(): Promise<void> {
    const { outbox } = this.#deps.desk
    // Another tab may have brought some of it.
    await outbox.load()
    while (this.#isUp) {
      const next = outbox.all().find(item => item.state === 'waiting' && item.filesWait === true)
      if (next === undefined) break
      // oxlint-disable-next-line no-await-in-loop
      if (!(await this.#bring(next))) return this.#rest()
      this.#tries = 0
    }
    if (this.#isUp && !(await this.#dropUnwanted())) this.#rest()
    await this.#tidy()
  }

  /** `false`: later again. */
  async #bring(item: OutboxItem): Promise<boolean> {
    const { desk, changed, ready } = this.#deps
    const { circle, id } = item
    const isThere = (): boolean => desk.outbox.get(id)?.filesWait === true
    const brought = await bringFiles(desk, {
      circle,
      files: sealedIn(filesOf(item.event)),
      slowly: this.#tries > 0,
      isWanted: () => this.#isUp && isThere(),
      progress: done => {
        this.#progress.set(id, done)
        changed(circle)
      },
    })
    const now = desk.outbox.get(id)
    if (now === undefined) return true
    if (!brought.ok && !isForGood(brought.error)) return false
    const { filesWait: _, ...whole } = now
    const next: OutboxItem = brought.ok
      ? whole
      : { ...now, state: 'refused', refusal: refusalOf(brought.error) }
    const stored = await desk.outbox.replace(next)
    if (stored === 'failed') return false
    this.#progress.delete(id)
    changed(circle)
    if (brought.ok) ready(circle)
    return true
  }

  async #dropUnwanted(): Promise<boolean> {
    const { unwanted, desk } = this.#deps
    const all = (await unwanted.read()) ?? []
    for (const { circle, blob } of all) {
      // oxlint-disable-next-line no-await-in-loop
      const dropped = await desk.host.dropBlob(circle, blobIdOf(blob))
      // Not there, or I am not: there is nothing more to do. Otherwise later again.
      if (!dropped.ok && dropped.error.kind === 'no-connection') return false
      // oxlint-disable-next-line no-await-in-loop
      await desk.locks.request(`${lockName}-unwanted`, async () => {
        const left = ((await unwanted.read()) ?? []).filter(one => one.blob !== blob)
        await desk.device.store.commit([
          await unwanted.change(left.length === 0 ? undefined : left),
        ])
      })
    }
    return true
  }

  /** F8: what neither a draft nor waiting words name goes from this device. */
  async #tidy(): Promise<void> {
    const { desk, kept } = this.#deps
    const there = await desk.device.store.files()
    if (there.length === 0) return
    // In this order: a file goes from a draft to the outbox in one step, and never back.
    await kept.reload()
    await desk.outbox.load()
    const alsoKept = await this.#deps.alsoKept()
    const named = new Set([
      ...alsoKept,
      ...[
        ...kept.all().map(({ file }) => file),
        ...desk.outbox.all().flatMap(({ event }) => filesOf(event)),
      ].flatMap(file => sealedIn([file]).map(({ blob }) => blob)),
    ])
    const blobs = there.filter(blob => !named.has(blob))
    if (blobs.length > 0) await desk.device.store.commit([{ kind: 'file-gone', blobs }])
  }

  #rest(): void {
    const { timers, chance } = this.#deps
    this.#stopRest?.()
    if (!this.#isUp) return
    this.#stopRest = timers.after(backoffMs(this.#tries++, chance()), () => this.wake())
  }
}

/** About the files themselves, or the room in the circle: trying again cannot help. */
const isForGood = (failure: BringFailure): boolean =>
  failure.kind === 'lost' ||
  (failure.kind === 'refused' &&
    (failure.refusal === 'circle-full' ||
      failure.refusal === 'too-large' ||
      failure.refusal === 'bad-request'))

const refusalOf = (failure: BringFailure): OutboxItem['refusal'] =>
  failure.kind === 'refused' && failure.refusal === 'circle-full' ? 'circle-full' : 'too-large'
