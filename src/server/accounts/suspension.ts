import type { Bytes } from '#base/bytes.ts'
import type { Sql, Statement } from '../sql/sql.ts'
import { endOtherSessions } from './accountChanges.ts'

/**
 * An account the person who runs the host has suspended: its sessions end and no new one begins.
 * Nothing of it is deleted, and its words in circles stay where they are.
 */

/** A condition of a statement; `account` is the name it gives the table of accounts. */
export const isNotSuspended = (account: string): string =>
  `NOT EXISTS (SELECT 1 FROM suspended_account x WHERE x.account_id = ${account}.account_id)`

export const isSuspended = async (sql: Sql, account: Bytes): Promise<boolean> => {
  const rows = await sql.all('SELECT since_day FROM suspended_account WHERE account_id = ?', [
    account,
  ])
  return rows.length > 0
}

/** Fails as a batch where there is no such account, or it is suspended already. */
export const suspending = (account: Bytes, day: number): readonly Statement[] => [
  {
    text: `INSERT INTO suspended_account (account_id, since_day)
      SELECT account_id, ? FROM account WHERE account_id = ? ON CONFLICT DO NOTHING`,
    params: [day, account],
    mustChange: true,
  },
  ...endOtherSessions(account, undefined),
]

export const restoring = (account: Bytes): Statement => ({
  text: 'DELETE FROM suspended_account WHERE account_id = ?',
  params: [account],
  mustChange: true,
})
