import type { KeyObject } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { releaseOf, signatureOf } from './releaseFiles.ts'

export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))

/** Where a page lives: `index.html` is asked for as `/`. */
export const addressOf = (file: string): string => (file === 'index.html' ? '/' : `/${file}`)

export const addressIn = (folder: string, path: string): string =>
  addressOf(relative(folder, path).split(sep).join('/'))

/** Not on the list: the browser fetches the worker past it, and a list does not name itself. */
const beside: ReadonlySet<string> = new Set(['serviceWorker.js', 'release.json', 'release.txt'])

/** Lists what is in the folder of a built app, and signs the list if there is a key. */
export const writeRelease = (
  folder: string,
  herewith: string,
  key: KeyObject | undefined,
): void => {
  const listed = filesIn(folder).filter(path => !beside.has(basename(path)))
  const contents = new Map(listed.map(path => [addressIn(folder, path), readFileSync(path)]))
  const manifest = Buffer.from(JSON.stringify(releaseOf(herewith, contents)))
  writeFileSync(join(folder, 'release.json'), manifest)
  const signature = join(folder, 'release.txt')
  if (key === undefined) rmSync(signature, { force: true })
  else writeFileSync(signature, signatureOf(key, manifest))
}
