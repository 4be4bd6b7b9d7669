import type { Bytes } from '#base/bytes.ts'
import { idBytes, type LetterId } from '#base/ids.ts'
import { limits } from '#protocol/limits.ts'
import { dayOf } from '../accounts/session.ts'
import type { Sql, Statement } from '../sql/sql.ts'

/** Sealed, and from whom to whom; the sender is asked for and not stored. */
export interface NewLetter {
  readonly sender: Bytes
  readonly recipient: Bytes
  readonly id: LetterId
  readonly letter: Bytes
  readonly untilDay: number
}

/** Sealed letters, until their reader has kept them or their time is over. */
export interface LetterStore {
  /**
   * Whether it waits now: only between two who share a circle, and where there is room. The sender
   * is asked for and not stored. The same letter again changes nothing.
   */
  put(letter: NewLetter): Promise<boolean>
  /** The next ones by id. */
  after(account: Bytes, id: LetterId): Promise<readonly Bytes[]>
  kept(account: Bytes, ids: readonly LetterId[]): Promise<void>
  dropOld(nowMs: number): Promise<void>
}

/** What a letter's day is counted from: a whole day more than it says, so that none is short. */
export const letterDays = 31

const dayMs = 86_400_000

export const letterUntil = (nowMs: number): number => dayOf(nowMs) + letterDays * dayMs

/**
 * Changes nothing unless the two share a circle and there is room. One statement whatever comes of
 * it: no answer takes longer because somebody exists.
 */
export const putLetter = ({
  sender,
  recipient,
  id,
  letter,
  untilDay,
}: NewLetter): Omit<Statement, 'mustChange'> => ({
  text: `INSERT INTO letter (account_id, letter_id, letter, until_day)
    SELECT a.account_id, ?, ?, ? FROM account a
    WHERE a.account_id = ? AND a.account_id <> ?
      AND EXISTS (
        SELECT 1 FROM account_circle mine, account_circle theirs
        WHERE mine.account_id = ? AND mine.state = 'in'
          AND theirs.account_id = a.account_id AND theirs.state = 'in'
          AND theirs.circle_id = mine.circle_id)
      AND (SELECT count(*) FROM letter w WHERE w.account_id = a.account_id) < ?
    ON CONFLICT DO NOTHING`,
  params: [idBytes(id), letter, untilDay, recipient, sender, sender, limits.lettersWaiting],
})

export const letterStore = (sql: Sql): LetterStore => ({
  async put(letter) {
    const { text, params } = putLetter(letter)
    return (await sql.run(text, params)) > 0
  },
  async after(account, id) {
    const rows = await sql.all<{ readonly letter: Bytes }>(
      `SELECT letter FROM letter WHERE account_id = ? AND letter_id > ?
       ORDER BY letter_id LIMIT ${limits.readLetters}`,
      [account, idBytes(id)],
    )
    return rows.map(({ letter }) => letter)
  },
  async kept(account, ids) {
    await sql.batch(
      ids.map(id => ({
        text: 'DELETE FROM letter WHERE account_id = ? AND letter_id = ?',
        params: [account, idBytes(id)],
      })),
    )
  },
  async dropOld(nowMs) {
    await sql.run('DELETE FROM letter WHERE until_day < ?', [nowMs])
  },
})
