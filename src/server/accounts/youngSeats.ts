import type { Bytes } from '#base/bytes.ts'
import { type AccountId, type CircleId, idBytes, idFrom } from '#base/ids.ts'
import type { Sql, Statement } from '../sql/sql.ts'

/** Accounts that were made for a young person's seat, and in which family. */
export interface YoungSeats {
  familyOf(account: AccountId): Promise<CircleId | undefined>
}

export const seatTables: readonly string[] = [
  `CREATE TABLE young_seat (
    account_id BLOB NOT NULL PRIMARY KEY,
    circle_id BLOB NOT NULL
  )`,
]

export const youngSeats = (sql: Sql): YoungSeats => ({
  async familyOf(account) {
    const [row] = await sql.all<{ readonly circle_id: Bytes }>(
      'SELECT circle_id FROM young_seat WHERE account_id = ?',
      [idBytes(account)],
    )
    return row === undefined ? undefined : idFrom('circle', row.circle_id)
  },
})

/** A step of making the account: there is no moment at which it is anybody else's. */
export const seatInFamily = (account: Bytes, family: CircleId): Statement => ({
  text: 'INSERT INTO young_seat (account_id, circle_id) VALUES (?, ?)',
  params: [account, idBytes(family)],
})

/** Whoever holds the seat and a steward have both said so, in the family's log. */
export const seatEnded = (account: AccountId, family: CircleId): Statement => ({
  text: 'DELETE FROM young_seat WHERE account_id = ? AND circle_id = ?',
  params: [idBytes(account), idBytes(family)],
})

/** In it, or waiting to be welcomed to it. */
const isThere = `EXISTS (SELECT 1 FROM account_circle c
  WHERE c.account_id = young_seat.account_id AND c.circle_id = young_seat.circle_id
    AND c.state IN ('in', 'asked'))`

/** Fails as a batch for whoever is in the family still, and where there is no seat. */
export const seatLetGo = (account: AccountId): Statement => ({
  text: `DELETE FROM young_seat WHERE account_id = ? AND NOT ${isThere}`,
  params: [idBytes(account)],
  mustChange: true,
})
