import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { err, ok, type Result } from '#base/result.ts'
import { blobFolderName } from '../blobs/blobFolder.ts'
import type { OpenDatabase } from '../sql/openSql.ts'
import { copyFiles, type CopiedFiles, filesBeside, filesInWords } from './copyFiles.ts'
import { hostCounts, type HostCounts } from './hostCounts.ts'
import type { HostCommand } from './hostCommand.ts'
import { inspectCopy } from './inspectCopy.ts'
import { countsInWords } from './inWords.ts'
import { noteBackup } from './lastBackup.ts'
import { byPostgresItself } from './postgresTool.ts'
import { emptyFile, takePlace } from './wholeFile.ts'
import { withDatabase } from './withDatabase.ts'

/** A sound copy of the database while the host runs, read through before it gets its name. */
export const backupCommand: HostCommand = {
  name: 'backup',
  words: ['FILE'],
  what: 'copies the database into FILE and the files beside it, while the host runs',
  more: [
    'FILE must not be there yet; it appears when the copy is whole. Treat it like the machine',
    'itself, and keep it for 30 days at most. Sealed pictures and voice notes go into the folder',
    'FILE.files. PostgreSQL is copied by its own tool, pg_dump.',
  ],
  run: async ({ words: [word = ''], pathOf, place, now }) => {
    const path = pathOf(word)
    if (place.databaseUrl !== undefined)
      return err(byPostgresItself('pg_dump', `pg_dump -Fc -f ${word} DATABASE`))
    for (const taken of [path, filesBeside(path)])
      if (existsSync(taken)) return err(`${taken} is there already. Choose another name.`)
    if (!existsSync(dirname(path))) return err(`There is no folder ${dirname(path)}.`)
    return withDatabase(place, async database => {
      const copied = await copyTo(database, path, join(place.dataFolder, blobFolderName))
      if (!copied.ok) return copied
      await noteBackup(database.sql, now())
      return ok({
        lines: [
          `Copied and checked: ${countsInWords(copied.value)}, ${filesInWords(copied.value)}.`,
        ],
      })
    })
  },
}

const copyTo = async (
  database: OpenDatabase,
  path: string,
  blobs: string,
): Promise<Result<HostCounts & CopiedFiles, string>> => {
  if (database.kind !== 'sqlite') return err('Only a database file is copied this way.')
  const part = `${path}.part`
  const filesPart = `${filesBeside(path)}.part`
  try {
    // Made by us, and so readable by nobody else from the first byte on.
    if (!emptyFile(part)) return err(`${part} is there already, or its folder may not be written.`)
    const before = await hostCounts(database.sql)
    database.file.prepare('VACUUM INTO ?').run(part)
    const after = await hostCounts(database.sql)
    const copy = inspectCopy(part)
    if (!copy.ok) return err('The copy was not whole, and was thrown away. Is the disk sound?')
    if (!isBetween(copy.value, before, after))
      return err('The copy did not hold what the database holds, and was thrown away.')
    // After the database: whatever it names as whole was on the disk by then.
    mkdirSync(filesPart, { mode: 0o700 })
    const files = copyFiles(part, blobs, filesPart)
    renameSync(filesPart, filesBeside(path))
    takePlace(part, path)
    return ok({ ...copy.value, ...files })
  } catch {
    rmSync(part, { force: true })
    rmSync(filesPart, { recursive: true, force: true })
    return err(`The copy could not be written to ${path}. Is there space?`)
  } finally {
    rmSync(`${part}-journal`, { force: true })
  }
}

/** What came or went while the copy was made is in it or not. */
const isBetween = (copy: HostCounts, before: HostCounts, after: HostCounts): boolean =>
  (['accounts', 'circles', 'entries'] as const).every(
    name =>
      copy[name] >= Math.min(before[name], after[name]) &&
      copy[name] <= Math.max(before[name], after[name]),
  )
