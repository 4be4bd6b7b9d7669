/** Longer quotes would be a letter of their own. */
const quoteLength = 44

/**
 * The first turn of phrase from a list, as it was written and with what goes on from it, unless it
 * is told of somebody (`leaves`: by what stands before it).
 */
export const firstIn = (
  words: string,
  patterns: readonly RegExp[],
  leaves: (before: string) => boolean = isTold,
): string | undefined => {
  for (const { at, sentence } of sentencesOf(plain(words))) {
    const found = earliest(sentence, patterns, leaves)
    if (found === undefined) continue
    const whole = wholeClause(sentence, found)
    const short = shortened(sentence, found, whole)
    const quote = words.slice(at + found.from, at + short).trimEnd()
    return short < whole ? `${quote} …` : quote
  }
  return undefined
}

/** A place in a sentence. */
interface Span {
  readonly from: number
  readonly to: number
}

const earliest = (
  sentence: string,
  patterns: readonly RegExp[],
  leaves: (before: string) => boolean,
): Span | undefined => {
  let first: Span | undefined
  for (const pattern of patterns) {
    const match = pattern.exec(sentence)
    if (match === null) continue
    const to = match.index + match[0].length
    // Only the group is quoted where a pattern needs to see what stands before it.
    const from = to - (match[1] ?? match[0]).length
    if (leaves(sentence.slice(0, from))) continue
    if (first === undefined || from < first.from) first = { from, to }
  }
  return first
}

/** Where the clause ends that goes on from it. */
const wholeClause = (sentence: string, { to }: Span): number =>
  to + (/^[^,;:()?]*/.exec(sentence.slice(to))?.[0] ?? '').trimEnd().length

/** Back to the last whole word that a short quote has room for, but not into what was found. */
const shortened = (sentence: string, { from, to }: Span, end: number): number => {
  if (end - from <= quoteLength) return end
  const room = sentence.slice(from, from + quoteLength + 1)
  return Math.max(to, from + room.replace(/\s+\S*$/, '').length)
}

/** After a “but” the writer speaks again. */
const isTold = (before: string): boolean =>
  tellsOf.test(before.split(/\b(?:but|pero)\b/i).at(-1) ?? '')

/**
 * What stands before words that are not the writer's own: "you feel you should", "people tell you
 * what you have to do". Saying that back is listening.
 */
const tellsOf = new RegExp(
  [
    String.raw`\byou (?:\w+ )?(?:feel|felt|think|thought|say|said|wish|worry|believe|hear|wonder)\b`,
    String.raw`\b(?:he|she|they|people|everyone|everybody|who|your \w+) (?:\w+ )?(?:says?|said|tells?|told|telling|thinks?|thought|wants?|wanted|expects?)\b`,
    String.raw`\b(?:what I hear|I hear that|sounds? (?:like|as)|feels? (?:like|as))\b`,
    String.raw`\b(?:sientes|sentiste|crees|creias|piensas|pensabas|dices|dijiste|has dicho|dijo|dijeron|dice|dicen|esperan?|temes|quieres|preocupa)\b`,
    String.raw`\b(?:parece que|lo que oigo|oigo que|como si)\b`,
  ].join('|'),
  'i',
)

/** One letter for one letter, so that a place in it is a place in what was written. */
export const plain = (words: string): string =>
  words.replace(/[’‘áàéèíóòúüñ]/gi, letter => bare[letter.toLowerCase()] ?? letter)

const bare: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  á: 'a',
  à: 'a',
  é: 'e',
  è: 'e',
  í: 'i',
  ó: 'o',
  ò: 'o',
  ú: 'u',
  ü: 'u',
  ñ: 'n',
}

interface Sentence {
  readonly at: number
  readonly sentence: string
}

/** From the first letter of each sentence to its end, with the mark of a question. */
export const sentencesOf = (words: string): readonly Sentence[] =>
  [...words.matchAll(/[\p{L}\p{N}][^.!?…\n]*\??/gu)].map(match => ({
    at: match.index,
    sentence: match[0],
  }))
