import type { Need } from '#core/sharing/events.ts'
import type { Catalogue } from '#web/text/en.ts'

type Words = Catalogue['feelings']

/** As many as one share takes. */
export const mostFeelings = 12

export interface FeelingGroup {
  readonly key: string
  readonly title: string
  readonly words: readonly string[]
}

/** "Vergüenza" is found by "verguenza", as a tired thumb types it. */
const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .trim()

export const groupsOf = ({ groups }: Words, need?: Need): readonly FeelingGroup[] => {
  const all = Object.entries(groups).map(([key, { title, words }]) => ({
    key,
    title,
    words: Object.values(words),
  }))
  return need === 'rejoice' ? lightFirst(all, ({ key }) => key === 'light') : all
}

/** Those that are shown at once. Whoever has something good to tell finds the light ones first. */
export const commonOf = ({ common }: Words, need?: Need): readonly string[] => {
  if (need !== 'rejoice') return Object.values(common)
  const light: readonly string[] = [common.glad, common.grateful, common.relieved, common.hopeful]
  return [...light, ...Object.values(common).filter(word => !light.includes(word))]
}

const lightFirst = <T>(all: readonly T[], isLight: (one: T) => boolean): readonly T[] =>
  all.toSorted((a, b) => Number(isLight(b)) - Number(isLight(a)))

const allOf = (text: Words): readonly string[] => [
  ...Object.values(text.common),
  ...groupsOf(text).flatMap(({ words }) => words),
]

/** The words with this in them, those that begin with it first; then those that mean what was typed. */
export const found = (text: Words, typed: string): readonly string[] => {
  const wanted = plain(typed)
  if (wanted === '') return []
  const hits = allOf(text).filter(word => plain(word).includes(wanted))
  const begins = (word: string): number => (plain(word).startsWith(wanted) ? 0 : 1)
  const alike = alikeTo(text, wanted).filter(word => !hits.includes(word))
  return [...hits.toSorted((a, b) => begins(a) - begins(b)), ...alike]
}

/** With three letters something else is meant as often as not. */
const enoughLetters = 3

const alikeTo = (text: Words, wanted: string): readonly string[] => {
  if (wanted.length < enoughLetters) return []
  const byKey = wordsByKey(text)
  return Object.entries(text.alike).flatMap(([key, others]) => {
    const means = others
      .split(', ')
      .map(plain)
      .some(other => other.startsWith(wanted) || wanted.startsWith(other))
    const word = byKey[key]
    return means && word !== undefined ? [word] : []
  })
}

/** Somebody's own word, where none of ours is just that. */
export const ownWord = (text: Words, typed: string): string | undefined => {
  const word = typed.trim().replaceAll(/\s+/g, ' ').slice(0, 40).trim()
  return word === '' || allOf(text).some(ours => plain(ours) === plain(word)) ? undefined : word
}

/** Chosen, and not among the words that are shown first: those from the groups, and one's own. */
export const beyondCommon = (text: Words, chosen: readonly string[]): readonly string[] => {
  const common = new Set<string>(Object.values(text.common))
  return chosen.filter(word => !common.has(word))
}

/** For whoever reads a key: what an archive says of older shares. */
export const wordsByKey = (text: Words): Readonly<Record<string, string>> =>
  Object.assign({}, text.common, ...Object.values(text.groups).map(({ words }) => words)) as Record<
    string,
    string
  >
