import { err, type Result } from '#base/result.ts'
import { type OpenDatabase, openSql } from '../sql/openSql.ts'
import type { Opening } from '../sql/schema.ts'
import { migrations } from './migrations.ts'

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this user may not read or write there',
  EPERM: 'this user may not read or write there',
  ENOTDIR: 'something on that path is a file',
  EEXIST: 'something on that path is a file',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
}

/** Opens the database, or says in a sentence why not. */
export const openData = async (
  options: { readonly dataFolder: string; readonly databaseUrl?: string | undefined },
  opening: Opening = 'make',
): Promise<Result<OpenDatabase, string>> => {
  const { dataFolder, databaseUrl } = options
  try {
    const place = databaseUrl === undefined ? { dataFolder } : { databaseUrl }
    const opened = await openSql(place, migrations, opening)
    return opened.ok ? opened : err(opened.error.sentence)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const reason = reasons[code]
    if (reason === undefined) throw error
    return err(
      `The data folder ${dataFolder} cannot be used: ${reason}. Choose another with HEREWITH_DATA.`,
    )
  }
}
