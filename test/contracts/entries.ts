import { createHash } from 'node:crypto'
import type { Bytes } from '#base/bytes.ts'
import type { CircleBatch, StoredEntry } from '#server/entryLog/entryLog.ts'

/** `length` bytes that depend on `name` alone: the same in every run. */
export const bytesFor = (name: string, length: number): Bytes => {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at += 32)
    bytes.set(
      createHash('sha256')
        .update(`${name}/${at}`)
        .digest()
        .subarray(0, Math.min(32, length - at)),
      at,
    )
  return bytes
}

export const circleNamed = (name: string): Bytes => bytesFor(`circle ${name}`, 32)

/** An entry of `author`'s one session in a circle, at `seq`; no two of them collide. */
export const entryAt = (
  circle: string,
  seq: number,
  changes: Partial<StoredEntry> & { readonly author?: string } = {},
): StoredEntry => {
  const { author = 'Ana', ...fields } = changes
  const body = fields.body ?? bytesFor(`body ${circle} ${author} ${seq}`, 300)
  return {
    seq,
    eventId: bytesFor(`event ${circle} ${author} ${seq}`, 32),
    logHash: bytesFor(`hash ${circle} ${author} ${seq}`, 32),
    kind: 2,
    accountId: bytesFor(`account ${author}`, 16),
    gen: 1,
    sessionId: bytesFor(`session ${author} ${circle}`, 16),
    sseq: seq,
    seenSeq: seq - 1,
    header: bytesFor(`header ${circle} ${author} ${seq}`, 268),
    body,
    bodyLen: body.length,
    ...fields,
  }
}

export const batchOf = (
  circle: string,
  entries: readonly StoredEntry[],
  erase: readonly Bytes[] = [],
): CircleBatch => ({
  circleId: circleNamed(circle),
  expectedSeq: (entries[0]?.seq ?? 1) - 1,
  entries,
  erase,
})

/** `count` entries of one author from `first` on. */
export const run = (
  circle: string,
  first: number,
  count: number,
  author?: string,
): readonly StoredEntry[] =>
  Array.from({ length: count }, (_, index) =>
    entryAt(circle, first + index, author === undefined ? {} : { author }),
  )
