import type { Bytes } from '#base/bytes.ts'
import { toBase64Url } from '#base/text.ts'
import type { KeepersAnswer, KeeperSetRequest, ReturnHelpRequest } from '#protocol/api/keepers.ts'
import { slotType } from '../accounts/accountChanges.ts'
import { sha256 } from '../accounts/verify.ts'
import { wireBytes } from '../accounts/wireBytes.ts'
import type { Sql, Statement } from '../sql/sql.ts'

const dayMs = 86_400_000
/** A device that nobody helped stops asking after this. */
const askMs = 7 * dayMs
/** After the waiting time somebody has this long to come in. */
const openMs = 14 * dayMs

/** Ends a set, and whoever is coming back with it. What they were given is gone at once. */
export const endKeepers = (account: Bytes): readonly Statement[] => [
  ...['keeper_set', 'keeper_part'].map(table => deleteOf(table, account)),
  ...endReturns(account),
]

/** Ends whoever is coming back, and leaves the set as it is. */
export const endReturns = (account: Bytes): readonly Statement[] => [
  deleteOf('return_part', account),
  { text: 'UPDATE return_ask SET ended = 1 WHERE account_id = ?', params: [account] },
]

const deleteOf = (table: string, account: Bytes): Statement => ({
  text: `DELETE FROM ${table} WHERE account_id = ?`,
  params: [account],
})

