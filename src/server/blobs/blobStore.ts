import type { Bytes } from '#base/bytes.ts'
import { sealedChunks } from '#base/fileChunks.ts'
import { type AccountId, type BlobId, type CircleId, idBytes, idFrom } from '#base/ids.ts'
import type { Sql, Statement } from '../sql/sql.ts'
import type { BlobFolder, PlacedChunk } from './blobFolder.ts'

/** What a `redact` says about files. `all`: of one account, whatever they are called. */
export type TakenBack =
  | {
      readonly kind: 'named'
      readonly by: AccountId
      readonly mod: boolean
      readonly blobs: readonly BlobId[]
    }
  | { readonly kind: 'all'; readonly of: AccountId }

interface Place {
  readonly circle: CircleId
  readonly blob: BlobId
}

export interface BlobToBegin {
  readonly blob: BlobId
  /** Sealed, a length that files are sealed to. */
  readonly bytes: number
}

/**
 * The files of all circles: rows that say which there are, and bytes in the data folder. A row
 * comes before its first byte and goes after its last one, so that whatever ends in between is
 * found again by its row.
 *
 * [Note: rows of files] Chunks wait for the disk, each of them; rows wait once, when their uploader asks whether
 * all is there. A power cut before that may take rows that were just begun or finished: the uploader begins
 * again and finds every chunk (F3), and bytes without a row go after a day.
 */
export interface BlobStore {
  /**
   * Begins files or goes on with them: all of them, or none. `have`: of each the chunks that are there.
   * `refused`: one is somebody else's, or has another length.
   */
  begin(
    circle: CircleId,
    uploader: AccountId,
    files: readonly BlobToBegin[],
  ): Promise<
    | { readonly kind: 'open'; readonly have: readonly (readonly number[])[] }
    | { readonly kind: 'refused' | 'circle-full' }
  >
  /** One chunk or several, the first of them `first`. `stored` means: all are on the disk. */
  put(
    place: Place,
    uploader: AccountId,
    first: number,
    body: Bytes,
  ): Promise<'stored' | 'unknown' | 'wrong-length'>
  /** Of a file of which everything is there. */
  read(place: Place, index: number): Promise<Bytes | undefined>
  /** Only what this account brought. */
  drop(place: Place, uploader: AccountId): Promise<void>
  takeBack(circle: CircleId, taken: readonly TakenBack[]): Promise<void>
  dropCircle(circle: CircleId): Promise<void>
  /** What was begun and never finished, and bytes that no row speaks of. */
  sweep(): Promise<void>
}

export interface BlobStoreDeps {
  readonly sql: Sql
  readonly folder: BlobFolder
  readonly nowMs: () => number
  readonly circleFileBytes: number
}

const dayMs = 86_400_000

type BlobRow = {
  readonly blob_id: Bytes
  readonly account_id: Bytes
  readonly bytes: number
  readonly unfinished_until: number | null
}

const isOf = (row: BlobRow, account: AccountId): boolean =>
  idFrom('account', row.account_id) === account

const finished = (circle: CircleId, blob: BlobId): Statement => ({
  text: 'UPDATE blob SET unfinished_until = NULL WHERE circle_id = ? AND blob_id = ?',
  params: [idBytes(circle), idBytes(blob)],
})

