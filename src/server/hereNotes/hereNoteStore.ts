import { type Bytes, equalBytes } from '#base/bytes.ts'
import { hereNoteLimits } from '#protocol/api/hereNotes.ts'
import { isNotSuspended } from '../accounts/suspension.ts'
import type { Sql } from '../sql/sql.ts'

export interface NewHereNote {
  readonly account: Bytes
  readonly hash: Bytes
  readonly tag: Bytes
  readonly sealed: Bytes
  readonly until: number
}

export interface MyHereNote {
  readonly hash: Bytes
  readonly until: number
  readonly noMore: boolean
  readonly answer: Bytes | undefined
}

/**
 * Sealed notes and their sealed answers. `hash` is of what a link gives: nobody but whoever has the
 * link, and whoever wrote, names a note. What was never here, is over, was taken back or ended is
 * answered alike.
 */
export interface HereNoteStore {
  /** The same note again is `laid`, and nothing changes. */
  put(note: NewHereNote, nowMs: number): Promise<'laid' | 'no-more' | 'one-open' | 'full'>
  /** The end of one that this account laid here. */
  untilOf(account: Bytes, hash: Bytes): Promise<number | undefined>
  mine(account: Bytes): Promise<readonly MyHereNote[]>
  noMore(account: Bytes): Promise<readonly Bytes[]>
  /** Gone at once, with an answer that nobody fetched. `false`: none of this account. */
  drop(account: Bytes, hash: Bytes): Promise<boolean>
  /** Changes nothing: whether somebody read it is kept nowhere. */
  open(
    hash: Bytes,
    nowMs: number,
  ): Promise<{ readonly sealed: Bytes; readonly answered: boolean } | undefined>
  /** One answer; the same again is `taken`. */
  answer(hash: Bytes, answer: Bytes, nowMs: number): Promise<'taken' | 'answered' | 'unknown'>
  /** Ends every note of its tag, and takes no further one. `false`: no such note. */
  endAll(hash: Bytes, nowMs: number): Promise<boolean>
  dropOld(nowMs: number): Promise<void>
}

const dayMs = 86_400_000

/**
 * HN7: each no halves the room of who wrote, and after four there is none: somebody who was refused and is written down
 * again is not found again and again.
 */
const noes = `(SELECT CAST(count(*) AS integer) FROM
  (SELECT 1 FROM here_no_more r WHERE r.account_id = a.account_id LIMIT 4) AS refused)`

const there = `note_hash = ? AND until > ? AND ${isNotSuspended('here_note')}`

export const hereNoteStore = (sql: Sql): HereNoteStore => ({
  async put({ account, hash, tag, sealed, until }, nowMs) {
    // One that is over and still lies here is in nobody's way.
    await sql.run(
      "UPDATE here_note SET state = 'over', sealed = NULL WHERE account_id = ? AND state = 'open' AND until <= ?",
      [account, nowMs],
    )
    const laid = await sql.run(
      `INSERT INTO here_note (note_hash, account_id, tag, state, sealed, until)
       SELECT ?, a.account_id, ?, 'open', ?, ? FROM account a WHERE a.account_id = ?
         AND NOT EXISTS (SELECT 1 FROM here_no_more n WHERE n.account_id = a.account_id AND n.tag = ?)
         AND (SELECT count(*) FROM here_note o
              WHERE o.account_id = a.account_id AND o.state = 'open') < (${hereNoteLimits.open} >> ${noes})
       ON CONFLICT DO NOTHING`,
      [hash, tag, sealed, until, account, tag],
    )
    if (laid > 0) return 'laid'
    const known = await sql.all(
      'SELECT until FROM here_note WHERE account_id = ? AND note_hash = ?',
      [account, hash],
    )
    if (known.length > 0) return 'laid'
    const of = [account, tag]
    const ended = await sql.all('SELECT tag FROM here_no_more WHERE account_id = ? AND tag = ?', of)
    if (ended.length > 0) return 'no-more'
    const open = await sql.all(
      "SELECT until FROM here_note WHERE account_id = ? AND tag = ? AND state = 'open'",
      of,
    )
    return open.length > 0 ? 'one-open' : 'full'
  },
  async untilOf(account, hash) {
    const [row] = await sql.all<{ readonly until: number }>(
      'SELECT until FROM here_note WHERE account_id = ? AND note_hash = ?',
      [account, hash],
    )
    return row?.until
  },
  async mine(account) {
    const rows = await sql.all<MineRow>(
      `SELECT note_hash, until, state, answer FROM here_note WHERE account_id = ?
       ORDER BY until DESC, note_hash LIMIT 1000`,
      [account],
    )
    return rows.map(row => ({
      hash: row.note_hash,
      until: row.until,
      noMore: row.state === 'no-more',
      answer: row.answer ?? undefined,
    }))
  },
  async noMore(account) {
    const rows = await sql.all<{ readonly tag: Bytes }>(
      `SELECT tag FROM here_no_more WHERE account_id = ? ORDER BY tag LIMIT ${hereNoteLimits.noMore}`,
      [account],
    )
    return rows.map(({ tag }) => tag)
  },
  async drop(account, hash) {
    return (
      (await sql.run('DELETE FROM here_note WHERE account_id = ? AND note_hash = ?', [
        account,
        hash,
      ])) > 0
    )
  },
  async open(hash, nowMs) {
    const [row] = await sql.all<{ readonly sealed: Bytes; readonly state: string }>(
      `SELECT sealed, state FROM here_note WHERE ${there} AND sealed IS NOT NULL`,
      [hash, nowMs],
    )
    return row === undefined
      ? undefined
      : { sealed: row.sealed, answered: row.state === 'answered' }
  },
  async answer(hash, answer, nowMs) {
    const taken = await sql.run(
      `UPDATE here_note SET answer = ?, state = 'answered' WHERE ${there} AND state = 'open'`,
      [answer, hash, nowMs],
    )
    if (taken > 0) return 'taken'
    const [row] = await sql.all<{ readonly answer: Bytes | null }>(
      `SELECT answer FROM here_note WHERE ${there} AND state = 'answered'`,
      [hash, nowMs],
    )
    if (row === undefined || row.answer === null) return 'unknown'
    return equalBytes(row.answer, answer) ? 'taken' : 'answered'
  },
  async endAll(hash, nowMs) {
    const of = `SELECT tag FROM here_note WHERE ${there}`
    return sql.batch([
      {
        text: `INSERT INTO here_no_more (account_id, tag)
          SELECT account_id, tag FROM here_note WHERE ${there} ON CONFLICT DO NOTHING`,
        params: [hash, nowMs],
      },
      {
        text: `UPDATE here_note SET state = 'no-more', sealed = NULL
          WHERE tag = (${of}) AND account_id = (SELECT account_id FROM here_note WHERE note_hash = ?)`,
        params: [hash, nowMs, hash],
        mustChange: true,
      },
    ])
  },
  async dropOld(nowMs) {
    await sql.batch([
      {
        text: 'DELETE FROM here_note WHERE until <= ? AND (answer IS NULL OR until <= ?)',
        params: [nowMs, nowMs - hereNoteLimits.answerKeptDays * dayMs],
      },
      // What was written goes when it is over; an answer waits for whoever wrote.
      {
        text: 'UPDATE here_note SET sealed = NULL WHERE until <= ? AND sealed IS NOT NULL',
        params: [nowMs],
      },
    ])
  },
})

interface MineRow {
  readonly [column: string]: Bytes | string | number | null
  readonly note_hash: Bytes
  readonly until: number
  readonly state: string
  readonly answer: Bytes | null
}
