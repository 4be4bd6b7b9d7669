import type { Hono } from 'hono'
import { goodIdentityKey, goodSealingKey } from '#protocol/goodKeys.ts'
import { type Bytes, equalBytes } from '#base/bytes.ts'
import {
  passphraseRequest,
  recoveryRequest,
  type RotateRequest,
  rotateRequest,
} from '#protocol/api/accounts.ts'
import { paths } from '#protocol/api/paths.ts'
import { keyLinkMessage } from '#protocol/signedMessages.ts'
import { endKeepers } from '../keepers/keeperStore.ts'
import type { Statement } from '../sql/sql.ts'
import {
  addSlot,
  dropName,
  dropSlotsOfType,
  endOtherSessions,
  holdAccount,
  replaceName,
  replaceRecovery,
  slotType,
} from './accountChanges.ts'
import type { AccountDeps } from './accountDeps.ts'
import { ownerOf } from './createRoutes.ts'
import type { OpaqueHost } from './opaqueHost.ts'
import { answer, type Outcome, refuse } from './outcome.ts'
import { accountRoute } from './route.ts'
import type { SignedIn } from './session.ts'
import { verifySignature } from './verify.ts'
import { areWholeSlots } from './wireAccount.ts'
import { wireBytes } from './wireBytes.ts'

const rotateMaxBytes = 65_536

/** A new passphrase, a new recovery code, new keys. Each signs every other device out. */
export const keyRoutes = (app: Hono, deps: AccountDeps, opaque: OpaqueHost): void => {
  const rule = deps.rules.change

  const change = async (me: SignedIn, steps: readonly Statement[]): Promise<boolean> => {
    const done = await deps.sql.batch([
      holdAccount(me),
      ...steps,
      ...endOtherSessions(me.accountBytes, me.sessionBytes),
    ])
    if (done) deps.sessions.announce(me.account, { kind: 'all-but', session: me.session })
    return done
  }

  const refusalFor = async (me: SignedIn, nameHash: string | undefined): Promise<Outcome> => {
    const owner = nameHash === undefined ? undefined : await ownerOf(deps.sql, wireBytes(nameHash))
    const isTaken = owner !== undefined && !equalBytes(owner, me.accountBytes)
    if (isTaken) return refuse('name-taken')
    return refuse((await deps.sessions.isStillSignedIn(me)) ? 'bad-request' : 'not-signed-in')
  }

  accountRoute(
    app,
    deps,
    { method: 'PUT', path: paths.passphrase, rule, body: passphraseRequest, fresh: true },
    async ({ body: { passphrase, slot } }, me) => {
      if (slot.type !== slotType.passphrase || slot.credentialId !== undefined)
        return refuse('bad-request')
      if (!opaque.isRecord(passphrase.record)) return refuse('bad-request')
      const done = await change(me, [
        ...replaceName(deps, me.accountBytes, passphrase, false),
        dropSlotsOfType(me.accountBytes, slotType.passphrase),
        addSlot(me.accountBytes, slot),
      ])
      return done ? answer() : refusalFor(me, passphrase.nameHash)
    },
  )

  accountRoute(
    app,
    deps,
    { method: 'PUT', path: paths.recoveryCode, rule, body: recoveryRequest, fresh: true },
    async ({ body: { recovery, slot } }, me) => {
      if (slot.type !== slotType.recoveryCode || slot.credentialId !== undefined)
        return refuse('bad-request')
      if (!(await goodIdentityKey(wireBytes(recovery)))) return refuse('bad-request')
      const done = await change(me, [
        ...replaceRecovery(me.accountBytes, wireBytes(recovery)),
        dropSlotsOfType(me.accountBytes, slotType.recoveryCode),
        addSlot(me.accountBytes, slot),
      ])
      return done ? answer() : refusalFor(me, undefined)
    },
  )

  accountRoute(
    app,
    deps,
    {
      method: 'POST',
      path: paths.rotate,
      rule,
      body: rotateRequest,
      maxBytes: rotateMaxBytes,
      fresh: true,
    },
    async ({ body }, me) => {
      const { passphrase, slots } = body
      if (!areWholeSlots(slots, passphrase)) return refuse('bad-request')
      if (passphrase !== undefined && !opaque.isRecord(passphrase.record))
        return refuse('bad-request')
      if (!(await goodIdentityKey(wireBytes(body.recovery)))) return refuse('bad-request')
      if (!(await areLinked(me, body))) return refuse('bad-request')
      const account = me.accountBytes
      const done = await change(me, [
        ...linkStatements(me, body),
        { text: 'DELETE FROM slot WHERE account_id = ?', params: [account] },
        // What the keepers hold opens the old root, which is nobody's any more.
        ...endKeepers(account),
        ...slots.map(slot => addSlot(account, slot)),
        ...(passphrase === undefined
          ? [dropName(account)]
          : replaceName(deps, account, passphrase, false)),
        ...replaceRecovery(account, wireBytes(body.recovery)),
        // A passkey on a device somebody else has now must not keep signing in.
        {
          text: `DELETE FROM passkey WHERE account_id = ? AND credential_id NOT IN (
            SELECT credential_id FROM slot WHERE account_id = ? AND credential_id IS NOT NULL)`,
          params: [account, account],
        },
      ])
      return done ? answer() : refusalFor(me, passphrase?.nameHash)
    },
  )
}

/** [Note: rotated keys] The old key signs the new ones, and the new one proves to be held. */
const areLinked = async (me: SignedIn, body: RotateRequest): Promise<boolean> => {
  const sk = wireBytes(body.sk)
  const ek = wireBytes(body.ek)
  if (body.gen !== me.gen + 1 || (body.gen === 2) !== (body.first !== undefined)) return false
  if (!(await goodIdentityKey(sk)) || !goodSealingKey(ek)) return false
  const accountId = me.accountBytes
  const link = keyLinkMessage({ accountId, gen: body.gen, idPublicKey: sk, kemPublicKey: ek })
  const firstLink = keyLinkMessage({
    accountId,
    gen: 1,
    idPublicKey: me.sk,
    kemPublicKey: me.ek,
  })
  const valid = await Promise.all([
    verifySignature(me.sk, link, wireBytes(body.by)),
    verifySignature(sk, link, wireBytes(body.pop)),
    body.first === undefined || verifySignature(me.sk, firstLink, wireBytes(body.first)),
  ])
  return valid.every(Boolean)
}

const linkStatements = (me: SignedIn, body: RotateRequest): readonly Statement[] => {
  const sk = wireBytes(body.sk)
  const ek = wireBytes(body.ek)
  const first = body.first === undefined ? undefined : wireBytes(body.first)
  return [
    {
      text: 'UPDATE account SET gen = ?, sk = ?, ek = ? WHERE account_id = ? AND gen = ?',
      params: [body.gen, sk, ek, me.accountBytes, me.gen],
      mustChange: true,
    },
    ...(first === undefined ? [] : [insertLink(me.accountBytes, 1, [me.sk, me.ek, first, first])]),
    insertLink(me.accountBytes, body.gen, [sk, ek, wireBytes(body.by), wireBytes(body.pop)]),
  ]
}

const insertLink = (
  account: Bytes,
  gen: number,
  [sk, ek, by, pop]: readonly [Bytes, Bytes, Bytes, Bytes],
): Statement => ({
  text: `INSERT INTO key_link (account_id, gen, sk, ek, by_signature, pop)
    VALUES (?, ?, ?, ?, ?, ?)`,
  params: [account, gen, sk, ek, by, pop],
})
