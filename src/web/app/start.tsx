import { render } from 'preact'
import { speak } from '#web/text/language.ts'
import '#web/style/style.ts'
import { App } from './App.tsx'
import { chosenLanguage } from './appearance.ts'
import { startEngine, type Connect } from './engine.ts'
import { isFirstVisit } from './firstVisit.ts'

/** Puts the app on the page. The engine comes from the caller: a worker, or an invented one. */
export const startApp = async (connect: Connect): Promise<void> => {
  const place = document.getElementById('app')
  if (place === null) return
  const starting = startEngine(connect)
  const [firstVisit] = await Promise.all([isFirstVisit(), speak(chosenLanguage())])
  render(<App firstVisit={firstVisit} />, place)
  await starting
}
