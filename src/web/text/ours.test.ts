import { expect, test } from 'vitest'
import { en } from './en.ts'
import { es } from './es.ts'
import { feelingIn, phraseIn } from './ours.ts'

test('[H26] a feeling from our list is read in one’s own language, and one’s own word as it was said', () => {
  expect(feelingIn('es', 'afraid')).toBe('miedo')
  expect(feelingIn('en', 'un hueco')).toBe('empty')
  expect(feelingIn('es', 'miedo')).toBe('miedo')
  expect(feelingIn('es', 'like glass')).toBe('like glass')
  expect(Object.values(es.feelings.groups.uneasy.words).map(word => feelingIn('en', word))).toEqual(
    Object.values(en.feelings.groups.uneasy.words),
  )
})

test('[H26] ready words are read in one’s own language, unless a letter of them is another', () => {
  expect(phraseIn('es', en.sharing.here.noNeed)).toBe(es.sharing.here.noNeed)
  expect(phraseIn('en', es.commitment.fixed.two)).toBe(en.commitment.fixed.two)
  expect(phraseIn('es', `${en.sharing.here.noNeed} Love, Ana`)).toBe(
    `${en.sharing.here.noNeed} Love, Ana`,
  )
})
