import type { OpenDatabase } from '../sql/openSql.ts'

/** Every circle's newest entry is where its head says. */
export const lostHeads = `SELECT count(*) AS lost FROM circle c WHERE NOT EXISTS (
  SELECT 1 FROM entry e WHERE e.circle_id = c.circle_id AND e.seq = c.head_seq
    AND e.log_hash = c.head_hash)`

/** Whether the database is whole, as far as a look of some seconds can tell. */
export const quickCheck = async (database: OpenDatabase): Promise<boolean> => {
  if (database.kind === 'sqlite') {
    const [row] = database.file.prepare('PRAGMA quick_check(1)').all()
    if (row?.['quick_check'] !== 'ok') return false
  }
  const [found] = await database.sql.all<{ readonly lost: number }>(lostHeads)
  return found?.lost === 0
}
