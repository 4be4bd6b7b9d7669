import { statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { HostEnvironment } from '../setup/hostEnvironment.ts'
import { databaseFileName, type OpenDatabase } from '../sql/openSql.ts'

/** Where the data lies and how much room there is. */
export interface Space {
  readonly place: string
  readonly used: number
  /** Unknown for PostgreSQL, whose disk may be elsewhere. */
  readonly free: number | undefined
}

export const spaceOf = async (
  database: OpenDatabase,
  { dataFolder }: Pick<HostEnvironment, 'dataFolder'>,
): Promise<Space> => {
  if (database.kind === 'sqlite') {
    const place = join(dataFolder, databaseFileName)
    const { bavail, bsize } = await statfs(dataFolder)
    return { place, used: sizeOf(place) + sizeOf(`${place}-wal`), free: bavail * bsize }
  }
  const [row] = await database.sql.all<{ readonly name: string; readonly used: number }>(
    `SELECT current_database() || '.' || current_schema() AS name,
       pg_database_size(current_database()) AS used`,
  )
  return { place: row?.name ?? '', used: row?.used ?? 0, free: undefined }
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0
