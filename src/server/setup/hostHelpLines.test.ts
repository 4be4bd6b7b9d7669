import { expect, test } from 'vitest'
import { keptHelpLines, readHelpLines } from './hostHelpLines.ts'

const known = new Set(['es-016'])
const line = {
  country: 'ES',
  kind: 'crisis',
  name: 'Town line',
  call: '900 000 001',
  on: '2026-11-20',
}
const read = (file: unknown) => readHelpLines(JSON.stringify(file), known)
const said = (file: unknown): string => {
  const answer = read(file)
  return answer.ok ? 'ok' : answer.error
}

test('[GH8] a file of the host is read whole, or the row that is wrong is named', () => {
  const rows = [
    { confirms: 'es-016', on: '2026-11-20' },
    { ...line, replaces: 'es-016' },
  ]
  expect(read({ rows })).toEqual({ ok: true, value: { rows } })
  expect(said({ rows: [line, { ...line, call: 'javascript:x' }] })).toContain('Row 2')
  expect(said({ rows: [{ ...line, call: 'javascript:x' }] })).toContain('call')
  expect(said({ rows: [{ ...line, name: '\u202e' }] })).toContain('name')
  expect(said({ rows: [{ confirms: 'es-017', on: '2026-11-20' }] })).toContain('es-017')
  expect(said({ rows: [line, line, line, line] })).toContain('ES crisis')
  expect(said({ rows: [line], more: 1 })).toContain('rows')
  expect(said({ rows: Array.from({ length: 61 }, () => line) })).toContain('60')
  expect(readHelpLines('{', known)).toEqual({ ok: false, error: 'This is not JSON.' })
})

test('[GH9] what stands in the database and is no row is given to nobody', () => {
  for (const text of [undefined, '', '{', '[]', '{"rows":[{"hides":"es-016"}]}'])
    expect(keptHelpLines(text)).toEqual({ rows: [] })
  expect(keptHelpLines(JSON.stringify({ rows: [line] }))).toEqual({ rows: [line] })
})
