import { expect, test } from 'vitest'
import { en } from '#web/text/en.ts'
import { es } from '#web/text/es.ts'
import { beyondCommon, commonOf, found, groupsOf, ownWord } from './feelingWords.ts'

test.each([en, es])(
  '[H26] about sixty plain words, none of them twice, each short enough to send',
  text => {
    const { feelings } = text
    const all = [
      ...Object.values(feelings.common),
      ...groupsOf(feelings).flatMap(({ words }) => words),
    ]
    expect(all.length).toBeGreaterThanOrEqual(60)
    expect(new Set(all).size).toBe(all.length)
    expect(all.filter(word => word.length > 40)).toEqual([])
  },
)

test('[H26] a word is found by its beginning, without its accent, and by its middle last', () => {
  expect(found(es.feelings, 'verg')).toEqual(['vergüenza'])
  expect(found(es.feelings, 'panico')).toEqual(['pánico'])
  expect(found(en.feelings, 'tear')).toEqual(['close to tears'])
  expect(found(en.feelings, 'un')[0]?.startsWith('un')).toBe(true)
  expect(found(en.feelings, '  ')).toEqual([])
})

test.each([en, es])(
  '[H26] whoever has something good to tell finds the light words first',
  text => {
    const { feelings } = text
    const { glad, sad } = feelings.common
    const words = commonOf(feelings, 'rejoice')
    expect(words[0]).toBe(glad)
    expect(words.toSorted()).toEqual(Object.values(feelings.common).toSorted())
    expect(commonOf(feelings, 'listen')[0]).toBe(sad)
    expect(groupsOf(feelings, 'rejoice').map(({ key }) => key)).toEqual([
      'light',
      ...groupsOf(feelings).flatMap(({ key }) => (key === 'light' ? [] : [key])),
    ])
  },
)

test('[H26] what means the same leads to our word, in both languages', () => {
  expect(found(en.feelings, 'scared')).toEqual(['afraid'])
  expect(found(en.feelings, 'anxious')).toEqual(['worried'])
  expect(found(es.feelings, 'asustada')).toEqual(['miedo'])
  expect(found(es.feelings, 'Asustado')).toEqual(['miedo'])
  expect(found(es.feelings, 'triste')).toContain('tristeza')
  for (const { feelings } of [en, es])
    for (const [key, words] of Object.entries(feelings.alike))
      expect([key, words.split(', ').flatMap(word => found(feelings, word)).length > 0]).toEqual([
        key,
        true,
      ])
})

test('[H26] a word of one’s own is taken as it is, unless it is one of ours', () => {
  expect(ownWord(en.feelings, '  like   glass ')).toBe('like glass')
  expect(ownWord(en.feelings, 'Sad')).toBeUndefined()
  expect(ownWord(en.feelings, '')).toBeUndefined()
  expect(beyondCommon(en.feelings, ['sad', 'stuck', 'like glass'])).toEqual(['stuck', 'like glass'])
})
