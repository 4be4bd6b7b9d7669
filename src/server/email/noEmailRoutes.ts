import type { Context, Hono } from 'hono'
import { noEmailRequest } from '#protocol/api/email.ts'
import { paths } from '#protocol/api/paths.ts'
import type { AccountDeps } from '../accounts/accountDeps.ts'
import { answer, refuse } from '../accounts/outcome.ts'
import { openRoute } from '../accounts/route.ts'
import type { EmailKeys } from './emailKeys.ts'
import type { EmailStore } from './emailStore.ts'

export interface NoEmailDeps {
  readonly account: AccountDeps
  readonly store: EmailStore
  readonly keys: EmailKeys
}

/** For whoever got a mail, with no account and no sign-in: never again to this address. */
export const noEmailRoutes = (app: Hono, { account, store, keys }: NoEmailDeps): void => {
  openRoute(
    app,
    account,
    { method: 'POST', path: paths.noEmail, rule: account.rules.open, body: noEmailRequest },
    async ({ body }) => {
      const addressKey = keys.addressKeyIn(body.token)
      if (addressKey === undefined) return refuse('not-found')
      if (body.never) await store.never(addressKey)
      else await store.afterAll(addressKey)
      return answer()
    },
  )

  /**
   * The "unsubscribe" of mail programs (RFC 8058): the programs, or the services behind them, ask it,
   * so no page of ours is behind it and no cookie counts. Looking (`GET`) changes nothing: services
   * look at every link in a mail before its reader does.
   */
  const byMail = async (context: Context): Promise<Response> => {
    const waitS = await account.limits.spend(account.rules.open, account.addressOf(context))
    if (waitS > 0) return context.body(null, 429, { 'retry-after': String(waitS) })
    const token = context.req.param('token') ?? ''
    const addressKey = keys.addressKeyIn(token)
    if (addressKey === undefined) return context.body(null, 404)
    if (context.req.method === 'GET') return context.redirect(`/no-mail#${token}`, 303)
    await store.never(addressKey)
    return context.body(null, 200)
  }
  app.on(['GET', 'POST'], paths.noEmailByMail, async context => {
    const start = account.now()
    const response = await byMail(context)
    const { method } = context.req
    const ms = account.now() - start
    account.logLine({ method, route: paths.noEmailByMail, status: response.status, ms })
    return response
  })
}
