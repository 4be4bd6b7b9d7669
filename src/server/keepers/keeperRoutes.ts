import type { Hono } from 'hono'
import { type AccountId, idFrom } from '#base/ids.ts'
import { toBase64Url } from '#base/text.ts'
import { goodIdentityKey } from '#protocol/goodKeys.ts'
import {
  keeperSetRequest,
  returnComeInRequest,
  returnHelpRequest,
  returnLookRequest,
  returnOwnRequest,
  returnRequest,
  type ReturnStateAnswer,
} from '#protocol/api/keepers.ts'
import { paths } from '#protocol/api/paths.ts'
import { keeperLoginMessage } from '#protocol/signedMessages.ts'
import { holdAccount, slotType } from '../accounts/accountChanges.ts'
import type { AccountDeps } from '../accounts/accountDeps.ts'
import { answer, refuse } from '../accounts/outcome.ts'
import { accountRoute, openRoute } from '../accounts/route.ts'
import { signIn } from '../accounts/signIn.ts'
import { verifySignature } from '../accounts/verify.ts'
import { wireBytes } from '../accounts/wireBytes.ts'
import type { KeeperRules } from './keeperRules.ts'
import {
  endKeepers,
  endReturns,
  isOpen,
  type KeeperStore,
  putKeepers,
  type Return,
  wireSlotOf,
} from './keeperStore.ts'

export interface KeeperRouteDeps {
  readonly account: AccountDeps
  readonly keepers: KeeperStore
  readonly rules: KeeperRules
  /** Somebody comes back into this account, or no more: its devices look. */
  readonly changed: (account: AccountId) => void
}

const many = 4_096

/** The set of an account, for whoever is signed in. */
export const keeperRoutes = (app: Hono, { account, keepers, changed }: KeeperRouteDeps): void => {
  const { rules, sql } = account

  accountRoute(app, account, { method: 'GET', path: paths.keepers, rule: rules.read }, (_, me) =>
    keepers.mine(me.accountBytes, account.now()).then(answer),
  )

  accountRoute(
    app,
    account,
    {
      method: 'PUT',
      path: paths.keepers,
      rule: rules.change,
      body: keeperSetRequest,
      maxBytes: many,
      fresh: true,
    },
    async ({ body }, me) => {
      const { slot } = body
      const isKeepers = slot.type === slotType.keyKeepers && slot.credentialId === undefined
      if (!isKeepers || slot.label !== undefined) return refuse('bad-request')
      if (!(await goodIdentityKey(wireBytes(body.auth)))) return refuse('bad-request')
      const done = await sql.batch([holdAccount(me), ...putKeepers(me.accountBytes, body)])
      changed(me.account)
      return done ? answer() : refuse('not-signed-in')
    },
  )

  accountRoute(
    app,
    account,
    { method: 'DELETE', path: paths.keepers, rule: rules.change, fresh: true },
    async (_, me) => {
      const done = await sql.batch([holdAccount(me), ...endKeepers(me.accountBytes)])
      changed(me.account)
      return done ? answer() : refuse('not-signed-in')
    },
  )

  // No fresh sign-in: whoever sees that a stranger comes in must not look for a passphrase first.
  accountRoute(
    app,
    account,
    { method: 'POST', path: paths.keepersCancel, rule: rules.change },
    async (_, me) => {
      const done = await sql.batch([holdAccount(me), ...endReturns(me.accountBytes)])
      changed(me.account)
      return done ? answer() : refuse('not-signed-in')
    },
  )
}

/**
 * Coming back in, for a device that nobody knows. Nothing here names an account before a keeper of
 * its set has helped, so nothing tells whether one exists (compare attack T75); the rest is refused
 * with one word for every reason.
 */
