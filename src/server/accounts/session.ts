import type { Bytes } from '#base/bytes.ts'
import { type AccountId, idFrom, type SessionId } from '#base/ids.ts'
import type { Sql, Statement } from '../sql/sql.ts'
import { isNotSuspended } from './suspension.ts'
import { type CookieKind, makeCookie, readCookie, type SessionToken } from './cookie.ts'

/** Somebody who is signed in, as of this request. */
export interface SignedIn {
  readonly account: AccountId
  readonly accountBytes: Bytes
  readonly session: SessionId
  readonly sessionBytes: Bytes
  readonly gen: number
  /** Ed25519 and X25519 of that generation. */
  readonly sk: Bytes
  readonly ek: Bytes
  /** A change made with this session names it, so that a session ended meanwhile changes nothing. */
  readonly authVersion: number
  /** The last real sign-in is recent enough for changes of keys and sign-in ways. */
  readonly fresh: boolean
}

/** Which sessions of an account have just ended. Their sockets must be closed. */
export type EndedSessions =
  | { readonly kind: 'all-but'; readonly session: SessionId | undefined }
  | { readonly kind: 'one'; readonly session: SessionId }

export const hasEnded = (ended: EndedSessions, session: SessionId): boolean =>
  ended.kind === 'one' ? session === ended.session : session !== ended.session

export type AuthListener = (account: AccountId, ended: EndedSessions) => void

export interface NewSession {
  readonly session: SessionId
  /** Value of `Set-Cookie`. */
  readonly cookie: string
  /** Part of the batch that signs in. Changes nothing when `ifVersion` is no longer true. */
  readonly statement: Statement
}

export interface Sessions {
  /**
   * Who this cookie belongs to. Reads the database every time, `authVersion` included: a session
   * that was ended on another node ends here with the next request (Vaultwarden CVE-2026-43911).
   * For sockets: at the upgrade; then `isStillSignedIn` at least every `recheckMs`.
   */
  authenticate(cookieHeader: string | undefined): Promise<SignedIn | undefined>
  /** Also a session that was idle for too long: its device may renew it with its identity key. */
  authenticateIdle(cookieHeader: string | undefined): Promise<SignedIn | undefined>
  prepare(options: {
    readonly accountBytes: Bytes
    readonly cookieKind: CookieKind
    readonly fresh: boolean
    readonly ifVersion?: number | undefined
  }): NewSession
  /** Part of the same batch: forgets sessions whose cookie no browser has any more. */
  forgetOld(accountBytes: Bytes): Statement
  /** A new token for the same session, idle or not. */
  renew(me: SignedIn, cookieKind: CookieKind): NewSession
  /** For an open socket: whether what `authenticate` answered then is still true. */
  isStillSignedIn(me: SignedIn): Promise<boolean>
  /** Called at once after sessions ended through this node. The answer unsubscribes. */
  onAuthChanged(listener: AuthListener): () => void
  announce(account: AccountId, ended: EndedSessions): void
}

/** How often an open socket asks again whether its session is still good. */
export const recheckMs = 30_000

const dayMs = 86_400_000
const freshMs = 10 * 60_000
const idleDays = 30
// As long as a browser keeps the cookie.
const forgetDays = 400

export const dayOf = (at: number): number => Math.floor(at / dayMs) * dayMs

type SessionRow = {
  readonly session_id: Bytes
  readonly last_day: number
  readonly fresh_until: number
  readonly gen: number
  readonly sk: Bytes
  readonly ek: Bytes
  readonly auth_version: number
}

// A row of an older version is no session: the condition is the check.
const findSession = `
  SELECT s.session_id, s.last_day, s.fresh_until, a.gen, a.sk, a.ek, a.auth_version
  FROM device_session s JOIN account a ON a.account_id = s.account_id
  WHERE s.account_id = ? AND s.token_hash = ? AND s.auth_version = a.auth_version
    AND ${isNotSuspended('a')}`

