import type { Bytes } from '#base/bytes.ts'
import { idFrom } from '#base/ids.ts'
import { ok } from '#base/result.ts'
import type { HostCommand } from './hostCommand.ts'
import { bytesInWords, columns } from './inWords.ts'
import { withDatabase } from './withDatabase.ts'

type CircleRow = {
  readonly circle_id: Bytes
  readonly entries: number
  readonly bytes: number
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
  more: ['Sealed entries and their headers, without what was taken back.'],
  run: async ({ place }) =>
    withDatabase(place, async ({ kind, sql }) => {
      const rows = await sql.all<CircleRow>(
        `SELECT circle_id, count(*) AS entries, sum(${sizes[kind]}) AS bytes
         FROM entry GROUP BY circle_id ORDER BY 3 DESC, circle_id`,
      )
      const circles = rows.map(row => ({
        circle: idFrom('circle', row.circle_id),
        entries: row.entries,
        bytes: row.bytes,
      }))
      return ok({
        lines: columns(
          ['circle', 'entries', 'space'],
          circles.map(one => [one.circle, String(one.entries), bytesInWords(one.bytes)]),
        ),
        data: circles,
      })
    }),
}
