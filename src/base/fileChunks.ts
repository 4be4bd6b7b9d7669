/** Bytes of a file that are sealed together; the last chunk of a file may be shorter. */
export const fileChunkBytes = 262_144

/** The last chunk is padded to whole steps, so that its length says less about the file. */
export const filePadBytes = 4_096

/** The authentication tag behind every sealed chunk. */
export const fileTagBytes = 16

/** The largest file, before it is sealed: 64 chunks. */
export const maxFileBytes: number = 64 * fileChunkBytes

/** `size` is the file's true length in bytes, at least 1. */
export const paddedSize = (size: number): number => Math.ceil(size / filePadBytes) * filePadBytes

export const chunkCount = (size: number): number => Math.ceil(paddedSize(size) / fileChunkBytes)

/** All sealed chunks together, as the host stores them. */
export const sealedSize = (size: number): number =>
  paddedSize(size) + chunkCount(size) * fileTagBytes

/** The sealed length of one chunk. */
export const sealedChunkSize = (size: number, index: number): number =>
  Math.min(fileChunkBytes, paddedSize(size) - index * fileChunkBytes) + fileTagBytes

export interface ChunkRange {
  /** The first and the last chunk that are needed, both included. */
  readonly first: number
  readonly last: number
  /** Bytes at the beginning of the opened chunks that are before the range. */
  readonly skip: number
  readonly length: number
}

/**
 * The chunks that cover `from` to `to` (both included, as in an HTTP range); `undefined` for a range
 * that is not in the file. `to` behind the end means the end.
 */
export const chunksOf = (size: number, from: number, to: number): ChunkRange | undefined => {
  const end = Math.min(to, size - 1)
  if (from < 0 || end < from) return undefined
  const first = Math.floor(from / fileChunkBytes)
  return {
    first,
    last: Math.floor(end / fileChunkBytes),
    skip: from - first * fileChunkBytes,
    length: end - from + 1,
  }
}

/**
 * The chunk lengths of a sealed file of `bytes` bytes; `undefined` when no file is sealed to this
 * length. The host asks this: it knows the sealed length and nothing else.
 */
export const sealedChunks = (bytes: number): readonly number[] | undefined => {
  const sealedChunk = fileChunkBytes + fileTagBytes
  if (!Number.isSafeInteger(bytes) || bytes <= 0 || bytes > sealedSize(maxFileBytes))
    return undefined
  const count = Math.ceil(bytes / sealedChunk)
  const last = bytes - (count - 1) * sealedChunk
  if (last <= fileTagBytes || (last - fileTagBytes) % filePadBytes !== 0) return undefined
  return Array.from({ length: count }, (_, index) => (index === count - 1 ? last : sealedChunk))
}
