import { expect, test } from 'vitest'
import { hintFor } from '#core/hints/hint.ts'
import { en } from '#web/text/en.ts'
import { es } from '#web/text/es.ts'
import { hintWords } from './hintWords.ts'

test.each([
  ['en', en, 'This reads as advice: “You should rest”. What was asked for is to be heard.'],
  ['es', es, 'Esto suena a consejo: «You should rest». Lo que se pidió es que alguien escuche.'],
] as const)('[J1] a hint names its rule and quotes what it found (%s)', (_, text, said) => {
  expect(hintWords({ rule: 'advice', quote: 'You should rest' }, 'listen', text.hints)).toBe(said)
})

test.each([
  ['en', en],
  ['es', es],
] as const)('[J2] nothing is said of our own beginnings and ready words (%s)', (_, text) => {
  const { starter, here } = text.sharing
  const all = [...Object.values(starter), ...Object.values(here)]
  const hints = all.flatMap(words =>
    (['here', 'reflect', 'ask', 'delight'] as const).map(
      move => hintFor({ words, need: 'listen', move, share: undefined })?.rule,
    ),
  )
  // A beginning of another move asks nothing.
  expect(hints.filter(rule => rule !== undefined && rule !== 'no-question')).toEqual([])
})
