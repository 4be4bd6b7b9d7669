import type { Plugin } from 'vite'
import { commonPasswords } from '../src/client/account/commonPasswords.ts'
import { wordsEn } from '../src/crypto/wordsEn.ts'
import { wordsEs } from '../src/crypto/wordsEs.ts'

type List = readonly string[] | readonly List[]

/** By the end of the module's path: what it exports. */
const lists: Readonly<Record<string, Readonly<Record<string, List>>>> = {
  'src/client/account/commonPasswords.ts': { commonPasswords },
  'src/crypto/wordsEn.ts': { wordsEn },
  'src/crypto/wordsEs.ts': { wordsEs },
}

const sharedStart = (a: string, b: string): number => {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

/** Each word as a capital, which says how much of the word before it keeps, and the rest of it. */
export const fold = (words: readonly string[]): string =>
  words
    .map((word, index) => {
      const kept = sharedStart(words[index - 1] ?? '', word)
      return `${String.fromCharCode(65 + kept)}${word.slice(kept)}`
    })
    .join('')

/** Travels with each list, so it needs nothing from elsewhere. */
export const unfold = (folded: string): readonly string[] => {
  let word = ''
  return Array.from(folded.matchAll(/([A-Z])([^A-Z]*)/g), ([, kept = '', rest = '']) => {
    word = word.slice(0, kept.charCodeAt(0) - 65) + rest
    return word
  })
}

const isWords = (list: List): list is readonly string[] => typeof list[0] === 'string'

const written = (list: List): string => {
  if (!isWords(list)) return `[${list.map(written).join()}]`
  const folded = fold(list)
  if (unfold(folded).join('\n') !== list.join('\n'))
    throw new Error('This list does not come back as it was.')
  return `unfold(${JSON.stringify(folded)})`
}

/**
 * Ships the long lists of words folded: a third smaller after packing than the words themselves,
 * which stay readable in the source. The list that the app sees is the same, word for word.
 */
export const foldedLists: Plugin = {
  name: 'folded-lists',
  apply: 'build',
  enforce: 'pre',
  load(id) {
    const found = Object.entries(lists).find(([path]) => id.endsWith(path))
    if (found === undefined) return undefined
    const code = Object.entries(found[1]).map(
      ([name, list]) => `export const ${name} = ${written(list)}`,
    )
    return { code: [`const unfold = ${unfold.toString()}`, ...code].join('\n'), map: null }
  },
}
