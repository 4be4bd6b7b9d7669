import { appEn } from './en/app.ts'
import { helpEn } from './en/help.ts'
import { leaveEn } from './en/leave.ts'
import { uiEn } from './en/ui.ts'
import { welcomeEn } from './en/welcome.ts'

/** The sentences of the first screen and of every frame: they come with the app. */
export const enFirst = {
  app: appEn,
  help: helpEn,
  leave: leaveEn,
  ui: uiEn,
  welcome: welcomeEn,
}
