import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { openSqlite } from '#server/sql/openSqlite.ts'
import { migrations } from '#server/http/migrations.ts'
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
  test('copies a running database whole, and a host opens the copy', () => {
    const line = shellLines(readProject('docs/SELF-HOSTING.md')).find(one => one.includes(' -e '))
    const script = /-e "(.+)"$/.exec(line ?? '')?.[1] ?? ''
    const running = opened(join(folder, 'herewith.db'))
    running.prepare('INSERT INTO setting (name, value) VALUES (?, ?)').run('kept', Buffer.from('x'))

    const here = script.replaceAll('/var/lib/herewith/', `${folder}/`)
    execFileSync(process.execPath, ['-e', here])

    const copy = opened(join(folder, 'backup.db'))
    expect(copy.prepare('SELECT count(*) AS n FROM setting').get()?.['n']).toBe(1)
    expect(() => execFileSync(process.execPath, ['-e', here], { stdio: 'pipe' })).toThrow(
      'already exists',
    )
    copy.close()
    running.close()
  })
})
