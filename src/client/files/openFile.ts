import { type Bytes, concat } from '#base/bytes.ts'
import { chunkCount } from '#base/fileChunks.ts'
import { err, ok, type Result } from '#base/result.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import type { SealedFile } from '#core/sharing/files.ts'
import { blobKey } from '#crypto/blob.ts'
import { longSha256 } from '#crypto/sha256.ts'
import type { Failure } from '../commands/failure.ts'
import { openedChunk } from './openedChunk.ts'

export type ChunkAt = (index: number) => Promise<Result<Bytes, Failure>>

/** Chunks on their way at once: enough that the way is never idle, few enough for a phone. */
const ahead = 4

/**
 * F7: the whole file, or `file-damaged`. Each chunk opens in its own place only, and all of them
 * together are what the event says (T81): a member who knows the key cannot put other bytes there.
 */
export const openFile = async (
  file: SealedFile,
  chunkAt: ChunkAt,
  /** The sealed chunks, once they were found to be what they should be. */
  seen?: (sealed: readonly Bytes[]) => void,
): Promise<Result<readonly Bytes[], Failure>> => {
  const { size } = file
  const blobId = fromBase64Url(file.blob)
  const fileKey = fromBase64Url(file.key)
  if (blobId === undefined || fileKey === undefined) return err('file-damaged')
  const key = await blobKey(fileKey, blobId)
  const count = chunkCount(size)
  const taken: Bytes[] = []
  const parts: Bytes[] = []
  const coming: Promise<Result<Bytes, Failure>>[] = []
  for (let index = 0; index < count; index++) {
    while (coming.length < Math.min(index + ahead, count)) coming.push(chunkAt(coming.length))
    // In order, for the hash of all; those behind are on their way.
    // oxlint-disable-next-line no-await-in-loop
    const sealed = await coming[index]
    if (sealed === undefined || !sealed.ok) {
      // oxlint-disable-next-line no-await-in-loop
      await Promise.all(coming)
      return sealed ?? err('file-damaged')
    }
    // oxlint-disable-next-line no-await-in-loop
    const plain = await openedChunk({ blobId, key, size }, index, sealed.value)
    if (plain === undefined) return err('file-damaged')
    taken.push(sealed.value)
    parts.push(plain)
  }
  const sum = toBase64Url(await longSha256(concat(...taken)))
  if (sum !== file.sha256) return err('file-damaged')
  seen?.(taken)
  return ok(parts)
}