export const blobStore = ({ sql, folder, nowMs, circleFileBytes }: BlobStoreDeps): BlobStore => {
  const rowsOf = (circle: CircleId, which = '', ...params: readonly Bytes[]) =>
    sql.all<BlobRow>(
      `SELECT blob_id, account_id, bytes, unfinished_until FROM blob WHERE circle_id = ? ${which}`,
      [idBytes(circle), ...params],
    )
  const rowAt = async ({ circle, blob }: Place): Promise<BlobRow | undefined> => {
    const [row] = await rowsOf(circle, 'AND blob_id = ?', idBytes(blob))
    return row
  }

  const rowsNamed = async (
    circle: CircleId,
    files: readonly BlobToBegin[],
  ): Promise<ReadonlyMap<BlobId, BlobRow>> => {
    const marks = files.map(() => '?').join(', ')
    const ids = files.map(({ blob }) => idBytes(blob))
    const rows = await rowsOf(circle, `AND blob_id IN (${marks})`, ...ids)
    return new Map(rows.map(row => [idFrom('blob', row.blob_id), row]))
  }

  /** The rows of files that are begun, with their room, or nothing: there is none, or one is there. */
  const enter = async (
    circle: CircleId,
    uploader: AccountId,
    files: readonly BlobToBegin[],
  ): Promise<boolean> => {
    const sum = files.reduce((all, { bytes }) => all + bytes, 0)
    await Promise.all(files.map(({ blob }) => folder.make(circle, blob)))
    return sql.batchSoon([
      {
        text: 'INSERT INTO blob_room (circle_id, bytes) VALUES (?, 0) ON CONFLICT DO NOTHING',
        params: [idBytes(circle)],
      },
      {
        text: 'UPDATE blob_room SET bytes = bytes + ? WHERE circle_id = ? AND bytes + ? <= ?',
        params: [sum, idBytes(circle), sum, circleFileBytes],
        mustChange: true,
      },
      ...files.map(({ blob, bytes }) => ({
        text: `INSERT INTO blob (circle_id, blob_id, account_id, bytes, unfinished_until)
          VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
        params: [idBytes(circle), idBytes(blob), idBytes(uploader), bytes, nowMs() + dayMs],
        mustChange: true,
      })),
    ])
  }

  /** What is there of each. Of one that a power cut took from the rows the chunks still are. */
  const haveOf = async (
    circle: CircleId,
    files: readonly BlobToBegin[],
  ): Promise<readonly (readonly number[])[]> => {
    const have = await Promise.all(files.map(({ blob }) => folder.chunks(circle, blob)))
    const whole = files.filter(
      ({ bytes }, place) => have[place]?.length === sealedChunks(bytes)?.length,
    )
    // Whoever hears that all of a file is there never asks again: now its row waits for the disk, and
    // with it every row that did not.
    if (whole.length > 0) await sql.batch(whole.map(({ blob }) => finished(circle, blob)))
    return have
  }

  /** The bytes first, then the row and its room in one step, which only one of two can do. */
  const dropRow = async (circle: CircleId, row: BlobRow): Promise<void> => {
    await folder.drop(circle, idFrom('blob', row.blob_id))
    await sql.batch([
      {
        text: 'DELETE FROM blob WHERE circle_id = ? AND blob_id = ?',
        params: [idBytes(circle), row.blob_id],
        mustChange: true,
      },
      {
        text: 'UPDATE blob_room SET bytes = bytes - ? WHERE circle_id = ?',
        params: [row.bytes, idBytes(circle)],
      },
    ])
  }
  const dropRows = async (circle: CircleId, rows: readonly BlobRow[]): Promise<void> => {
    // One after another: a circle's room is one row.
    // oxlint-disable-next-line no-await-in-loop
    for (const row of rows) await dropRow(circle, row)
  }

  return {
    async begin(circle, uploader, files) {
      for (;;) {
        // One round, unless the same is begun twice at once: who comes second finds the rows.
        // oxlint-disable-next-line no-await-in-loop
        const known = await rowsNamed(circle, files)
        const isOther = ({ blob, bytes }: BlobToBegin): boolean => {
          const row = known.get(blob)
          return row !== undefined && !(isOf(row, uploader) && row.bytes === bytes)
        }
        if (files.some(isOther)) return { kind: 'refused' }
        const fresh = files.filter(({ blob }) => !known.has(blob))
        // oxlint-disable-next-line no-await-in-loop
        if (fresh.length === 0 || (await enter(circle, uploader, fresh)))
          return { kind: 'open', have: await haveOf(circle, files) }
        // oxlint-disable-next-line no-await-in-loop
        const now = await rowsNamed(circle, fresh)
        if (now.size > 0) continue
        // oxlint-disable-next-line no-await-in-loop
        await Promise.all(fresh.map(({ blob }) => folder.drop(circle, blob)))
        return { kind: 'circle-full' }
      }
    },
    async put(place, uploader, first, body) {
      const row = await rowAt(place)
      if (row === undefined || !isOf(row, uploader)) return 'unknown'
      const lengths = sealedChunks(row.bytes) ?? []
      const chunks = chunksIn(body, first, lengths)
      if (chunks === undefined) return 'wrong-length'
      const count = await folder.put(place.circle, place.blob, chunks)
      if (count === undefined) return 'unknown'
      if (count === lengths.length) await sql.batchSoon([finished(place.circle, place.blob)])
      // Taken back while it was being written: nothing of it may stay.
      if ((await rowAt(place)) !== undefined) return 'stored'
      await folder.drop(place.circle, place.blob)
      return 'unknown'
    },
    async read(place, index) {
      const row = await rowAt(place)
      return row === undefined || row.unfinished_until !== null
        ? undefined
        : folder.get(place.circle, place.blob, index)
    },
    async drop(place, uploader) {
      const row = await rowAt(place)
      if (row !== undefined && isOf(row, uploader)) await dropRow(place.circle, row)
    },
    async takeBack(circle, taken) {
      for (const one of taken) {
        if (one.kind === 'all') {
          // oxlint-disable-next-line no-await-in-loop
          await dropRows(circle, await rowsOf(circle, 'AND account_id = ?', idBytes(one.of)))
          continue
        }
        for (const blob of one.blobs) {
          // oxlint-disable-next-line no-await-in-loop
          const row = await rowAt({ circle, blob })
          // F4: who did not bring it takes it only as a steward who says so.
          if (row === undefined || (!one.mod && !isOf(row, one.by))) continue
          // oxlint-disable-next-line no-await-in-loop
          await dropRow(circle, row)
        }
      }
    },
    async dropCircle(circle) {
      await folder.dropCircle(circle)
      await sql.batch([
        { text: 'DELETE FROM blob WHERE circle_id = ?', params: [idBytes(circle)] },
        { text: 'DELETE FROM blob_room WHERE circle_id = ?', params: [idBytes(circle)] },
      ])
    },
    async sweep() {
      const late = await sql.all<BlobRow & { readonly circle_id: Bytes }>(
        `SELECT circle_id, blob_id, account_id, bytes, unfinished_until FROM blob
         WHERE unfinished_until < ?`,
        [nowMs()],
      )
      for (const row of late) {
        const circle = idFrom('circle', row.circle_id)
        const blob = idFrom('blob', row.blob_id)
        // A crash may have come between the last chunk and the word that it was the last.
        // oxlint-disable-next-line no-await-in-loop
        const [have] = await haveOf(circle, [{ blob, bytes: row.bytes }])
        if (have?.length === sealedChunks(row.bytes)?.length) continue
        // oxlint-disable-next-line no-await-in-loop
        await dropRow(circle, row)
      }
      for await (const place of folder.older(nowMs() - dayMs))
        if ((await rowAt(place)) === undefined) await folder.drop(place.circle, place.blob)
    },
  }
}

/** Cut where chunks of these lengths end; `undefined` when the last of them is not whole. */
const chunksIn = (
  body: Bytes,
  first: number,
  lengths: readonly number[],
): readonly PlacedChunk[] | undefined => {
  const chunks: PlacedChunk[] = []
  let at = 0
  for (let index = first; at < body.length; index++) {
    const length = lengths[index]
    if (length === undefined || at + length > body.length) return undefined
    chunks.push({ index, bytes: body.subarray(at, at + length) })
    at += length
  }
  return chunks.length === 0 ? undefined : chunks
}
