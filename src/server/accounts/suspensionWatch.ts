import type { Bytes } from '#base/bytes.ts'
import { type AccountId, idFrom } from '#base/ids.ts'
import type { Sql } from '../sql/sql.ts'
import type { Sessions } from './session.ts'

/** How long an open socket of an account may outlive its suspension by the host's tools. */
export const suspensionWatchMs = 2_000

/**
 * Requests ask the database each time. A socket was let in once, so somebody must look whether an
 * account was suspended meanwhile, in another process.
 */
export const suspensionWatch = (
  sql: Sql,
  sessions: Pick<Sessions, 'announce'>,
  reportError: (error: unknown) => void,
): { readonly look: () => Promise<void>; readonly stop: () => void } => {
  let known: ReadonlySet<AccountId> = new Set()
  const look = async (): Promise<void> => {
    const rows = await sql.all<{ readonly account_id: Bytes }>(
      'SELECT account_id FROM suspended_account',
    )
    const now = new Set(rows.map(row => idFrom('account', row.account_id)))
    for (const account of now)
      if (!known.has(account)) sessions.announce(account, { kind: 'all-but', session: undefined })
    known = now
  }
  const timer = setInterval(() => {
    look().catch(reportError)
  }, suspensionWatchMs)
  timer.unref()
  return {
    look,
    stop() {
      clearInterval(timer)
    },
  }
}
