import { appendFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

// What talks to a host waits more than it works: two at a time take little more than half as long. Two
// browsers at a time were tried, and on two cores the one made the other late.
const atATime = 2

/**
 * `unit` is the fast loop of `npm run check`. The others start servers, processes or a browser;
 * those that need a machine to themselves come last, one file at a time.
 */
const project = (
  name: string,
  include: readonly string[],
  testTimeout: number,
  groupOrder: number,
) => ({
  test: {
    name,
    include: [...include],
    // An end to what hangs, never a measure: shared machines are slow at times.
    testTimeout,
    hookTimeout: testTimeout,
    // A second try is for a whole file, from its beginning: dev/bootstrap/test.mjs.
    fileParallelism: groupOrder === 0,
    maxWorkers: groupOrder === 0 ? atATime : 1,
    // Unit tests leave nothing behind, so a thread reads what they share once: half the work.
    isolate: name !== 'unit',
    sequence: { groupOrder },
  },
})

const browser = project('browser', ['test/browser/**/*.test.ts'], 420_000, 1)

export default defineConfig({
  test: {
    // An error that no test caught is in no report: a second try must not hide it (dev/bootstrap/test.mjs).
    onUnhandledError: ({ message }) => {
      const kept = process.env['UNCAUGHT']
      if (kept !== undefined) appendFileSync(kept, `${message}\n`)
    },
    maxWorkers: atATime,
    projects: [
      project(
        'unit',
        [
          'src/**/*.test.ts',
          'src/**/*.test.tsx',
          'test/docs/**/*.test.ts',
          'test/golden/**/*.test.ts',
        ],
        120_000,
        0,
      ),
      project('contracts', ['test/contracts/**/*.test.ts'], 300_000, 0),
      project('sync', ['test/sync/**/*.test.ts'], 300_000, 0),
      project('attacks', ['test/attacks/**/*.test.ts'], 300_000, 0),
      {
        test: {
          ...browser.test,
          globalSetup: ['test/browser/buildApp.setup.ts'],
        },
      },
      project('crash', ['test/crash/**/*.test.ts'], 900_000, 2),
    ],
  },
})
