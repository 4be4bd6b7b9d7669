import type { Settings } from '#core/vault/settings.ts'
import { chooseTheme } from '#web/style/theme.ts'
import { languageAmong, speak, type Language } from '#web/text/language.ts'
import { inBrowser } from './kept.ts'

const languagePlace = 'language'

export const chosenLanguage = (): Language =>
  languageAmong([inBrowser.get(languagePlace) ?? '', ...navigator.languages])

export const chooseLanguage = async (language: Language): Promise<void> => {
  inBrowser.set(languagePlace, language)
  await speak(language)
}

/** What the person chose on any of their devices. */
export const applySettings = async (settings: Settings): Promise<void> => {
  chooseTheme(settings.theme, () => localStorage)
  if (settings.language !== undefined) await chooseLanguage(settings.language)
}

/**
 * The name of the page in the browser, its tabs and its history: which part of the app, never what
 * is in it. In low-trace mode it says nothing at all.
 */
export const nameThePage = (title: string, lowTrace: boolean): void => {
  document.title = title
  if (!lowTrace) return
  const icon = document.querySelector<HTMLLinkElement>('link[rel~="icon"]')
  if (icon !== null) icon.href = '/icons/measures.svg'
  document.querySelector('link[rel="manifest"]')?.remove()
}
