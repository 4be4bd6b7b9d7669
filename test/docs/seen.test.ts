import { expect, test } from 'vitest'
import { asideSchema } from '#core/aside/events.ts'
import { practices } from '#core/circle/practices.ts'
import { paths } from '#protocol/api/paths.ts'
import { readProject } from './projectFiles.ts'
import { seenTables } from './seenTables.ts'

const tables = seenTables(readProject('docs/THREAT-MODEL.md'))

test('[X15] every path of the host stands in THREAT-MODEL, recorded or named as rare', () => {
  const recorded = Object.keys(tables.sent)
    .map(where => where.split(' ')[1] ?? '')
    .filter(path => path.startsWith('/'))
  expect([...new Set([...recorded, ...tables.rare])].toSorted()).toEqual(
    Object.values(paths).toSorted(),
  )
})

test('[X15] what members say to each other has the kinds and fields that the table names', () => {
  const shared = practices.filter(({ offeredIn }) => offeredIn.some(kind => kind !== 'self'))
  // An aside is no act: it holds one, for those it is sealed to.
  const said = [...shared.map(({ schemas }) => schemas), { aside: asideSchema }]
  const kinds = said.flatMap(schemas =>
    Object.entries(schemas).map(([kind, schema]) => {
      // Every act is an object with the fields it names; a schema of another shape fails here.
      const { entries } = schema as unknown as {
        readonly entries: Readonly<Record<string, unknown>>
      }
      return [
        kind,
        Object.keys(entries)
          .filter(name => name !== 't')
          .toSorted(),
      ] as const
    }),
  )
  expect(Object.fromEntries(kinds)).toEqual(tables.said)
})
