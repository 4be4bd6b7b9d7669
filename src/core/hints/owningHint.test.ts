import { expect, test } from 'vitest'
import { owningHintFor } from './owningHint.ts'

test.each([
  ['I am sorry if I hurt you.', 'if', 'if I hurt you'],
  ['I lied to you, but you never asked.', 'but-you', 'but you never asked'],
  ['I shouted. You made me so angry.', 'made-me', 'You made me so angry'],
  ["I'm sorry you feel that way.", 'sorry-you-feel', 'sorry you feel that way'],
  ['I’m sorry that you took it like that.', 'sorry-you-feel', 'sorry that you took it like that'],
  ['If you had told me, I would have come.', 'made-me', 'If you had told me'],
  ['Siento si te hice daño.', 'if', 'si te hice daño'],
  ['Te mentí, pero tú nunca preguntaste.', 'but-you', 'pero tú nunca preguntaste'],
  ['Grité. Tú me obligaste a ello.', 'made-me', 'Tú me obligaste a ello'],
  ['Siento que te hayas sentido así.', 'sorry-you-feel', 'Siento que te hayas sentido así'],
])('[OW14] %s', (words, rule, quote) => {
  const found = owningHintFor(words)
  expect(found?.rule).toBe(rule)
  expect(found?.quote.replace(' …', '')).toContain(quote.slice(0, 12))
})

test.each([
  'I read your diary. I think you could not feel safe in your own room.',
  'You need not answer, and you need not forgive me.',
  'I will pay it back by March. If you want it in one sum, tell me.',
  'I am sorry that I shouted at you.',
  'I think you felt alone. I knew, and I did not come.',
  'I do not know if you will read this.',
  'Leí tu diario. Creo que ya no te sentías a salvo en tu cuarto.',
  'Siento que te grité. Siento mucho lo que hice.',
  'No tienes que contestar ni perdonar. Si quieres, dímelo.',
  'Voy a devolverlo antes de marzo.',
])('[OW14] no hint: %s', words => {
  expect(owningHintFor(words)).toBeUndefined()
})

test('[OW14] one hint at a time, and what is blamed on the other comes first', () => {
  expect(owningHintFor('I am sorry if I hurt you, but you made me do it.')?.rule).toBe('made-me')
})
