import { expect, test } from 'vitest'
import { en } from '#web/text/en.ts'
import { es } from '#web/text/es.ts'
import { sumWords } from './sumWords.ts'

test('[Z4] before the third check-in there is no total, only what was said last', () => {
  const none = { kept: 0, partly: 0, notThisTime: 0, last: undefined }
  expect(sumWords(none, en)).toBe('Nothing was said of it yet.')
  expect(sumWords({ ...none, notThisTime: 1, last: 'notThisTime' }, en)).toBe(
    'The last one: not this time.',
  )
  expect(sumWords({ ...none, kept: 1, partly: 1, last: 'partly' }, en)).toBe(
    'The last one: partly.',
  )
})

test('[Z4] what stands beside it as the last one is not said twice', () => {
  const sum = { kept: 9, partly: 2, notThisTime: 1, last: 'notThisTime' } as const
  expect(sumWords(sum, en, true)).toBe('Kept 9 of 12, partly 2.')
  expect(sumWords({ ...sum, kept: 0, partly: 0 }, en, true)).toBe('')
})

test('[Z4] from the third on the total is named, what was partly too, and nobody says that it was hard', () => {
  const sum = { kept: 9, partly: 2, notThisTime: 1, last: 'notThisTime' } as const
  expect(sumWords(sum, en)).toBe('Kept 9 of 12, partly 2. The last one: not this time.')
  expect(sumWords(sum, es)).toBe('Cumplido 9 de 12, en parte 2. La última vez: esta vez no.')
  expect(sumWords({ ...sum, partly: 0, last: 'kept' }, en)).toBe(
    'Kept 9 of 10. The last one: kept.',
  )
})
