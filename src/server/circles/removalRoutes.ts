import type { Hono } from 'hono'
import { paths } from '#protocol/api/paths.ts'
import type { AccountDeps } from '../accounts/accountDeps.ts'
import { answer, refuse } from '../accounts/outcome.ts'
import { openRoute } from '../accounts/route.ts'
import { readRemovals } from './removals.ts'

/** The public record of what was taken away. Nobody has to sign in to read it. */
export const removalRoutes = (app: Hono, deps: AccountDeps): void => {
  openRoute(
    app,
    deps,
    { method: 'GET', path: paths.removals, rule: deps.rules.open },
    async ({ query }) => {
      const from = query('from') ?? '1'
      if (!/^[1-9]\d{0,14}$/.test(from)) return refuse('bad-request')
      return answer(await readRemovals(deps.sql, Number(from)))
    },
  )
}
