import { signal } from '@preact/signals'
import type { Catalogue } from './en.ts'
import { enFirst } from './enFirst.ts'
import type { Spoken } from './spoken.ts'

export const languages = ['en', 'es'] as const
export type Language = (typeof languages)[number]

/** What each language calls itself. Never translated. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' }

type First = Spoken<typeof enFirst>
type Rest = Omit<Catalogue, keyof First>

/** English for the first screen travels with the app; all else is fetched when it is needed. */
const loadFirst: Readonly<Record<Language, () => Promise<First>>> = {
  en: async () => enFirst,
  es: async () => (await import('./esFirst.ts')).esFirst,
}

const loadRest: Readonly<Record<Language, () => Promise<Rest>>> = {
  en: async () => (await import('./enRest.ts')).enRest,
  es: async () => (await import('./esRest.ts')).esRest,
}

/**
 * The first screen is drawn before the sentences of the others have come, and asks for none of
 * them. Every other screen is drawn after `bringWords`.
 */
const beforeTheRest = (first: First): Catalogue => first as Catalogue

const spoken = signal<{ readonly language: Language; readonly text: Catalogue }>({
  language: 'en',
  text: beforeTheRest(enFirst),
})

let restWanted = false

/** The sentences of the language in use. Read it while drawing: the screen follows a change. */
export const useText = (): Catalogue => spoken.value.text

export const useLanguage = (): Language => spoken.value.language

let wanted: Language = 'en'
let latest: Promise<void> = Promise.resolve()
let asked = 0

/**
 * Changes the language of every screen; `<html lang>` follows, so that voices read it right. Asked
 * for twice, the later one stays, whichever arrives first.
 */
export const speak = (language: Language): Promise<void> => {
  wanted = language
  latest = fetchAndSpeak(language, ++asked)
  return latest
}

const fetchAndSpeak = async (language: Language, mine: number): Promise<void> => {
  const [first, rest] = await Promise.all([
    loadFirst[language](),
    restWanted ? loadRest[language]() : undefined,
  ])
  if (mine !== asked) return latest
  spoken.value = {
    language,
    text: rest === undefined ? beforeTheRest(first) : { ...first, ...rest },
  }
  if (typeof document !== 'undefined') document.documentElement.lang = language
}

/** Fetches the sentences that the first screen does without. To be awaited before they are drawn. */
export const bringWords = async (): Promise<void> => {
  if (restWanted) return coming
  restWanted = true
  coming = speak(wanted).catch((error: unknown) => {
    // No connection: the next screen that needs them tries again.
    restWanted = false
    throw error
  })
  return coming
}

let coming: Promise<void> | undefined

/** The first of the wished-for languages we have, by its primary part; else English. */
export const languageAmong = (wished: readonly string[]): Language => {
  for (const wish of wished) {
    const primary = wish.toLowerCase().split('-')[0]
    const found = languages.find(language => language === primary)
    if (found !== undefined) return found
  }
  return 'en'
}

/**
 * The language as it is written where the person lives, for dates: 'en-GB' where the browser wishes
 * for it, and the language alone where it says nothing of it.
 */
export const regionOf = (
  language: Language,
  wished: readonly string[] = typeof navigator === 'undefined' ? [] : navigator.languages,
): string => wished.find(wish => wish.toLowerCase().split('-')[0] === language) ?? language
