import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { build, type Plugin } from 'vite'
import { publicKeyOf, releaseKey, releaseNumber } from './releaseFiles.ts'
import { addressIn, addressOf, filesIn, writeRelease } from './writeRelease.ts'

/**
 * A build of its own: the service worker is one file that imports no piece of the app, because a
 * browser compares only this file to see whether there is a newer version.
 */
const bundled = async (root: string, entry: string): Promise<string> => {
  const made = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        output: { format: 'iife', comments: { annotation: false, jsdoc: false } },
      },
    },
  })
  const [first] = [made].flat().flatMap(each => ('output' in each ? each.output : []))
  if (first?.type !== 'chunk') throw new Error('The service worker could not be built.')
  return first.code
}

export interface Precached {
  /** Where the app's pages are. */
  readonly root: string
  readonly publicDir: string
  /** The service worker's own source. */
  readonly worker: string
  /** The version of Herewith. */
  readonly herewith: string
}

/**
 * Adds the service worker, and writes into it which files make this version, and a version that
 * changes with any byte of them. Files of `publicDir` are copied under names that never change, so
 * their bytes count too. It rules what lies below its own address, so it is at the top.
 */
export const precache = ({ root, publicDir, worker, herewith }: Precached): Plugin => ({
  name: 'precache',
  apply: 'build',
  enforce: 'post',
  async generateBundle(_, bundle) {
    const code = await bundled(root, worker)
    const version = createHash('sha256').update(code)
    const files: string[] = []
    for (const [name, file] of Object.entries(bundle).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      version.update(name).update(file.type === 'chunk' ? file.code : file.source)
      if (!name.endsWith('.map')) files.push(addressOf(name))
    }
    for (const path of filesIn(publicDir).toSorted()) {
      version.update(readFileSync(path))
      files.push(addressIn(publicDir, path))
    }
    const key = releaseKey(process.env['HEREWITH_RELEASE_KEY'])
    const pin =
      key === undefined ? null : { key: publicKeyOf(key), number: releaseNumber(herewith) }
    this.emitFile({
      type: 'asset',
      fileName: 'serviceWorker.js',
      source: code
        .replace('precachedHerewith', JSON.stringify(herewith))
        .replace('precachedPin', JSON.stringify(pin))
        .replace('precachedFiles', JSON.stringify(files))
        .replace('precachedVersion', JSON.stringify(version.digest('hex').slice(0, 16))),
    })
  },
  // Afterwards, from the disk: what is written last is what a host serves.
  writeBundle({ dir }) {
    if (dir !== undefined)
      writeRelease(dir, herewith, releaseKey(process.env['HEREWITH_RELEASE_KEY']))
  },
})
