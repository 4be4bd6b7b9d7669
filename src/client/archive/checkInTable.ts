import { type Circle, dayMs } from '#core/circle/circle.ts'
import type { AccountId } from '#core/circle/ids.ts'
import { allSaid } from '#core/commitment/due.ts'
import type { ArchiveWords } from './archiveWords.ts'

/** The head of the table, in the person's language. */
export const checkInHead = ({ table }: ArchiveWords): string =>
  row([table.day, table.circle, table.commitment, table.answer, table.line])

/** What I said of each time that was due of my own commitments, the oldest first. */
export const checkInRows = (
  words: ArchiveWords,
  name: string,
  { commitment }: Circle,
  me: AccountId,
): readonly string[] =>
  Object.values(commitment.all)
    .filter(({ by }) => by === me)
    .flatMap(mine =>
      allSaid(mine).map(({ day, says, line }) =>
        row([dateOf(day), name, mine.what, words.checkIns[says], line ?? '']),
      ),
    )

const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10)

/**
 * RFC 4180. What begins like a formula would be one to a spreadsheet: with an apostrophe it is text. Where people
 * write decimal commas, in Spain say, a spreadsheet takes `;` for the end of a cell, whatever is quoted: a
 * circle called `us;=HYPERLINK(…)` would be a formula there (T157).
 */
export const row = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`

/** `;-)` is a face. */
const formula =
  /^(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r])|(?<=[;\t\r\n])(?=\s*(?:[=+@\uff1d\uff0b\uff20]|[-\uff0d][\w(]))/g

const cell = (text: string): string => {
  const harmless = text.replaceAll(formula, "'")
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
