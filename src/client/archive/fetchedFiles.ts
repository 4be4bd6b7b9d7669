import * as v from 'valibot'
import type { Bytes } from '#base/bytes.ts'
import type { SealedFile } from '#core/sharing/files.ts'
import type { SealedRecord } from '../account/sealedRecord.ts'
import { letChunksGo } from '../files/sealFile.ts'
import type { DeviceStore, FileChange } from '../store/deviceStore.ts'

/**
 * What was fetched for an archive that is not finished: sealed as it came from the host, its keys in
 * the log alone. So nothing that can be read lies on the device, and making it once more fetches the rest.
 */
export interface Fetched {
  /** ms, by this device. */
  readonly at: number
  readonly blobs: readonly string[]
}

export const fetchedSchema: v.GenericSchema<unknown, Fetched> = v.object({
  at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  blobs: v.array(v.pipe(v.string(), v.maxLength(22))),
})

/** Whoever does not go on within this has given up. */
const keptForMs = 2 * 24 * 3_600_000

export const isStillWanted = ({ at }: Fetched, now: number): boolean => now - at < keptForMs

/** Written down together, as the list is written each time: a crash costs so much at most. */
const flushBytes = 8 * 1_048_576

export interface FetchedFilesDeps {
  readonly store: DeviceStore
  readonly record: SealedRecord<Fetched>
  readonly now: () => number
  /** What nobody names any more goes from the device. */
  readonly tidy: () => void
}

/** One archive's files, while it is made. */
export class FetchedFiles {
  readonly #deps: FetchedFilesDeps
  readonly #blobs = new Set<string>()
  #changes: FileChange[] = []
  #bytes = 0
  /** A full device keeps nothing: the archive is made all the same. */
  #isOff = false

  constructor(deps: FetchedFilesDeps) {
    this.#deps = deps
  }

  async begin(): Promise<void> {
    const before = await this.#deps.record.read()
    // Whoever gave up has no files of it here any more, or not for long: a list of them would be wrong.
    if (before !== undefined && !isStillWanted(before, this.#deps.now())) await this.end(false)
    else for (const blob of before?.blobs ?? []) this.#blobs.add(blob)
  }

  /** Fetched just now and found to be what it should be; the chunks are ours from now on. */
  async keep({ blob }: SealedFile, chunks: readonly Bytes[]): Promise<void> {
    // Or here for another reason, as a picture that is on its way to the host.
    const isHere =
      this.#blobs.has(blob) || (await this.#deps.store.fileChunk(blob, 0)) !== undefined
    if (this.#isOff || isHere) return letChunksGo(chunks)
    this.#changes.push({ kind: 'file', blob, chunks })
    this.#blobs.add(blob)
    this.#bytes += chunks.reduce((sum, { length }) => sum + length, 0)
    if (this.#bytes >= flushBytes) await this.#flush()
  }

  /** Made or not wanted any more, nothing of it is left; `goesOn`: what is here is for the next time. */
  async end(goesOn: boolean): Promise<void> {
    if (goesOn) return this.#flush()
    const { store, record, tidy } = this.#deps
    this.#changes = []
    const before = await record.read()
    if (before === undefined) return
    await store.commit([await record.change(undefined), { kind: 'file-gone', blobs: before.blobs }])
    tidy()
  }

  async #flush(): Promise<void> {
    if (this.#isOff || this.#changes.length === 0) return
    const { store, record, now } = this.#deps
    const fetched: Fetched = { at: now(), blobs: [...this.#blobs] }
    const done = await store.commit([...this.#changes, await record.change(fetched)])
    for (const { chunks } of this.#changes) letChunksGo(chunks)
    this.#changes = []
    this.#bytes = 0
    if (done.ok) return
    this.#isOff = true
    await this.end(false)
  }
}
