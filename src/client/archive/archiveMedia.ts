import type { CircleId } from '#base/ids.ts'
import { filesSchema, type SharedFile } from '#core/sharing/files.ts'
import { blobSealingKey } from '#crypto/blob.ts'
import { fromBase64Url } from '#base/text.ts'
import * as v from 'valibot'
import type { Bytes } from '#base/bytes.ts'
import { freeBytes } from '#crypto/freeBytes.ts'
import { letChunksGo, sealUnder } from '../files/sealFile.ts'
import { type ArchiveCircle, type ArchiveEntry, fileNames } from './archiveFormat.ts'
import type { ArchiveSource, HeldCircle } from './archiveSource.ts'
import type { ZipWriter } from './zipWriter.ts'

/** Names in `media/` of what is there. */
export type Media = ReadonlySet<string>

export const mediaName = ({ blob, mime }: Pick<SharedFile, 'blob' | 'mime'>): string =>
  fileNames.media(blob, mime)

/**
 * Pictures and voice notes beside words that this person can read, one after the other, from the
 * host. What does not come, or is not what was sealed, is not there; the page says so.
 */
export const writeMedia = async (
  source: ArchiveSource,
  circles: readonly HeldCircle[],
  zip: ZipWriter,
): Promise<Set<string>> => {
  const noOthers = source.without.includes('others')
  const all = circles.flatMap(({ log, circle: { sharing } }) =>
    [...Object.values(sharing.shares), ...Object.values(sharing.moves)]
      .filter(({ by }) => !noOthers || by === source.me)
      .flatMap(words => (words.files ?? []).map(file => ({ circle: log.id, file }))),
  )
  const written = new Set<string>()
  for (const [done, { circle, file }] of all.entries()) {
    if (source.isStopped()) return written
    source.tell({ kind: 'files', done, of: all.length })
    const name = mediaName(file)
    if (written.has(name) || !zip.hasRoomFor(file.size)) continue
    const bytes = await source.fileBytes(circle, file)
    if (bytes === undefined) continue
    await zip.sealed(name, bytes)
    freeBytes(bytes)
    written.add(name)
    await source.pause()
  }
  return written
}

export type FileBytes = (circle: CircleId, file: SharedFile) => Promise<Bytes | undefined>

const withFiles = v.object({ files: v.optional(v.fallback(filesSchema, [])) })

export const filesNamedBy = (entry: ArchiveEntry): readonly SharedFile[] => {
  if (!('event' in entry || 'aside' in entry)) return []
  const read = v.safeParse(withFiles, 'event' in entry ? entry.event : entry.aside)
  return read.success ? (read.output.files ?? []) : []
}

export interface MediaReport {
  /** Files in `media/` that are, byte for byte, what the words beside them name. */
  readonly proven: number
  /** Named by words, and not in the archive. */
  readonly missing: number
  readonly troubles: readonly string[]
}

/**
 * E9: sealed once more under the key in the event, a file comes to the sum that its author signed,
 * or it is another.
 */
export const compareMedia = async (
  files: ReadonlyMap<string, Bytes>,
  circles: readonly ArchiveCircle[],
): Promise<MediaReport> => {
  const left = new Map([...files].filter(([name]) => name.startsWith(fileNames.mediaFolder)))
  const troubles: string[] = []
  let proven = 0
  let missing = 0
  for (const file of circles.flatMap(({ entries }) => entries.flatMap(filesNamedBy))) {
    const name = mediaName(file)
    const bytes = files.get(name)
    left.delete(name)
    if (bytes === undefined) missing += 1
    else if (await isWhatWasSealed(file, bytes)) proven += 1
    else troubles.push(`${name} is not the file that the words beside it name.`)
  }
  for (const name of left.keys()) troubles.push(`${name} is named by no words.`)
  return { proven, missing, troubles }
}

export const isWhatWasSealed = async (
  file: Pick<SharedFile, 'blob' | 'key' | 'size' | 'sha256'>,
  bytes: Bytes,
): Promise<boolean> => {
  if (bytes.length !== file.size) return false
  const blobId = fromBase64Url(file.blob) ?? new Uint8Array()
  const key = await blobSealingKey(fromBase64Url(file.key) ?? new Uint8Array(), blobId)
  const { chunks, sha256 } = await sealUnder(key, blobId, bytes)
  letChunksGo(chunks)
  return sha256 === file.sha256
}
