import { constants } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Bytes } from '#base/bytes.ts'
import { type BlobId, type CircleId, parseId } from '#base/ids.ts'
import { toHex } from '#base/text.ts'
import { chunkIndexOf } from '#protocol/api/blobs.ts'
import { StorageFull } from '../sql/sql.ts'
import { sharedRuns } from './sharedRuns.ts'

/** A sealed chunk and its number in its file. */
export interface PlacedChunk {
  readonly index: number
  readonly bytes: Bytes
}

/**
 * Sealed chunks as files, `blobs/<circle>/<blob>/<number>` in the data folder. A chunk has its name
 * only when all of it is on the disk, so whatever is there is whole, after a kill and after a power
 * cut. Nothing is remembered here: several processes may share the folder.
 */
export interface BlobFolder {
  /** Makes room for a file's chunks. */
  make(circle: CircleId, blob: BlobId): Promise<void>
  /** The numbers of the chunks that are on the disk, in order, and will be after a power cut. */
  chunks(circle: CircleId, blob: BlobId): Promise<readonly number[]>
  /**
   * How many chunks are on the disk together with these, and will be after a power cut; `undefined`
   * when the file was taken away. What is there already is not written again.
   */
  put(circle: CircleId, blob: BlobId, chunks: readonly PlacedChunk[]): Promise<number | undefined>
  get(circle: CircleId, blob: BlobId, index: number): Promise<Bytes | undefined>
  drop(circle: CircleId, blob: BlobId): Promise<void>
  dropCircle(circle: CircleId): Promise<void>
  /** Every file of which something is there and that was not touched since `beforeMs`. */
  older(beforeMs: number): AsyncIterable<{ readonly circle: CircleId; readonly blob: BlobId }>
}

export const blobFolderName = 'blobs'
/** Only the host's own user may look in. */
const folderMode = 0o700
const fileMode = 0o600

export const blobFolder = (
  dataFolder: string,
  random: (length: number) => Uint8Array,
): BlobFolder => {
  const root = join(dataFolder, blobFolderName)
  const flush = sharedRuns(flushFolder)
  /** Folders whose own names are on the disk. */
  const lasting = new Set<string>()
  const circleAt = (circle: CircleId): string => join(root, circle)
  const blobAt = (circle: CircleId, blob: BlobId): string => join(root, circle, blob)

  const writeChunk = async (inFolder: string, { index, bytes }: PlacedChunk): Promise<void> => {
    const path = join(inFolder, String(index))
    if (await isThere(path)) return
    const part = `${path}.${toHex(random(8))}.part`
    try {
      await orFull(() => writeWhole(part, bytes))
      await rename(part, path)
    } catch (error) {
      await rm(part, { force: true })
      throw error
    }
  }

  return {
    async make(circle, blob) {
      await orFull(async () => {
        await mkdir(blobAt(circle, blob), { recursive: true, mode: folderMode })
        // A new name is on the disk when the folder it stands in is. What was there already may be
        // as new: another request made it. Together they wait for the disk once.
        const above = [root, circleAt(circle)].filter(folder => !lasting.has(folder))
        await Promise.all([...above.map(dirname), circleAt(circle)].map(flush))
        for (const folder of above) lasting.add(folder)
      })
    },
    async chunks(circle, blob) {
      const folder = blobAt(circle, blob)
      const names = await namesIn(folder)
      if (names.length > 0) await flush(folder)
      return names
        .map(chunkIndexOf)
        .filter(index => index !== undefined)
        .toSorted((a, b) => a - b)
    },
    async put(circle, blob, chunks) {
      const folder = blobAt(circle, blob)
      try {
        await allDone(chunks.map(chunk => writeChunk(folder, chunk)))
        // Named before the wait, and so on the disk after it: what comes last finds all of them.
        const names = await namesIn(folder)
        await flush(folder)
        return names.filter(name => chunkIndexOf(name) !== undefined).length
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return undefined
        throw error
      }
    },
    async get(circle, blob, index) {
      try {
        return new Uint8Array(await readFile(join(blobAt(circle, blob), String(index))))
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return undefined
        throw error
      }
    },
    async drop(circle, blob) {
      await rm(blobAt(circle, blob), { recursive: true, force: true })
    },
    async dropCircle(circle) {
      lasting.delete(circleAt(circle))
      await rm(circleAt(circle), { recursive: true, force: true })
    },
    async *older(beforeMs) {
      for (const circleName of await namesIn(root)) {
        const circle = parseId('circle', circleName)
        if (circle === undefined) continue
        // One folder after another: nobody waits for this.
        // oxlint-disable-next-line no-await-in-loop
        for (const name of await namesIn(circleAt(circle))) {
          const blob = parseId('blob', name)
          // oxlint-disable-next-line no-await-in-loop
          const touched = blob === undefined ? undefined : await touchedAt(blobAt(circle, blob))
          if (blob !== undefined && touched !== undefined && touched < beforeMs)
            yield { circle, blob }
        }
      }
    },
  }
}

/** Fails with the first that failed, when none of them is at work any more. */
const allDone = async (all: readonly Promise<void>[]): Promise<void> => {
  await Promise.allSettled(all)
  await Promise.all(all)
}

const writeWhole = async (path: string, bytes: Bytes): Promise<void> => {
  const file = await open(path, 'wx', fileMode)
  try {
    await file.writeFile(bytes)
    await file.datasync()
  } finally {
    await file.close()
  }
}

/** The names in a folder are on the disk from here on. */
const flushFolder = async (folder: string): Promise<void> => {
  const file = await open(folder, constants.O_RDONLY)
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

const isThere = async (path: string): Promise<boolean> => {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

const touchedAt = async (path: string): Promise<number | undefined> => {
  try {
    return (await stat(path)).mtimeMs
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

const fullCodes: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT'])

const orFull = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work()
  } catch (error) {
    if (fullCodes.has(codeOf(error))) throw new StorageFull('No space left for files.')
    throw error
  }
}
