import { describe, expect, it } from 'vitest'
import { zeros } from '#base/bytes.ts'
import { idFrom } from '#base/ids.ts'
import { toHex } from '#base/text.ts'
import { heavyWords } from './heavyWords.ts'
import { makePassphrase } from './passphrase.ts'
import { systemRandomBytes } from './randomBytes.ts'
import { wordList } from './wordList.ts'
import { type CircleState, circleWords, circleWordsDigest, type WordsMember } from './words.ts'

const member = (byte: number, role: WordsMember['role']): WordsMember => ({
  accountId: zeros(16).fill(byte),
  gen: 1,
  idPublicKey: zeros(32).fill(byte),
  kemPublicKey: zeros(32).fill(byte),
  role,
})
const [ana, ben] = [member(1, 'steward'), member(2, 'member')]
const state: CircleState = {
  circleId: idFrom('circle', zeros(32).fill(1)),
  seq: 5,
  head: zeros(32).fill(2),
  members: [ana, ben],
  commit: zeros(32).fill(3),
}

describe('circle words', () => {
  it('[T44] are six, the same for the same circle, and other after any substitution', async () => {
    const [words, same] = [
      await circleWords(state),
      await circleWords({ ...state, members: [ben, ana] }),
    ]
    const others: readonly CircleState[] = [
      { ...state, circleId: idFrom('circle', zeros(32)) },
      { ...state, seq: 6 },
      { ...state, head: zeros(32) },
      { ...state, commit: zeros(32) },
      { ...state, members: [ana] },
      { ...state, members: [ana, { ...ben, kemPublicKey: zeros(32) }] },
      { ...state, members: [ana, { ...ben, role: 'steward' }] },
      { ...state, members: [ana, { ...ben, gen: 2 }] },
    ]
    const digests = [state, ...others].map(other => toHex(circleWordsDigest(other)))
    expect(new Set(digests).size).toBe(others.length + 1)
    expect(words.length).toBe(6)
    expect(same).toEqual(words)
    for (const index of same) expect(index >= 0 && index < 2048).toBe(true)
  })
})

describe('word lists', () => {
  it('[K18] hold 2048 different words, no two with the same first four letters', async () => {
    const lists = await Promise.all([wordList('en'), wordList('es')])
    for (const words of lists) {
      expect(words.length).toBe(2048)
      expect(new Set(words.map(word => word.slice(0, 4))).size).toBe(2048)
      expect(words.every(word => word === word.normalize('NFC') && /^\p{Ll}+$/u.test(word))).toBe(
        true,
      )
    }
    expect([lists[0][0], lists[0][2047]]).toEqual(['abandon', 'zoo'])
    expect([lists[1][0], lists[1][2047]]).toEqual(['ábaco', 'zurdo'])
  })
})

describe('passphrase', () => {
  it('[K18] is five words of the list, from the randomness given', async () => {
    const words = await wordList('en')
    expect(makePassphrase(words, zeros)).toBe('ability ability ability ability ability')
    expect(makePassphrase(words, length => zeros(length).fill(255)).split(' ')).toHaveLength(5)
    const [one, two] = [1, 2].map(() => makePassphrase(words, systemRandomBytes))
    expect(one).not.toBe(two)
  })

  it('[K18] words that would hurt are not suggested, and more than 54 bits are left', async () => {
    const lists = await Promise.all([wordList('en'), wordList('es')])
    const all = new Set(lists.flat())
    for (const word of heavyWords) expect(all).toContain(word)
    for (const list of lists) {
      const left = list.filter(word => !heavyWords.has(word))
      expect(5 * Math.log2(left.length)).toBeGreaterThan(54)
      const said = new Set(makePassphrase(list, systemRandomBytes, 4000).split(' '))
      for (const word of heavyWords) expect(said).not.toContain(word)
    }
  })
})
