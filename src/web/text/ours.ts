import { dayEn } from './en/day.ts'
import { feelingsEn } from './en/feelings.ts'
import { hereEn, nudgesEn } from './en/phrases.ts'
import { dayEs } from './es/day.ts'
import { feelingsEs } from './es/feelings.ts'
import { hereEs, nudgesEs } from './es/phrases.ts'
import type { Language } from './language.ts'

type Tree = { readonly [key: string]: string | Tree | ((...given: never[]) => string) }
type Pair = Readonly<Record<Language, string>>

const leaves = (en: Tree, es: Tree): readonly Pair[] =>
  Object.entries(en).flatMap(([key, word]) => {
    const other = es[key]
    if (typeof word === 'string') return typeof other === 'string' ? [{ en: word, es: other }] : []
    return typeof word === 'object' && typeof other === 'object' ? leaves(word, other) : []
  })

const groupWords = ({ groups }: { readonly groups: object }): Tree =>
  Object.fromEntries(Object.entries(groups).map(([key, { words }]) => [key, words as Tree]))

const feelings = [
  ...leaves(feelingsEn.common, feelingsEs.common),
  ...leaves(groupWords(feelingsEn), groupWords(feelingsEs)),
]
const phrases = [
  ...leaves(hereEn, hereEs),
  ...leaves(nudgesEn, nudgesEs),
  ...leaves(dayEn.helpWords, dayEs.helpWords),
]

const known = (pairs: readonly Pair[]): ReadonlyMap<string, Pair> =>
  new Map(pairs.flatMap(pair => [[pair.en, pair] as const, [pair.es, pair] as const]))

const knownFeelings = known(feelings)
const knownPhrases = known(phrases)

/** A word that was chosen from our list, in the language of whoever reads; any other as it was said. */
export const feelingIn = (language: Language, word: string): string =>
  knownFeelings.get(word)?.[language] ?? word

/** Ready words, sent as they were: in the language of whoever reads. One's own are never touched. */
export const phraseIn = (language: Language, words: string): string =>
  knownPhrases.get(words)?.[language] ?? words
