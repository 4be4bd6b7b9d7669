import { appEs } from './es/app.ts'
import { helpEs } from './es/help.ts'
import { leaveEs } from './es/leave.ts'
import { uiEs } from './es/ui.ts'
import { welcomeEs } from './es/welcome.ts'
import type { enFirst } from './enFirst.ts'
import type { Spoken } from './spoken.ts'

/** The sentences of the first screen and of every frame: they come with the app. */
export const esFirst: Spoken<typeof enFirst> = {
  app: appEs,
  help: helpEs,
  leave: leaveEs,
  ui: uiEs,
  welcome: welcomeEs,
}
