import { accountEn } from './en/account.ts'
import { joiningEn } from './en/joining.ts'
import { appEn } from './en/app.ts'
import { helpEn } from './en/help.ts'
import { leaveEn } from './en/leave.ts'
import { uiEn } from './en/ui.ts'
import { welcomeEn } from './en/welcome.ts'
import type { Spoken } from './spoken.ts'

/** Every sentence the app says, in English. One line per area; Spanish must follow. */
export const en = {
  app: appEn,
  joining: joiningEn,
  account: accountEn,
  welcome: welcomeEn,
  ui: uiEn,
  help: helpEn,
  leave: leaveEn,
}

export type Catalogue = Spoken<typeof en>
