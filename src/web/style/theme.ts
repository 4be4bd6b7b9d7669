/** What a person chose; `undefined` follows the device. */
export type Theme = 'light' | 'dark' | undefined

/** Read again by /early.js before the first paint, so that a dark room stays dark. */
const place = 'theme'

export const chosenTheme = (storage: () => Storage): Theme => {
  try {
    const kept = storage().getItem(place)
    return kept === 'light' || kept === 'dark' ? kept : undefined
  } catch {
    return undefined
  }
}

export const chooseTheme = (theme: Theme, storage: () => Storage): void => {
  if (theme === undefined) document.documentElement.removeAttribute('data-theme')
  else document.documentElement.dataset['theme'] = theme
  try {
    if (theme === undefined) storage().removeItem(place)
    else storage().setItem(place, theme)
  } catch {
    // It holds while the page is open.
  }
}
