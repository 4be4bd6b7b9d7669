import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { openSqlite } from '#server/sql/openSqlite.ts'
import { migrations } from '#server/http/migrations.ts'
import { toolsWith } from '../cast/hostTools.ts'
import { shellLines } from './markdown.ts'
import { readProject } from './projectFiles.ts'

const folder = mkdtempSync(join(tmpdir(), 'herewith-docs-'))
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const opened = (path: string) => {
  const file = openSqlite(path, migrations)
  if (!file.ok) throw new Error(file.error.sentence)
  return file.value
}

describe('the backup command of docs/SELF-HOSTING.md', () => {
  test('copies a running database whole, and a host opens the copy', async () => {
    const line = shellLines(readProject('docs/SELF-HOSTING.md')).find(one =>
      one.includes('host -- backup'),
    )
    const [, data = '', file = ''] =
      /HEREWITH_DATA=(\S+) npm run host -- backup (\S+)$/.exec(line ?? '') ?? []
    expect(data).toBe('/var/lib/herewith')
    const running = opened(join(folder, 'herewith.db'))
    running.prepare('INSERT INTO setting (name, value) VALUES (?, ?)').run('kept', Buffer.from('x'))

    const copy = join(folder, file.replace('/var/backups/herewith/', ''))
    const tools = toolsWith({ HEREWITH_DATA: folder })
    expect(await tools('backup', copy)).toMatchObject({ code: 0, err: '' })
    expect((await tools('backup', copy)).err).toContain('is there already')

    const kept = opened(copy)
    expect(kept.prepare('SELECT count(*) AS n FROM setting').get()?.['n']).toBe(1)
    kept.close()
    running.close()
  })
})
