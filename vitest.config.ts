import { defineConfig } from 'vitest/config'

/** `unit` is the fast loop of `npm run check`; the others start servers, processes or a browser. */
const project = (name: string, include: readonly string[], testTimeout: number) => ({
  test: { name, include: [...include], testTimeout, hookTimeout: testTimeout },
})

export default defineConfig({
  test: {
    projects: [
      project(
        'unit',
        [
          'src/**/*.test.ts',
          'src/**/*.test.tsx',
          'test/docs/**/*.test.ts',
          'test/golden/**/*.test.ts',
        ],
        30_000,
      ),
      project('contracts', ['test/contracts/**/*.test.ts'], 60_000),
      project('sync', ['test/sync/**/*.test.ts'], 120_000),
      project('attacks', ['test/attacks/**/*.test.ts'], 120_000),
      project('crash', ['test/crash/**/*.test.ts'], 900_000),
      {
        test: {
          ...project('browser', ['test/browser/**/*.test.ts'], 180_000).test,
          globalSetup: ['test/browser/buildApp.setup.ts'],
        },
      },
    ],
  },
})
