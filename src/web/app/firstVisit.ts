import { inBrowser } from './kept.ts'

/** Made and thrown away by `/early.js`. */
const probe = 'herewith-probe'

/** A store that is held by another tab may never answer, and nobody waits for an empty page. */
const answersWithinMs = 1500

/**
 * Whether this browser has surely never had an account here: then the welcome is shown before the
 * engine has arrived. When in doubt, no.
 */
export const isFirstVisit = async (): Promise<boolean> => {
  try {
    const late = new Promise<undefined>(resolve =>
      setTimeout(() => resolve(undefined), answersWithinMs),
    )
    const stores = await Promise.race([indexedDB.databases(), late])
    return stores?.every(({ name }) => name === probe) === true
  } catch {
    return false
  }
}

/** The trace that an account leaves in the browser (`Traces` of the engine's thread). */
export const hadAccount = (): boolean => inBrowser.get('had-account') === '1'
