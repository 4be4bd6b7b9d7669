import type { Hono } from 'hono'
import { paths } from '#protocol/api/paths.ts'
import type { AccountDeps } from '../accounts/accountDeps.ts'
import { answer } from '../accounts/outcome.ts'
import { openRoute } from '../accounts/route.ts'

/** What whoever runs the host says of help lines: all of it, to anybody. */
export const helpLineRoutes = (app: Hono, deps: AccountDeps): void => {
  const { rules, settings } = deps
  openRoute(app, deps, { method: 'GET', path: paths.helpLines, rule: rules.open }, async () => {
    const { helpLines } = await settings.answers()
    return answer(helpLines)
  })
}
