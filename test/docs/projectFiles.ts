import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

export const projectFolder: string = resolve(import.meta.dirname, '../..')

const notOurs: ReadonlySet<string> = new Set(['node_modules', 'dist', 'data', 'shots', 'coverage'])

const walk = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    if (entry.name.startsWith('.') || (folder === projectFolder && notOurs.has(entry.name)))
      return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? walk(path) : [path]
  })

/** A file of the project, its path relative to the project's folder. */
export interface ProjectFile {
  readonly path: string
  readonly text: string
}

/** Files of the project whose name ends like this, whether committed or not. */
export const projectFiles = (...endings: readonly string[]): readonly ProjectFile[] =>
  walk(projectFolder)
    .filter(path => endings.some(ending => path.endsWith(ending)))
    .map(path => ({ path: relative(projectFolder, path), text: readFileSync(path, 'utf8') }))

export const readProject = (path: string): string => readFileSync(join(projectFolder, path), 'utf8')
