import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from './build.mjs'
import { at, bin, run } from './run.mjs'

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

/** @typedef {{ name: string, status: string, assertionResults: { fullName: string, status: string }[] }} FileResult */

/**
 * Runs vitest; `files` is `undefined` when it ended without a report. `uncaught`: an error came that no test caught.
 * @type {(chromium: string, args: readonly string[]) => { code: number, files: FileResult[] | undefined, uncaught: boolean }}
 */
const vitest = (chromium, args) => {
  mkdirSync(at('.cache'), { recursive: true })
  const report = at('.cache', 'tests.json')
  const kept = at('.cache', 'uncaught.txt')
  for (const old of [report, kept]) rmSync(old, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = run(join(bin, 'vitest'), ['run', ...reporters, ...args], {
    CHROMIUM: chromium,
    UNCAUGHT: kept,
  })
  const uncaught = existsSync(kept)
  if (existsSync(report) !== true) return { code, files: undefined, uncaught }
  return { code, files: JSON.parse(readFileSync(report, 'utf8')).testResults, uncaught }
}

/** @type {(files: readonly FileResult[], status: string) => number} */
const testsThat = (files, status) =>
  files.flatMap(file => file.assertionResults).filter(one => one.status === status).length

/** @type {(file: FileResult) => boolean} */
const hasFailed = file => file.status === 'failed' || testsThat([file], 'failed') > 0

/** A file that could not even be read counts as one failure. @type {(files: readonly FileResult[]) => number} */
const failuresIn = files =>
  testsThat(files, 'failed') +
  files.filter(file => hasFailed(file) && testsThat([file], 'failed') === 0).length

/** More than these is no matter of a slow machine. */
const maxFilesAgain = 8

/**
 * Real networks, processes and browsers on a shared machine get a second try on CI, each file from its very beginning
 * (its people go on from what the test before did); a unit test never does.
 * @type {(files: readonly FileResult[]) => readonly FileResult[]}
 */
const againOf = files => {
  const failed = files.filter(hasFailed)
  const isReal = file => /^test[/\\](?!docs|golden)/.test(relative(at(), file.name))
  const mayTry = process.env.CI !== undefined && failed.length <= maxFilesAgain
  return mayTry ? failed.filter(isReal) : []
}

/** @type {(chromium: string, args: readonly string[]) => { passed: number, failed: number }} */
const tryTests = (chromium, args) => {
  const first = vitest(chromium, args)
  if (first.files === undefined) return { passed: 0, failed: 1 }
  const again = first.uncaught ? [] : againOf(first.files)
  const second =
    again.length === 0
      ? undefined
      : vitest(
          chromium,
          again.map(file => relative(at(), file.name)),
        )
  // A second try that ends without a report mends nothing.
  const files =
    second?.files === undefined
      ? first.files
      : [...first.files.filter(file => !again.includes(file)), ...second.files]
  if (second?.files !== undefined)
    for (const { name, assertionResults } of again)
      for (const { fullName } of assertionResults.filter(one => one.status === 'failed'))
        console.log(`needed a second try: ${relative(at(), name)} > ${fullName}`)
  const failed = failuresIn(files)
  // Vitest may fail without a failing test, as for an error nobody caught.
  const { code } = second ?? first
  return {
    passed: testsThat(files, 'passed'),
    failed: code !== 0 && failed === 0 ? 1 : failed,
  }
}

/** Everything a release needs; the last line says how much of it. @type {(args: readonly string[]) => boolean} */
export const test = args => {
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
  const counted = tryTests(chromium, args)
  const passed = counted.passed + results.filter(Boolean).length
  const failed = counted.failed + results.filter(one => !one).length
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0
}
