import fc from 'fast-check'
import { expect, test } from 'vitest'
import { utf8 } from '#base/text.ts'
import { maxWords } from '../circle/text.ts'
import { splitWords, unitsOver } from './splitWords.ts'

const room = 60_000
const bytesOf = (words: string): number => utf8(JSON.stringify(words)).length - 2

test('[H20] short words are one part, and none are one empty part', () => {
  expect(splitWords('Come.', room)).toEqual(['Come.'])
  expect(splitWords('', room)).toEqual([''])
})

test('[H20] long words are cut between paragraphs, and together are what was written', () => {
  const paragraph = `${'I do not know how to go on. '.repeat(100)}\n\n`
  const words = paragraph.repeat(20)
  const parts = splitWords(words, room)
  expect(parts.length).toBeGreaterThan(1)
  expect(parts.join('')).toBe(words)
  expect(parts.slice(0, -1).every(part => part.endsWith('\n\n'))).toBe(true)
})

const letters = fc.constantFrom('a', ' ', '\n', '"', '\u0001', 'ñ', '語', 'न', '🕯', '\ud800')
const long = fc
  .tuple(fc.array(letters, { maxLength: 40 }), fc.integer({ min: 1, max: 3000 }))
  .map(([some, times]) => some.join('').repeat(times))

test('[H20] whatever was written, every part fits its room and no letter is cut', () => {
  fc.assert(
    fc.property(long, fc.integer({ min: 200, max: room }), (words, maxBytes) => {
      const parts = splitWords(words, maxBytes)
      expect(parts.join('')).toBe(words)
      for (const part of parts) {
        expect(part.length).toBeLessThanOrEqual(maxWords)
        expect(bytesOf(part)).toBeLessThanOrEqual(maxBytes)
        expect(/^[\udc00-\udfff]/.test(part)).toBe(false)
      }
    }),
    { seed: 20, numRuns: 60 },
  )
})

test('[H21] what is too much is told as the letters that do not fit', () => {
  expect(unitsOver('Come.', room)).toBe(0)
  expect(unitsOver('Come.', 3)).toBe(2)
  expect(unitsOver('x'.repeat(maxWords + 7), room)).toBe(7)
  expect(unitsOver('न'.repeat(10), 24)).toBe(2)
})
