import type { Catalogue } from './en.ts'
import { accountEs } from './es/account.ts'
import { joiningEs } from './es/joining.ts'
import { setupEs } from './es/setup.ts'
import { meEs } from './es/me.ts'
import { appEs } from './es/app.ts'
import { todayEs } from './es/today.ts'
import { circlesEs } from './es/circles.ts'
import { circleEs } from './es/circle.ts'
import { sharingEs } from './es/sharing.ts'
import { pageEs } from './es/page.ts'
import { helpEs } from './es/help.ts'
import { leaveEs } from './es/leave.ts'
import { uiEs } from './es/ui.ts'
import { welcomeEs } from './es/welcome.ts'

/** Every sentence the app says, in Spanish. */
export const es: Catalogue = {
  app: appEs,
  me: meEs,
  setup: setupEs,
  joining: joiningEs,
  account: accountEs,
  welcome: welcomeEs,
  ui: uiEs,
  help: helpEs,
  leave: leaveEs,
  page: pageEs,
  sharing: sharingEs,
  circle: circleEs,
  circles: circlesEs,
  today: todayEs,
}
