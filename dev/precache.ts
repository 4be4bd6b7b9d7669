import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Plugin } from 'vite'

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))

/** Where a page lives: `index.html` is asked for as `/`. */
const addressOf = (file: string): string => (file === 'index.html' ? '/' : `/${file}`)

/**
 * Writes into the service worker which files make this version, and a version that changes with
 * any byte of them. Files of `publicDir` are copied under names that never change, so their bytes
 * count too.
 */
export const precache = (publicDir: string): Plugin => ({
  name: 'precache',
  apply: 'build',
  enforce: 'post',
  generateBundle(_, bundle) {
    const worker = bundle['serviceWorker.js']
    if (worker?.type !== 'chunk') return
    const version = createHash('sha256')
    const files: string[] = []
    for (const [name, file] of Object.entries(bundle).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      version.update(name).update(file.type === 'chunk' ? file.code : file.source)
      if (file !== worker && !name.endsWith('.map')) files.push(addressOf(name))
    }
    for (const path of filesIn(publicDir).toSorted()) {
      version.update(readFileSync(path))
      files.push(addressOf(relative(publicDir, path).split(sep).join('/')))
    }
    worker.code = worker.code
      .replace('precachedFiles', JSON.stringify(files))
      .replace('precachedVersion', JSON.stringify(version.digest('hex').slice(0, 16)))
  },
})
