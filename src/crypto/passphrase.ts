import { readU32 } from '#base/bytes.ts'
import type { RandomBytes } from './randomBytes.ts'

/** 55 bits: out of reach behind OPAQUE, and a person can say it aloud. */
const passphraseWords = 5

/** A passphrase to suggest, from one of the word lists. Every word is equally likely. */
export const makePassphrase = (
  words: readonly string[],
  random: RandomBytes,
  count: number = passphraseWords,
): string =>
  // 2^32 is a multiple of the 2048 words, so the remainder favours none.
  Array.from({ length: count }, () => words[readU32(random(4), 0) % words.length] ?? '').join(' ')
