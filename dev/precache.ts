import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Plugin } from 'vite'
import { publicKeyOf, releaseKey, releaseNumber, releaseOf, signatureOf } from './releaseFiles.ts'

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
export const precache = (publicDir: string, herewith: string): Plugin => ({
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
      const address = addressOf(relative(publicDir, path).split(sep).join('/'))
      version.update(readFileSync(path))
      files.push(address)
    }
    const key = releaseKey(process.env['HEREWITH_RELEASE_KEY'])
    const pin =
      key === undefined ? null : { key: publicKeyOf(key), number: releaseNumber(herewith) }
    worker.code = worker.code
      .replace('precachedPin', JSON.stringify(pin))
      .replace('precachedFiles', JSON.stringify(files))
      .replace('precachedVersion', JSON.stringify(version.digest('hex').slice(0, 16)))
  },
  // Afterwards, from the disk: what is written last is what a host serves.
  writeBundle({ dir }) {
    if (dir === undefined) return
    const addresses = filesIn(dir).filter(path => !path.endsWith('serviceWorker.js'))
    const contents = new Map(
      addresses.map(path => [
        addressOf(relative(dir, path).split(sep).join('/')),
        readFileSync(path),
      ]),
    )
    const manifest = Buffer.from(JSON.stringify(releaseOf(herewith, contents)))
    writeFileSync(join(dir, 'release.json'), manifest)
    const key = releaseKey(process.env['HEREWITH_RELEASE_KEY'])
    if (key !== undefined) writeFileSync(join(dir, 'release.txt'), signatureOf(key, manifest))
  },
})
