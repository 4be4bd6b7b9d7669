import type { Hono } from 'hono'
import { toBase64Url } from '#base/text.ts'
import { type HostInfo, setUpRequest } from '#protocol/api/accounts.ts'
import { paths } from '#protocol/api/paths.ts'
import type { AccountDeps } from '../accounts/accountDeps.ts'
import { answer, refuse } from '../accounts/outcome.ts'
import { openRoute } from '../accounts/route.ts'
import { wireBytes } from '../accounts/wireBytes.ts'
import { webOrigin } from './webOrigin.ts'

/** What a device must know of this host, and the answers of the person who sets it up. */
export const setUpRoutes = (app: Hono, deps: AccountDeps): void => {
  const { rules, settings } = deps

  openRoute(app, deps, { method: 'GET', path: paths.host, rule: rules.open }, async () => {
    const { origin, accounts, setUp, contact, ages, movesTo } = await settings.answers()
    const info: HostInfo = {
      instanceId: toBase64Url(settings.instanceId),
      ...(origin === undefined ? {} : { origin }),
      setUp,
      // To a device both mean: not without something in hand.
      accounts: accounts === 'anyone' ? 'anyone' : 'invited',
      version: deps.version,
      ...(contact === undefined ? {} : { contact }),
      ...(ages === 'all' ? { ages } : {}),
      ...(movesTo === undefined ? {} : { movesTo }),
    }
    return answer(info)
  })

  openRoute(
    app,
    deps,
    { method: 'POST', path: paths.setUp, rule: rules.signIn, body: setUpRequest },
    async ({ body }) => {
      const origin = body.origin === undefined ? undefined : webOrigin(body.origin)
      if (body.origin !== undefined && origin === undefined) return refuse('bad-request')
      const { accounts } = body
      const isDone = await settings.setUp(wireBytes(body.token), { origin, accounts })
      return isDone ? answer() : refuse('not-allowed')
    },
  )
}
