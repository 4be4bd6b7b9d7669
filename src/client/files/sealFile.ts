import { type Bytes, concat, zeros } from '#base/bytes.ts'
import { chunkCount, fileChunkBytes, paddedSize } from '#base/fileChunks.ts'
import { toBase64Url } from '#base/text.ts'
import type { FileType, SealedFile } from '#core/sharing/files.ts'
import { blobSealingKey, sealChunk } from '#crypto/blob.ts'
import type { RandomBytes } from '#crypto/randomBytes.ts'
import { longSha256 } from '#crypto/sha256.ts'

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
  const chunks: Bytes[] = []
  for (let index = 0; index < count; index++) {
    const isLast = index === count - 1
    const place = { blobId, chunkSize: fileChunkBytes, index, isLast }
    // One after another: a phone holds one chunk in clear at a time.
    // oxlint-disable-next-line no-await-in-loop
    const chunk = await sealChunk(key, place, plainChunk(bytes, index))
    chunks.push(chunk)
  }
  const [only] = chunks
  const whole = only !== undefined && count === 1 ? only : concat(...chunks)
  return { chunks, sha256: toBase64Url(await longSha256(whole)) }
}

/** With the zeros behind the end that make its length say less. */
const plainChunk = (bytes: Uint8Array, index: number): Bytes => {
  const start = index * fileChunkBytes
  const plain = zeros(Math.min(fileChunkBytes, paddedSize(bytes.length) - start))
  plain.set(bytes.subarray(start, Math.min(start + fileChunkBytes, bytes.length)))
  return plain
}
