import { render } from 'preact'
import { speak } from '#web/text/language.ts'
import { route } from '#web/ui/route.ts'
import '#web/style/style.ts'
import { App } from './App.tsx'
import { chosenLanguage } from './appearance.ts'
import { startEngine, type Connect } from './engine.ts'
import { hadAccount, isFirstVisit } from './firstVisit.ts'
import { browserPage, painted } from './painted.ts'
import { routeOf } from './routes.ts'
import { bringAhead } from './screens.tsx'

/**
 * Puts the app on the page. The engine comes from the caller: a worker, or an invented one. Whoever
 * may have an account here waits for it, so it starts at once; on a first visit it is fetched only
 * after the welcome was painted, so that a slow line brings the welcome first.
 */
export const startApp = async (connect: Connect): Promise<void> => {
  const place = document.getElementById('app')
  if (place === null) return
  const early = hadAccount() ? startEngine(connect) : undefined
  const speaking = speak(chosenLanguage())
  // The screen is fetched while the engine reads, not after it.
  if (early !== undefined) bringAhead(routeOf(route.value).kind)
  const firstVisit = await isFirstVisit()
  const starting = early ?? (firstVisit ? undefined : startEngine(connect))
  await speaking
  render(<App firstVisit={firstVisit} />, place)
  if (starting === undefined) await painted(browserPage)
  await (starting ?? startEngine(connect))
}
