import { type AccountId, idBytes } from '#base/ids.ts'
import type { PushStore } from './pushStore.ts'

const sweepMs = 3_600_000

/** Takes away the addresses of devices that are signed in no more: when that is heard of, and hourly. */
export const endedDevices = (
  store: PushStore,
  reportError: (error: unknown) => void,
): { readonly ended: (account: AccountId) => void; readonly stop: () => Promise<void> } => {
  const working = new Set<Promise<void>>()
  const drop = (account?: AccountId): void => {
    const dropping = store
      .dropEnded(account === undefined ? undefined : idBytes(account))
      .catch(reportError)
      .finally(() => working.delete(dropping))
    working.add(dropping)
  }
  drop()
  const sweeping = setInterval(() => drop(), sweepMs)
  sweeping.unref()
  return {
    ended: drop,
    async stop() {
      clearInterval(sweeping)
      await Promise.all(working)
    },
  }
}
