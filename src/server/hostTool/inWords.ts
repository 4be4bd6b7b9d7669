import type { HostCounts } from './hostCounts.ts'

/** Numbers, days and columns as a person reads them in a terminal. */

const units = ['bytes', 'KB', 'MB', 'GB', 'TB'] as const

export const bytesInWords = (bytes: number): string => {
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1)
  const value = bytes / 1000 ** power
  const digits = power === 0 || value >= 100 ? 0 : 1
  return `${value.toFixed(digits)} ${units[power] ?? 'bytes'}`
}

export const countInWords = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`

export const countsInWords = ({ accounts, circles, entries }: HostCounts): string =>
  [
    countInWords(accounts, 'account', 'accounts'),
    countInWords(circles, 'circle', 'circles'),
    countInWords(entries, 'entry', 'entries'),
  ].join(', ')

export const dayInWords = (at: number): string => new Date(at).toISOString().slice(0, 10)

export const minuteInWords = (at: number): string =>
  `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`

/** Rows under their headings, each column as wide as its widest cell. */
export const columns = (
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] => {
  const all = [heads, ...rows]
  const widths = heads.map((_, index) => Math.max(...all.map(row => row[index]?.length ?? 0)))
  return all.map(row =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
