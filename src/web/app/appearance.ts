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
 * is in it. With few traces it says nothing at all, nor does the icon, nor what an icon on the
 * home screen would be called.
 */
export const nameThePage = (title: string, fewTraces: boolean): void => {
  // Left quickly: what is still drawn for a moment gives the empty page no name back.
  if (document.body.childElementCount === 0) return
  document.title = title
  const notes = `/notes-${document.documentElement.lang === 'es' ? 'es' : 'en'}.webmanifest`
  point('icon', fewTraces ? '/icons/notes.svg' : '/icons/herewith.svg')
  point('apple-touch-icon', fewTraces ? '/icons/notes-192.png' : '/icons/herewith-192.png')
  point('manifest', fewTraces ? notes : '/manifest.webmanifest')
}

/** Leaves a link that is right as it is: the browser would fetch it again. */
const point = (rel: string, path: string): void => {
  const link = document.querySelector<HTMLLinkElement>(`link[rel="${rel}"]`)
  if (link !== null && link.getAttribute('href') !== path) link.setAttribute('href', path)
}
