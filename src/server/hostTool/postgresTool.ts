import { spawnSync } from 'node:child_process'

/** PostgreSQL has its own tools for copies: which line to run, and whether the tool is there. */
export const byPostgresItself = (tool: 'pg_dump' | 'pg_restore', line: string): string => {
  const found = spawnSync(tool, ['--version'], { encoding: 'utf8' })
  const there =
    found.status === 0
      ? 'It is installed.'
      : 'It is not installed here: on Debian it comes with postgresql-client.'
  return `This host keeps its data in PostgreSQL, which does this itself: ${line} — ${there}`
}
