import { signal } from '@preact/signals'
import { en, type Catalogue } from './en.ts'

export const languages = ['en', 'es'] as const
export type Language = (typeof languages)[number]

/** What each language calls itself. Never translated. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' }

/** English travels with the app; the others are fetched when chosen. */
const load: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: async () => en,
  es: async () => (await import('./es.ts')).es,
}

const spoken = signal<{ readonly language: Language; readonly text: Catalogue }>({
  language: 'en',
  text: en,
})

/** The sentences of the language in use. Read it while drawing: the screen follows a change. */
export const useText = (): Catalogue => spoken.value.text

export const useLanguage = (): Language => spoken.value.language

/** Changes the language of every screen; `<html lang>` follows, so that voices read it right. */
export const speak = async (language: Language): Promise<void> => {
  const text = await load[language]()
  spoken.value = { language, text }
  if (typeof document !== 'undefined') document.documentElement.lang = language
}

/** The first of the wished-for languages we have, by its primary part; else English. */
export const languageAmong = (wished: readonly string[]): Language => {
  for (const wish of wished) {
    const primary = wish.toLowerCase().split('-')[0]
    const found = languages.find(language => language === primary)
    if (found !== undefined) return found
  }
  return 'en'
}
