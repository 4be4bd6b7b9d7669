import { readU32 } from '#base/bytes.ts'
import { heavyWords } from './heavyWords.ts'
import type { RandomBytes } from './randomBytes.ts'

/** More than 54 bits: out of reach behind OPAQUE, and a person can say it aloud. */
const passphraseWords = 5

/**
 * A passphrase to suggest, from one of the word lists, without the words that would hurt. One of them
 * is likelier than another by less than one in two million.
 */
export const makePassphrase = (
  list: readonly string[],
  random: RandomBytes,
  count: number = passphraseWords,
): string => {
  const words = list.filter(word => !heavyWords.has(word))
  return Array.from(
    { length: count },
    () => words[readU32(random(4), 0) % words.length] ?? '',
  ).join(' ')
}
