import type { Hono } from 'hono'
import {
  type EmailAnswer,
  emailCodeRequest,
  emailRequest,
  emailTimesRequest,
} from '#protocol/api/email.ts'
import { paths } from '#protocol/api/paths.ts'
import type { AccountDeps } from '../accounts/accountDeps.ts'
import { answer, refuse } from '../accounts/outcome.ts'
import { accountRoute } from '../accounts/route.ts'
import type { Emailing } from './emailing.ts'
import type { EmailRules } from './emailRules.ts'
import type { EmailStore } from './emailStore.ts'
import { nextMail } from './emailWay.ts'

export interface EmailRouteDeps {
  readonly account: AccountDeps
  readonly store: EmailStore
  /** `undefined`: this host sends no mail. */
  readonly emailing: Emailing | undefined
  readonly rules: EmailRules
  readonly chance: () => number
}

/** Where somebody is written to, and when. */
export const emailRoutes = (app: Hono, deps: EmailRouteDeps): void => {
  const { account, store, emailing, rules } = deps
  const rule = rules.emailSettings
  const nextAt = (hours: readonly number[], toldAt: number): number =>
    nextMail(hours, toldAt, account.now(), deps.chance())

  accountRoute(app, account, { method: 'GET', path: paths.email, rule }, async (_, me) => {
    const mine = emailing === undefined ? undefined : await store.read(me.accountBytes)
    const said: EmailAnswer = {
      offered: emailing !== undefined,
      ...(mine === undefined ? {} : { mine: { ...mine, hours: [...mine.hours] } }),
    }
    return answer(said)
  })

  accountRoute(
    app,
    account,
    { method: 'PUT', path: paths.email, rule: rules.emailAsk, body: emailRequest },
    async ({ body: { address, quiet, ...choice } }, me) => {
      if (emailing === undefined) return refuse('not-allowed')
      await emailing.askCode(me.accountBytes, address, { ...choice, quiet })
      return answer()
    },
  )

  accountRoute(
    app,
    account,
    { method: 'POST', path: paths.emailCode, rule: rules.emailTry, body: emailCodeRequest },
    async ({ body }, me) => {
      if (emailing === undefined) return refuse('not-allowed')
      const hash = emailing.keys.codeHash(me.accountBytes, body.code)
      const isOn = await store.confirm(me.accountBytes, hash, account.now(), nextAt)
      return isOn ? answer() : refuse('not-found')
    },
  )

  accountRoute(
    app,
    account,
    { method: 'PUT', path: paths.emailTimes, rule, body: emailTimesRequest },
    async ({ body: { quiet, ...choice } }, me) => {
      const isOn = await store.choose(me.accountBytes, { ...choice, quiet }, nextAt)
      return isOn ? answer() : refuse('not-found')
    },
  )

  // Also where this host sends no mail any more: what lies there can be taken away.
  accountRoute(app, account, { method: 'DELETE', path: paths.email, rule }, async (_, me) => {
    await store.drop(me.accountBytes)
    return answer()
  })
}
