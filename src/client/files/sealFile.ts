import { type Bytes, zeros } from '#base/bytes.ts'
import {
  chunkCount,
  fileChunkBytes,
  fileTagBytes,
  paddedSize,
  sealedSize,
} from '#base/fileChunks.ts'
import { toBase64Url } from '#base/text.ts'
import type { FileType, SealedFile } from '#core/sharing/files.ts'
import { blobSealingKey, sealChunk } from '#crypto/blob.ts'
import type { RandomBytes } from '#crypto/randomBytes.ts'
import { longSha256 } from '#crypto/sha256.ts'
import { freeBytes } from '#crypto/freeBytes.ts'

export interface FreshlySealed {
  readonly file: SealedFile
  readonly chunks: readonly Bytes[]
}

/** F1: under a key of its own, chunk by chunk, padded; after this nobody needs the bytes any more. */
export const sealFile = async (
  bytes: Uint8Array,
  mime: FileType,
  random: RandomBytes,
): Promise<FreshlySealed> => {
  const blobId = random(16)
  const fileKey = random(32)
  const { chunks, sha256 } = await sealUnder(await blobSealingKey(fileKey, blobId), blobId, bytes)
  const file: SealedFile = {
    blob: toBase64Url(blobId),
    key: toBase64Url(fileKey),
    size: bytes.length,
    chunkSize: fileChunkBytes,
    mime,
    sha256,
  }
  return { file, chunks }
}

/** The same bytes under the same key are sealed alike: a file can be compared with its sum. */
export const sealUnder = async (
  key: CryptoKey,
  blobId: Bytes,
  bytes: Uint8Array,
): Promise<{ readonly chunks: readonly Bytes[]; readonly sha256: string }> => {
  const count = chunkCount(bytes.length)
  // In one piece from the beginning: the sum is over all of it, and nothing is held twice.
  const sealed = zeros(sealedSize(bytes.length))
  for (let index = 0; index < count; index++) {
    const isLast = index === count - 1
    const place = { blobId, chunkSize: fileChunkBytes, index, isLast }
    // One after another: a phone holds one chunk in clear at a time.
    const plain = plainChunk(bytes, index)
    // oxlint-disable-next-line no-await-in-loop
    const chunk = await sealChunk(key, place, plain)
    sealed.set(chunk, sealedChunkAt(index))
    freeBytes(plain)
    freeBytes(chunk)
  }
  return { chunks: chunksIn(sealed), sha256: toBase64Url(await longSha256(sealed)) }
}

/** Where a chunk stands in all of them one after the other. */
export const sealedChunkAt = (index: number): number => index * (fileChunkBytes + fileTagBytes)

/** The chunks of a sealed file, which are views of it. */
export const chunksIn = (sealed: Bytes): readonly Bytes[] => {
  const chunks: Bytes[] = []
  for (let at = 0; at < sealed.length; at = sealedChunkAt(chunks.length))
    chunks.push(sealed.subarray(at, sealedChunkAt(chunks.length + 1)))
  return chunks
}

/** Out of memory at once, all of them: nobody reads them any more. */
export const letChunksGo = ([first]: readonly Bytes[]): void => {
  if (first !== undefined) freeBytes(first)
}

/** With the zeros behind the end that make its length say less. */
const plainChunk = (bytes: Uint8Array, index: number): Bytes => {
  const start = index * fileChunkBytes
  const plain = zeros(Math.min(fileChunkBytes, paddedSize(bytes.length) - start))
  plain.set(bytes.subarray(start, Math.min(start + fileChunkBytes, bytes.length)))
  return plain
}
