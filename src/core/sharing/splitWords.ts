import { maxWords } from '../circle/text.ts'

// JSON writes a line break as two bytes and some signs as six: a part must fit the envelope too.
const maxPartBytes = 48_000

/**
 * Words that are too long for one entry, in parts that each fit: nothing that was written is lost.
 * Put together, the parts are the words. Cut at the end of a paragraph, a line or a word where there
 * is one, and never inside a letter.
 */
export const splitWords = (words: string): readonly string[] => {
  const parts: string[] = []
  let from = 0
  while (from < words.length) {
    const end = endOfPart(words, from)
    parts.push(words.slice(from, end))
    from = end
  }
  return parts.length === 0 ? [''] : parts
}

const endOfPart = (words: string, from: number): number => {
  const hardEnd = furthest(words, from)
  if (hardEnd === words.length) return hardEnd
  const half = from + (hardEnd - from) / 2
  for (const sign of ['\n\n', '\n', ' ']) {
    const place = words.lastIndexOf(sign, hardEnd - sign.length)
    if (place > half) return place + sign.length
  }
  return hardEnd
}

/** How far a part may go: whole letters, within both limits. */
const furthest = (words: string, from: number): number => {
  let at = from
  let bytes = 0
  while (at < words.length) {
    const letter = words.codePointAt(at) ?? 0
    const units = letter > 0xffff ? 2 : 1
    bytes += bytesInJson(letter)
    if (bytes > maxPartBytes || at + units - from > maxWords) break
    at += units
  }
  return at
}

const bytesInJson = (letter: number): number => {
  if (letter < 0x20 || (letter >= 0xd800 && letter <= 0xdfff)) return 6
  if (letter === 0x22 || letter === 0x5c) return 2
  if (letter < 0x80) return 1
  if (letter < 0x800) return 2
  return letter > 0xffff ? 4 : 3
}
