import type { Language } from '#web/text/language.ts'

/** What a text asks of its reader, sentence by sentence. */
export interface Reading {
  readonly sentences: number
  readonly words: number
  readonly syllables: number
}

/** Labels and buttons are read at a glance: what is shorter is no sentence. */
const fewestWords = 4

/** The sentences of a text; each ends with its mark, and a text with its last word. */
export const sentencesIn = (text: string): readonly string[] =>
  text
    .split(/(?<=[.?…])["”»’)]*\s+|\n+/)
    .map(sentence => sentence.trim())
    .filter(sentence => wordsIn(sentence).length >= fewestWords)

const wordsIn = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}]+(?:[’'-]\p{L}+)*/gu) ?? []

export const readingOf = (sentences: readonly string[], language: Language): Reading => {
  const words = sentences.flatMap(sentence => wordsIn(sentence))
  const count = language === 'en' ? englishSyllables : spanishSyllables
  return {
    sentences: sentences.length,
    words: words.length,
    syllables: words.reduce((sum, word) => sum + count(word.toLowerCase()), 0),
  }
}

/** Years of school, for English: Kincaid and others (1975). */
export const fleschKincaid = ({ sentences, words, syllables }: Reading): number =>
  0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59

/** For Spanish, the higher the easier: Szigriszt Pazos (1993), read on the INFLESZ scale of Barrio-Cantalejo and others (2008). */
export const inflesz = ({ sentences, words, syllables }: Reading): number =>
  206.835 - 62.3 * (syllables / words) - words / sentences

/** Groups of vowels, without the silent endings; a number is one. Off by one now and then. */
export const englishSyllables = (word: string): number => {
  const letters = word.replace(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  const spoken = letters
    .replace(/(?:[^laeiouy]es|[^td]ed|[^l]e)$/, ending => ending[0] ?? '')
    .replace(/^y/, '')
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0)
}

/** Spanish is written as it is spoken: two strong vowels, or an accent on the weak one, are two. */
export const spanishSyllables = (word: string): number => {
  const spoken = word
    .replace(/qu|gu(?=[eéií])/g, 'g')
    .replace(/y$/, 'i')
    .replace(/([aeoáéó])h?(?=[aeoáéó])/g, '$1-')
    .replace(/([aeoáéó])(?=[íú])/g, '$1-')
    .replace(/([íú])(?=[aeoáéó])/g, '$1-')
  return Math.max(1, spoken.match(/[aeiouáéíóúü]+/g)?.length ?? 0)
}
