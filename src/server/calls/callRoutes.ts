import type { Hono } from 'hono'
import { type AccountId, idBytes, parseId } from '#base/ids.ts'
import { fromHex, toBase64Url } from '#base/text.ts'
import {
  callAnswerRequest,
  callRequest,
  type PermitsRequest,
  permitPreimage,
  permitsRequest,
} from '#protocol/api/calls.ts'
import { letterIdOf } from '#protocol/api/mail.ts'
import { paths } from '#protocol/api/paths.ts'
import type { AccountDeps } from '../accounts/accountDeps.ts'
import { answer, refuse } from '../accounts/outcome.ts'
import { accountRoute } from '../accounts/route.ts'
import { sha256 } from '../accounts/verify.ts'
import { wireBytes } from '../accounts/wireBytes.ts'
import type { CallRules } from './callRules.ts'
import type { CallId, CallStore } from './callStore.ts'

export interface CallRouteDeps {
  readonly account: AccountDeps
  readonly calls: CallStore
  readonly rules: CallRules
  /** Somebody may be due now. */
  readonly soon: () => void
  /** A letter lies with somebody who may be connected. */
  readonly arrived: (account: AccountId) => void
}

const permitsBytes = 16_384
const callBytes = 98_304
const oneLetterBytes = 8_192

/** Permits, calls and their answers. Nothing here says whether somebody else's call exists. */
export const callRoutes = (app: Hono, deps: CallRouteDeps): void => {
  const { account, calls, rules, soon, arrived } = deps

  accountRoute(
    app,
    account,
    { method: 'GET', path: paths.permits, rule: rules.permits },
    async (_, me) => {
      const permits = await calls.permits(me.accountBytes)
      const said: PermitsRequest = {
        permits: permits.map(({ hash, hours, closed }) => ({
          hash: toBase64Url(hash),
          hours: [...hours],
          ...(closed === true ? { closed } : {}),
        })),
      }
      return answer(said)
    },
  )

  accountRoute(
    app,
    account,
    {
      method: 'PUT',
      path: paths.permits,
      rule: rules.permits,
      body: permitsRequest,
      maxBytes: permitsBytes,
    },
    async ({ body }, me) => {
      await calls.putPermits(
        me.accountBytes,
        body.permits.map(({ hash, hours, closed }) => ({ hash: wireBytes(hash), hours, closed })),
      )
      return answer()
    },
  )

  accountRoute(
    app,
    account,
    {
      method: 'POST',
      path: paths.calls,
      rule: rules.callOn,
      body: callRequest,
      maxBytes: callBytes,
    },
    async ({ body }, me) => {
      const letters = body.letters.flatMap(({ to, permit, letter }) => {
        const catcher = parseId('account', to)
        if (catcher === undefined || catcher === me.account) return []
        const hash = sha256(permitPreimage(wireBytes(permit), me.account, catcher))
        return [{ to: idBytes(catcher), hash, letter: wireBytes(letter) }]
      })
      if (letters.length < body.letters.length) return refuse('bad-request')
      const { everyMs, firstInMs } = body
      const nowMs = account.now()
      const call = fromHex(body.call) ?? new Uint8Array()
      // Tried again after an answer that was lost, it is the same call, and is counted once.
      if ((await calls.state({ account: me.accountBytes, call })) === undefined) {
        const waitS = await account.limits.spend(rules.call, me.account)
        if (waitS > 0) return refuse('too-many', waitS)
      }
      // On disk before the answer: from here on it goes without the device that asked.
      await calls.begin(
        { account: me.accountBytes, call, everyMs, firstAt: nowMs + firstInMs, letters },
        nowMs,
      )
      soon()
      return answer()
    },
  )

  accountRoute(
    app,
    account,
    { method: 'GET', path: paths.call, rule: rules.callOn },
    async ({ param }, me) => {
      const call = callOf(param('call'), me.account)
      const state = call === undefined ? undefined : await calls.state(call)
      return state === undefined ? refuse('not-found') : answer(state)
    },
  )

  accountRoute(
    app,
    account,
    { method: 'DELETE', path: paths.call, rule: rules.callOn },
    async ({ param }, me) => {
      const call = callOf(param('call'), me.account)
      const ended = call !== undefined && (await calls.end(call, account.now()))
      return ended ? answer() : refuse('not-found')
    },
  )

  accountRoute(
    app,
    account,
    {
      method: 'POST',
      path: paths.callAnswer,
      rule: rules.callOn,
      body: callAnswerRequest,
      maxBytes: oneLetterBytes,
    },
    async ({ body, param }, me) => {
      const caller = parseId('account', body.caller)
      const call = callOf(param('call'), caller)
      const letter = wireBytes(body.letter)
      const id = letterIdOf(letter)
      const from = me.accountBytes
      const waitS = await account.limits.spend(rules.callAnswer, `${me.account}/${body.caller}`)
      if (waitS > 0) return refuse('too-many', waitS)
      const isTaken =
        call !== undefined &&
        id !== undefined &&
        (await calls.answer(from, call, body.says, { id, letter }, account.now()))
      // A stranger, somebody not asked yet, a call that never was: alike.
      if (!isTaken || caller === undefined) return refuse('not-found')
      arrived(caller)
      soon()
      return answer()
    },
  )
}

const callOf = (text: string, caller: AccountId | undefined): CallId | undefined => {
  const call = text.length === 32 ? fromHex(text) : undefined
  return call === undefined || caller === undefined ? undefined : { account: idBytes(caller), call }
}
