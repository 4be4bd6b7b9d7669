import * as v from 'valibot'
import {
  type AddedLine,
  type HelpLineRow,
  helpLineRow,
  maxAddedLines,
  maxHelpLineRows,
  maxHelpLinesBytes,
} from '#protocol/api/helpLines.ts'

export type HostLine = AddedLine

/** What the host says of help lines, as far as it can be shown. */
export interface HostHelpLines {
  /** The day of the newest confirmation, by the id of the line. */
  readonly confirmed: ReadonlyMap<string, string>
  readonly added: readonly HostLine[]
}

export const noHostHelpLines: HostHelpLines = { confirmed: new Map(), added: [] }

const rowsIn = (text: string): readonly unknown[] => {
  if (text.length > maxHelpLinesBytes) return []
  try {
    const answer: unknown = JSON.parse(text)
    const rows: unknown =
      typeof answer === 'object' && answer !== null && 'rows' in answer ? answer.rows : []
    return Array.isArray(rows) ? rows.slice(0, maxHelpLineRows) : []
  } catch {
    return []
  }
}

const isAdded = (row: HelpLineRow): row is AddedLine => 'name' in row

/**
 * Reads what a host sent. The host may be the person somebody fears: each row is looked at by
 * itself, what is not plainly a line of help is dropped, and nothing in a row can name another to
 * be left out. Never throws.
 */
export const hostHelpLinesOf = (text: string): HostHelpLines => {
  const confirmed = new Map<string, string>()
  const added: AddedLine[] = []
  for (const each of rowsIn(text)) {
    const { success, output } = v.safeParse(helpLineRow, each)
    if (!success) continue
    if (!isAdded(output)) {
      const before = confirmed.get(output.confirms)
      if (before === undefined || before < output.on) confirmed.set(output.confirms, output.on)
      continue
    }
    const { country, kind } = output
    const alike = added.filter(line => line.country === country && line.kind === kind)
    if (alike.length < maxAddedLines) added.push(output)
  }
  return { confirmed, added }
}
