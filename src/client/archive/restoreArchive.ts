import { type Bytes, zeros } from '#base/bytes.ts'
import { err, ok, type Result } from '#base/result.ts'
import type { Event } from '#core/circle/fact.ts'
import type { SharedFile } from '#core/sharing/files.ts'
import type { RandomBytes } from '#crypto/randomBytes.ts'
import { freeBytes } from '#crypto/freeBytes.ts'
import type { SealedRecord } from '../account/sealedRecord.ts'
import { letChunksGo } from '../files/sealFile.ts'
import {
  type BringingBack,
  type KeptFile,
  type KeptHere,
  type KeptIndex,
  type KeptPart,
  partBytes,
} from '../kept/keptFormat.ts'
import { sealPart } from '../kept/sealPart.ts'
import type { DeviceStore, FileChange } from '../store/deviceStore.ts'
import { isWhatWasSealed } from './archiveMedia.ts'
import { checkArchive, type CheckedArchive } from './checkArchive.ts'
import {
  type ArchiveTrouble,
  isMedia,
  readArchive,
  type ReadArchive,
  type SummedFile,
  type Summing,
  summing,
  wholeOf,
} from './readArchive.ts'

export type RestoreProgress =
  | { readonly kind: 'checking'; readonly circle: string | undefined }
  /** From 0 to 1. */
  | { readonly kind: 'keeping'; readonly done: number }

/** All that bringing an archive back needs. */
export interface Restoring {
  readonly zip: Blob
  readonly store: DeviceStore
  readonly random: RandomBytes
  readonly here: SealedRecord<readonly KeptHere[]>
  readonly coming: SealedRecord<BringingBack>
  /** Whether my other devices have put this one with the host. */
  readonly isAtHost: (archive: string) => boolean
  /** Says again in my self circle what its maker said in theirs; twice is once. */
  readonly sayAgain: (event: Event) => Promise<boolean>
  readonly tell: (progress: RestoreProgress) => void
  /** Nobody wants it any more: nothing of it is left. */
  readonly isStopped: () => boolean
  /** Signed out meanwhile: what is kept stays, and it goes on another time. */
  readonly isCut: () => boolean
  readonly pause: () => Promise<void>
}

export interface Restored {
  readonly archive: string
  readonly circles: number
  /** Own words that were said again. */
  readonly pages: number
  /** Pictures and voice notes that were damaged, or not there. */
  readonly lost: number
}

export type RestoreFailure = ArchiveTrouble | 'already-kept' | 'device-full' | 'not-signed-in'

/**
 * Brings an archive back: looked through from end to end before anything of it is kept, then kept
 * piece by piece, sealed. `undefined` when it was stopped, and then nothing of it is left. One that
 * broke off goes on from what is kept as soon as the same file is chosen again.
 */
export const restoreArchive = async (
  job: Restoring,
): Promise<Result<Restored | undefined, RestoreFailure>> => {
  const restored = await tryRestore(job)
  if (job.isCut()) return err('not-signed-in')
  if (!job.isStopped() || (restored.ok && restored.value !== undefined)) return restored
  // Its pieces are named by nothing any more, and go with the next tidying.
  await job.store.commit([await job.coming.change(undefined)])
  return ok(undefined)
}

const tryRestore = async (
  job: Restoring,
): Promise<Result<Restored | undefined, RestoreFailure>> => {
  const isOver = (): boolean => job.isStopped() || job.isCut()
  const read = await readArchive(job.zip)
  if (!read.ok) return read
  const { archive, missing } = read.value
  const kept = (await job.here.read()) ?? []
  if (kept.some(({ index }) => index.archive === archive) || job.isAtHost(archive))
    return err('already-kept')
  const before = await job.coming.read()
  const begun = before?.archive === archive ? before : { ...fresh, archive }
  const checking = {
    isStopped: isOver,
    tell: (circle: string | undefined) => job.tell({ kind: 'checking', circle }),
    pause: job.pause,
    isProven: begun.proven,
  }
  const checked = await checkArchive(read.value, checking)
  if (!checked.ok) return checked
  if (checked.value === undefined) return ok(undefined)
  if (isOver()) return ok(undefined)
  const storing = new Storing(job, { ...begun, proven: true })
  const stored = await keepFiles(job, read.value, checked.value, storing)
  if (stored === 'stopped') return ok(undefined)
  if (stored !== undefined) return err(stored)
  let pages = 0
  for (const event of checked.value.own) if (await job.sayAgain(event)) pages += 1
  const index: KeptIndex = {
    format: 'herewith-kept-1',
    archive,
    madeAt: checked.value.madeAt,
    files: storing.files,
    damaged: storing.damaged + missing,
  }
  // The last moment in which it can be stopped: from here on it is kept.
  if (isOver()) return ok(undefined)
  const done = await job.store.commit([
    await job.here.change([...kept, { index }]),
    await job.coming.change(undefined),
  ])
  if (!done.ok) return err('device-full')
  const { circles } = checked.value
  job.tell({ kind: 'keeping', done: 1 })
  return ok({ archive, circles, pages, lost: index.damaged })
}

const fresh: Omit<BringingBack, 'archive'> = { files: [], proven: false }

