/**
 * What `npm start`, `npm test` and their kin run, under whatever Node is there (20 or newer): it
 * installs what is missing, then hands over to the project's own Node. Plain JavaScript with nothing
 * but Node's own modules, because it runs before anything is installed.
 */
import { join } from 'node:path'
import { build, install } from './bootstrap/build.mjs'
import { at, become, bin, run } from './bootstrap/run.mjs'
import { test } from './bootstrap/test.mjs'

const [command = 'start', ...rest] = process.argv.slice(2)
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
    process.exit(test(rest) ? 0 : 1)
    break
  default:
    console.error(
      `There is no "${command}": start, host, test, dev, build, bench, bench-hints, crash, verify-archive.`,
    )
    process.exit(1)
}
