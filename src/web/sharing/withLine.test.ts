import { expect, test } from 'vitest'
import { withLine } from './withLine.ts'

const lines = ['Mara, I think of you.', 'Mara, how was today?']
const [one = '', other = ''] = lines
const put = (words: string, line: string, max = 2_000): string =>
  withLine(words, line, each => lines.includes(each), max)

test('[RO10] a first line stands where nothing stood, or another that nobody changed', () => {
  expect(put('', one)).toBe(one)
  expect(put(' \n', one)).toBe(one)
  expect(put(one, other)).toBe(other)
  expect(put(one, one)).toBe(one)
})

test('[RO10] own words stay, to the letter, and the line goes below them', () => {
  const mine = `${one} I dreamt of your garden.\n\nThe roses were out.`
  const both = put(mine, other)
  expect(both).toBe(`${mine}\n\n${other}`)
  // Another one takes the place of the line, and of nothing else.
  expect(put(both, one)).toBe(`${mine}\n\n${one}`)
  expect(put(both, other)).toBe(both)
  expect(put(mine, other, mine.length + 5)).toBe(mine)
})
