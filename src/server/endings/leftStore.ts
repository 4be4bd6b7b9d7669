import type { Bytes } from '#base/bytes.ts'
import { idLength } from '#base/ids.ts'
import { toHex } from '#base/text.ts'
import {
  type LeftLettersAnswer,
  type LeftWaitDays,
  leftTimes,
  leftWaitDays,
} from '#protocol/api/endings.ts'
import { limits } from '#protocol/limits.ts'
import { letterUntil, type NewLetter, putLetter } from '../mail/letterStore.ts'
import type { Sql, Statement } from '../sql/sql.ts'

/** A letter, by who left it and whom it is for. */
export interface LeftId {
  readonly owner: Bytes
  readonly to: Bytes
}

export type SealedWord = Pick<NewLetter, 'id' | 'letter'>

/**
 * Letters that somebody left for somebody. Nothing here runs: a wait is a time in a row, compared when
 * somebody comes. So a host that was away, killed or restored from a copy lets nothing go too early, and
 * asks for nothing to be done when it is back.
 */
export interface LeftStore {
  /** `false`: the two share no circle, or there are too many. What was given is over then, an ask goes on. */
  leave(id: LeftId, letter: Bytes, waitDays: LeftWaitDays): Promise<boolean>
  /** With whatever was asked for it. */
  takeBack(id: LeftId): Promise<boolean>
  of(account: Bytes, nowMs: number): Promise<LeftLettersAnswer>
  /** When it may be read; `undefined` for every reason alike. The same ask again is the same ask. */
  ask(id: LeftId, ask: Bytes, word: SealedWord, nowMs: number): Promise<number | undefined>
  /** Who asked wants it no more. */
  stop(id: LeftId, ask: Bytes): Promise<boolean>
  /** By who left it; the word to who asked lies with them in the same step. */
  refuse(id: LeftId, ask: Bytes, word: SealedWord, nowMs: number): Promise<boolean>
  /** The letter, when nobody said no for long enough. From then on it was given. */
  give(id: LeftId, nowMs: number): Promise<Bytes | undefined>
  /** Who it is for has it; its bytes go. */
  got(id: LeftId): Promise<boolean>
  /** Whose writers are to be told once more that somebody asks; each once, whichever process asks. */
  toTellAgain(nowMs: number): Promise<readonly Bytes[]>
}

type Row = {
  readonly account_id: Bytes
  readonly to_account: Bytes
  readonly head: Bytes | null
  readonly wait_days: number
  readonly ask_id: Bytes | null
  readonly due_at: number | null
  readonly refused: number
  readonly given_at: number | null
}

const columns = `account_id, to_account, substr(letter, 1, ${idLength.letter}) AS head, wait_days,
  ask_id, due_at, refused, given_at`

