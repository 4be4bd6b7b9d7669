import type { Bytes } from '#base/bytes.ts'
import { fromUtf8 } from '#base/text.ts'
import type { Sql, Statement } from '../sql/sql.ts'

/** The few lasting values of a host, by name. */
export type StoredSettings = ReadonlyMap<string, Bytes>

export const readSettings = async (sql: Sql): Promise<StoredSettings> => {
  const rows = await sql.all<{ readonly name: string; readonly value: Bytes }>(
    'SELECT name, value FROM setting',
  )
  return new Map(rows.map(({ name, value }) => [name, value]))
}

export const keepFirst = (name: string, value: Bytes): Statement => ({
  text: 'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING',
  params: [name, value],
})

export const writeSetting = (name: string, value: Bytes): Statement => ({
  text: `INSERT INTO setting (name, value) VALUES (?, ?)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  params: [name, value],
})

export const textOf = (bytes: Bytes | undefined): string | undefined =>
  bytes === undefined || bytes.length === 0 ? undefined : fromUtf8(bytes)
