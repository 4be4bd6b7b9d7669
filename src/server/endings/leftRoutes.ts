import type { Hono } from 'hono'
import { type AccountId, idBytes, parseId } from '#base/ids.ts'
import { err, ok } from '#base/result.ts'
import { fromHex } from '#base/text.ts'
import type { Bytes } from '#base/bytes.ts'
import { askLeftRequest, leaveLetterRequest, refuseLeftRequest } from '#protocol/api/endings.ts'
import { letterIdOf } from '#protocol/api/mail.ts'
import { paths } from '#protocol/api/paths.ts'
import type { AccountDeps } from '../accounts/accountDeps.ts'
import { answer, refuse } from '../accounts/outcome.ts'
import { accountRoute } from '../accounts/route.ts'
import { wireBytes } from '../accounts/wireBytes.ts'
import { refuseWith } from '../circles/appendRefusal.ts'
import { bytesRoute } from '../http/bytesRoute.ts'
import type { LeftRules } from './leftRules.ts'
import type { LeftStore } from './leftStore.ts'

export interface LeftRouteDeps {
  readonly account: AccountDeps
  readonly left: LeftStore
  readonly rules: LeftRules
  /** A word lies with somebody who may be connected, and is told outside the app. */
  readonly arrived: (account: AccountId) => void
}

const letterBytes = 65_536

/** Letters to leave. Who has none, who may not have it yet, and who is a stranger read the same. */
export const leftRoutes = (app: Hono, { account, left, rules, arrived }: LeftRouteDeps): void => {
  accountRoute(
    app,
    account,
    { method: 'GET', path: paths.leftLetters, rule: rules.left },
    (_, me) => left.of(me.accountBytes, account.now()).then(answer),
  )

  accountRoute(
    app,
    account,
    {
      method: 'PUT',
      path: paths.leftLetter,
      rule: rules.left,
      body: leaveLetterRequest,
      maxBytes: letterBytes,
    },
    async ({ body, param }, me) => {
      const to = whose(param('account'))
      const id = to === undefined ? undefined : { owner: me.accountBytes, to: to.bytes }
      const isLeft =
        id !== undefined && (await left.leave(id, wireBytes(body.letter), body.waitDays))
      return isLeft ? answer() : refuse('not-found')
    },
  )

  accountRoute(
    app,
    account,
    { method: 'DELETE', path: paths.leftLetter, rule: rules.left },
    async ({ param }, me) => {
      const to = whose(param('account'))
      const gone =
        to !== undefined && (await left.takeBack({ owner: me.accountBytes, to: to.bytes }))
      return gone ? answer() : refuse('not-found')
    },
  )

  accountRoute(
    app,
    account,
    {
      method: 'POST',
      path: paths.leftAsk,
      rule: rules.leftAsk,
      body: askLeftRequest,
      maxBytes: letterBytes,
    },
    async ({ body, param }, me) => {
      const owner = whose(param('account'))
      const word = wordOf(body.letter)
      const ask = fromHex(body.ask)
      if (owner === undefined || word === undefined || ask === undefined) return refuse('not-found')
      const id = { owner: owner.bytes, to: me.accountBytes }
      const dueAt = await left.ask(id, ask, word, account.now())
      // A stranger, no letter, one that was asked for a short time ago: alike.
      if (dueAt === undefined) return refuse('not-found')
      arrived(owner.account)
      return answer({ dueAt })
    },
  )

  accountRoute(
    app,
    account,
    { method: 'DELETE', path: paths.leftAskById, rule: rules.left },
    async ({ param }, me) => {
      const owner = whose(param('account'))
      const ask = fromHex(param('ask'))
      const stopped =
        owner !== undefined &&
        ask !== undefined &&
        (await left.stop({ owner: owner.bytes, to: me.accountBytes }, ask))
      if (stopped && owner !== undefined) arrived(owner.account)
      return stopped ? answer() : refuse('not-found')
    },
  )

  // No fresh sign-in: whoever is alive must not look for a passphrase first.
  accountRoute(
    app,
    account,
    {
      method: 'POST',
      path: paths.leftRefuse,
      rule: rules.left,
      body: refuseLeftRequest,
      maxBytes: letterBytes,
    },
    async ({ body, param }, me) => {
      const to = whose(param('account'))
      const word = wordOf(body.letter)
      const ask = fromHex(body.ask)
      if (to === undefined || word === undefined || ask === undefined) return refuse('not-found')
      const id = { owner: me.accountBytes, to: to.bytes }
      if (!(await left.refuse(id, ask, word, account.now()))) return refuse('not-found')
      arrived(to.account)
      return answer()
    },
  )

  bytesRoute(
    app,
    account,
    { method: 'GET', path: paths.leftWords, maxBytes: 0, rule: rules.left, open: false },
    async ({ me, param }) => {
      const owner = whose(param('account'))
      const letter =
        me === undefined || owner === undefined
          ? undefined
          : await left.give({ owner: owner.bytes, to: me.accountBytes }, account.now())
      return letter === undefined ? err(refuseWith('not-found')) : ok(letter)
    },
  )

  accountRoute(
    app,
    account,
    { method: 'DELETE', path: paths.leftWords, rule: rules.left },
    async ({ param }, me) => {
      const owner = whose(param('account'))
      const has =
        owner !== undefined && (await left.got({ owner: owner.bytes, to: me.accountBytes }))
      return has ? answer() : refuse('not-found')
    },
  )
}

const whose = (
  text: string,
): { readonly account: AccountId; readonly bytes: Bytes } | undefined => {
  const account = parseId('account', text)
  return account === undefined ? undefined : { account, bytes: idBytes(account) }
}

const wordOf = (text: string) => {
  const letter = wireBytes(text)
  const id = letterIdOf(letter)
  return id === undefined ? undefined : { id, letter }
}
