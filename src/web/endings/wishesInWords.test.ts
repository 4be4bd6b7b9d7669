import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wishesForm, wishesIn, wishesInWords } from './wishesInWords.ts'

const papers = { choice: undefined, words: '', where: 'In the blue box.' } as const

test('[EN23] every part can stay empty: where papers lie is kept alone, and nothing is not', () => {
  const kept = wishesIn(papers)
  expect(kept).toEqual({ choice: 'own', words: '', where: 'In the blue box.' })
  // It stands there again as it was written: nothing was chosen.
  expect(wishesForm(kept)).toEqual(papers)
  expect(wishesForm(kept, { choice: 'own' }).choice).toBe('own')
  expect(wishesForm({ ...papers, choice: 'own', words: 'Read them.' }).choice).toBe('own')
  expect(wishesIn(wishesForm(undefined))).toBeUndefined()
  expect(wishesIn({ ...papers, where: ' ' })).toBeUndefined()
  expect(wishesIn({ ...papers, choice: 'hide' })).toMatchObject({ choice: 'hide' })
})

test('[W17] what was touched comes back as it stood, and nothing else', () => {
  for (const touched of [{ choice: 'hide' }, { words: '', where: 'Ana’s “box”' }] as const)
    expect(wishesInWords.read(wishesInWords.write(touched))).toEqual(touched)
  expect(wishesInWords.write({})).toBe('')
  expect(wishesInWords.read('{"choice":"burn","words":7,"more":1}')).toEqual({})
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), words => void wishesInWords.read(words)))
})
