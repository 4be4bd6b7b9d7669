import { expect, test } from 'vitest'
import { en } from '#web/text/en.ts'
import { es } from '#web/text/es.ts'
import { questionWords } from './questionWords.ts'

test('[Q7] one of ours is read by each in their own language', () => {
  const asked = { words: es.questions.prompts.smile, prompt: 'smile' }
  expect(questionWords(en.questions, asked)).toBe(en.questions.prompts.smile)
  expect(questionWords(es.questions, asked)).toBe(es.questions.prompts.smile)
})

test('[Q7] one’s own, and one of a newer Herewith, stands as it was asked', () => {
  const words = 'Shall we get a dog?'
  for (const prompt of [undefined, 'a-later-one', 'constructor'])
    expect(questionWords(en.questions, { words, prompt })).toBe(words)
})
