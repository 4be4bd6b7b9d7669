import { accountEn } from './en/account.ts'
import { joiningEn } from './en/joining.ts'
import { setupEn } from './en/setup.ts'
import { meEn } from './en/me.ts'
import { appEn } from './en/app.ts'
import { todayEn } from './en/today.ts'
import { circlesEn } from './en/circles.ts'
import { circleEn } from './en/circle.ts'
import { sharingEn } from './en/sharing.ts'
import { pageEn } from './en/page.ts'
import { helpEn } from './en/help.ts'
import { leaveEn } from './en/leave.ts'
import { uiEn } from './en/ui.ts'
import { welcomeEn } from './en/welcome.ts'
import type { Spoken } from './spoken.ts'

/** Every sentence the app says, in English. One line per area; Spanish must follow. */
export const en = {
  app: appEn,
  me: meEn,
  setup: setupEn,
  joining: joiningEn,
  account: accountEn,
  welcome: welcomeEn,
  ui: uiEn,
  help: helpEn,
  leave: leaveEn,
  page: pageEn,
  sharing: sharingEn,
  circle: circleEn,
  circles: circlesEn,
  today: todayEn,
}

export type Catalogue = Spoken<typeof en>
