import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { at, bin, changedAt, must, run } from './run.mjs'

export const install = () => {
  const lock = at('package-lock.json')
  if (changedAt(at('node_modules', '.package-lock.json')) >= changedAt(lock)) return
  console.log('Installing what Herewith needs. This takes a minute, once.')
  must(
    'npm',
    // Not `ci`: it refuses a lock file that lacks the optional packages of other platforms. Versions
    // and checksums come from the lock file all the same, and `--no-save` leaves it as it is.
    ['install', '--no-save', '--no-audit', '--no-fund'],
    'Installing failed. Look at the lines above; without a network it cannot be done.',
  )
}

/** @type {(folder: string) => number} */
const newestIn = folder =>
  existsSync(folder) === true
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .reduce(
          (newest, entry) => Math.max(newest, changedAt(join(entry.parentPath, entry.name))),
          0,
        )
    : 0

const isBuilt = () => {
  const built = changedAt(at('dist', 'web', 'index.html'))
  const layers = ['base', 'core', 'protocol', 'crypto', 'client', 'web']
  const sources = [
    ...layers.map(layer => newestIn(at('src', layer))),
    // What the build is made with, and the lists that go into it.
    newestIn(at('dev')),
    newestIn(at('data')),
    changedAt(at('vite.config.ts')),
    changedAt(at('package-lock.json')),
  ]
  return built > 0 && sources.every(time => time <= built)
}

export const build = () => {
  if (isBuilt()) return true
  console.log('Building the app.')
  // Whatever the shell says: an app built for anything else would not work offline.
  const forUse = { NODE_ENV: 'production' }
  return run(join(bin, 'vite'), ['build', '--logLevel', 'warn'], forUse) === 0
}
