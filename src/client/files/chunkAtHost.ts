import type { Bytes } from '#base/bytes.ts'
import { fileChunkBytes, fileTagBytes } from '#base/fileChunks.ts'
import { paths, pathTo } from '#protocol/api/paths.ts'
import type { FilePass } from '../commands/fileCommands.ts'
import { blobIdOf } from './filesOf.ts'

const timeoutMs = 60_000

/** One sealed chunk, asked for by the service worker, which has no engine; `undefined`: not here. */
export const chunkAtHost = async (
  { circle, blob }: Pick<FilePass, 'circle' | 'blob'>,
  index: number,
): Promise<Bytes | undefined> => {
  const path = pathTo(paths.blobChunk, { circle, blob: blobIdOf(blob), chunk: String(index) })
  try {
    const answer = await fetch(path, {
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const length = Number(answer.headers.get('content-length') ?? '0')
    // A hostile host must not fill a phone's memory.
    if (answer.status !== 200 || length > fileChunkBytes + fileTagBytes) return undefined
    return new Uint8Array(await answer.arrayBuffer())
  } catch {
    return undefined
  }
}
