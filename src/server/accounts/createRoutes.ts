import type { Hono } from 'hono'
import type { Bytes } from '#base/bytes.ts'
import { goodIdentityKey, goodSealingKey } from '#protocol/goodKeys.ts'
import { toBase64Url, toHex } from '#base/text.ts'
import {
  createAccountRequest,
  type CreateAccountRequest,
  opaqueRegisterRequest,
} from '#protocol/api/accounts.ts'
import { paths } from '#protocol/api/paths.ts'
import { accountIdPreimage, authMessage } from '#protocol/signedMessages.ts'
import type { Sql, Statement } from '../sql/sql.ts'
import { addSlot, loginIdPurpose, replaceName, replaceRecovery } from './accountChanges.ts'
import type { AccountDeps } from './accountDeps.ts'
import { familyBehind, isAdmitted, useAdmission } from './admission.ts'
import type { OpaqueHost } from './opaqueHost.ts'
import { answer, type Outcome, refuse } from './outcome.ts'
import { type Call, openRoute } from './route.ts'
import { dayOf } from './session.ts'
import { signIn } from './signIn.ts'
import { sha256, verifySignature } from './verify.ts'
import { areWholeSlots } from './wireAccount.ts'
import { seatInFamily } from './youngSeats.ts'
import { wireBytes } from './wireBytes.ts'

const accountMaxBytes = 65_536

/** Making an account, and the first half of giving it a passphrase. */
export const createRoutes = (app: Hono, deps: AccountDeps, opaque: OpaqueHost): void => {
  openRoute(
    app,
    deps,
    {
      method: 'POST',
      path: paths.opaqueRegister,
      rule: deps.rules.register,
      body: opaqueRegisterRequest,
    },
    async ({ body, cookieHeader }) => {
      const me = await deps.sessions.authenticate(cookieHeader)
      // Whether a name is taken is told only to somebody who may take it.
      if (body.admission === undefined) {
        if (me === undefined) return refuse('not-signed-in')
        if (!me.fresh) return refuse('sign-in-again')
      } else if (!(await isAdmitted(deps, body.admission))) return refuse('not-allowed')
      const account = body.admission === undefined ? me?.accountBytes : undefined
      const nameHash = wireBytes(body.nameHash)
      const taken = await ownerOf(deps.sql, nameHash)
      const isOwn = taken !== undefined && account !== undefined && toHex(taken) === me?.account
      if (taken !== undefined && !isOwn) return refuse('name-taken')
      const loginId = deps.random(16)
      const response = opaque.register(toBase64Url(loginId), body.request)
      if (response === undefined) return refuse('bad-request')
      await deps.shortLived.put('login-id', loginId, loginIdPurpose(nameHash, account))
      return answer({ loginId: toBase64Url(loginId), response })
    },
  )

  openRoute(
    app,
    deps,
    {
      method: 'POST',
      path: paths.accounts,
      rule: deps.rules.create,
      body: createAccountRequest,
      maxBytes: accountMaxBytes,
    },
    call => create(deps, opaque, call),
  )
}

const create = async (
  deps: AccountDeps,
  opaque: OpaqueHost,
  call: Call<CreateAccountRequest>,
): Promise<Outcome> => {
  const { body } = call
  if (!areWholeSlots(body.slots, body.passphrase)) return refuse('bad-request')
  if (!(await isAdmitted(deps, body.admission))) return refuse('not-allowed')
  const account = await provenAccount(deps, body)
  if (account === undefined) return refuse('bad-request')
  const { passphrase } = body
  if (passphrase !== undefined) {
    if (!opaque.isRecord(passphrase.record)) return refuse('bad-request')
    if ((await ownerOf(deps.sql, wireBytes(passphrase.nameHash))) !== undefined)
      return refuse('name-taken')
  }
  const family = await familyBehind(deps, body.admission)
  const outcome = await signIn(deps, call, account, {
    ifVersion: 1,
    with: [
      ...useAdmission(deps, body.admission),
      insertAccount(account, body, dayOf(deps.now())),
      ...(family === undefined ? [] : [seatInFamily(account, family)]),
      ...replaceRecovery(account, wireBytes(body.recovery)),
      ...body.slots.map(slot => addSlot(account, slot)),
      ...(passphrase === undefined ? [] : replaceName(deps, account, passphrase, true)),
    ],
  })
  // Two of them at the same moment, or an account that is there already.
  if (outcome.kind === 'refused')
    return passphrase !== undefined &&
      (await ownerOf(deps.sql, wireBytes(passphrase.nameHash))) !== undefined
      ? refuse('name-taken')
      : refuse('not-allowed')
  return outcome
}

/** The id is the hash of the key, and whoever asks holds the key: nobody takes another's id. */
const provenAccount = async (
  { settings, shortLived }: AccountDeps,
  body: CreateAccountRequest,
): Promise<Bytes | undefined> => {
  const sk = wireBytes(body.sk)
  const challenge = wireBytes(body.challenge)
  const account = sha256(accountIdPreimage(sk)).slice(0, 16)
  if (toHex(account) !== body.accountId) return undefined
  if ((await shortLived.take('challenge', challenge)) === undefined) return undefined
  if (!(await goodIdentityKey(sk)) || !goodSealingKey(wireBytes(body.ek))) return undefined
  if (!(await goodIdentityKey(wireBytes(body.recovery)))) return undefined
  const message = authMessage(settings.instanceId, challenge, account)
  return (await verifySignature(sk, message, wireBytes(body.proof))) ? account : undefined
}

const insertAccount = (account: Bytes, body: CreateAccountRequest, day: number): Statement => ({
  text: `INSERT INTO account (account_id, gen, sk, ek, auth_version, created_day)
    VALUES (?, 1, ?, ?, 1, ?) ON CONFLICT DO NOTHING`,
  params: [account, wireBytes(body.sk), wireBytes(body.ek), day],
  mustChange: true,
})

/** Whose name this is. */
export const ownerOf = async (sql: Sql, nameHash: Bytes): Promise<Bytes | undefined> => {
  const [row] = await sql.all<{ readonly account_id: Bytes }>(
    'SELECT account_id FROM sign_in_name WHERE name_hash = ?',
    [nameHash],
  )
  return row?.account_id
}
