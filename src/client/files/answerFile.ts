import type { Bytes } from '#base/bytes.ts'
import { chunksOf } from '#base/fileChunks.ts'
import type { Result } from '#base/result.ts'
import { fromBase64Url } from '#base/text.ts'
import type { FilePass } from '../commands/fileCommands.ts'
import { rangeOf } from './rangeOf.ts'
import { readFile, type ReadFailure } from './readFile.ts'

/** On every answer. Were one opened as a page, nothing in it could run, fetch or stay. */
const always = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const

/** What the service worker says to a player or a picture; without a pass there is nothing here. */
export const answerFile = async (
  range: string | null,
  pass: FilePass | undefined,
  chunkAt: (pass: FilePass, index: number) => Promise<Bytes | undefined>,
): Promise<Response> => {
  const blobId = fromBase64Url(pass?.blob ?? '')
  if (pass === undefined || blobId === undefined) return empty(404)
  const { key, size, mime } = pass
  const asked = rangeOf(range, size)
  const { from, to } = asked === 'whole' ? { from: 0, to: size - 1 } : bytesIn(asked)
  const chunks = chunksOf(size, from, to)
  if (asked === 'outside' || chunks === undefined)
    return empty(416, { 'content-range': `bytes */${size}` })
  const parts = readFile({ blobId, key, size }, chunks, index => chunkAt(pass, index))
  // What fails at once is said as a number; what fails later breaks off.
  const first = await parts.next()
  if (first.done === true || !first.value.ok) return empty(502)
  return new Response(streamOf(first.value.value, parts), {
    status: asked === 'whole' ? 200 : 206,
    headers: {
      ...always,
      'accept-ranges': 'bytes',
      'content-length': String(chunks.length),
      'content-type': mime,
      ...(asked === 'whole' ? {} : { 'content-range': `bytes ${from}-${to}/${size}` }),
    },
  })
}

const nowhere = { from: -1, to: -1 }
const bytesIn = (asked: Exclude<ReturnType<typeof rangeOf>, 'whole'>) =>
  asked === 'outside' ? nowhere : asked

const empty = (status: number, headers: Readonly<Record<string, string>> = {}): Response =>
  // A type, or a browser would save nothing as a file.
  new Response('', { status, headers: { ...always, 'content-type': 'text/plain', ...headers } })

/** The next chunk is fetched when the player has room for it, and none after it has turned away. */
const streamOf = (
  first: Bytes,
  rest: AsyncGenerator<Result<Bytes, ReadFailure>, undefined>,
): ReadableStream<Bytes> => {
  let ready: Bytes | undefined = first
  return new ReadableStream<Bytes>(
    {
      pull: async controller => {
        if (ready !== undefined) {
          controller.enqueue(ready)
          ready = undefined
          return
        }
        const next = await rest.next()
        if (next.done === true) controller.close()
        else if (next.value.ok) controller.enqueue(next.value.value)
        else controller.error(new Error(next.value.error))
      },
      cancel: async () => {
        await rest.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}
