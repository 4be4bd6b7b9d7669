import { neutralPage } from './elsewhere.ts'

/** What leaving touches of the browser; a test brings its own. */
export interface Window {
  readonly blank: () => void
  readonly remember: () => void
  readonly replace: (url: string) => void
}

/**
 * Leaves at once. Order matters: the screen goes first, because somebody is coming into the room;
 * the unlocked secrets next; then the page. `lock` must not make us wait, and if it fails we leave
 * all the same.
 */
export const leaveQuickly = (lock: () => void, address: string | undefined, to: Window): void => {
  to.blank()
  to.remember()
  try {
    lock()
  } finally {
    to.replace(address ?? neutralPage)
  }
}

/**
 * Read by `/early.js`, which turns Back away before anything is drawn. The name says nothing to
 * somebody who looks at what this site keeps.
 */
export const leftMark = 'm'

export const realWindow: Window = {
  blank: () => {
    document.title = ' '
    for (const icon of document.querySelectorAll('link[rel~="icon"], link[rel="manifest"]'))
      icon.remove()
    const icon = document.createElement('link')
    icon.rel = 'icon'
    icon.href = '/icons/measures.svg'
    document.head.append(icon)
    // Back may show this very page again as it was left: leave it empty.
    document.body.replaceChildren()
  },
  remember: () => {
    try {
      sessionStorage.setItem(leftMark, '1')
    } catch {
      // Storage is blocked. The page is empty all the same and locked when it opens again.
    }
  },
  replace: url => location.replace(url),
}
