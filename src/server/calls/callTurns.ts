import type { Bytes } from '#base/bytes.ts'
import { idBytes, idFrom } from '#base/ids.ts'
import { letterIdOf } from '#protocol/api/mail.ts'
import { letterUntil, putLetter } from '../mail/letterStore.ts'
import type { Sql, Statement } from '../sql/sql.ts'
import { hoursFromBytes, isWithin } from './callHours.ts'
import { endOld, type CallId, released } from './callStore.ts'

/** A call whose time has come, as it was read. */
export interface DueCall extends CallId {
  readonly everyMs: number
  readonly nextAt: number
}

/** A letter that went out, of which the phones of its reader are to be told. */
export interface DueRing extends CallId {
  readonly place: number
  readonly to: Bytes
  readonly ringAt: number
  readonly rings: number
}

/** What moves calls on. Each step is one transaction that takes its row away from other processes. */
export interface CallTurns {
  endOld(nowMs: number): Promise<void>
  due(nowMs: number): Promise<readonly DueCall[]>
  /**
   * Lets the next letter of it go, or passes it by. `undefined`: another process did, or none is left.
   * Who was passed by, or cannot be reached, holds up nobody: the next is due at once.
   */
  step(call: DueCall, nowMs: number): Promise<{ readonly to: Bytes | undefined } | undefined>
  dueRings(nowMs: number): Promise<readonly DueRing[]>
  /** Takes it; due again then, should nothing be said of it. */
  takeRing(ring: DueRing, againAt: number): Promise<DueRing | undefined>
  /** A phone was told. */
  rang(ring: DueRing): Promise<void>
  /** None was: the next is asked soon. `last`: it is not tried again. */
  silent(ring: DueRing, nextAt: number, last: boolean): Promise<void>
}

/** Whoever has the app open without being told outside it has this long before the next is asked. */
export const silentMs = 30_000

const rows = 100

type CallRow = {
  readonly account_id: Bytes
  readonly call_id: Bytes
  readonly every_ms: number
  readonly next_at: number
}
type HeldRow = {
  readonly place: number
  readonly to_account: Bytes
  readonly permit_hash: Bytes
  readonly letter: Bytes
}
type RingRow = {
  readonly account_id: Bytes
  readonly call_id: Bytes
  readonly place: number
  readonly to_account: Bytes
  readonly ring_at: number
  readonly rings: number
}

export const callTurns = (sql: Sql): CallTurns => ({
  endOld: nowMs => endOld(sql, nowMs),
  async due(nowMs) {
    const found = await sql.all<CallRow>(
      `SELECT account_id, call_id, every_ms, next_at FROM catch_call
       WHERE next_at <= ? ORDER BY next_at LIMIT ${rows}`,
      [nowMs],
    )
    return found.map(row => ({
      account: row.account_id,
      call: row.call_id,
      everyMs: row.every_ms,
      nextAt: row.next_at,
    }))
  },
  async step(due, nowMs) {
    const { account, call } = due
    const [held] = await sql.all<HeldRow>(
      `SELECT place, to_account, permit_hash, letter FROM catch_letter
       WHERE account_id = ? AND call_id = ? AND state = 'held' ORDER BY place LIMIT 1`,
      [account, call],
    )
    if (held === undefined) {
      await sql.batch([moveOn(due, null)])
      return undefined
    }
    const [permit] = await sql.all<{ readonly hours: Bytes; readonly closed: number }>(
      'SELECT hours, closed FROM catch_permit WHERE account_id = ? AND permit_hash = ?',
      [held.to_account, held.permit_hash],
    )
    const isAway = permit !== undefined && !isWithin(hoursFromBytes(permit.hours), nowMs)
    if (permit?.closed === 1 && !isAway) {
      // As long as a phone would have held it up that no push service takes anything for (T154).
      await sql.batch([moveOn(due, nowMs + silentMs), setState(due, held.place, 'undelivered')])
      return undefined
    }
    if (permit !== undefined && !isAway && (await release(sql, due, held, nowMs)))
      return { to: held.to_account }
    // Without a permit, without a circle that both are in, without room: one word for each of them.
    const passed = await sql.batch([
      moveOn(due, nowMs),
      setState(due, held.place, isAway ? 'outside-hours' : 'undelivered'),
    ])
    return passed ? { to: undefined } : undefined
  },
  async dueRings(nowMs) {
    const found = await sql.all<RingRow>(
      `SELECT account_id, call_id, place, to_account, ring_at, rings FROM catch_letter
       WHERE ring_at <= ? ORDER BY ring_at LIMIT ${rows}`,
      [nowMs],
    )
    return found.map(row => ({
      account: row.account_id,
      call: row.call_id,
      place: row.place,
      to: row.to_account,
      ringAt: row.ring_at,
      rings: row.rings,
    }))
  },
  async takeRing(ring, againAt) {
    const taken = await sql.batch([
      changeRing(ring, 'ring_at = ?, rings = rings + 1', [againAt], true),
    ])
    return taken ? { ...ring, ringAt: againAt, rings: ring.rings + 1 } : undefined
  },
  async rang(ring) {
    await sql.batch([changeRing(ring, "state = 'sent', ring_at = NULL", [], false)])
  },
  async silent(ring, nextAt, last) {
    await sql.batch([
      changeRing(
        ring,
        last ? "state = 'undelivered', ring_at = NULL" : "state = 'undelivered'",
        [],
        false,
      ),
      {
        text: `UPDATE catch_call SET next_at = ? WHERE account_id = ? AND call_id = ?
          AND next_at > ? AND NOT EXISTS (SELECT 1 FROM catch_letter l
            WHERE l.account_id = catch_call.account_id AND l.call_id = catch_call.call_id
              AND l.released > 0 AND l.place > ?)`,
        params: [nextAt, ring.account, ring.call, nextAt, ring.place],
      },
    ])
  },
})