export const leftStore = (sql: Sql): LeftStore => ({
  async leave({ owner, to }, letter, waitDays) {
    return sql.batch([
      {
        // One statement whatever comes of it: no answer takes longer because somebody exists.
        text: `INSERT INTO left_letter
            (account_id, to_account, letter, wait_days, refused, again_at)
          SELECT a.account_id, ?, ?, ?, 0, 0 FROM account a
          WHERE a.account_id = ? AND a.account_id <> ?
            AND EXISTS (
              SELECT 1 FROM account_circle mine, account_circle theirs
              WHERE mine.account_id = a.account_id AND mine.state = 'in'
                AND theirs.account_id = ? AND theirs.state = 'in'
                AND theirs.circle_id = mine.circle_id)
            AND (SELECT count(*) FROM left_letter l
              WHERE l.account_id = a.account_id AND l.to_account <> ?) < ?
          ON CONFLICT (account_id, to_account) DO UPDATE SET
            letter = excluded.letter,
            wait_days = excluded.wait_days,
            ask_id = CASE WHEN left_letter.given_at IS NULL THEN left_letter.ask_id ELSE NULL END,
            due_at = CASE WHEN left_letter.given_at IS NULL THEN left_letter.due_at ELSE NULL END,
            told_at = CASE WHEN left_letter.given_at IS NULL THEN left_letter.told_at ELSE NULL END,
            given_at = NULL`,
        params: [to, letter, waitDays, owner, to, to, to, limits.leftLetters],
        mustChange: true,
      },
    ])
  },
  async takeBack({ owner, to }) {
    const gone = 'DELETE FROM left_letter WHERE account_id = ? AND to_account = ?'
    return (await sql.run(gone, [owner, to])) > 0
  },
  async of(account, nowMs) {
    const mine = await sql.all<Row>(
      `SELECT ${columns} FROM left_letter WHERE account_id = ? ORDER BY to_account`,
      [account],
    )
    const asked = await sql.all<Row>(
      `SELECT ${columns} FROM left_letter
       WHERE to_account = ? AND ask_id IS NOT NULL ORDER BY account_id LIMIT ${limits.leftAsked}`,
      [account],
    )
    return {
      mine: mine.map(row => ({
        to: toHex(row.to_account),
        ...(row.head === null ? {} : { letter: toHex(row.head) }),
        waitDays: daysOf(row.wait_days),
        ...(isRunning(row) ? { ask: toHex(row.ask_id), dueAt: row.due_at } : {}),
        given: row.given_at !== null,
      })),
      asked: asked.flatMap(row =>
        row.ask_id === null || row.due_at === null
          ? []
          : [
              {
                from: toHex(row.account_id),
                ask: toHex(row.ask_id),
                dueAt: row.due_at,
                state: row.refused === 1 ? 'refused' : row.due_at <= nowMs ? 'open' : 'waiting',
              } as const,
            ],
      ),
    }
  },
  async ask({ owner, to }, ask, { id, letter }, nowMs) {
    const find = async (): Promise<number | undefined> => {
      const [row] = await sql.all<{ readonly due_at: number }>(
        `SELECT due_at FROM left_letter WHERE account_id = ? AND to_account = ? AND ask_id = ?
          AND refused = 0`,
        [owner, to, ask],
      )
      return row?.due_at
    }
    const known = await find()
    if (known !== undefined) return known
    const begun = await sql.batch([
      {
        // An ask that runs, one that was refused, and one that was answered hold until then.
        text: `UPDATE left_letter
          SET ask_id = ?, due_at = ? + wait_days * ${dayMs}, refused = 0, again_at = ?, told_at = ?
          WHERE account_id = ? AND to_account = ? AND letter IS NOT NULL AND given_at IS NULL
            AND again_at <= ? AND (ask_id IS NULL OR refused = 1)`,
        params: [ask, nowMs, nowMs + leftTimes.againMs, nowMs, owner, to, nowMs],
        mustChange: true,
      },
      // Where there is no room for it, its writer hears of the ask all the same, from the row.
      putLetter({ sender: to, recipient: owner, id, letter, untilDay: letterUntil(nowMs) }),
    ])
    return begun ? find() : undefined
  },
  async stop({ owner, to }, ask) {
    return sql.batch([
      {
        text: `UPDATE left_letter SET ask_id = NULL, due_at = NULL, refused = 0, told_at = NULL
          WHERE account_id = ? AND to_account = ? AND ask_id = ? AND given_at IS NULL`,
        params: [owner, to, ask],
        mustChange: true,
      },
    ])
  },
  async refuse({ owner, to }, ask, { id, letter }, nowMs) {
    return sql.batch([
      {
        // By the ask: a no that is sent again later ends no other one.
        text: `UPDATE left_letter SET refused = 1, again_at = ?, told_at = NULL
          WHERE account_id = ? AND to_account = ? AND ask_id = ? AND refused = 0
            AND given_at IS NULL`,
        params: [nowMs + leftTimes.againMs, owner, to, ask],
        mustChange: true,
      },
      putLetter({ sender: owner, recipient: to, id, letter, untilDay: letterUntil(nowMs) }),
    ])
  },
  async give({ owner, to }, nowMs) {
    const given = await sql.batch([
      {
        text: `UPDATE left_letter SET given_at = COALESCE(given_at, ?), told_at = NULL
          WHERE account_id = ? AND to_account = ? AND ask_id IS NOT NULL AND refused = 0
            AND due_at <= ? AND letter IS NOT NULL`,
        params: [nowMs, owner, to, nowMs],
        mustChange: true,
      },
    ])
    if (!given) return undefined
    // A newer letter, left in this very moment, was not asked for.
    const [row] = await sql.all<{ readonly letter: Bytes }>(
      `SELECT letter FROM left_letter
       WHERE account_id = ? AND to_account = ? AND given_at IS NOT NULL AND letter IS NOT NULL`,
      [owner, to],
    )
    return row?.letter
  },
  async got({ owner, to }) {
    const has = await sql.run(
      `UPDATE left_letter SET letter = NULL, ask_id = NULL, due_at = NULL
       WHERE account_id = ? AND to_account = ? AND given_at IS NOT NULL AND letter IS NOT NULL`,
      [owner, to],
    )
    return has > 0
  },
  async toTellAgain(nowMs) {
    const due = await sql.all<{ readonly account_id: Bytes; readonly to_account: Bytes }>(
      'SELECT account_id, to_account FROM left_letter WHERE told_at <= ? LIMIT 100',
      [nowMs - leftTimes.toldAgainMs],
    )
    const told: Bytes[] = []
    for (const { account_id: owner, to_account: to } of due) {
      // oxlint-disable-next-line no-await-in-loop -- a handful, and each is one row
      const taken = await sql.batch([
        {
          text: `UPDATE left_letter SET told_at = ?
            WHERE account_id = ? AND to_account = ? AND told_at <= ?`,
          params: [nowMs, owner, to, nowMs - leftTimes.toldAgainMs],
          mustChange: true,
        } satisfies Statement,
      ])
      if (taken) told.push(owner)
    }
    return told
  },
})

const dayMs = 86_400_000

const isRunning = (row: Row): row is Row & { readonly ask_id: Bytes; readonly due_at: number } =>
  row.ask_id !== null && row.due_at !== null && row.refused === 0 && row.given_at === null

/** Our own writing; anything else waits longest. */
const daysOf = (days: number): LeftWaitDays => leftWaitDays.find(each => each === days) ?? 30
