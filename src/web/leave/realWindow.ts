import { dropLinks } from '#web/app/pending.ts'
import { layers } from '#web/ui/route.ts'
import { leftMark, type Window } from './leave.ts'
import { keepAll } from './unsaved.ts'

export const realWindow: Omit<Window, 'tellOthers'> = {
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
  holdStill: () => layers.end(),
  forgetLinks: dropLinks,
  remember: () => {
    try {
      sessionStorage.setItem(leftMark, '1')
    } catch {
      // Storage is blocked. The page is empty all the same and locked when it opens again.
    }
  },
  keepWords: keepAll,
  after: ms => new Promise(resolve => setTimeout(resolve, ms)),
  replace: url => location.replace(url),
}
