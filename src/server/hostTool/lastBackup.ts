import { utf8 } from '#base/text.ts'
import { readSettings, textOf, writeSetting } from '../setup/settingTable.ts'
import type { Sql } from '../sql/sql.ts'

const name = 'last-backup'

/** When `backup` last made a copy. */
export const lastBackup = async (sql: Sql): Promise<number | undefined> => {
  const text = textOf((await readSettings(sql)).get(name))
  return text === undefined ? undefined : Number(text)
}

export const noteBackup = async (sql: Sql, at: number): Promise<void> => {
  await sql.batch([writeSetting(name, utf8(String(at)))])
}
