import type { Bytes } from '#base/bytes.ts'
import { toHex } from '#base/text.ts'
import type { Sql } from '../sql/sql.ts'

export type CircleState = 'in' | 'asked' | 'out'

/**
 * Which circles an account is in, was in, or asked to join: a second copy of what the logs say,
 * written again after each entry that changes it. Writing the same twice changes nothing.
 */
export interface AccountCircles {
  list(
    account: Uint8Array,
  ): Promise<readonly { readonly circleId: string; readonly state: CircleState }[]>
  /** `undefined`: not there at all, as after a request that was withdrawn or declined. */
  set(account: Uint8Array, circle: Uint8Array, state: CircleState | undefined): Promise<void>
}

type Row = { readonly circle_id: Bytes; readonly state: string }

export const accountCircles = (sql: Sql): AccountCircles => ({
  async list(account) {
    const rows = await sql.all<Row>(
      'SELECT circle_id, state FROM account_circle WHERE account_id = ? ORDER BY circle_id',
      [account],
    )
    // Only `set` writes states.
    return rows.map(row => ({ circleId: toHex(row.circle_id), state: row.state as CircleState }))
  },
  async set(account, circle, state) {
    if (state === undefined) {
      await sql.run('DELETE FROM account_circle WHERE account_id = ? AND circle_id = ?', [
        account,
        circle,
      ])
      return
    }
    // Nothing for an account that was deleted: its list must not come back.
    await sql.run(
      `INSERT INTO account_circle (account_id, circle_id, state)
       SELECT account_id, ?, ? FROM account WHERE account_id = ?
       ON CONFLICT (account_id, circle_id) DO UPDATE SET state = excluded.state`,
      [circle, state, account],
    )
  },
})
