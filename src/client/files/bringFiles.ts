import { chunkCount, sealedSize } from '#base/fileChunks.ts'
import type { CircleId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { freeBytes } from '#crypto/freeBytes.ts'
import type { SealedFile } from '#core/sharing/files.ts'
import { maxBlobsAtOnce, maxChunksAtOnce } from '#protocol/api/blobs.ts'
import type { HostFailure } from '../host/hostApi.ts'
import type { Desk } from '../sync/desk.ts'
import { blobIdOf } from './filesOf.ts'

export interface Bringing {
  readonly circle: CircleId
  readonly files: readonly Pick<SealedFile, 'blob' | 'size'>[]
  /** One at a time: the way was too narrow for several. */
  readonly slowly: boolean
  /** Whether it is still wanted. */
  readonly isWanted: () => boolean
  /** From 0 to 1. */
  readonly progress: (done: number) => void
}

export type BringFailure = HostFailure | { readonly kind: 'unwanted' } | { readonly kind: 'lost' }

/** Chunks of one file that follow each other and go out together. */
interface Run {
  readonly blob: string
  readonly indices: readonly number[]
}

/** At most 6 MiB on their way, and as much read from this device. */
const runsAtOnce = 6

/** A screen is told so often that it moves, and no more: each telling draws it anew. */
const progressSteps = 25

/**
 * Brings sealed files from this device to the host: all begin together, or none where there is no room. May
 * stop anywhere and be started again: the host says what it has, and only the rest is sent.
 */
export const bringFiles = async (
  desk: Desk,
  { circle, files, slowly, isWanted, progress }: Bringing,
): Promise<Result<undefined, BringFailure>> => {
  const all = files.reduce((sum, { size }) => sum + chunkCount(size), 0)
  const stepOf = (done: number): number => Math.floor((progressSteps * done) / all)
  let done = 0
  const came = (chunks: number): void => {
    const before = stepOf(done)
    done += chunks
    if (stepOf(done) > before) progress(done / all)
  }
  if (!isWanted()) return err({ kind: 'unwanted' })
  const missing = await missingOf(desk, circle, files)
  if (!missing.ok) return missing
  came(all - missing.value.reduce((sum, { indices }) => sum + indices.length, 0))
  if (missing.value.every(({ indices }) => indices.length === 0)) return ok(undefined)
  const runs = missing.value.flatMap(each => runsOf(each, slowly ? 1 : maxChunksAtOnce))
  const brought = await together(runs, slowly ? 1 : runsAtOnce, async ({ blob, indices }) => {
    if (!isWanted()) return err({ kind: 'unwanted' })
    const found = await Promise.all(indices.map(index => desk.device.store.fileChunk(blob, index)))
    const chunks = found.filter(chunk => chunk !== undefined)
    const [first] = indices
    if (first === undefined || chunks.length < indices.length) return err({ kind: 'lost' })
    const put = await desk.host.putChunks(circle, blobIdOf(blob), first, chunks)
    for (const chunk of chunks) freeBytes(chunk)
    if (put.ok) came(indices.length)
    return put
  })
  if (!brought.ok) return brought
  // The host keeps each chunk as it comes, and that there are all of them when it is asked once more.
  const left = await missingOf(desk, circle, files)
  if (!left.ok) return left
  return left.value.every(({ indices }) => indices.length === 0)
    ? ok(undefined)
    : err({ kind: 'no-connection' })
}

/** What the host does not have yet, of each file. */
const missingOf = async (
  { host }: Desk,
  circle: CircleId,
  files: Bringing['files'],
): Promise<Result<readonly Run[], HostFailure>> => {
  const missing: Run[] = []
  for (let from = 0; from < files.length; from += maxBlobsAtOnce) {
    const some = files.slice(from, from + maxBlobsAtOnce)
    const asked = some.map(({ blob, size }) => ({ blob: blobIdOf(blob), bytes: sealedSize(size) }))
    // Once, for all that an event may name.
    // oxlint-disable-next-line no-await-in-loop
    const begun = await host.beginBlobs(circle, asked)
    if (!begun.ok) return begun
    for (const [place, { blob, size }] of some.entries()) {
      const have = new Set(begun.value.have[place])
      const indices = [...Array.from({ length: chunkCount(size) }).keys()]
      missing.push({ blob, indices: indices.filter(index => !have.has(index)) })
    }
  }
  return ok(missing)
}

/** Neighbours together, so many at most. */
const runsOf = ({ blob, indices }: Run, most: number): readonly Run[] => {
  const runs: number[][] = []
  for (const index of indices) {
    const last = runs.at(-1)
    if (last !== undefined && last.length < most && last.at(-1) === index - 1) last.push(index)
    else runs.push([index])
  }
  return runs.map(run => ({ blob, indices: run }))
}

/** Some at a time, until the first that fails; nothing is on its way any more when it answers. */
const together = async <T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<Result<undefined, BringFailure>>,
): Promise<Result<undefined, BringFailure>> => {
  const left = [...items]
  let failed: Result<undefined, BringFailure> = ok(undefined)
  const worker = async (): Promise<void> => {
    for (;;) {
      const next = failed.ok ? left.shift() : undefined
      if (next === undefined) return
      // Each worker does one after another.
      // oxlint-disable-next-line no-await-in-loop
      const done = await work(next)
      if (!done.ok) failed = done
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return failed
}
