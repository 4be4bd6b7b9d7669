import type { HostEnvironment } from '../setup/hostEnvironment.ts'
import { listensAt } from '../setup/listensAt.ts'
import { readSettings, textOf } from '../setup/settingTable.ts'
import type { Sql } from '../sql/sql.ts'

/** Where people open this host, as far as it was said; otherwise where this machine does. */
export const hostOrigin = async (sql: Sql, place: HostEnvironment): Promise<string> =>
  place.origin ??
  textOf((await readSettings(sql)).get('origin')) ??
  `http://localhost:${(await listensAt(sql, place)).port}`
