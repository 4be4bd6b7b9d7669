import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostHelpLinesOf, noHostHelpLines } from './hostHelpLines.ts'

const good = {
  country: 'ES',
  kind: 'youth',
  name: 'Town line',
  call: '900 000 001',
  on: '2026-11-20',
}
const read = (...rows: readonly unknown[]) => hostHelpLinesOf(JSON.stringify({ rows }))

test('[GH9] [T153] a row that is not plainly a line of help is dropped, and the others stay', () => {
  const wrong: readonly Readonly<Record<string, unknown>>[] = [
    { ...good, name: 'turned \u202e round' },
    { ...good, name: 'hidden\u200bspace' },
    { ...good, name: 'two\nlines' },
    { ...good, name: ' ' },
    { ...good, name: 'x'.repeat(81) },
    { ...good, call: 'javascript:alert(1)' },
    { ...good, call: 'https://evil.example' },
    { ...good, call: '900;ext=1' },
    { ...good, call: '+' },
    { ...good, call: '1'.repeat(30) },
    // [T153] Behind “Call”, all calls would go elsewhere from then on, or a phone would forget everything.
    { ...good, call: '*72 555 123 456' },
    { ...good, call: '**21*600123456#' },
    { ...good, text: '#*06#' },
    { ...good, call: undefined },
    { ...good, kind: 'adverts' },
    { ...good, country: 'Spain' },
    { ...good, on: '2026-02-30' },
    { ...good, on: 'yesterday' },
    { ...good, hides: 'es-016' },
    { ...good, url: 'https://evil.example' },
    { confirms: '<b>', on: '2026-11-20' },
  ]
  const short = { ...good, call: '*4141' }
  expect(read(short).added).toEqual([short])
  for (const row of wrong) expect(read(row, good).added, JSON.stringify(row)).toEqual([good])
})

test('[GH9] a name with signs of a page in it is a name: only letters, drawn as letters', () => {
  const row = { ...good, name: '<img src=x onerror=alert(1)>' }
  expect(read(row).added).toEqual([row])
})

test('[GH9] too much of it is nothing, and too many of one kind are cut', () => {
  expect(hostHelpLinesOf(' '.repeat(32_769))).toEqual(noHostHelpLines)
  expect(read(...Array.from({ length: 50 }, () => good)).added.length).toBe(3)
  const other = { ...good, country: 'FR' }
  // Rows past the sixtieth are not looked at.
  expect(read(...Array.from({ length: 60 }, () => good), other).added).toEqual([good, good, good])
})

test('[GH9] whatever a host sends, reading never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), text => {
      const { added, confirmed } = hostHelpLinesOf(text)
      expect(added.length + confirmed.size).toBeLessThan(200)
    }),
    { seed: 7 },
  )
  for (const text of ['', 'null', '[]', '{"rows":{}}', '{"rows":[null,1,"x",[]]}'])
    expect(hostHelpLinesOf(text)).toEqual(noHostHelpLines)
})
