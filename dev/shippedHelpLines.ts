import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

interface Source {
  readonly emergency_gathered: unknown
  readonly emergency: unknown
  readonly lines: readonly Readonly<Record<string, unknown>>[]
}

/**
 * Ships of the help lines what the app shows. How they were gathered, and the notes for those who
 * tend the list, stay in the file.
 */
export const shippedHelpLines: Plugin = {
  name: 'shipped-help-lines',
  apply: 'build',
  enforce: 'pre',
  load(id) {
    if (!id.endsWith('data/help-lines.json?raw')) return undefined
    // Our own file, whose shape a test proves.
    const { lines, ...rest } = JSON.parse(readFileSync(id.slice(0, -4), 'utf8')) as Source
    const shown = lines.map(line => ({ ...line, notes: null }))
    return `export default ${JSON.stringify(
      JSON.stringify({
        emergency_gathered: rest.emergency_gathered,
        emergency: rest.emergency,
        lines: shown,
      }),
    )}`
  },
}
