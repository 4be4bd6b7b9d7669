import { Hono } from 'hono'
import { helpLineRoutes } from '../setup/helpLineRoutes.ts'
import { setUpRoutes } from '../setup/setUpRoutes.ts'
import type { AccountDeps } from './accountDeps.ts'
import { createRoutes } from './createRoutes.ts'
import { keyRoutes } from './keyRoutes.ts'
import { manageRoutes } from './manageRoutes.ts'
import { opaqueHost } from './opaqueHost.ts'
import { pairRoutes } from './pairRoutes.ts'
import { passkeyRoutes } from './passkeyRoutes.ts'
import { signInRoutes } from './signInRoutes.ts'

/**
 * The account side of the HTTP interface: set-up, signing in, accounts. No middleware: each route
 * brings its own limits, so that nothing here applies to what else is mounted beside it.
 */
export const accountRoutes = (deps: AccountDeps): Hono => {
  const app = new Hono()
  const opaque = opaqueHost(deps.settings)
  setUpRoutes(app, deps)
  helpLineRoutes(app, deps)
  signInRoutes(app, deps, opaque)
  passkeyRoutes(app, deps)
  pairRoutes(app, deps)
  createRoutes(app, deps, opaque)
  keyRoutes(app, deps, opaque)
  manageRoutes(app, deps)
  return app
}
