import { Hono } from 'hono'
import type { AccountId } from '#base/ids.ts'
import { paths } from '#protocol/api/paths.ts'
import type { AccountDeps } from '../accounts/accountDeps.ts'
import { accountRoutes } from '../accounts/accountRoutes.ts'
import { answer } from '../accounts/outcome.ts'
import { readTokens } from '../accounts/readTokens.ts'
import { openRoute } from '../accounts/route.ts'
import { youngSeats } from '../accounts/youngSeats.ts'
import { blobRoutes } from '../blobs/blobRoutes.ts'
import { callRoutes } from '../calls/callRoutes.ts'
import type { Append } from '../circles/append.ts'
import { circleRoutes } from '../circles/circleRoutes.ts'
import type { ReadDeps } from '../circles/readLog.ts'
import { removalRoutes } from '../circles/removalRoutes.ts'
import { leftRoutes } from '../endings/leftRoutes.ts'
import { hereNoteRoutes } from '../hereNotes/hereNoteRoutes.ts'
import { inviteRoutes } from '../invites/inviteRoutes.ts'
import { joinBoxRoutes } from '../invites/joinBoxRoutes.ts'
import { keeperRoutes, returnRoutes } from '../keepers/keeperRoutes.ts'
import { mailRoutes } from '../mail/mailRoutes.ts'
import type { HostStores } from './openStores.ts'
import type { PartRules } from './partRules.ts'

export interface HostRouteDeps {
  readonly account: AccountDeps
  readonly rules: PartRules
  readonly stores: HostStores
  readonly read: ReadDeps
  readonly append: Append
  /** Somebody is told, in the app and outside it, that something may be there. */
  readonly arrived: (recipient: AccountId) => void
  /** Whoever is here looks again. */
  readonly changed: (whose: AccountId) => void
  /** A call for someone was begun or ended. */
  readonly callSoon: () => void
  /** Whether notes behind a link are offered. */
  readonly hereNotes: boolean
  /** Of what tells people outside the app. */
  readonly telling: (app: Hono) => void
}

/** The whole HTTP interface of a host. */
export const hostRoutes = (deps: HostRouteDeps): Hono => {
  const { account, rules, stores, read, append, arrived } = deps
  const { invites, boxes, letters, keepers, blobs, calls, left } = stores
  const { cache } = read
  const tokens = readTokens(account.shortLived, account.random)
  const app = new Hono()
  app.route('/', accountRoutes(account))
  removalRoutes(app, account)
  circleRoutes(app, { account, read, append, tokens, rules })
  inviteRoutes(app, { account, cache, invites, tokens, rules })
  blobRoutes(app, { account, read, blobs, rules })
  joinBoxRoutes(app, { account, cache, boxes, tokens, rules })
  mailRoutes(app, { account, letters, rules, arrived })
  callRoutes(app, { account, calls, rules, soon: deps.callSoon, arrived })
  hereNoteRoutes(app, {
    account,
    notes: stores.hereNotes,
    seats: youngSeats(account.sql),
    rules,
    offered: deps.hereNotes,
  })
  leftRoutes(app, { account, left, rules, arrived })
  const keeperDeps = { account, keepers, rules, changed: deps.changed }
  keeperRoutes(app, keeperDeps)
  returnRoutes(app, keeperDeps)
  deps.telling(app)
  healthRoute(app, account)
  app.notFound(context => context.json({ refusal: 'not-found' }, 404))
  app.onError((error, context) => {
    account.reportError(error)
    return context.json({ refusal: 'unavailable' }, 503)
  })
  return app
}

/** Whether the host and its database answer. */
const healthRoute = (app: Hono, account: AccountDeps): void => {
  openRoute(
    app,
    account,
    { method: 'GET', path: paths.health, rule: account.rules.open },
    async () => {
      await account.sql.all('SELECT 1 AS one')
      return answer({ ok: true })
    },
  )
}
