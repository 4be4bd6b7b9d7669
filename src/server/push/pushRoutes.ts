import type { Hono } from 'hono'
import { parseId } from '#base/ids.ts'
import { toBase64Url } from '#base/text.ts'
import { nowRequest, pushRequest, type PushAnswer } from '#protocol/api/push.ts'
import { paths } from '#protocol/api/paths.ts'
import type { AccountDeps } from '../accounts/accountDeps.ts'
import { answer, refuse } from '../accounts/outcome.ts'
import { accountRoute } from '../accounts/route.ts'
import { wireBytes } from '../accounts/wireBytes.ts'
import type { CircleCache } from '../circles/circleCache.ts'
import { standingOf } from '../circles/standing.ts'
import type { Telling } from '../telling/telling.ts'
import { nextTime } from '../telling/tellingRound.ts'
import { isPoint } from './encryptPush.ts'
import type { Reach } from './publicAddress.ts'
import type { PushKey } from './pushKey.ts'
import type { PushRules } from './pushRules.ts'
import type { PushStore } from './pushStore.ts'

export interface PushRouteDeps {
  readonly account: AccountDeps
  readonly cache: CircleCache
  readonly store: PushStore
  readonly telling: Telling
  /** `undefined`: whoever runs this host wants no request to go out. */
  readonly key: PushKey | undefined
  readonly reach: Reach
  readonly rules: PushRules
  readonly chance: () => number
}

const many = 4_096

/** How one's own device is told, and who is told at once. */
export const pushRoutes = (app: Hono, deps: PushRouteDeps): void => {
  const { account, store, rules, key } = deps
  const rule = rules.pushSettings

  accountRoute(app, account, { method: 'GET', path: paths.push, rule }, async (_, me) => {
    const told = await store.has({ account: me.accountBytes, session: me.sessionBytes })
    const said: PushAnswer =
      key === undefined ? { told: false } : { key: toBase64Url(key.publicKey), told }
    return answer(said)
  })

  accountRoute(
    app,
    account,
    { method: 'PUT', path: paths.push, rule, body: pushRequest, maxBytes: many },
    async ({ body }, me) => {
      const { endpoint, p256dh, auth, hours, quiet, atOnce, wakeAt } = body
      if (key === undefined) return refuse('not-allowed')
      const url = URL.parse(endpoint)
      // A member must not choose which machines behind the host are knocked at.
      if (url === null || !deps.reach.allows(url)) return refuse('bad-request')
      const keys = { p256dh: wireBytes(p256dh), auth: wireBytes(auth) }
      if (!isPoint(keys.p256dh)) return refuse('bad-request')
      const device = { account: me.accountBytes, session: me.sessionBytes }
      const nextAt = nextTime(hours, account.now(), deps.chance())
      const has = await store.put(
        { ...device, endpoint: url.href, keys, hours, quiet, atOnce, wakeAt },
        nextAt,
      )
      return has ? answer() : refuse('too-many')
    },
  )

  accountRoute(app, account, { method: 'DELETE', path: paths.push, rule }, async (_, me) => {
    await store.drop({ account: me.accountBytes, session: me.sessionBytes })
    return answer()
  })

  accountRoute(
    app,
    account,
    { method: 'POST', path: paths.now, rule: rules.tellNow, body: nowRequest, maxBytes: 8_192 },
    async ({ body, param }, me) => {
      const circle = parseId('circle', param('circle'))
      const membership =
        circle === undefined ? undefined : (await deps.cache.get(circle)).log.membership
      if (standingOf(membership, me.account) !== 'in') return refuse('not-found')
      // Only people of this circle: nobody can have a stranger's phone ring.
      const named = new Set(body.accounts)
      const told = [...(membership?.members.keys() ?? [])].filter(
        who => who !== me.account && named.has(who),
      )
      await deps.telling.now(told)
      return answer()
    },
  )
}
