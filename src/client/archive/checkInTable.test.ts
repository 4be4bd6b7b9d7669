import { expect, test } from 'vitest'
import { row } from './checkInTable.ts'

/** What a spreadsheet takes for cells that begins with `=` and the like. */
const formulas = (line: string, separator: RegExp): readonly string[] =>
  line
    .trimEnd()
    .split(separator)
    .map(cell => cell.replace(/^"/, '').trimStart())
    .filter(cell => /^[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(cell))

test('[E24] [T157] no name of a circle is a formula, wherever a spreadsheet ends its cells', () => {
  for (const name of [
    '=1+1',
    ' =1+1',
    '@SUM(A1)',
    '-2+3',
    '\uff1d1+1',
    'us;=HYPERLINK(A1)',
    'us; =HYPERLINK(A1)',
    'us;+1',
    'us;-1',
    'us;-A1',
    'a;b;@SUM(A1)',
    'us;\uff1d1+1',
    'us,=1+1',
  ]) {
    const line = row(['2026-11-29', name, 'Walk'])
    expect(formulas(line, /;|\t/), name).toEqual([])
    // A comma that is quoted ends no cell.
    expect(
      formulas(
        line.replaceAll(/"[^"]*"/g, quoted => quoted.replaceAll(',', ' ')),
        /,/,
      ),
    ).toEqual([])
  }
})

test('[E24] what people write stays as they wrote it', () => {
  expect(row(['tired; but here ;-)', 'a "b"', 'one, two'])).toBe(
    '"tired; but here ;-)","a ""b""","one, two"\r\n',
  )
  expect(row(['plain', 'a-b', '1+1'])).toBe('plain,a-b,1+1\r\n')
})
