import { existsSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { err, ok, type Result } from '#base/result.ts'
import { migrations } from '../http/migrations.ts'
import { applicationId } from '../sql/openSqlite.ts'
import { newestVersion } from '../sql/schema.ts'
import { countRows, type HostCounts } from './hostCounts.ts'
import { lostHeads } from './quickCheck.ts'

/** Reads a copy of the database from end to end, without changing it; what it holds, or what is wrong. */
export const inspectCopy = (path: string): Result<HostCounts, string> => {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true)
    return err(`There is no file ${path}.`)
  if (existsSync(`${path}-wal`))
    return err(
      `${path} is in use, or was copied while it was. Only a copy made by "backup" is whole.`,
    )
  let copy: DatabaseSync | undefined
  try {
    copy = new DatabaseSync(path, { readOnly: true })
    const one = (text: string, name: string): unknown => copy?.prepare(text).get()?.[name]
    if (one('PRAGMA application_id', 'application_id') !== applicationId)
      return err(`${path} is not a Herewith database.`)
    if (Number(one('PRAGMA user_version', 'user_version')) > newestVersion(migrations))
      return err(`${path} was written by a newer Herewith. Take that version.`)
    const isWhole =
      one('PRAGMA integrity_check(1)', 'integrity_check') === 'ok' && one(lostHeads, 'lost') === 0
    if (!isWhole) return err(`${path} is damaged.`)
    // The statement names exactly these columns.
    const counts = copy.prepare(countRows).get() as unknown as HostCounts
    return ok({ ...counts })
  } catch {
    return err(`${path} is not a Herewith database, or is damaged.`)
  } finally {
    copy?.close()
  }
}
