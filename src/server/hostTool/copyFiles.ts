import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sealedChunks } from '#base/fileChunks.ts'
import { idFrom } from '#base/ids.ts'
import { chunkIndexOf } from '#protocol/api/blobs.ts'

/** What lies beside a copy of the database: the sealed bytes of files. */
export const filesBeside = (copy: string): string => `${copy}.files`

export interface CopiedFiles {
  readonly files: number
  /** Finished, and not all of it was there. */
  readonly missing: number
}

/**
 * The chunks of every file that this copy of the database names. A chunk is written once and never
 * changed, so where both folders are on one disk a second name is enough.
 */
export const copyFiles = (database: string, from: string, to: string): CopiedFiles => {
  const copy = new DatabaseSync(database, { readOnly: true })
  let files = 0
  let missing = 0
  try {
    const knows = copy.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'blob'")
    // Made by a Herewith that had no files yet.
    if (knows.get() === undefined) return { files: 0, missing: 0 }
    const rows = copy.prepare('SELECT circle_id, blob_id, bytes, unfinished_until FROM blob')
    for (const row of rows.iterate()) {
      // The statement names exactly these columns.
      const { circle_id, blob_id, bytes, unfinished_until } = row as unknown as BlobRow
      const name = join(idFrom('circle', circle_id), idFrom('blob', blob_id))
      const copied = copyFolder(join(from, name), join(to, name))
      const isWhole = copied === sealedChunks(bytes)?.length
      files += 1
      if (unfinished_until === null && !isWhole) missing += 1
    }
  } finally {
    copy.close()
  }
  return { files, missing }
}

interface BlobRow {
  readonly circle_id: Uint8Array
  readonly blob_id: Uint8Array
  readonly bytes: number
  readonly unfinished_until: number | null
}

/** How many chunks. What was taken back meanwhile is not there any more. */
const copyFolder = (from: string, to: string): number => {
  if (!existsSync(from)) return 0
  mkdirSync(to, { recursive: true, mode: 0o700 })
  const chunks = readdirSync(from).filter(name => chunkIndexOf(name) !== undefined)
  return chunks.filter(name => copyOne(join(from, name), join(to, name))).length
}

const copyOne = (from: string, to: string): boolean => {
  try {
    linkSync(from, to)
    return true
  } catch {
    // Another disk, or one that knows no second names.
  }
  try {
    copyFileSync(from, to)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    rmSync(to, { force: true })
    throw error
  }
}

export const filesInWords = ({ files, missing }: CopiedFiles): string => {
  const all = files === 1 ? '1 file' : `${files} files`
  return missing === 0 ? all : `${all}, ${missing} of them not whole`
}
