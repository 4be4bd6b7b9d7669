import type { Bytes } from '#base/bytes.ts'
import type { Statement } from '../sql/sql.ts'

/** What others left for an account that goes. */
export const dropLeftFor = (account: Bytes): Statement => ({
  text: 'DELETE FROM left_letter WHERE to_account = ?',
  params: [account],
})
