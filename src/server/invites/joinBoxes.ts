import type { Bytes } from '#base/bytes.ts'
import type { CircleId } from '#base/ids.ts'
import { hexBytes } from '../circles/hexBytes.ts'
import type { Sql, Statement } from '../sql/sql.ts'

/** The sealed name and hello of somebody who asks to join; the log holds the hash (PROTOCOL, "Invitations and joining"). */
export interface JoinBoxes {
  /** False when the account has too many boxes waiting here. */
  put(box: {
    readonly circleId: CircleId
    readonly hash: Bytes
    readonly accountId: Bytes
    readonly box: Bytes
    readonly nowMs: number
  }): Promise<boolean>
  find(circleId: CircleId, hash: Bytes): Promise<Bytes | undefined>
  /** As a step of a larger change. */
  ended(circleId: CircleId, hash: Bytes): Statement
  dropCircle(circleId: CircleId): Promise<void>
}

const maxBoxes = 8

export const joinBoxes = (sql: Sql): JoinBoxes => ({
  async put({ circleId, hash, accountId, box, nowMs }) {
    const circle = hexBytes(circleId)
    const [count] = await sql.all<{ readonly n: number }>(
      'SELECT count(*) AS n FROM join_box WHERE circle_id = ? AND account_id = ? AND hash <> ?',
      [circle, accountId, hash],
    )
    if ((count?.n ?? 0) >= maxBoxes) return false
    await sql.run(
      `INSERT INTO join_box (circle_id, hash, account_id, box, made_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
      [circle, hash, accountId, box, nowMs],
    )
    return true
  },
  async find(circleId, hash) {
    const [row] = await sql.all<{ readonly box: Bytes }>(
      'SELECT box FROM join_box WHERE circle_id = ? AND hash = ?',
      [hexBytes(circleId), hash],
    )
    return row?.box
  },
  ended: (circleId, hash) => ({
    text: 'DELETE FROM join_box WHERE circle_id = ? AND hash = ?',
    params: [hexBytes(circleId), hash],
  }),
  async dropCircle(circleId) {
    await sql.run('DELETE FROM join_box WHERE circle_id = ?', [hexBytes(circleId)])
  },
})