/** In one transaction: the call moves on, the letter lies with its reader, and their phones are due. */
const release = (sql: Sql, due: DueCall, held: HeldRow, nowMs: number): Promise<boolean> => {
  const { account } = due
  const id = letterIdOf(held.letter) ?? idFrom('letter', held.letter.subarray(0, 16))
  return sql.batch([
    moveOn(due, nowMs + due.everyMs),
    ...inPlaceOfEarlier(due, held.to_account, idBytes(id)),
    {
      // Taken back in this very moment: then it is not there, and nothing goes out.
      text: `UPDATE catch_permit SET hours = hours
        WHERE account_id = ? AND permit_hash = ? AND closed = 0`,
      params: [held.to_account, held.permit_hash],
      mustChange: true,
    },
    {
      ...putLetter({
        sender: account,
        recipient: held.to_account,
        id,
        letter: held.letter,
        untilDay: letterUntil(nowMs),
      }),
      mustChange: true,
    },
    {
      text: `UPDATE catch_letter SET state = 'leaving', released = ${released.out}, letter = ?, ring_at = ?
        WHERE account_id = ? AND call_id = ? AND place = ? AND state = 'held'`,
      params: [idBytes(id), nowMs, account, due.call, held.place],
      mustChange: true,
    },
  ])
}

/**
 * What lies with somebody unread of an earlier call goes, its end with it, as the call itself ended when this one
 * began: calls by one person, however many, fill nobody's room for letters (T168). Once a letter went out, its row
 * has its number, and behind it that of the end.
 */
const inPlaceOfEarlier = (
  { account, call }: DueCall,
  to: Bytes,
  id: Bytes,
): readonly Statement[] => {
  const earlier = 'l.account_id = ? AND l.to_account = ? AND l.call_id <> ?'
  const which = [account, to, call]
  const isUnread = `EXISTS (SELECT 1 FROM letter w
    WHERE w.account_id = l.to_account AND w.letter_id = substr(l.letter, 1, 16))`
  return [
    {
      text: `DELETE FROM letter WHERE account_id = ? AND letter_id IN (
        SELECT substr(l.letter, 17, 16) FROM catch_letter l
        WHERE ${earlier} AND l.released = ${released.over} AND ${isUnread})`,
      params: [to, ...which],
    },
    {
      text: `UPDATE catch_letter AS l SET released = ${released.unread}
        WHERE ${earlier} AND l.released IN (${released.out}, ${released.over}) AND ${isUnread}`,
      params: which,
    },
    {
      // The same letter once more takes no place: it is refused for being there, and rings nobody.
      text: `DELETE FROM letter WHERE account_id = ? AND letter_id <> ? AND letter_id IN (
        SELECT substr(l.letter, 1, 16) FROM catch_letter l
        WHERE ${earlier} AND l.released = ${released.unread})`,
      params: [to, id, ...which],
    },
  ]
}

/** Fails when the call is not as it was read: another process took it, or it is over. */
const moveOn = ({ account, call, nextAt }: DueCall, to: number | null): Statement => ({
  text: `UPDATE catch_call SET next_at = ?
    WHERE account_id = ? AND call_id = ? AND open = 1 AND next_at = ?`,
  params: [to, account, call, nextAt],
  mustChange: true,
})

const setState = ({ account, call }: CallId, place: number, state: string): Statement => ({
  text: `UPDATE catch_letter SET state = ?, letter = NULL
    WHERE account_id = ? AND call_id = ? AND place = ? AND state = 'held'`,
  params: [state, account, call, place],
  mustChange: true,
})

const changeRing = (
  { account, call, place, ringAt }: DueRing,
  sets: string,
  params: Statement['params'],
  mustChange: boolean,
): Statement => ({
  text: `UPDATE catch_letter SET ${sets}
    WHERE account_id = ? AND call_id = ? AND place = ? AND ring_at = ?`,
  params: [...params, account, call, place, ringAt],
  mustChange,
})
