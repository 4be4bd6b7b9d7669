import type { Result } from '#base/result.ts'
import { openData } from '../http/openData.ts'
import type { HostEnvironment } from '../setup/hostEnvironment.ts'
import type { OpenDatabase } from '../sql/openSql.ts'

/** Opens the database of a host as it is, beside the host itself, and closes it again. */
export const withDatabase = async <T>(
  place: HostEnvironment,
  work: (database: OpenDatabase) => Promise<Result<T, string>>,
): Promise<Result<T, string>> => {
  const opened = await openData(place, 'as-it-is')
  if (!opened.ok) return opened
  try {
    return await work(opened.value)
  } finally {
    await opened.value.sql.close()
  }
}
