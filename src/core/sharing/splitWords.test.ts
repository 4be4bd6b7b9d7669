import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maxWords } from '../circle/text.ts'
import { splitWords } from './splitWords.ts'

test('[H20] short words are one part, and none are one empty part', () => {
  expect(splitWords('Come.')).toEqual(['Come.'])
  expect(splitWords('')).toEqual([''])
})

test('[H20] long words are cut between paragraphs, and together are what was written', () => {
  const paragraph = `${'I do not know how to go on. '.repeat(100)}\n\n`
  const words = paragraph.repeat(20)
  const parts = splitWords(words)
  expect(parts.length).toBeGreaterThan(1)
  expect(parts.join('')).toBe(words)
  expect(parts.slice(0, -1).every(part => part.endsWith('\n\n'))).toBe(true)
})

test('[H20] whatever was written, every part fits and no letter is cut', () => {
  const letters = fc.constantFrom('a', ' ', '\n', '"', '\u0001', 'ñ', '語', '🕯', '\ud800')
  const long = fc
    .tuple(fc.array(letters, { maxLength: 40 }), fc.integer({ min: 1, max: 3000 }))
    .map(([some, times]) => some.join('').repeat(times))
  fc.assert(
    fc.property(long, words => {
      const parts = splitWords(words)
      expect(parts.join('')).toBe(words)
      for (const part of parts) {
        expect(part.length).toBeLessThanOrEqual(maxWords)
        expect(JSON.stringify(part).length).toBeLessThan(60_000)
        expect(/^[\udc00-\udfff]/.test(part)).toBe(false)
      }
    }),
    { seed: 20, numRuns: 60 },
  )
})
