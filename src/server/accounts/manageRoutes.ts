import type { Hono } from 'hono'
import type { Bytes } from '#base/bytes.ts'
import { parseId } from '#base/ids.ts'
import { fromHex } from '#base/text.ts'
import { type AccountAnswer, deviceLabelRequest } from '#protocol/api/accounts.ts'
import { paths } from '#protocol/api/paths.ts'
import type { Statement } from '../sql/sql.ts'
import { accountCircles } from './accountCircles.ts'
import { dropAccount, endOtherSessions, holdAccount, slotType } from './accountChanges.ts'
import type { AccountDeps } from './accountDeps.ts'
import { endCookie } from './cookie.ts'
import { answer, refuse } from './outcome.ts'
import { readAccount } from './readAccount.ts'
import { accountRoute } from './route.ts'
import { wireBytes } from './wireBytes.ts'

/** Seeing and changing one's own account: devices, slots, circles, and its end. */
export const manageRoutes = (app: Hono, deps: AccountDeps): void => {
  const { sessions, sql } = deps
  const { read, change } = deps.rules

  accountRoute(app, deps, { method: 'GET', path: paths.account, rule: read }, async (_, me) => {
    const account: AccountAnswer = await readAccount(sql, me)
    return answer(account)
  })

  accountRoute(app, deps, { method: 'GET', path: paths.circles, rule: read }, async (_, me) =>
    answer({ circles: await accountCircles(sql).list(me.accountBytes) }),
  )

  accountRoute(
    app,
    deps,
    { method: 'PUT', path: paths.device, rule: change, body: deviceLabelRequest },
    async ({ body }, me) => {
      await sql.run('UPDATE device_session SET label = ? WHERE account_id = ? AND session_id = ?', [
        wireBytes(body.label),
        me.accountBytes,
        me.sessionBytes,
      ])
      return answer()
    },
  )

  accountRoute(
    app,
    deps,
    { method: 'DELETE', path: paths.deviceById, rule: change },
    async ({ param, cookieKind }, me) => {
      const session = parseId('session', param('session'))
      const bytes = session === undefined ? undefined : fromHex(session)
      if (session === undefined || bytes === undefined) return refuse('not-found')
      const removed = await sql.run(
        'DELETE FROM device_session WHERE account_id = ? AND session_id = ?',
        [me.accountBytes, bytes],
      )
      if (removed === 0) return refuse('not-found')
      sessions.announce(me.account, { kind: 'one', session })
      return answer({}, session === me.session ? endCookie(cookieKind) : undefined)
    },
  )

  // No fresh sign-in: whoever fears for a device must not look for a passphrase first.
  accountRoute(
    app,
    deps,
    { method: 'POST', path: paths.signOutEverywhere, rule: change },
    async (_, me) => {
      const done = await sql.batch([
        holdAccount(me),
        ...endOtherSessions(me.accountBytes, me.sessionBytes),
      ])
      if (!done) return refuse('not-signed-in')
      sessions.announce(me.account, { kind: 'all-but', session: me.session })
      return answer()
    },
  )

  accountRoute(
    app,
    deps,
    { method: 'DELETE', path: paths.slotById, rule: change, fresh: true },
    async ({ param }, me) => {
      const slotId = fromHex(param('slot'))
      const type = slotId?.length === 16 ? await typeOf(deps, me.accountBytes, slotId) : undefined
      if (slotId === undefined || type === undefined) return refuse('not-found')
      const done = await sql.batch([holdAccount(me), ...removeSlot(me.accountBytes, slotId, type)])
      if (done) return answer()
      return refuse((await sessions.isStillSignedIn(me)) ? 'last-way-in' : 'not-signed-in')
    },
  )

  accountRoute(
    app,
    deps,
    { method: 'DELETE', path: paths.account, rule: change, fresh: true },
    async ({ cookieKind }, me) => {
      const done = await sql.batch([holdAccount(me), ...dropAccount(me.accountBytes)])
      if (!done) return refuse('not-signed-in')
      sessions.announce(me.account, { kind: 'all-but', session: undefined })
      return answer({}, endCookie(cookieKind))
    },
  )
}

const typeOf = async (
  { sql }: AccountDeps,
  account: Bytes,
  slotId: Bytes,
): Promise<number | undefined> => {
  const [row] = await sql.all<{ readonly type: number }>(
    'SELECT type FROM slot WHERE account_id = ? AND slot_id = ?',
    [account, slotId],
  )
  return row?.type
}

/**
 * Never the last slot that opens without an authenticator: passkeys get lost with devices, and
 * everything a person wrote would be lost with them (rule E13, attack T74). `holdAccount` before it
 * lets two removals at the same moment see each other.
 */
const removeSlot = (account: Bytes, slotId: Bytes, type: number): readonly Statement[] => [
  {
    text: `DELETE FROM slot WHERE account_id = ? AND slot_id = ? AND (type NOT IN (2, 3) OR EXISTS (
      SELECT 1 FROM slot o WHERE o.account_id = ? AND o.slot_id <> ? AND o.type IN (2, 3)))`,
    params: [account, slotId, account, slotId],
    mustChange: true,
  },
  // What signs in but opens nothing any more goes with its slot.
  ...(type === slotType.passphrase
    ? [{ text: withoutSlot('sign_in_name'), params: [account, account, slotType.passphrase] }]
    : []),
  ...(type === slotType.recoveryCode
    ? [{ text: withoutSlot('recovery_key'), params: [account, account, slotType.recoveryCode] }]
    : []),
]

const withoutSlot = (table: 'sign_in_name' | 'recovery_key'): string =>
  `DELETE FROM ${table} WHERE account_id = ? AND NOT EXISTS (
    SELECT 1 FROM slot o WHERE o.account_id = ? AND o.type = ?)`
