import type { Bytes } from '#base/bytes.ts'
import type { Sql, Statement } from '../sql/sql.ts'
import { sha256 } from './verify.ts'

/**
 * What the host remembers for minutes only, in the shared database, so that any node can take the
 * next step of a sign-in. Ids are stored as their hash: a copy of the database is no set of tokens.
 */
export type ShortLivedKind =
  | 'challenge'
  | 'login-id'
  | 'opaque'
  | 'passkey-login'
  | 'passkey-add'
  | 'read-token'
  | 'admitted'
  | 'pair'
  | 'pair-seed'
  | 'pair-same'
  | 'pair-packet'
  | 'pair-used'

export interface ShortLived {
  put(kind: ShortLivedKind, id: Uint8Array, value: Uint8Array): Promise<void>
  /** `false`, and nothing changed, when something was put under this id before. */
  putOnce(kind: ShortLivedKind, id: Uint8Array, value: Uint8Array): Promise<boolean>
  /** Still there afterwards; `undefined` once it has expired. */
  peek(kind: ShortLivedKind, id: Uint8Array): Promise<Bytes | undefined>
  /** Gone afterwards: of two that ask at the same moment, one gets it. */
  take(kind: ShortLivedKind, id: Uint8Array): Promise<Bytes | undefined>
  /** As one step of a larger change: fails the batch unless it is there with this value. */
  takeIn(kind: ShortLivedKind, id: Uint8Array, value: Uint8Array): Statement
  /** As one step of a larger change: fails the batch when it is there already. */
  claimIn(kind: ShortLivedKind, id: Uint8Array): Statement
  /** When something put now will be gone. */
  expiry(kind: ShortLivedKind): number
}

const minuteMs = 60_000

const lifeMs: Readonly<Record<ShortLivedKind, number>> = {
  challenge: 2 * minuteMs,
  // A person types a passphrase and a name while this waits.
  'login-id': 30 * minuteMs,
  opaque: 2 * minuteMs,
  'passkey-login': 5 * minuteMs,
  'passkey-add': 5 * minuteMs,
  'read-token': 30 * minuteMs,
  admitted: 60 * minuteMs,
  // Two screens are compared meanwhile. Whatever comes later lives only as long as the answer.
  pair: 5 * minuteMs,
  'pair-seed': 5 * minuteMs,
  'pair-same': 5 * minuteMs,
  'pair-packet': 5 * minuteMs,
  // Longer than what it guards.
  'pair-used': 10 * minuteMs,
}

const sweepEvery = 64

type ValueRow = { readonly value: Bytes }

export const shortLived = (sql: Sql, now: () => number): ShortLived => {
  let puts = 0
  const expiry = (kind: ShortLivedKind): number => now() + lifeMs[kind]
  return {
    async put(kind, id, value) {
      puts += 1
      if (puts % sweepEvery === 0)
        await sql.run('DELETE FROM short_lived WHERE expires_at <= ?', [now()])
      await sql.run(
        `INSERT INTO short_lived (kind, id, value, expires_at) VALUES (?, ?, ?, ?)
         ON CONFLICT (kind, id) DO UPDATE
         SET value = excluded.value, expires_at = excluded.expires_at`,
        [kind, sha256(id), value, expiry(kind)],
      )
    },
    async putOnce(kind, id, value) {
      const stored = await sql.all(
        `INSERT INTO short_lived (kind, id, value, expires_at) VALUES (?, ?, ?, ?)
         ON CONFLICT DO NOTHING RETURNING kind`,
        [kind, sha256(id), value, expiry(kind)],
      )
      return stored.length > 0
    },
    async peek(kind, id) {
      const [row] = await sql.all<ValueRow>(
        'SELECT value FROM short_lived WHERE kind = ? AND id = ? AND expires_at > ?',
        [kind, sha256(id), now()],
      )
      return row?.value
    },
    async take(kind, id) {
      const [row] = await sql.all<ValueRow>(
        'DELETE FROM short_lived WHERE kind = ? AND id = ? AND expires_at > ? RETURNING value',
        [kind, sha256(id), now()],
      )
      return row?.value
    },
    takeIn: (kind, id, value) => ({
      text: 'DELETE FROM short_lived WHERE kind = ? AND id = ? AND value = ? AND expires_at > ?',
      params: [kind, sha256(id), value, now()],
      mustChange: true,
    }),
    claimIn: (kind, id) => ({
      text: `INSERT INTO short_lived (kind, id, value, expires_at) VALUES (?, ?, ?, ?)
             ON CONFLICT DO NOTHING`,
      params: [kind, sha256(id), new Uint8Array(), expiry(kind)],
      mustChange: true,
    }),
    expiry,
  }
}
