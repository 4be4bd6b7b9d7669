import { chunkCount, sealedSize } from '#base/fileChunks.ts'
import type { CircleId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import type { SealedFile } from '#core/sharing/files.ts'
import type { HostFailure } from '../host/hostApi.ts'
import type { Desk } from '../sync/desk.ts'
import { blobIdOf } from './filesOf.ts'

export interface Bringing {
  readonly circle: CircleId
  readonly files: readonly SealedFile[]
  /** One at a time: the way was too narrow for several. */
  readonly slowly: boolean
  /** Whether it is still wanted. */
  readonly isWanted: () => boolean
  /** From 0 to 1. */
  readonly progress: (done: number) => void
}

export type BringFailure = HostFailure | { readonly kind: 'unwanted' | 'lost' }

const filesAtOnce = 4
const chunksAtOnce = 2

/**
 * Brings sealed files from this device to the host. May stop anywhere and be started again: the host
 * says what it has, and only the rest is sent.
 */
export const bringFiles = async (
  desk: Desk,
  { circle, files, slowly, isWanted, progress }: Bringing,
): Promise<Result<undefined, BringFailure>> => {
  const all = files.reduce((sum, { size }) => sum + chunkCount(size), 0)
  let done = 0
  const came = (chunks: number): void => {
    done += chunks
    progress(all === 0 ? 1 : done / all)
  }
  const bringOne = async ({ blob, size }: SealedFile): Promise<Result<undefined, BringFailure>> => {
    if (!isWanted()) return err({ kind: 'unwanted' })
    const begun = await desk.host.beginBlob(circle, blobIdOf(blob), sealedSize(size))
    if (!begun.ok) return begun
    const have = new Set(begun.value.have)
    came(have.size)
    const missing = [...Array.from({ length: chunkCount(size) }).keys()].filter(i => !have.has(i))
    return together(missing, slowly ? 1 : chunksAtOnce, async index => {
      if (!isWanted()) return err({ kind: 'unwanted' })
      const chunk = await desk.device.store.fileChunk(blob, index)
      if (chunk === undefined) return err({ kind: 'lost' })
      const put = await desk.host.putChunk(circle, blobIdOf(blob), index, chunk)
      if (put.ok) came(1)
      return put
    })
  }
  return together(files, slowly ? 1 : filesAtOnce, bringOne)
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
