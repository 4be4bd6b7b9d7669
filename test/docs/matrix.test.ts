import { describe, expect, test } from 'vitest'
import { columns } from './matrix/columns.ts'
import { ofFold } from './matrix/ofFold.ts'
import { ofLog } from './matrix/ofLog.ts'
import { ofView } from './matrix/ofView.ts'
import { verdictOf } from './matrix/verdictOf.ts'
import { readProject } from './projectFiles.ts'

/** The table of docs/RULES.md, "Who may do what", row by row as it stands there. */
const tableRows = (document: string): readonly (readonly string[])[] => {
  const section = document.split('\n### Who may do what\n')[1] ?? ''
  return (section.split(/\n##/)[0] ?? '')
    .split('\n')
    .filter(line => line.startsWith('|') && !/^\|[-| ]+\|$/.test(line))
    .map(line =>
      line
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim()),
    )
}

const [head = [], ...rows] = tableRows(readProject('docs/RULES.md'))
const names = head.slice(2)

const judges = { log: ofLog, fold: ofFold, screen: ofView }

describe('docs/RULES.md, "Who may do what"', () => {
  test('has a column for every kind and role that is asked about', () => {
    expect(head.slice(0, 2)).toEqual(['what', 'judged by'])
    expect(names).toEqual(Object.keys(columns))
  })

  test('has every row once, and no other', () => {
    const asked = Object.entries(judges).flatMap(([judge, actions]) =>
      Object.keys(actions).map(action => `${judge}: ${action}`),
    )
    expect(rows.map(([action, judge]) => `${judge}: ${action}`)).toEqual(asked)
  })

  test.each(rows.map(row => [row[1] ?? '', row[0] ?? '', row] as const))(
    '%s: %s',
    (judge, action, row) => {
      const found = names.map(name => {
        const column = columns[name]
        const verdict = column === undefined ? undefined : verdictOf(judge, action, column)
        return verdict === undefined ? 'nobody knows' : verdict ? 'yes' : 'no'
      })
      const under = (cells: readonly string[]) =>
        Object.fromEntries(names.map((name, place) => [name, cells[place]]))
      expect(under(found)).toEqual(under(row.slice(2)))
    },
  )
})