const keepFiles = async (
  job: Restoring,
  { zip, files }: ReadArchive,
  { media }: CheckedArchive,
  storing: Storing,
): Promise<'stopped' | RestoreFailure | undefined> => {
  const all = files.reduce((sum, { size }) => sum + size, 1)
  let done = 0
  for (const file of files) {
    if (job.isStopped() || job.isCut()) return 'stopped'
    done += file.size
    if (storing.has(file.name)) continue
    const reading = isMedia(file.name)
      ? await provenMedia(zip, file, media.get(file.name))
      : summing(zip, file)
    if (reading === undefined) storing.damaged += 1
    else {
      if (!(await storing.inParts(file, reading.parts))) return 'device-full'
      if (job.isStopped() || job.isCut()) return 'stopped'
      // It was sound a moment ago: somebody has changed the file meanwhile.
      if (!reading.isSound()) return 'archive-damaged'
      storing.end(file.name)
    }
    if (!(await storing.whenMuch())) return 'device-full'
    job.tell({ kind: 'keeping', done: done / all })
    await job.pause()
  }
  return (await storing.flush()) ? undefined : 'device-full'
}

/**
 * E9: sealed as its author sealed it, a file is what its words name; `undefined` where it is not. What its author signed
 * says more than the sum in the zip. Kept it is under names and keys of ours: what an archive names could be the
 * name of something else here.
 */
const provenMedia = async (
  zip: Blob,
  file: SummedFile,
  named: SharedFile | undefined,
): Promise<Summing | undefined> => {
  if (named === undefined || named.size !== file.size) return undefined
  const bytes = await wholeOf(zip, file)
  if (bytes === undefined || !(await isWhatWasSealed(named, bytes))) return undefined
  return { parts: once(bytes), isSound: () => true }
}

async function* once(bytes: Bytes): AsyncGenerator<Bytes> {
  yield bytes
  freeBytes(bytes)
}

/** Written down together: a crash costs so much at most, and the list is not written for each file. */
const flushBytes = 8 * 1_048_576

/** What is on the disk of an archive on its way back, and what goes there next. */
class Storing {
  readonly #job: Restoring
  readonly #begun: BringingBack
  readonly #changes: FileChange[] = []
  #bytes = 0
  readonly files: KeptFile[]
  readonly #names: Set<string>
  #current: { readonly name: string; readonly parts: KeptPart[] } | undefined
  /** Each time anew: what is damaged was not kept, and is looked at again. */
  damaged = 0

  constructor(job: Restoring, begun: BringingBack) {
    this.#job = job
    this.#begun = begun
    this.files = [...begun.files]
    this.#names = new Set(begun.files.map(({ name }) => name))
    const { current } = begun
    this.#current = current === undefined ? undefined : { ...current, parts: [...current.parts] }
  }

  has(name: string): boolean {
    return this.#names.has(name)
  }

  /** `false`: there is no room. Pieces that are on the disk already, and are what stands here, are passed over. */
  async inParts({ name, size }: SummedFile, parts: AsyncIterable<Bytes>): Promise<boolean> {
    const current = this.#current?.name === name ? this.#current : { name, parts: [] }
    this.#current = current
    let place = 0
    for await (const piece of pieces(parts, Math.min(partBytes, size))) {
      if (this.#job.isStopped() || this.#job.isCut()) return true
      const there = current.parts[place++]
      if (there !== undefined) {
        if (await isWhatWasSealed(there, piece)) continue
        // The file was another when this was written down: from here on it is written anew.
        current.parts.splice(place - 1)
      }
      current.parts.push(await this.#seal(piece))
      if (!(await this.whenMuch())) return false
      await this.#job.pause()
    }
    return true
  }

  end(name: string): void {
    const parts = this.#current?.parts ?? []
    this.files.push({ name, size: parts.reduce((sum, { size }) => sum + size, 0), parts })
    this.#current = undefined
  }

  async whenMuch(): Promise<boolean> {
    return this.#bytes < flushBytes || this.flush()
  }

  async flush(): Promise<boolean> {
    const { store, coming } = this.#job
    const { files } = this
    const current = this.#current
    const record = { ...this.#begun, files, ...(current === undefined ? {} : { current }) }
    const { current: _, ...withoutCurrent } = record
    const changes = this.#changes.splice(0)
    const stored = await store.commit([
      ...changes,
      await coming.change(current === undefined ? withoutCurrent : record),
    ])
    for (const { chunks } of changes) letChunksGo(chunks)
    this.#bytes = 0
    return stored.ok
  }

  async #seal(bytes: Bytes): Promise<KeptPart> {
    const sealed = await sealPart(bytes, this.#job.random)
    this.#changes.push(sealed.change)
    this.#bytes += bytes.length
    return sealed.part
  }
}

/** The same bytes in pieces of one length; the last may be shorter. Each may be used until the next is asked for. */
async function* pieces(parts: AsyncIterable<Bytes>, length: number): AsyncGenerator<Bytes> {
  const piece = zeros(length)
  let filled = 0
  for await (const part of parts)
    for (let from = 0; from < part.length; ) {
      const some = part.subarray(from, from + length - filled)
      piece.set(some, filled)
      filled += some.length
      from += some.length
      if (filled < length) continue
      yield piece
      filled = 0
    }
  if (filled > 0) yield piece.subarray(0, filled)
  freeBytes(piece)
}