export const returnRoutes = (app: Hono, deps: KeeperRouteDeps): void => {
  const { account, keepers, rules, changed } = deps
  const { now, settings, shortLived, sql } = account

  openRoute(
    app,
    account,
    { method: 'POST', path: paths.returns, rule: rules.returnBegin, body: returnRequest },
    async ({ body }) => {
      const [words, ek, secret] = [body.words, body.ek, body.secret].map(wireBytes)
      if (words !== undefined && ek !== undefined && secret !== undefined)
        await keepers.begin({ words, ek, secret }, now())
      return answer()
    },
  )

  openRoute(
    app,
    account,
    { method: 'POST', path: paths.returnLook, rule: rules.returnHelp, body: returnLookRequest },
    async ({ body }) => {
      const ek = await keepers.look(wireBytes(body.words), now())
      return ek === undefined ? refuse('not-found') : answer({ ek: toBase64Url(ek) })
    },
  )

  // Not for whoever is signed in: with whom an account is connected by its keepers is not asked.
  openRoute(
    app,
    account,
    { method: 'POST', path: paths.returnHelp, rule: rules.returnHelp, body: returnHelpRequest },
    async ({ body }) => {
      const whose = await keepers.help(body, now())
      if (whose === undefined) return refuse('not-found')
      changed(idFrom('account', whose))
      return answer()
    },
  )

  openRoute(
    app,
    account,
    { method: 'POST', path: paths.returnState, rule: rules.returnOwn, body: returnOwnRequest },
    async ({ body }) => {
      const found = await keepers.find(wireBytes(body.words), wireBytes(body.secret), now())
      return found === undefined ? refuse('not-found') : answer(stateOf(found, now()))
    },
  )

  openRoute(
    app,
    account,
    { method: 'POST', path: paths.returnEnd, rule: rules.returnOwn, body: returnOwnRequest },
    async ({ body }) => {
      const [words, secret] = [wireBytes(body.words), wireBytes(body.secret)]
      const found = await keepers.find(words, secret, now())
      await keepers.end(words, secret)
      if (found?.account !== undefined) changed(idFrom('account', found.account))
      return answer()
    },
  )

  openRoute(
    app,
    account,
    { method: 'POST', path: paths.returnComeIn, rule: rules.returnOwn, body: returnComeInRequest },
    async call => {
      const { body } = call
      const words = wireBytes(body.words)
      const challenge = wireBytes(body.challenge)
      const isAsked = (await shortLived.take('challenge', challenge)) !== undefined
      const found = await keepers.find(words, wireBytes(body.secret), now())
      if (!isAsked || found?.account === undefined || found.set === undefined)
        return refuse('not-signed-in')
      const isSigned = await verifySignature(
        found.set.auth_pk,
        keeperLoginMessage(settings.instanceId, challenge),
        wireBytes(body.signature),
      )
      const [row] = await sql.all<{ readonly auth_version: number }>(
        'SELECT auth_version FROM account WHERE account_id = ?',
        [found.account],
      )
      if (!isSigned || !isOpen(found, now()) || row === undefined) return refuse('not-signed-in')
      const outcome = await signIn(account, call, found.account, {
        ifVersion: row.auth_version,
        endOthers: true,
        // The set stays until the device says that it has come in: an answer that is lost on the way
        // must not take the last way in with it.
        with: [keepers.hold(words, now())],
      })
      return outcome
    },
  )
}

const stateOf = (found: Return, nowMs: number): ReturnStateAnswer => {
  const { account, ended, set, dueAt, parts } = found
  if (ended) return { kind: 'ended' }
  if (account === undefined || set === undefined || dueAt === undefined)
    return { kind: 'waiting', given: 0 }
  if (!isOpen(found, nowMs))
    return { kind: 'waiting', given: parts.length, needed: set.needed, dueAt }
  return {
    kind: 'open',
    accountId: idFrom('account', account),
    set: toBase64Url(set.set_id),
    slot: wireSlotOf(set),
    parts: parts.map(({ e, c }) => ({ e: toBase64Url(e), c: toBase64Url(c) })),
  }
}