export const putKeepers = (account: Bytes, request: KeeperSetRequest): readonly Statement[] => [
  ...endKeepers(account),
  {
    text: `INSERT INTO keeper_set
        (account_id, set_id, needed, wait_ms, auth_pk, slot_id, slot_version, nonce, ct)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    params: [
      account,
      wireBytes(request.set),
      request.needed,
      request.waitMs,
      wireBytes(request.auth),
      wireBytes(request.slot.slotId),
      request.slot.version,
      wireBytes(request.slot.nonce),
      wireBytes(request.slot.ct),
    ],
  },
  ...request.parts.map((hash, part) => ({
    text: 'INSERT INTO keeper_part (account_id, part, token_hash) VALUES (?, ?, ?)',
    params: [account, part + 1, wireBytes(hash)],
  })),
]

/** Somebody who comes back, as far as they have come. */
export interface Return {
  readonly account: Bytes | undefined
  readonly ended: boolean
  readonly set: StoredSet | undefined
  readonly dueAt: number | undefined
  readonly parts: readonly { readonly e: Bytes; readonly c: Bytes }[]
}

type StoredSet = {
  readonly set_id: Bytes
  readonly needed: number
  readonly auth_pk: Bytes
  readonly slot_id: Bytes
  readonly slot_version: number
  readonly nonce: Bytes
  readonly ct: Bytes
}

type AskRow = {
  readonly ended: number
  readonly account_id: Bytes | null
  readonly due_at: number | null
}

/** Whether the slot may be given out: enough parts, and the waiting time is over. */
export const isOpen = ({ ended, set, dueAt, parts }: Return, nowMs: number): boolean =>
  !ended && set !== undefined && dueAt !== undefined && dueAt <= nowMs && parts.length >= set.needed

export interface KeeperStore {
  mine(account: Bytes, nowMs: number): Promise<KeepersAnswer>
  begin(ask: { words: Bytes; ek: Bytes; secret: Bytes }, nowMs: number): Promise<void>
  /** The key that asks under these words. */
  look(words: Bytes, nowMs: number): Promise<Bytes | undefined>
  /** Whose account is being brought back; `undefined` for every reason alike. */
  help(request: ReturnHelpRequest, nowMs: number): Promise<Bytes | undefined>
  find(words: Bytes, secret: Bytes, nowMs: number): Promise<Return | undefined>
  /** Fails unless it is open: the first step of signing in. */
  hold(words: Bytes, nowMs: number): Statement
  end(words: Bytes, secret: Bytes): Promise<void>
  dropOld(nowMs: number): Promise<void>
}

export const keeperStore = (sql: Sql): KeeperStore => ({
  async mine(account, nowMs) {
    const [set] = await sql.all<{ readonly set_id: Bytes; readonly needed: number }>(
      'SELECT set_id, needed FROM keeper_set WHERE account_id = ?',
      [account],
    )
    if (set === undefined) return {}
    const asks = await sql.all<{ readonly due_at: number; readonly given: number }>(
      `SELECT a.due_at, (SELECT count(*) FROM return_part p WHERE p.words = a.words) AS given
       FROM return_ask a
       WHERE a.account_id = ? AND a.set_id = ? AND a.ended = 0 AND a.until_at > ?
       ORDER BY a.due_at, a.words LIMIT 20`,
      [account, set.set_id, nowMs],
    )
    // The one that is nearest to coming in.
    const running = asks
      .map(({ given, due_at: dueAt }) => ({ given, dueAt }))
      .toSorted((a, b) => (a.given === b.given ? a.dueAt - b.dueAt : b.given - a.given))[0]
    return {
      set: toBase64Url(set.set_id),
      ...(running === undefined
        ? {}
        : {
            running: {
              ...running,
              needed: set.needed,
              open: running.given >= set.needed && running.dueAt <= nowMs,
            },
          }),
    }
  },
  async begin({ words, ek, secret }, nowMs) {
    await sql.run(
      `INSERT INTO return_ask (words, ek, secret_hash, until_at, ended) VALUES (?, ?, ?, ?, 0)
       ON CONFLICT DO NOTHING`,
      [words, ek, sha256(secret), nowMs + askMs],
    )
  },
  async look(words, nowMs) {
    const [row] = await sql.all<{ readonly ek: Bytes }>(
      'SELECT ek FROM return_ask WHERE words = ? AND ended = 0 AND until_at > ?',
      [words, nowMs],
    )
    return row?.ek
  },
  async help({ words, set, token, part }, nowMs) {
    const [found] = await sql.all<{
      readonly account_id: Bytes
      readonly wait_ms: number
      readonly part: number
    }>(
      `SELECT s.account_id, s.wait_ms, p.part
       FROM keeper_set s JOIN keeper_part p ON p.account_id = s.account_id
       WHERE s.set_id = ? AND p.token_hash = ?`,
      [wireBytes(set), sha256(wireBytes(token))],
    )
    if (found === undefined) return undefined
    const dueAt = nowMs + found.wait_ms
    const done = await sql.batch([
      // The first keeper says whose device it is, and from then on the time runs: the account's
      // own devices hear of it now, not when the last keeper has helped.
      {
        text: `UPDATE return_ask
          SET account_id = ?, set_id = ?, due_at = COALESCE(due_at, ?),
              until_at = CASE WHEN due_at IS NULL THEN ? ELSE until_at END
          WHERE words = ? AND ended = 0 AND until_at > ? AND (set_id IS NULL OR set_id = ?)`,
        params: [
          found.account_id,
          wireBytes(set),
          dueAt,
          dueAt + openMs,
          wireBytes(words),
          nowMs,
          wireBytes(set),
        ],
        mustChange: true,
      },
      {
        text: `INSERT INTO return_part (words, part, account_id, e, c) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (words, part) DO UPDATE SET e = excluded.e, c = excluded.c`,
        params: [
          wireBytes(words),
          found.part,
          found.account_id,
          wireBytes(part.e),
          wireBytes(part.c),
        ],
      },
    ])
    return done ? found.account_id : undefined
  },
  async find(words, secret, nowMs) {
    const [ask] = await sql.all<AskRow & { readonly set_id: Bytes | null }>(
      `SELECT ended, account_id, set_id, due_at FROM return_ask
       WHERE words = ? AND secret_hash = ? AND until_at > ?`,
      [words, sha256(secret), nowMs],
    )
    if (ask === undefined) return undefined
    const [set] =
      ask.account_id === null || ask.set_id === null
        ? []
        : await sql.all<StoredSet>('SELECT * FROM keeper_set WHERE account_id = ? AND set_id = ?', [
            ask.account_id,
            ask.set_id,
          ])
    const parts = await sql.all<{ readonly e: Bytes; readonly c: Bytes }>(
      'SELECT e, c FROM return_part WHERE words = ? ORDER BY part',
      [words],
    )
    return {
      account: ask.account_id ?? undefined,
      ended: ask.ended === 1 || (ask.set_id !== null && set === undefined),
      set,
      dueAt: ask.due_at ?? undefined,
      parts,
    }
  },
  hold: (words, nowMs) => ({
    text: 'UPDATE return_ask SET ended = ended WHERE words = ? AND ended = 0 AND due_at <= ?',
    params: [words, nowMs],
    mustChange: true,
  }),
  async end(words, secret) {
    await sql.batch([
      {
        text: `DELETE FROM return_part WHERE words IN
          (SELECT words FROM return_ask WHERE words = ? AND secret_hash = ?)`,
        params: [words, sha256(secret)],
      },
      {
        text: 'DELETE FROM return_ask WHERE words = ? AND secret_hash = ?',
        params: [words, sha256(secret)],
      },
    ])
  },
  async dropOld(nowMs) {
    await sql.batch([
      {
        text: `DELETE FROM return_part WHERE words IN
          (SELECT words FROM return_ask WHERE until_at < ?)`,
        params: [nowMs],
      },
      { text: 'DELETE FROM return_ask WHERE until_at < ?', params: [nowMs] },
    ])
  },
})

export const wireSlotOf = (set: StoredSet) => ({
  slotId: toBase64Url(set.slot_id),
  type: slotType.keyKeepers,
  version: set.slot_version,
  nonce: toBase64Url(set.nonce),
  ct: toBase64Url(set.ct),
})
