import type { Bytes } from '#base/bytes.ts'
import { sha256 } from '../accounts/verify.ts'
import type { Sql, Statement } from '../sql/sql.ts'

/** Links by which the person who runs a host lets new accounts be made. */

export interface NewHostLink {
  readonly token: Uint8Array
  readonly uses: number
  readonly expiresAt: number
}

export const makeHostLink = async (sql: Sql, { token, uses, expiresAt }: NewHostLink) =>
  sql.batch([
    {
      text: 'INSERT INTO host_link (token_hash, uses_left, expires_at) VALUES (?, ?, ?)',
      params: [sha256(token), uses, expiresAt],
    },
  ])

export const isHostLink = async (sql: Sql, token: Bytes, now: number): Promise<boolean> => {
  const rows = await sql.all(
    'SELECT uses_left FROM host_link WHERE token_hash = ? AND uses_left > 0 AND expires_at > ?',
    [sha256(token), now],
  )
  return rows.length > 0
}

/** A step of making an account: of two at the same moment, the last place goes to one. */
export const useHostLink = (token: Bytes, now: number): Statement => ({
  text: `UPDATE host_link SET uses_left = uses_left - 1
    WHERE token_hash = ? AND uses_left > 0 AND expires_at > ?`,
  params: [sha256(token), now],
  mustChange: true,
})

export const endHostLinks: Statement = { text: 'DELETE FROM host_link', params: [] }

export const dropOldHostLinks = (now: number): Statement => ({
  text: 'DELETE FROM host_link WHERE uses_left <= 0 OR expires_at <= ?',
  params: [now],
})
