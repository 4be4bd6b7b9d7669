import { wordCount, type WordIndices } from './words.ts'
import { wordList } from './wordList.ts'

/** No two words of a list begin with the same four letters (rule K18). */
const telling = 4

const folded = (word: string): string =>
  word
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .slice(0, telling)

/**
 * Six words as a keeper typed what they heard. Who asks may speak another language than who helps,
 * so both lists are tried; hardly ever does more than one fit. Empty: these are no such words.
 */
export const wordsFromTyped = async (typed: string): Promise<readonly WordIndices[]> => {
  const words = typed.split(/[\s,.;]+/).filter(word => word !== '')
  if (words.length !== wordCount) return []
  const lists = [await wordList('en'), await wordList('es')]
  return lists.flatMap(list => {
    const places = new Map(list.map((word, index) => [folded(word), index]))
    const indices = words.flatMap(word => places.get(folded(word)) ?? [])
    return indices.length === wordCount ? [indices] : []
  })
}
