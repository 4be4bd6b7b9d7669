import type { Catalogue } from './en.ts'
import { appEs } from './es/app.ts'
import { helpEs } from './es/help.ts'
import { leaveEs } from './es/leave.ts'
import { uiEs } from './es/ui.ts'

/** Every sentence the app says, in Spanish. */
export const es: Catalogue = {
  app: appEs,
  ui: uiEs,
  help: helpEs,
  leave: leaveEs,
}
