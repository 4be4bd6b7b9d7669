import { describe, expect, test } from 'vitest'
import {
  englishSyllables,
  fleschKincaid,
  inflesz,
  readingOf,
  sentencesIn,
  spanishSyllables,
} from '#dev/reading.ts'

describe('how hard a text is to read', () => {
  test.each([
    ['share', 1],
    ['passed', 1],
    ['waited', 2],
    ['people', 2],
    ['answer', 2],
    ['company', 3],
    ['recovery', 4],
  ])('%s has %i syllables', (word, count) => {
    expect(englishSyllables(word)).toBe(count)
  })

  test.each([
    ['círculo', 3],
    ['quien', 1],
    ['guitarra', 3],
    ['ahora', 3],
    ['día', 2],
    ['dispositivo', 5],
    ['cuidáis', 2],
    ['leer', 2],
    ['hoy', 1],
  ])('%s has %i syllables', (word, count) => {
    expect(spanishSyllables(word)).toBe(count)
  })

  test('a sentence ends with its mark, and a label is none', () => {
    expect(sentencesIn('Done. I am here with you. “Is it so?” Nobody else reads this')).toEqual([
      'I am here with you.',
      'Nobody else reads this',
    ])
  })

  test('the figures are those of the formulas', () => {
    const reading = { sentences: 2, words: 20, syllables: 30 }
    expect(fleschKincaid(reading)).toBeCloseTo(0.39 * 10 + 11.8 * 1.5 - 15.59)
    expect(inflesz(reading)).toBeCloseTo(206.835 - 62.3 * 1.5 - 10)
    expect(readingOf(['The cat sat on the mat.'], 'en')).toEqual({
      sentences: 1,
      words: 6,
      syllables: 6,
    })
  })
})
