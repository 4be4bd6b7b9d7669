import { ok } from '#base/result.ts'
import { migrations } from '../http/migrations.ts'
import { projectVersion } from '../setup/hostEnvironment.ts'
import { listensAt } from '../setup/listensAt.ts'
import { newestVersion } from '../sql/schema.ts'
import { answersAt } from './answersAt.ts'
import { type HostCounts, hostCounts } from './hostCounts.ts'
import type { HostCommand } from './hostCommand.ts'
import { bytesInWords, countsInWords, minuteInWords } from './inWords.ts'
import { lastBackup } from './lastBackup.ts'
import { quickCheck } from './quickCheck.ts'
import { type Space, spaceOf } from './spaceOf.ts'
import { withDatabase } from './withDatabase.ts'

interface Health {
  readonly version: string
  readonly database: 'sqlite' | 'postgres'
  readonly place: string
  readonly schema: number
  readonly space: Space
  /** Milliseconds since 1970, of the last copy that `backup` made. */
  readonly lastBackup: number | undefined
  readonly intact: boolean
  readonly counts: HostCounts
  /** Where the host was asked, and whether it answered. */
  readonly address: string
  readonly answers: boolean
}

/** Whether everything is well, in a dozen lines. Totals only. */
export const healthCommand: HostCommand = {
  name: 'health',
  words: [],
  json: true,
  what: 'whether everything is well: version, database, space, backup, answering',
  more: ['Ends with exit code 1 when the database is damaged or the host does not answer.'],
  run: async ({ place }) =>
    withDatabase(place, async database => {
      const at = await listensAt(database.sql, place)
      const address = `http://${at.host}:${at.port}`
      const [space, backup, intact, counts, answers] = await Promise.all([
        spaceOf(database, place),
        lastBackup(database.sql),
        quickCheck(database),
        hostCounts(database.sql),
        answersAt(at),
      ])
      const health: Health = {
        version: projectVersion(),
        database: database.kind,
        place: space.place,
        schema: newestVersion(migrations),
        space,
        lastBackup: backup,
        intact,
        counts,
        address,
        answers,
      }
      return ok({ lines: linesOf(health), data: health, well: intact && answers })
    }),
}

const linesOf = (health: Health): readonly string[] => {
  const { space, counts } = health
  const kind = health.database === 'sqlite' ? 'SQLite' : 'PostgreSQL'
  const free = space.free === undefined ? '' : `, ${bytesInWords(space.free)} free`
  return [
    `Herewith ${health.version}`,
    `Database  ${kind}, ${health.place}, schema ${health.schema}`,
    `Space     ${bytesInWords(space.used)} used${free}`,
    `Backup    ${health.lastBackup === undefined ? 'none made by "backup" so far' : minuteInWords(health.lastBackup)}`,
    `Checked   ${health.intact ? 'the database is in order' : 'the database is DAMAGED: keep it aside and restore a backup'}`,
    `Holds     ${countsInWords(counts)}`,
    `Answers   ${health.answers ? 'yes' : 'NO'}, at ${health.address}`,
  ]
}
