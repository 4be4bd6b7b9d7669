import { type HostEnvironment } from '../setup/hostEnvironment.ts'
import { readSettings, textOf } from '../setup/settingTable.ts'
import type { Sql } from '../sql/sql.ts'

/** Where people open this host, as far as it was said; otherwise where this machine does. */
export const hostOrigin = async (
  sql: Sql,
  { origin, port }: Pick<HostEnvironment, 'origin' | 'port'>,
): Promise<string> =>
  origin ?? textOf((await readSettings(sql)).get('origin')) ?? `http://localhost:${port}`
