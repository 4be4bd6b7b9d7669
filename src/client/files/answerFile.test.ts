import { expect, test } from 'vitest'
import { type Bytes, zeros } from '#base/bytes.ts'
import { fileChunkBytes } from '#base/fileChunks.ts'
import { fromBase64Url } from '#base/text.ts'
import { parseCircleId } from '#core/circle/ids.ts'
import { blobKey } from '#crypto/blob.ts'
import type { FilePass } from '../commands/fileCommands.ts'
import { answerFile } from './answerFile.ts'
import { sealFile } from './sealFile.ts'

const circle = parseCircleId('c'.repeat(64))
if (circle === undefined) throw new Error('no circle')
const size = 2 * fileChunkBytes + 5_000
const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 37) & 0xff)
const { file, chunks } = await sealFile(bytes, 'audio/mp4', length => zeros(length).fill(length))

/** As the engine gives it: under the key of this file. */
const passFor = async (): Promise<FilePass> => {
  const key = await blobKey(zeros(32).fill(32), fromBase64Url(file.blob) ?? zeros(0))
  return { blob: file.blob, circle, key, size, chunkSize: fileChunkBytes, mime: 'audio/mp4' }
}
const pass = await passFor()

const ask = async (range: string | null, chunkAt = (index: number) => chunks[index]) => {
  const asked: number[] = []
  const answer = await answerFile(range, pass, async (_, index): Promise<Bytes | undefined> => {
    asked.push(index)
    return chunkAt(index)
  })
  return { answer, asked }
}
const bodyOf = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer())

test('[F9] without a range the whole comes, and says how long it is', async () => {
  const { answer } = await ask(null)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-length')).toBe(String(size))
  expect(answer.headers.get('content-type')).toBe('audio/mp4')
  expect(answer.headers.get('accept-ranges')).toBe('bytes')
  expect(Buffer.compare(await bodyOf(answer), bytes)).toBe(0)
})

test.each([
  ['bytes=0-1', 0, 1],
  [`bytes=${fileChunkBytes - 2}-${fileChunkBytes + 1}`, fileChunkBytes - 2, fileChunkBytes + 1],
  [`bytes=${size - 3}-`, size - 3, size - 1],
  ['bytes=-4', size - 4, size - 1],
  [`bytes=10-${size + 10}`, 10, size - 1],
])('[F9] a player gets the part that it asks for: %s', async (range, from, to) => {
  const { answer } = await ask(range)
  expect(answer.status).toBe(206)
  expect(answer.headers.get('content-range')).toBe(`bytes ${from}-${to}/${size}`)
  expect(answer.headers.get('content-length')).toBe(String(to - from + 1))
  expect(Buffer.compare(await bodyOf(answer), bytes.slice(from, to + 1))).toBe(0)
})

test('[F9] what is no range of it is said so', async () => {
  const { answer, asked } = await ask(`bytes=${size}-`)
  expect([answer.status, answer.headers.get('content-range')]).toEqual([416, `bytes */${size}`])
  expect(asked).toEqual([])
  // oxlint-disable-next-line no-await-in-loop
  for (const odd of ['bytes=0-1,5-6', 'bytes=9-3', 'bytes=-', 'pages=1-2'])
    expect((await ask(odd)).answer.status, odd).toBe(200)
})

test('[F9] a player that turns away leaves the rest with the host', async () => {
  const { answer, asked } = await ask('bytes=0-')
  const reader = answer.body?.getReader()
  await reader?.read()
  await reader?.cancel()
  expect(asked).toEqual([0])
})

test('[T80] [F9] a changed chunk is never played: at once a no, later it breaks off', async () => {
  const changed = (bad: number) => (index: number) =>
    chunks[index]?.map((byte, at) => (index === bad && at === 0 ? byte ^ 1 : byte))
  expect((await ask(null, changed(0))).answer.status).toBe(502)
  const { answer } = await ask(null, changed(1))
  await expect(answer.arrayBuffer()).rejects.toThrow('file-damaged')
})

test('[F10] whatever is answered runs nothing, is kept nowhere and is for this app alone', async () => {
  const answers = [(await ask(null)).answer, (await ask('bytes=9-')).answer]
  for (const answer of [...answers, await answerFile(null, undefined, async () => undefined)]) {
    const { headers } = answer
    expect(headers.get('content-security-policy')).toContain('sandbox')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  }
})

test('[F10] without what opens it there is nothing', async () => {
  const answer = await answerFile('bytes=0-', undefined, async () => zeros(1))
  expect([answer.status, await answer.text()]).toEqual([404, ''])
})
