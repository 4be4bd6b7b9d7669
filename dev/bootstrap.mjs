/**
 * What `npm start`, `npm test` and their kin run, under whatever Node is there (20 or newer): it
 * installs what is missing, then hands over to the project's own Node. Plain JavaScript with nothing
 * but Node's own modules, because it runs before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const bin = join(root, 'node_modules', '.bin')
const [command = 'start', ...rest] = process.argv.slice(2)

const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` }
/** @type {(...parts: string[]) => string} */
const at = (...parts) => join(root, ...parts)
/** @type {(path: string) => number} */
const changedAt = path => (existsSync(path) === true ? statSync(path).mtimeMs : 0)

/**
 * Runs to the end, output to the terminal; the exit code.
 * @type {(program: string, args: readonly string[], more?: Record<string, string>) => number}
 */
const run = (program, args, more = {}) => {
  const done = spawnSync(program, args, { cwd: root, env: { ...env, ...more }, stdio: 'inherit' })
  if (done.error !== undefined) console.error(done.error.message)
  return done.status ?? 1
}

const must = (program, args, sentence) => {
  if (run(program, args) === 0) return
  console.error(sentence)
  process.exit(1)
}

/** Hands over: signals go to the program, and its end is ours. */
const become = (program, args, more = {}) => {
  const child = spawn(program, args, { cwd: root, env: { ...env, ...more }, stdio: 'inherit' })
  // Ctrl+C reaches the child by itself, as part of the same terminal; `kill` does not.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGTERM' ? 0 : 1)))
}

const install = () => {
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

const build = () => {
  if (isBuilt()) return true
  console.log('Building the app.')
  // Whatever the shell says: an app built for anything else would not work offline.
  const forUse = { NODE_ENV: 'production' }
  return run(join(bin, 'vite'), ['build', '--logLevel', 'warn'], forUse) === 0
}

const chromiumPlaces = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const needChromium = () => {
  /** @type {string | undefined} */
  const found = chromiumPlaces.find(place => place !== undefined && existsSync(place) === true)
  if (found !== undefined) return found
  console.error(
    'The tests need Chromium: sudo apt-get install chromium (or set CHROMIUM to its path).',
  )
  console.log('0 passed, 1 failed')
  process.exit(1)
}

/**
 * What vitest counted; a file that could not even be read counts as one failure.
 * @type {(report: string) => { passed: number, failed: number }}
 */
const countOf = report => {
  if (existsSync(report) !== true) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  const broken = testResults.filter(
    file => file.status === 'failed' && file.assertionResults.every(one => one.status !== 'failed'),
  )
  return { passed: numPassedTests, failed: numFailedTests + broken.length }
}

const test = () => {
  const chromium = needChromium()
  /** @type {readonly (readonly [string, () => boolean])[]} */
  const checks = [
    ['the app builds', build],
    ['types', () => run(join(bin, 'tsc'), ['-b']) === 0],
    ['lint', () => run(join(bin, 'oxlint'), []) === 0],
    ['format', () => run(join(bin, 'biome'), ['format', '.']) === 0],
  ]
  const results = checks.map(([name, check]) => {
    const passed = check()
    console.log(`${passed ? 'passed' : 'FAILED'}: ${name}`)
    return passed
  })
  mkdirSync(at('.cache'), { recursive: true })
  const report = at('.cache', 'tests.json')
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = run(join(bin, 'vitest'), ['run', ...reporters, ...rest], { CHROMIUM: chromium })
  const counted = countOf(report)
  const passed = counted.passed + results.filter(Boolean).length
  // Vitest may fail without a failing test, as for an error nobody caught.
  const silent = code !== 0 && counted.failed === 0 ? 1 : 0
  const failed = counted.failed + silent + results.filter(one => !one).length
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}

const node = join(bin, 'node')
const quiet = { NODE_NO_WARNINGS: '1' }

install()
switch (command) {
  case 'start':
    if (!build()) {
      console.error('The app could not be built. Look at the lines above.')
      process.exit(1)
    }
    become(node, [at('src', 'server', 'main.ts'), ...rest], quiet)
    break
  case 'build':
    process.exit(build() ? 0 : 1)
    break
  case 'dev':
    become(node, [at('dev', 'devServer.ts'), ...rest], quiet)
    break
  case 'bench':
    process.exit(build() ? run(node, [at('bench', 'main.ts'), ...rest], quiet) : 1)
    break
  case 'bench-hints':
    become(node, [at('bench', 'hints.ts'), ...rest], quiet)
    break
  case 'crash':
    process.exit(
      run(join(bin, 'vitest'), ['run', '--project', 'crash', ...rest], { HEREWITH_KILLS: '50' }),
    )
    break
  case 'host':
    become(node, [at('src', 'server', 'host.ts'), ...rest], quiet)
    break
  case 'verify-archive':
    become(node, [at('dev', 'verifyArchive.ts'), ...rest], quiet)
    break
  case 'test':
    test()
    break
  default:
    console.error(
      `There is no "${command}": start, host, test, dev, build, bench, bench-hints, crash, verify-archive.`,
    )
    process.exit(1)
}
