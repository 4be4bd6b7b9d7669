import { type Bytes, zeros } from '#base/bytes.ts'
import { chunkCount, fileChunkBytes, sealedSize } from '#base/fileChunks.ts'
import { err, ok, type Result } from '#base/result.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import type { SealedFile } from '#core/sharing/files.ts'
import { blobKey } from '#crypto/blob.ts'
import { longSha256 } from '#crypto/sha256.ts'
import { freeBytes } from '#crypto/freeBytes.ts'
import type { Failure } from '../commands/failure.ts'
import { openedChunk } from './openedChunk.ts'
import { chunksIn, sealedChunkAt } from './sealFile.ts'

/** A sealed chunk, for whoever asks alone. */
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
): Promise<Result<Bytes, Failure>> => {
  const { size } = file
  const blobId = fromBase64Url(file.blob)
  const fileKey = fromBase64Url(file.key)
  if (blobId === undefined || fileKey === undefined) return err('file-damaged')
  const key = await blobKey(fileKey, blobId)
  const count = chunkCount(size)
  // Two lengths of the file and no more: each chunk goes as soon as it was written into them.
  const sealed = zeros(sealedSize(size))
  const plain = zeros(size)
  const coming: Promise<Result<Bytes, Failure>>[] = []
  let asked = 0
  for (let index = 0; index < count; index++) {
    while (asked < Math.min(index + ahead, count)) coming.push(chunkAt(asked++))
    // In order, for the hash of all; those behind are on their way.
    // oxlint-disable-next-line no-await-in-loop
    const chunk = await coming.shift()
    if (chunk === undefined || !chunk.ok) {
      // oxlint-disable-next-line no-await-in-loop
      await Promise.all(coming)
      return chunk ?? err('file-damaged')
    }
    // oxlint-disable-next-line no-await-in-loop
    const opened = await openedChunk({ blobId, key, size }, index, chunk.value)
    if (opened === undefined) return err('file-damaged')
    sealed.set(chunk.value, sealedChunkAt(index))
    plain.set(opened, index * fileChunkBytes)
    freeBytes(chunk.value)
    freeBytes(opened)
  }
  const sum = toBase64Url(await longSha256(sealed))
  if (sum !== file.sha256) return err('file-damaged')
  if (seen === undefined) freeBytes(sealed)
  else seen(chunksIn(sealed))
  return ok(plain)
}
