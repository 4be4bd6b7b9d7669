import type { Hono } from 'hono'
import { type Bytes, concat, equalBytes } from '#base/bytes.ts'
import { toBase64Url } from '#base/text.ts'
import { passkeyAddRequest, passkeyLoginRequest } from '#protocol/api/accounts.ts'
import { paths } from '#protocol/api/paths.ts'
import { limits as sizes } from '#protocol/limits.ts'
import type { Statement } from '../sql/sql.ts'
import { addSlot, holdAccount, slotType } from './accountChanges.ts'
import type { AccountDeps } from './accountDeps.ts'
import { answer, refuse } from './outcome.ts'
import {
  loginOptions,
  type Passkey,
  readPasskeyClaim,
  registrationOptions,
  verifyNewPasskey,
  verifyPasskey,
} from './passkeyHost.ts'
import { passkeyName } from './passkeyName.ts'
import { accountRoute, openRoute } from './route.ts'
import { dayOf } from './session.ts'
import { signIn } from './signIn.ts'
import { wireBytes } from './wireBytes.ts'

const ceremonyMaxBytes = 32_768

/** Signing in with a passkey, adding and removing one. */
export const passkeyRoutes = (app: Hono, deps: AccountDeps): void => {
  const { rules, shortLived, sql } = deps

  openRoute(
    app,
    deps,
    { method: 'POST', path: paths.passkeyOptions, rule: rules.signIn },
    async ({ origin }) => {
      const challenge = deps.random(32)
      const options = await loginOptions(origin ?? '', challenge)
      if (options === undefined) return refuse('not-allowed')
      const attempt = deps.random(16)
      await shortLived.put('passkey-login', attempt, challenge)
      return answer({ attempt: toBase64Url(attempt), options })
    },
  )

  openRoute(
    app,
    deps,
    {
      method: 'POST',
      path: paths.passkeyLogin,
      rule: rules.signIn,
      body: passkeyLoginRequest,
      maxBytes: ceremonyMaxBytes,
    },
    async call => {
      const challenge = await shortLived.take('passkey-login', wireBytes(call.body.attempt))
      const claim = readPasskeyClaim(call.body.response)
      if (challenge === undefined || claim === undefined) return refuse('not-signed-in')
      const [row] = await sql.all<PasskeyRow>(findPasskey, [claim.account, claim.credentialId])
      if (row === undefined) return refuse('not-signed-in')
      const passkey = { ...claim, publicKey: row.public_key, signCount: row.sign_count }
      const signCount = await verifyPasskey(claim, passkey, call.origin ?? '', challenge)
      if (signCount === undefined) return refuse('not-signed-in')
      return signIn(deps, call, claim.account, {
        ifVersion: row.auth_version,
        with: [
          {
            text: `UPDATE passkey SET sign_count = ? WHERE account_id = ? AND credential_id = ?`,
            params: [signCount, claim.account, claim.credentialId],
            mustChange: true,
          },
        ],
      })
    },
  )

  accountRoute(
    app,
    deps,
    { method: 'POST', path: paths.passkeyAddOptions, rule: rules.change, fresh: true },
    async ({ origin }, me) => {
      const known = await credentialsOf(deps, me.accountBytes)
      if (known.length >= sizes.passkeys) return refuse('too-large')
      const challenge = deps.random(32)
      const account = me.accountBytes
      const options = await registrationOptions({ origin: origin ?? '', challenge, account, known })
      if (options === undefined) return refuse('not-allowed')
      const attempt = deps.random(16)
      await shortLived.put('passkey-add', attempt, concat(account, challenge))
      return answer({ attempt: toBase64Url(attempt), options })
    },
  )

  accountRoute(
    app,
    deps,
    {
      method: 'POST',
      path: paths.passkeys,
      rule: rules.change,
      body: passkeyAddRequest,
      maxBytes: ceremonyMaxBytes,
      fresh: true,
    },
    async ({ body, origin }, me) => {
      const stored = await shortLived.take('passkey-add', wireBytes(body.attempt))
      if (stored === undefined || !equalBytes(stored.subarray(0, 16), me.accountBytes))
        return refuse('bad-request')
      const passkey = await verifyNewPasskey(body.response, origin ?? '', stored.slice(16))
      if (passkey === undefined) return refuse('bad-request')
      const { slot } = body
      const fits =
        slot === undefined ||
        (slot.type === slotType.passkey && slot.credentialId === toBase64Url(passkey.credentialId))
      if (!fits) return refuse('bad-request')
      const label = body.label === undefined ? null : wireBytes(body.label)
      const done = await sql.batch([
        holdAccount(me),
        insertPasskey(me.accountBytes, passkey, label, deps.now()),
        ...(slot === undefined
          ? []
          : [addSlot(me.accountBytes, slot), roomForSlots(me.accountBytes)]),
      ])
      return done ? answer() : refuse('not-allowed')
    },
  )

  accountRoute(
    app,
    deps,
    { method: 'DELETE', path: paths.passkeyById, rule: rules.change, fresh: true },
    async ({ param }, me) => {
      const known = await credentialsOf(deps, me.accountBytes)
      const credential = known.find(id => passkeyName(id) === param('passkey'))
      if (credential === undefined) return refuse('not-found')
      const params = [me.accountBytes, credential]
      const done = await sql.batch([
        holdAccount(me),
        { text: 'DELETE FROM passkey WHERE account_id = ? AND credential_id = ?', params },
        { text: 'DELETE FROM slot WHERE account_id = ? AND credential_id = ?', params },
      ])
      return done ? answer() : refuse('not-signed-in')
    },
  )
}

type PasskeyRow = {
  readonly public_key: Bytes
  readonly sign_count: number
  readonly auth_version: number
}

const findPasskey = `
  SELECT p.public_key, p.sign_count, a.auth_version
  FROM passkey p JOIN account a ON a.account_id = p.account_id
  WHERE p.account_id = ? AND p.credential_id = ?`

const credentialsOf = async ({ sql }: AccountDeps, account: Bytes): Promise<readonly Bytes[]> => {
  const rows = await sql.all<{ readonly credential_id: Bytes }>(
    'SELECT credential_id FROM passkey WHERE account_id = ?',
    [account],
  )
  return rows.map(row => row.credential_id)
}

const insertPasskey = (
  account: Bytes,
  passkey: Passkey,
  label: Bytes | null,
  at: number,
): Statement => ({
  text: `INSERT INTO passkey
      (account_id, credential_id, public_key, sign_count, label, created_day)
    VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  params: [account, passkey.credentialId, passkey.publicKey, passkey.signCount, label, dayOf(at)],
  mustChange: true,
})

/** Fails the batch when there would be more slots than an account may have. */
const roomForSlots = (account: Bytes): Statement => ({
  text: `UPDATE account SET gen = gen WHERE account_id = ?
    AND (SELECT count(*) FROM slot s WHERE s.account_id = ?) <= ${sizes.slots}`,
  params: [account, account],
  mustChange: true,
})
