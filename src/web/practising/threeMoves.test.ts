import { expect, test } from 'vitest'
import { hintFor } from '#core/hints/hint.ts'
import { en } from '#web/text/en.ts'
import { es } from '#web/text/es.ts'
import { nextAfter, type SituationKey, situations } from './situations.ts'
import { answeringOf, beginnings, nothingTried, saidWords, threeMoves } from './threeMoves.ts'

const languages = [
  ['en', en],
  ['es', es],
] as const

test('[PR1] at least ten situations in each language, each with a worked example for each move', () => {
  for (const [, text] of languages) {
    expect(Object.keys(text.practising.situations).toSorted()).toEqual([...situations].toSorted())
    expect(situations.length).toBeGreaterThanOrEqual(10)
    for (const key of situations)
      for (const move of threeMoves)
        expect(text.practising.situations[key][move], `${key} ${move}`).not.toBe('')
  }
})

test('[PR1] the examples ask openly, and no hint would stand under any of them', () => {
  for (const [language, text] of languages)
    for (const key of situations)
      for (const move of threeMoves) {
        const words = text.practising.situations[key][move]
        const where = `${language} ${key} ${move}: ${words}`
        expect(words.includes('?'), where).toBe(move === 'question')
        const tried = { ...nothingTried[move], words }
        expect(hintFor(answeringOf(key, move, tried, text)), where).toBeUndefined()
      }
})

test('[PR1] another story follows each, and all come round', () => {
  const seen = situations.map((_, times) => {
    let key: SituationKey = situations[0]
    for (let time = 0; time < times; time++) key = nextAfter(key)
    return key
  })
  expect(new Set(seen).size).toBe(situations.length)
  expect(nextAfter(situations[situations.length - 1] ?? 'phone')).toBe(situations[0])
})

test('a beginning alone says nothing, and a hint is looked for in what goes on after it', () => {
  for (const [, text] of languages)
    for (const move of threeMoves)
      for (const starter of beginnings[move]) {
        const words = text.sharing.starter[starter]
        expect(saidWords(move, { ...nothingTried[move], words }, text)).toBe('')
      }
  const words = 'You should get some sleep.'
  const tried = { ...nothingTried.meaning, words }
  expect(hintFor(answeringOf('bread', 'meaning', tried, en))?.rule).toBe('advice')
  expect(hintFor(answeringOf('passed', 'meaning', tried, en))).toBeUndefined()
})
