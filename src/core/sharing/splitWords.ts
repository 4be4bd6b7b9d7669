import { maxWords } from '../circle/text.ts'

/**
 * Words that are too long for one entry, in parts that each fit: nothing that was written is lost.
 * Put together, the parts are the words. Cut at the end of a paragraph, a line or a word where there
 * is one, and never inside a letter. `maxBytes`: of a part, as JSON writes it, where a line break is
 * two bytes and some signs are six.
 */
export const splitWords = (words: string, maxBytes: number): readonly string[] => {
  const parts: string[] = []
  let from = 0
  while (from < words.length) {
    const end = endOfPart(words, from, maxBytes)
    parts.push(words.slice(from, end))
    from = end
  }
  return parts.length === 0 ? [''] : parts
}

/** How many UTF-16 units at the end are too many for one entry. */
export const unitsOver = (words: string, maxBytes: number): number =>
  words.length - furthest(words, 0, maxBytes)

const endOfPart = (words: string, from: number, maxBytes: number): number => {
  const hardEnd = furthest(words, from, maxBytes)
  if (hardEnd === words.length) return hardEnd
  // One letter at least: whatever the room is, this comes to its end.
  if (hardEnd === from) return from + unitsOf(words.codePointAt(from) ?? 0)
  const half = from + (hardEnd - from) / 2
  for (const sign of ['\n\n', '\n', ' ']) {
    const place = words.lastIndexOf(sign, hardEnd - sign.length)
    if (place > half) return place + sign.length
  }
  return hardEnd
}

/** How far a part may go: whole letters, within both limits. */
const furthest = (words: string, from: number, maxBytes: number): number => {
  let at = from
  let bytes = 0
  while (at < words.length) {
    const letter = words.codePointAt(at) ?? 0
    const units = unitsOf(letter)
    bytes += bytesInJson(letter)
    if (bytes > maxBytes || at + units - from > maxWords) break
    at += units
  }
  return at
}

const unitsOf = (letter: number): number => (letter > 0xffff ? 2 : 1)

const bytesInJson = (letter: number): number => {
  if (shortEscapes.has(letter)) return 2
  if (letter < 0x20 || (letter >= 0xd800 && letter <= 0xdfff)) return 6
  if (letter < 0x80) return 1
  if (letter < 0x800) return 2
  return letter > 0xffff ? 4 : 3
}

/** `"`, `\`, and what is written with one letter behind a stroke: \b \t \n \f \r. */
const shortEscapes: ReadonlySet<number> = new Set([0x22, 0x5c, 8, 9, 10, 12, 13])