export const sessions = (
  sql: Sql,
  now: () => number,
  random: (length: number) => Bytes,
): Sessions => {
  const listeners = new Set<AuthListener>()

  const find = async (token: SessionToken): Promise<SessionRow | undefined> => {
    const [row] = await sql.all<SessionRow>(findSession, [token.accountId, token.tokenHash])
    return row
  }

  const touch = async (token: SessionToken, row: SessionRow): Promise<void> => {
    const today = dayOf(now())
    if (row.last_day >= today) return
    await sql.run(
      'UPDATE device_session SET last_day = ? WHERE account_id = ? AND token_hash = ?',
      [today, token.accountId, token.tokenHash],
    )
  }

  const signedIn = (token: SessionToken, row: SessionRow): SignedIn => ({
    account: idFrom('account', token.accountId),
    accountBytes: token.accountId,
    session: idFrom('session', row.session_id),
    sessionBytes: row.session_id,
    gen: row.gen,
    sk: row.sk,
    ek: row.ek,
    authVersion: row.auth_version,
    fresh: now() < row.fresh_until,
  })

  return {
    async authenticate(cookieHeader) {
      const token = readCookie(cookieHeader)
      const row = token === undefined ? undefined : await find(token)
      if (token === undefined || row === undefined) return undefined
      if (now() - row.last_day > idleDays * dayMs) return undefined
      await touch(token, row)
      return signedIn(token, row)
    },
    async authenticateIdle(cookieHeader) {
      const token = readCookie(cookieHeader)
      const row = token === undefined ? undefined : await find(token)
      return token === undefined || row === undefined ? undefined : signedIn(token, row)
    },
    prepare({ accountBytes, cookieKind, fresh, ifVersion }) {
      const sessionBytes = random(16)
      const { header, tokenHash } = makeCookie(cookieKind, accountBytes, random(32))
      const today = dayOf(now())
      const version = ifVersion === undefined ? '' : ' AND auth_version = ?'
      return {
        session: idFrom('session', sessionBytes),
        cookie: header,
        statement: {
          text: `INSERT INTO device_session
              (account_id, token_hash, session_id, auth_version, created_day, last_day, fresh_until)
            SELECT account_id, ?, ?, auth_version, ?, ?, ?
            FROM account a WHERE account_id = ?${version} AND ${isNotSuspended('a')}`,
          params: [
            tokenHash,
            sessionBytes,
            today,
            today,
            fresh ? now() + freshMs : 0,
            accountBytes,
            ...(ifVersion === undefined ? [] : [ifVersion]),
          ],
          mustChange: true,
        },
      }
    },
    forgetOld: accountBytes => ({
      text: 'DELETE FROM device_session WHERE account_id = ? AND last_day < ?',
      params: [accountBytes, dayOf(now()) - forgetDays * dayMs],
    }),
    renew(me, cookieKind) {
      const { header, tokenHash } = makeCookie(cookieKind, me.accountBytes, random(32))
      return {
        session: me.session,
        cookie: header,
        statement: {
          text: `UPDATE device_session SET token_hash = ?, last_day = ?
            WHERE account_id = ? AND session_id = ? AND auth_version = ?`,
          params: [tokenHash, dayOf(now()), me.accountBytes, me.sessionBytes, me.authVersion],
          mustChange: true,
        },
      }
    },
    async isStillSignedIn(me) {
      const rows = await sql.all(
        `SELECT s.session_id FROM device_session s JOIN account a ON a.account_id = s.account_id
         WHERE s.account_id = ? AND s.session_id = ? AND s.auth_version = a.auth_version
           AND ${isNotSuspended('a')}`,
        [me.accountBytes, me.sessionBytes],
      )
      return rows.length > 0
    },
    onAuthChanged(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    announce(account, ended) {
      for (const listener of listeners) listener(account, ended)
    },
  }
}
