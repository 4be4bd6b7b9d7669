import { type Bytes, concat, equalBytes } from '#base/bytes.ts'
import { idBytes, idLength } from '#base/ids.ts'
import {
  type CallAnswer,
  callStates,
  callTimes,
  type HourRange,
  type CallLetterState,
} from '#protocol/api/calls.ts'
import { toHex } from '#base/text.ts'
import { letterUntil, type NewLetter, putLetter } from '../mail/letterStore.ts'
import type { Sql, Statement } from '../sql/sql.ts'
import { hoursFromBytes, hoursToBytes } from './callHours.ts'

export interface CallId {
  readonly account: Bytes
  readonly call: Bytes
}

export interface Permit {
  readonly hash: Bytes
  readonly hours: readonly HourRange[]
  /** Rings nothing. */
  readonly closed?: boolean | undefined
}

export interface NewCall extends CallId {
  readonly firstAt: number
  readonly everyMs: number
  readonly letters: readonly { readonly to: Bytes; readonly hash: Bytes; readonly letter: Bytes }[]
}

/**
 * Calls and the permits they need. All of it is on disk before anybody hears of it. A letter is let go in
 * the same transaction that moves its call on, so it goes out once, whichever process does it and
 * whenever one ends; after a power cut a phone may be told of it twice, never not at all.
 */
export interface CallStore {
  permits(account: Bytes): Promise<readonly Permit[]>
  putPermits(account: Bytes, permits: readonly Permit[]): Promise<void>
  /** The same again changes nothing, and so does one that was ended before it came. */
  begin(call: NewCall, nowMs: number): Promise<void>
  state(call: CallId): Promise<CallAnswer | undefined>
  /** `false`: there was none, and from now on none of this name begins. */
  end(call: CallId, nowMs: number): Promise<boolean>
  /**
   * By somebody a letter of it went to; `false` for every reason alike.
   * The answer reaches whoever called in the same moment in which the call stops for it.
   */
  answer(
    from: Bytes,
    call: CallId,
    says: 'stop' | 'next',
    letter: Pick<NewLetter, 'id' | 'letter'>,
    nowMs: number,
  ): Promise<boolean>
  /**
   * That a call which has ended is over, for somebody a letter of it went to: lies with them once, however often it
   * is said. `false`: there is nothing to say it of, or no room.
   */
  over(
    call: CallId,
    to: Bytes,
    letter: Pick<NewLetter, 'id' | 'letter'>,
    nowMs: number,
  ): Promise<boolean>
  dropOld(nowMs: number): Promise<void>
}

/** Answers to a call may come late; then who called whom is forgotten. */
const keptMs = 7 * 86_400_000

type Row = { readonly to_account: Bytes; readonly state: string }

