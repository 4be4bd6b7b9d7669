import { type Bytes, isZero } from '#base/bytes.ts'
import { chunkCount, fileChunkBytes, sealedChunkSize } from '#base/fileChunks.ts'
import { openChunk } from '#crypto/blob.ts'

/** What is needed to open any part of a file. */
export interface Opening {
  readonly blobId: Bytes
  readonly key: CryptoKey
  /** Of the opened file, in bytes. */
  readonly size: number
}

/** `undefined`: it is not what was sealed for this place of this file. Without the padding. */
export const openedChunk = async (
  { blobId, key, size }: Opening,
  index: number,
  sealed: Bytes,
): Promise<Bytes | undefined> => {
  if (sealed.length !== sealedChunkSize(size, index)) return undefined
  const isLast = index === chunkCount(size) - 1
  const plain = await openChunk(key, { blobId, chunkSize: fileChunkBytes, index, isLast }, sealed)
  if (plain === undefined) return undefined
  const end = Math.min(plain.length, size - index * fileChunkBytes)
  return isZero(plain.subarray(end)) ? plain.subarray(0, end) : undefined
}
