import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok } from '#base/result.ts'
import { blobFolderName } from '../blobs/blobFolder.ts'
import { databaseFileName } from '../sql/openSql.ts'
import { copyFiles, type CopiedFiles, filesBeside, filesInWords } from './copyFiles.ts'
import type { HostCommand } from './hostCommand.ts'
import { inspectCopy } from './inspectCopy.ts'
import { countsInWords } from './inWords.ts'
import { byPostgresItself } from './postgresTool.ts'
import { emptyFile, takePlace } from './wholeFile.ts'

/** Puts a copy into an empty data folder, for a host that starts from it. */
export const restoreCommand: HostCommand = {
  name: 'restore',
  words: ['FILE'],
  what: 'puts a copy made by "backup" into an empty data folder',
  more: [
    'Nothing that is there is ever replaced. To devices an older copy is a history that was',
    'shortened, and they say so: docs/SELF-HOSTING.md, "Restore". Read it first.',
  ],
  run: async ({ words: [word = ''], pathOf, place }) => {
    if (place.databaseUrl !== undefined)
      return err(byPostgresItself('pg_restore', `pg_restore -d DATABASE ${word}`))
    const { dataFolder } = place
    const found = inspectCopy(pathOf(word))
    if (!found.ok) return found
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
    // What begins with a dot is none of ours: the folder may be the home of the host's user.
    if (readdirSync(dataFolder).some(name => !name.startsWith('.')))
      return err(`The data folder ${dataFolder} is not empty. Move aside what is in it first.`)
    const path = join(dataFolder, databaseFileName)
    const blobs = join(dataFolder, blobFolderName)
    const part = `${path}.part`
    let files: CopiedFiles
    try {
      if (!emptyFile(part)) return err(`The data folder ${dataFolder} may not be written.`)
      copyFileSync(pathOf(word), part)
      if (!inspectCopy(part).ok) return err('The copy did not arrive whole, and was thrown away.')
      // Before the database has its name: a host never starts from half of it.
      files = copyFiles(part, filesBeside(pathOf(word)), blobs)
      takePlace(part, path)
    } finally {
      rmSync(part, { force: true })
    }
    return ok({
      lines: [
        `Restored: ${countsInWords(found.value)}, ${filesInWords(files)}. Now start Herewith.`,
      ],
    })
  },
}