export const callStore = (sql: Sql): CallStore => ({
  async permits(account) {
    const rows = await sql.all<{
      readonly permit_hash: Bytes
      readonly hours: Bytes
      readonly closed: number
    }>(
      `SELECT permit_hash, hours, closed FROM catch_permit WHERE account_id = ?
       ORDER BY permit_hash`,
      [account],
    )
    return rows.map(row => ({
      hash: row.permit_hash,
      hours: hoursFromBytes(row.hours),
      closed: row.closed === 1,
    }))
  },
  async putPermits(account, permits) {
    await sql.batch([
      { text: 'DELETE FROM catch_permit WHERE account_id = ?', params: [account] },
      ...permits.map(({ hash, hours, closed }) => ({
        text: `INSERT INTO catch_permit (account_id, permit_hash, hours, closed)
          VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
        params: [account, hash, hoursToBytes(hours), closed === true ? 1 : 0],
      })),
    ])
  },
  async begin({ account, call, firstAt, everyMs, letters }, nowMs) {
    // The first statement fails for a call that is known, and nothing else of the batch happens then.
    await sql.batch([
      {
        text: `INSERT INTO catch_call (account_id, call_id, every_ms, made_at, open, next_at)
          VALUES (?, ?, ?, ?, 1, ?) ON CONFLICT DO NOTHING`,
        params: [account, call, everyMs, nowMs, firstAt],
        mustChange: true,
      },
      ...withdraw('account_id = ? AND call_id <> ?', [account, call]),
      ...letters.map(({ to, hash, letter }, place) => ({
        text: `INSERT INTO catch_letter
            (account_id, call_id, place, to_account, permit_hash, letter, state, released, rings)
          VALUES (?, ?, ?, ?, ?, ?, 'held', 0, 0)`,
        params: [account, call, place, to, hash, letter],
      })),
    ])
  },
  async state({ account, call }) {
    const [found] = await sql.all<{ readonly open: number; readonly next_at: number | null }>(
      // One that was ended before it came is none.
      `SELECT open, next_at FROM catch_call
       WHERE account_id = ? AND call_id = ? AND every_ms > 0`,
      [account, call],
    )
    if (found === undefined) return undefined
    const rows = await sql.all<Row>(
      'SELECT to_account, state FROM catch_letter WHERE account_id = ? AND call_id = ? ORDER BY place',
      [account, call],
    )
    return {
      open: found.open === 1,
      ...(found.next_at === null || !rows.some(row => row.state === 'held')
        ? {}
        : { nextAt: found.next_at }),
      letters: rows.map(row => ({ to: toHex(row.to_account), state: stateOf(row.state) })),
    }
  },
  async end({ account, call }, nowMs) {
    const known = await sql.batch([
      {
        text: `UPDATE catch_call SET open = open
          WHERE account_id = ? AND call_id = ? AND every_ms > 0`,
        params: [account, call],
        mustChange: true,
      },
      ...withdraw('account_id = ? AND call_id = ?', [account, call]),
    ])
    if (known) return true
    // Taken back before it came: on its way, it must find a closed door.
    await sql.batch([
      {
        text: `INSERT INTO catch_call (account_id, call_id, every_ms, made_at, open, next_at)
          SELECT ?, ?, 0, ?, 0, NULL
          WHERE (SELECT count(*) FROM catch_call c WHERE c.account_id = ?) < ?
          ON CONFLICT DO NOTHING`,
        params: [account, call, nowMs, account, maxCalls],
      },
      ...withdraw('account_id = ? AND call_id = ?', [account, call]),
    ])
    return false
  },
  async answer(from, { account, call }, says, { id, letter }, nowMs) {
    const [mine] = await sql.all<{ readonly place: number }>(
      `SELECT place FROM catch_letter
       WHERE account_id = ? AND call_id = ? AND to_account = ? AND released > 0
       ORDER BY place DESC LIMIT 1`,
      [account, call, from],
    )
    if (mine === undefined) return false
    const untilDay = letterUntil(nowMs)
    return sql.batch([
      {
        ...putLetter({ sender: from, recipient: account, id, letter, untilDay }),
        mustChange: true,
      },
      ...(says === 'stop'
        ? withdraw('account_id = ? AND call_id = ?', [account, call])
        : [nextNow(account, call, mine.place, nowMs)]),
    ])
  },
  async over({ account, call }, to, { id, letter }, nowMs) {
    const which = [account, call, to]
    const [row] = await sql.all<{ readonly letter: Bytes | null }>(
      'SELECT letter FROM catch_letter WHERE account_id = ? AND call_id = ? AND to_account = ?',
      which,
    )
    // Beside the number of the letter it ends, should both still lie there when the next one goes.
    const ids = concat(row?.letter ?? new Uint8Array(), idBytes(id))
    const told = await sql.batch([
      {
        text: `UPDATE catch_letter SET released = ${released.over},
            letter = CASE WHEN letter IS NULL THEN NULL ELSE ? END
          WHERE account_id = ? AND call_id = ? AND to_account = ? AND released = ${released.out}
            AND EXISTS (SELECT 1 FROM catch_call c WHERE c.account_id = catch_letter.account_id
              AND c.call_id = catch_letter.call_id AND c.open = 0)`,
        params: [ids, ...which],
        mustChange: true,
      },
      {
        ...putLetter({ sender: account, recipient: to, id, letter, untilDay: letterUntil(nowMs) }),
        mustChange: true,
      },
    ])
    if (told) return true
    // The same once more, or of a call that was never read. Another word has no room here: it goes as a letter (CA31).
    const said = await sql.all<{ readonly released: number; readonly letter: Bytes | null }>(
      `SELECT released, letter FROM catch_letter
       WHERE account_id = ? AND call_id = ? AND to_account = ? AND released > ${released.out}`,
      which,
    )
    return said.some(
      each =>
        each.released === released.unread ||
        each.letter === null ||
        equalBytes(each.letter.subarray(-idLength.letter), idBytes(id)),
    )
  },
  async dropOld(nowMs) {
    await sql.batch([
      {
        text: `DELETE FROM catch_letter WHERE EXISTS (SELECT 1 FROM catch_call c
          WHERE c.account_id = catch_letter.account_id AND c.call_id = catch_letter.call_id
            AND c.made_at < ?)`,
        params: [nowMs - keptMs],
      },
      { text: 'DELETE FROM catch_call WHERE made_at < ?', params: [nowMs - keptMs] },
    ])
  },
})

/**
 * How far a letter of a call is once it went out: so far, or so did the word that the call is over, or a later call took
 * its place before it was read.
 */
export const released = { out: 1, over: 2, unread: 3 } as const

/** Of one account, with those that are over: more than anybody calls in a week. */
const maxCalls = 1_000

/** Ends what is open of these calls; what was not let go never is, and its bytes go. */
export const withdraw = (which: string, params: Statement['params']): readonly Statement[] => [
  { text: `UPDATE catch_call SET open = 0, next_at = NULL WHERE open = 1 AND ${which}`, params },
  {
    text: `UPDATE catch_letter SET state = 'withdrawn', letter = NULL
      WHERE state = 'held' AND ${which}`,
    params,
  },
  {
    text: `UPDATE catch_letter SET ring_at = NULL WHERE ring_at IS NOT NULL AND ${which}`,
    params,
  },
]

/** Only after the last who was asked: a *can't* that comes late, or twice, hurries nobody. */
const nextNow = (owner: Bytes, call: Bytes, place: number, nowMs: number): Statement => ({
  text: `UPDATE catch_call SET next_at = ? WHERE account_id = ? AND call_id = ? AND next_at > ?
    AND NOT EXISTS (SELECT 1 FROM catch_letter l WHERE l.account_id = catch_call.account_id
      AND l.call_id = catch_call.call_id AND l.released > 0 AND l.place > ?)`,
  params: [nowMs, owner, call, nowMs, place],
})

/** Ends what has been open for too long. */
export const endOld = async (sql: Sql, nowMs: number): Promise<void> => {
  const found = await sql.all(
    'SELECT call_id FROM catch_call WHERE open = 1 AND made_at <= ? LIMIT 1',
    [nowMs - callTimes.openMs],
  )
  if (found.length === 0) return
  const which = `(account_id, call_id) IN
    (SELECT c.account_id, c.call_id FROM catch_call c WHERE c.open = 1 AND c.made_at <= ?)`
  const params = [nowMs - callTimes.openMs]
  // The letters first: afterwards nothing says any more which calls it was.
  const [calls, ...letters] = withdraw(which, params)
  await sql.batch([...letters, ...(calls === undefined ? [] : [calls])])
}

/** Our own writing; anything else says the least. */
const stateOf = (text: string): CallLetterState =>
  callStates.find(state => state === text) ?? 'undelivered'
