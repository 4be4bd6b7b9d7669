import type { Settings } from '#core/vault/settings.ts'
import { helpStoreIn, type HelpStore } from '#web/help/helpStore.ts'

/** The country for *Get help*: chosen there on this device, else the one among my settings. */
export const helpStoreFor = (settings: Settings | undefined): HelpStore => {
  const here = helpStoreIn(() => localStorage, settings?.lowTrace !== 'on')
  return { ...here, country: () => here.country() ?? settings?.helpCountry }
}
