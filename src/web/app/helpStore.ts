import type { Settings } from '#core/vault/settings.ts'
import { helpStoreIn, type HelpStore } from '#web/help/helpStore.ts'
import { wantsFewTraces } from './fewTraces.ts'

/** The country for *Get help*: chosen there on this device, else the one among my settings. */
export const helpStoreFor = (settings: Settings | undefined): HelpStore => {
  const few = settings === undefined ? wantsFewTraces() : settings.lowTrace === 'on'
  const here = helpStoreIn(() => localStorage, !few)
  return { ...here, country: () => here.country() ?? settings?.helpCountry }
}
