import { render } from 'preact'
import { helpStoreIn } from '#web/help/helpStore.ts'
import { SafetyProvider } from '#web/leave/SafetyProvider.tsx'
import { bringWords, languageAmong, speak } from '#web/text/language.ts'
import '#web/style/style.ts'
import { Gallery } from './Gallery.tsx'

/**
 * Every component in every state, for eyes and for the browser tests:
 * `?theme=dark&lang=es&show=sheet`.
 */
const asked = new URLSearchParams(location.search)
const theme = asked.get('theme')
if (theme !== null) document.documentElement.dataset['theme'] = theme
const lang = asked.get('lang')
await speak(languageAmong(lang === null ? navigator.languages : [lang]))
await bringWords()

const place = document.getElementById('app')
// early.js may have said that this browser cannot do it.
if (place !== null && document.documentElement.dataset['unsupported'] === undefined)
  render(
    <SafetyProvider lock={() => undefined} helpStore={helpStoreIn(() => localStorage)}>
      <Gallery show={asked.get('show') ?? 'all'} />
    </SafetyProvider>,
    place,
  )
