import * as v from 'valibot'
import { err, ok, type Result } from '#base/result.ts'
import {
  type HelpLineRow,
  helpLineRow,
  type HelpLinesAnswer,
  helpLinesAnswer,
  maxAddedLines,
  maxHelpLineRows,
} from '#protocol/api/helpLines.ts'

export const helpLinesSetting = 'help-lines'

const nothing: HelpLinesAnswer = { rows: [] }

/** What was kept, as it is given to everybody. What does not read as it should is nothing. */
export const keptHelpLines = (text: string | undefined): HelpLinesAnswer => {
  if (text === undefined) return nothing
  try {
    const read = v.safeParse(helpLinesAnswer, JSON.parse(text))
    return read.success ? read.output : nothing
  } catch {
    return nothing
  }
}

/** Reads the file of whoever runs the host, or says in a sentence which row is wrong. */
export const readHelpLines = (
  text: string,
  knownIds: ReadonlySet<string>,
): Result<HelpLinesAnswer, string> => {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    return err('This is not JSON.')
  }
  const outside = v.safeParse(v.strictObject({ rows: v.array(v.unknown()) }), file)
  if (!outside.success) return err('It should hold { "rows": [ … ] } and nothing else.')
  const { rows } = outside.output
  if (rows.length > maxHelpLineRows) return err(`At most ${maxHelpLineRows} rows, please.`)
  const good: HelpLineRow[] = []
  for (const [index, row] of rows.entries()) {
    const read = v.safeParse(helpLineRow, row)
    if (!read.success) return err(`Row ${index + 1} cannot be shown: ${whatIsWrong(row)}.`)
    const named = 'confirms' in read.output ? read.output.confirms : read.output.replaces
    if (named !== undefined && !knownIds.has(named))
      return err(`Row ${index + 1} names "${named}", and no line of the app is called so.`)
    good.push(read.output)
  }
  const crowd = crowded(good)
  return crowd === undefined
    ? ok({ rows: good })
    : err(`At most ${maxAddedLines} lines of one kind in one country, please: ${crowd} has more.`)
}

const crowded = (rows: readonly HelpLineRow[]): string | undefined => {
  const counts = new Map<string, number>()
  for (const row of rows)
    if ('name' in row) {
      const where = `${row.country} ${row.kind}`
      counts.set(where, (counts.get(where) ?? 0) + 1)
    }
  return [...counts].find(([, count]) => count > maxAddedLines)?.[0]
}

/** The fields that are not as they should be, each by its name alone. */
const whatIsWrong = (row: unknown): string => {
  const schema = typeof row === 'object' && row !== null && 'confirms' in row ? 0 : 1
  const issues = v.safeParse(helpLineRow.options[schema], row).issues ?? []
  const names = issues.map(issue => v.getDotPath(issue) ?? 'a way to reach it (call or text)')
  return names.length === 0 ? 'it is not a row' : [...new Set(names)].join(', ')
}
