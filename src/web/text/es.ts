import type { Catalogue } from './en.ts'
import { accountEs } from './es/account.ts'
import { joiningEs } from './es/joining.ts'
import { appEs } from './es/app.ts'
import { helpEs } from './es/help.ts'
import { leaveEs } from './es/leave.ts'
import { uiEs } from './es/ui.ts'
import { welcomeEs } from './es/welcome.ts'

/** Every sentence the app says, in Spanish. */
export const es: Catalogue = {
  app: appEs,
  joining: joiningEs,
  account: accountEs,
  welcome: welcomeEs,
  ui: uiEs,
  help: helpEs,
  leave: leaveEs,
}
