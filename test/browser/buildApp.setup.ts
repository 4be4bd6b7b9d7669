import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

/** Builds the app as `npm run build` does, once for all journeys; nothing when it is fresh. */
export const setup = (): void => {
  const root = resolve(import.meta.dirname, '../..')
  const bootstrap = resolve(root, 'dev/bootstrap.mjs')
  const built = spawnSync(process.execPath, [bootstrap, 'build'], { cwd: root, stdio: 'inherit' })
  if (built.status !== 0) throw new Error('The app could not be built.')
}
