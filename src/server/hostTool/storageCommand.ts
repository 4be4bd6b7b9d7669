import type { Bytes } from '#base/bytes.ts'
import { idFrom } from '#base/ids.ts'
import { ok } from '#base/result.ts'
import { defaultBlobRules } from '../blobs/blobRules.ts'
import type { HostCommand } from './hostCommand.ts'
import { bytesInWords, columns } from './inWords.ts'
import { withDatabase } from './withDatabase.ts'

type CircleRow = {
  readonly circle_id: Bytes
  readonly entries: number
  readonly bytes: number
  readonly files: number
}

const sizes = {
  sqlite: 'length(header) + length(body)',
  postgres: 'octet_length(header) + octet_length(body)',
} as const

/** What each circle takes. A host does not keep when an entry came, so there is no last day. */
export const storageCommand: HostCommand = {
  name: 'storage',
  words: [],
  json: true,
  what: 'what each circle takes, the largest first',
  more: [
    'Sealed entries and their headers, without what was taken back; and the sealed bytes of pictures',
    'and voice notes.',
  ],
  run: async ({ place }) =>
    withDatabase(place, async ({ kind, sql }) => {
      const rows = await sql.all<CircleRow>(
        `SELECT e.circle_id, e.entries, e.bytes, coalesce(r.bytes, 0) AS files
         FROM (SELECT circle_id, count(*) AS entries, sum(${sizes[kind]}) AS bytes
               FROM entry GROUP BY circle_id) e
         LEFT JOIN blob_room r ON r.circle_id = e.circle_id
         ORDER BY e.bytes + coalesce(r.bytes, 0) DESC, e.circle_id`,
      )
      const circles = rows.map(row => ({
        circle: idFrom('circle', row.circle_id),
        entries: row.entries,
        bytes: row.bytes,
        files: row.files,
      }))
      return ok({
        lines: [
          ...columns(
            ['circle', 'entries', 'space', 'files'],
            circles.map(one => [
              one.circle,
              String(one.entries),
              bytesInWords(one.bytes),
              bytesInWords(one.files),
            ]),
          ),
          `The files of one circle may take ${bytesInWords(place.circleFileBytes ?? defaultBlobRules.circleFileBytes)}.`,
        ],
        data: circles,
      })
    }),
}
