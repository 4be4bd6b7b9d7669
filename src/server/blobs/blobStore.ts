import type { Bytes } from '#base/bytes.ts'
import { sealedChunks } from '#base/fileChunks.ts'
import { type AccountId, type BlobId, type CircleId, idBytes, idFrom } from '#base/ids.ts'
import type { Sql } from '../sql/sql.ts'
import type { BlobFolder } from './blobFolder.ts'

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

/**
 * The files of all circles: rows that say which there are, and bytes in the data folder. A row
 * comes before its first byte and goes after its last one, so that whatever ends in between is
 * found again by its row.
 */
export interface BlobStore {
  /** Begins a file or goes on with it. `refused`: somebody else's, or another length. */
  begin(
    place: Place,
    uploader: AccountId,
    bytes: number,
  ): Promise<
    | { readonly kind: 'open'; readonly have: readonly number[] }
    | { readonly kind: 'refused' | 'circle-full' }
  >
  /** `stored` means: on the disk. */
  put(
    place: Place,
    uploader: AccountId,
    index: number,
    chunk: Bytes,
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

  const finish = async ({ circle, blob }: Place): Promise<void> => {
    await sql.run('UPDATE blob SET unfinished_until = NULL WHERE circle_id = ? AND blob_id = ?', [
      idBytes(circle),
      idBytes(blob),
    ])
  }

  /** Finished when the last missing chunk is there, whoever notices first. */
  const finishIfWhole = async (place: Place, row: BlobRow): Promise<readonly number[]> => {
    const have = await folder.chunks(place.circle, place.blob)
    const isWhole = have.length === sealedChunks(row.bytes)?.length
    if (isWhole && row.unfinished_until !== null) await finish(place)
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
    async begin(place, uploader, bytes) {
      const { circle, blob } = place
      const known = await rowAt(place)
      if (known !== undefined) {
        const isSame = isOf(known, uploader) && known.bytes === bytes
        return isSame
          ? { kind: 'open', have: await finishIfWhole(place, known) }
          : { kind: 'refused' }
      }
      await sql.run(
        'INSERT INTO blob_room (circle_id, bytes) VALUES (?, 0) ON CONFLICT DO NOTHING',
        [idBytes(circle)],
      )
      await folder.make(circle, blob)
      const isBegun = await sql.batch([
        {
          text: `UPDATE blob_room SET bytes = bytes + ? WHERE circle_id = ? AND bytes + ? <= ?`,
          params: [bytes, idBytes(circle), bytes, circleFileBytes],
          mustChange: true,
        },
        {
          text: `INSERT INTO blob (circle_id, blob_id, account_id, bytes, unfinished_until)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
          params: [idBytes(circle), idBytes(blob), idBytes(uploader), bytes, nowMs() + dayMs],
          mustChange: true,
        },
      ])
      if (isBegun) return { kind: 'open', have: [] }
      // The same begun twice at once finds its row; otherwise there was no room.
      const other = await rowAt(place)
      if (other !== undefined)
        return isOf(other, uploader) && other.bytes === bytes
          ? { kind: 'open', have: [] }
          : { kind: 'refused' }
      await folder.drop(circle, blob)
      return { kind: 'circle-full' }
    },
    async put(place, uploader, index, chunk) {
      const row = await rowAt(place)
      if (row === undefined || !isOf(row, uploader)) return 'unknown'
      if (sealedChunks(row.bytes)?.[index] !== chunk.length) return 'wrong-length'
      if (!(await folder.put(place.circle, place.blob, index, chunk))) return 'unknown'
      // Only what looks whole is looked at closely: each look waits for the disk.
      const count = await folder.count(place.circle, place.blob)
      if (count === sealedChunks(row.bytes)?.length) await finishIfWhole(place, row)
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
        // A crash may have come between the last chunk and the word that it was the last.
        // oxlint-disable-next-line no-await-in-loop
        const have = await finishIfWhole({ circle, blob: idFrom('blob', row.blob_id) }, row)
        if (have.length === sealedChunks(row.bytes)?.length) continue
        // oxlint-disable-next-line no-await-in-loop
        await dropRow(circle, row)
      }
      for await (const place of folder.older(nowMs() - dayMs))
        if ((await rowAt(place)) === undefined) await folder.drop(place.circle, place.blob)
    },
  }
}
