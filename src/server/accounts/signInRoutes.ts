import type { Hono } from 'hono'
import { type Bytes, concat, readU64, u64, zeros } from '#base/bytes.ts'
import { fromUtf8, toBase64Url, utf8 } from '#base/text.ts'
import {
  opaqueFinishRequest,
  opaqueLoginRequest,
  recoveryLoginRequest,
  renewRequest,
} from '#protocol/api/accounts.ts'
import { paths } from '#protocol/api/paths.ts'
import { authMessage, recoveryLoginMessage } from '#protocol/signedMessages.ts'
import type { AccountDeps } from './accountDeps.ts'
import { endCookie } from './cookie.ts'
import type { OpaqueHost } from './opaqueHost.ts'
import { answer, refuse } from './outcome.ts'
import { openRoute } from './route.ts'
import { signedInBody, signIn } from './signIn.ts'
import { verifySignature } from './verify.ts'
import { wireBytes } from './wireBytes.ts'

/** Challenge, passphrase, recovery code, renewal, signing out. */
export const signInRoutes = (app: Hono, deps: AccountDeps, opaque: OpaqueHost): void => {
  const { limits, rules, settings, shortLived, sql } = deps
  const rule = rules.signIn

  openRoute(app, deps, { method: 'POST', path: paths.challenge, rule }, async () => {
    const challenge = deps.random(32)
    await shortLived.put('challenge', challenge, new Uint8Array())
    return answer({ challenge: toBase64Url(challenge) })
  })

  openRoute(
    app,
    deps,
    { method: 'POST', path: paths.opaqueLogin, rule, body: opaqueLoginRequest },
    async ({ body }) => {
      const nameHash = wireBytes(body.nameHash)
      // Each first step is one guess, and the other side learns by itself whether it was right.
      const busyS = await limits.spend(rules.signInEverywhere, '')
      if (busyS > 0) return refuse('too-many', busyS)
      const waitS = await limits.spend(rules.nameTries, nameHash)
      if (waitS > 0) return refuse('too-many', waitS)
      const [row] = await sql.all<NameRow>(findName, [nameHash])
      // Known and unknown names take the same steps in the same order (attack T75).
      const unknownId = settings.unknownLoginId(nameHash)
      const loginId = toBase64Url(row?.login_id ?? unknownId)
      const login = opaque.startLogin(loginId, row?.record, body.request)
      if (login === undefined) return refuse('bad-request')
      const attempt = deps.random(16)
      await shortLived.put(
        'opaque',
        attempt,
        encodeAttempt({
          account: row?.account_id ?? zeros(16),
          authVersion: row?.auth_version ?? 0,
          loginId: row?.login_id ?? unknownId,
          nameHash,
          state: login.state,
        }),
      )
      return answer({ loginId, response: login.response, attempt: toBase64Url(attempt) })
    },
  )

  openRoute(
    app,
    deps,
    { method: 'POST', path: paths.opaqueFinish, rule, body: opaqueFinishRequest },
    async call => {
      const stored = await shortLived.take('opaque', wireBytes(call.body.attempt))
      const tried = stored === undefined ? undefined : decodeAttempt(stored)
      if (tried === undefined) return refuse('not-signed-in')
      const isRight = opaque.finishLogin(toBase64Url(tried.loginId), tried.state, call.body.finish)
      if (!isRight) return refuse('not-signed-in')
      const outcome = await signIn(deps, call, tried.account, { ifVersion: tried.authVersion })
      if (outcome.kind === 'answer') await limits.forgive(rules.nameTries, tried.nameHash)
      return outcome
    },
  )

  openRoute(
    app,
    deps,
    { method: 'POST', path: paths.recovery, rule, body: recoveryLoginRequest },
    async call => {
      const waitS = await limits.spend(rules.recoveryTries, call.address)
      if (waitS > 0) return refuse('too-many', waitS)
      const recovery = wireBytes(call.body.recovery)
      const challenge = wireBytes(call.body.challenge)
      const isAsked = (await shortLived.take('challenge', challenge)) !== undefined
      const isSigned = await verifySignature(
        recovery,
        recoveryLoginMessage(settings.instanceId, challenge),
        wireBytes(call.body.signature),
      )
      const [row] = await sql.all<RecoveryRow>(findRecovery, [recovery])
      if (!isAsked || !isSigned || row === undefined) return refuse('not-signed-in')
      const outcome = await signIn(deps, call, row.account_id, {
        ifVersion: row.auth_version,
        endOthers: true,
      })
      if (outcome.kind === 'answer') await limits.forgive(rules.recoveryTries, call.address)
      return outcome
    },
  )

  openRoute(
    app,
    deps,
    { method: 'POST', path: paths.renew, rule, body: renewRequest },
    async ({ body, cookieHeader, cookieKind }) => {
      const me = await deps.sessions.authenticateIdle(cookieHeader)
      const challenge = wireBytes(body.challenge)
      const isAsked = (await shortLived.take('challenge', challenge)) !== undefined
      if (me === undefined || !isAsked || me.account !== body.accountId)
        return refuse('not-signed-in')
      const message = authMessage(settings.instanceId, challenge, me.accountBytes)
      const isSigned = await verifySignature(me.sk, message, wireBytes(body.signature))
      if (!isSigned) return refuse('not-signed-in')
      const session = deps.sessions.renew(me, cookieKind)
      const done = await sql.batch([session.statement])
      if (!done) return refuse('not-signed-in')
      return answer(signedInBody(me.account, me.gen, session), session.cookie)
    },
  )

  openRoute(app, deps, { method: 'POST', path: paths.signOut, rule }, async call => {
    const me = await deps.sessions.authenticateIdle(call.cookieHeader)
    if (me !== undefined) {
      await sql.run('DELETE FROM device_session WHERE account_id = ? AND session_id = ?', [
        me.accountBytes,
        me.sessionBytes,
      ])
      deps.sessions.announce(me.account, { kind: 'one', session: me.session })
    }
    return answer({}, endCookie(call.cookieKind))
  })
}

type NameRow = {
  readonly login_id: Bytes
  readonly account_id: Bytes
  readonly record: string
  readonly auth_version: number
}

const findName = `
  SELECT n.login_id, n.account_id, n.record, a.auth_version
  FROM sign_in_name n JOIN account a ON a.account_id = n.account_id
  WHERE n.name_hash = ?`

type RecoveryRow = { readonly account_id: Bytes; readonly auth_version: number }

const findRecovery = `
  SELECT r.account_id, a.auth_version
  FROM recovery_key r JOIN account a ON a.account_id = r.account_id
  WHERE r.recovery_pk = ?`

/** The host's half of one try, as it waits between the two steps. */
interface Attempt {
  /** Zeros for a name nobody has. */
  readonly account: Bytes
  readonly authVersion: number
  readonly loginId: Bytes
  readonly nameHash: Bytes
  readonly state: string
}

const encodeAttempt = (attempt: Attempt): Bytes =>
  concat(
    attempt.account,
    u64(attempt.authVersion),
    attempt.loginId,
    attempt.nameHash,
    utf8(attempt.state),
  )

const decodeAttempt = (bytes: Bytes): Attempt | undefined => {
  const authVersion = readU64(bytes, 16)
  const state = fromUtf8(bytes.subarray(72))
  if (authVersion === undefined || state === undefined) return undefined
  return {
    account: bytes.slice(0, 16),
    authVersion,
    loginId: bytes.slice(24, 40),
    nameHash: bytes.slice(40, 72),
    state,
  }
}
