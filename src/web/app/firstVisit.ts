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
