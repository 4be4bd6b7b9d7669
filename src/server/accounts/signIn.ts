import type { Bytes } from '#base/bytes.ts'
import { idBytes, idFrom } from '#base/ids.ts'
import { toBase64Url } from '#base/text.ts'
import type { SignedInAnswer } from '#protocol/api/accounts.ts'
import type { Statement } from '../sql/sql.ts'
import { endOtherSessions } from './accountChanges.ts'
import type { AccountDeps } from './accountDeps.ts'
import { answer, type Outcome, refuse } from './outcome.ts'
import type { Call } from './route.ts'
import type { NewSession } from './session.ts'
import { isSuspended } from './suspension.ts'

interface SignInOptions {
  /** What the proof was made against: a passphrase changed in the middle of it proves nothing. */
  readonly ifVersion: number
  /** Recovery ends all other sessions: whoever lost a device may have lost it to somebody. */
  readonly endOthers?: boolean
  /** `false`: let in by another device, without a way in of its own. */
  readonly fresh?: boolean
  /** Stored together with the session, or not at all. */
  readonly with?: readonly Statement[]
}

/** Ends every way of signing in: a session, its cookie, and the one answer they share. */
export const signIn = async (
  deps: AccountDeps,
  call: Pick<Call<unknown>, 'cookieHeader' | 'cookieKind'>,
  accountBytes: Bytes,
  { ifVersion, endOthers = false, fresh = true, with: others = [] }: SignInOptions,
): Promise<Outcome> => {
  const account = idFrom('account', accountBytes)
  const before = await deps.sessions.authenticateIdle(call.cookieHeader)
  const session = deps.sessions.prepare({
    accountBytes,
    cookieKind: call.cookieKind,
    fresh,
    ifVersion: endOthers ? ifVersion + 1 : ifVersion,
  })
  const done = await deps.sql.batch([
    ...others,
    ...(endOthers ? endOtherSessions(accountBytes, undefined) : []),
    session.statement,
    deps.sessions.forgetOld(accountBytes),
    // The session this browser had goes: nobody could end it from the list of another account.
    ...(before === undefined
      ? []
      : [
          {
            text: 'DELETE FROM device_session WHERE account_id = ? AND session_id = ?',
            params: [before.accountBytes, before.sessionBytes],
          },
        ]),
  ])
  // Only somebody who proved to be this person is told why.
  if (!done)
    return refuse((await isSuspended(deps.sql, accountBytes)) ? 'suspended' : 'not-signed-in')
  if (before !== undefined)
    deps.sessions.announce(before.account, { kind: 'one', session: before.session })
  if (endOthers) deps.sessions.announce(account, { kind: 'all-but', session: session.session })
  const [row] = await deps.sql.all<{ readonly gen: number }>(
    'SELECT gen FROM account WHERE account_id = ?',
    [accountBytes],
  )
  return row === undefined
    ? refuse('not-signed-in')
    : answer(signedInBody(account, row.gen, session), session.cookie)
}

export const signedInBody = (
  accountId: string,
  gen: number,
  { session }: NewSession,
): SignedInAnswer => ({ accountId, gen, sessionId: toBase64Url(idBytes(session)) })
