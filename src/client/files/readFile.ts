import type { Bytes } from '#base/bytes.ts'
import { type ChunkRange, fileChunkBytes } from '#base/fileChunks.ts'
import { err, ok, type Result } from '#base/result.ts'
import { type Opening, openedChunk } from './openedChunk.ts'

export type ReadFailure = 'file-damaged' | 'not-here'

/**
 * A part of a file, chunk by chunk, each fetched when it is asked for: what is never asked for is
 * never fetched. Each chunk opens in its own place only (T80). That all of them together are what
 * the event says is known when the whole file is opened (T81), and not here. Ends with the first
 * failure.
 */
export async function* readFile(
  file: Opening,
  { first, last, skip, length }: ChunkRange,
  chunkAt: (index: number) => Promise<Bytes | undefined>,
): AsyncGenerator<Result<Bytes, ReadFailure>, undefined> {
  // Both counted from the beginning of the first chunk.
  const end = skip + length
  for (let index = first; index <= last; index++) {
    const sealed = await chunkAt(index)
    if (sealed === undefined) return yield err('not-here')
    const plain = await openedChunk(file, index, sealed)
    if (plain === undefined) return yield err('file-damaged')
    const start = (index - first) * fileChunkBytes
    yield ok(plain.subarray(Math.max(0, skip - start), end - start))
  }
  return undefined
}
