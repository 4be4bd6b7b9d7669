import { expect, test } from 'vitest'
import { type Bytes, concat, zeros } from '#base/bytes.ts'
import { chunksOf, fileChunkBytes } from '#base/fileChunks.ts'
import { blobKey, blobSealingKey } from '#crypto/blob.ts'
import { readFile } from './readFile.ts'
import { sealUnder } from './sealFile.ts'

const blobId = zeros(16).fill(1)
const fileKey = zeros(32).fill(2)
const size = 3 * fileChunkBytes + 5_000
const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 31 + (at >> 9)) & 0xff)
const sealed = await sealUnder(await blobSealingKey(fileKey, blobId), blobId, bytes)
const file = { blobId, key: await blobKey(fileKey, blobId), size }

type ChunkAt = (index: number) => Bytes | undefined
const honest: ChunkAt = index => sealed.chunks[index]

/** What comes of the bytes `from` to `to`, how it ends, and which chunks were asked for. */
const read = async (from: number, to: number, chunkAt = honest) => {
  const range = chunksOf(size, from, to)
  if (range === undefined) throw new Error('not in the file')
  const asked: number[] = []
  const parts: Bytes[] = []
  let end = 'whole'
  const coming = readFile(file, range, async index => {
    asked.push(index)
    return chunkAt(index)
  })
  for await (const part of coming)
    if (part.ok) parts.push(part.value)
    else end = part.error
  return { came: concat(...parts), end, asked }
}

test.each([
  ['the whole', 0, size - 1, [0, 1, 2, 3]],
  ['one byte', 7, 7, [0]],
  ['over a border', fileChunkBytes - 1, fileChunkBytes, [0, 1]],
  ['exactly one chunk', fileChunkBytes, 2 * fileChunkBytes - 1, [1]],
  ['over a whole chunk', fileChunkBytes + 5, 3 * fileChunkBytes + 9, [1, 2, 3]],
  ['the last byte', size - 1, size - 1, [3]],
  ['past the end', size - 10, size + 100, [3]],
])('[F9] %s is read from the chunks that hold it and no others', async (_, from, to, chunks) => {
  const { came, end, asked } = await read(from, to)
  expect([end, asked]).toEqual(['whole', chunks])
  expect(Buffer.compare(came, bytes.slice(from, to + 1))).toBe(0)
})

test('[F9] what is not asked for is not fetched', async () => {
  const asked: number[] = []
  const range = chunksOf(size, 0, size - 1)
  if (range === undefined) throw new Error('not in the file')
  const coming = readFile(file, range, async index => {
    asked.push(index)
    return honest(index)
  })
  await coming.next()
  await coming.next()
  await coming.return(undefined)
  expect(asked).toEqual([0, 1])
})

test.each<[string, number, ChunkAt]>([
  ['a changed chunk', 1, at => honest(at)?.map((b, i) => (at === 1 && i === 9 ? b ^ 1 : b))],
  ['two chunks in each other’s place', 0, at => honest(at < 2 ? 1 - at : at)],
  ['the first chunk again', 1, at => honest(at === 1 ? 0 : at)],
  ['the last in the middle', 1, at => honest(at === 1 ? 3 : at)],
  ['a cut chunk', 2, at => honest(at)?.subarray(0, at === 2 ? -1 : undefined)],
  ['less padding', 3, at => honest(at)?.subarray(0, at === 3 ? -4_096 : undefined)],
])('[T80] [F9] %s ends the reading, and nothing of it comes out', async (_, whole, chunkAt) => {
  const { came, end } = await read(0, size - 1, chunkAt)
  expect(end).toBe('file-damaged')
  expect(Buffer.compare(came, bytes.slice(0, whole * fileChunkBytes))).toBe(0)
})

test('[T80] [F9] a chunk that is not what was sealed is not read in a part either', async () => {
  const { came, end } = await read(2 * fileChunkBytes + 3, size - 1, at => honest(at - 1))
  expect([came.length, end]).toEqual([0, 'file-damaged'])
})

test('[F9] where a chunk cannot be had the reading ends', async () => {
  const { end, asked } = await read(0, size - 1, at => (at === 1 ? undefined : honest(at)))
  expect([end, asked]).toEqual(['not-here', [0, 1]])
})
