import { inBrowser } from './kept.ts'

/** Made and thrown away by `/early.js`. */
const probe = 'herewith-probe'

/**
 * Whether this browser has surely never had an account here: then the welcome is shown before the
 * engine has arrived. When in doubt, no.
 */
export const isFirstVisit = async (): Promise<boolean> => {
  try {
    const stores = await indexedDB.databases()
    return stores.every(({ name }) => name === probe)
  } catch {
    return false
  }
}

/** The trace that an account leaves in the browser (`Traces` of the engine's thread). */
export const hadAccount = (): boolean => inBrowser.get('had-account') === '1'
