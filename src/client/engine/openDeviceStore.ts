import type { Alarm } from '../state/appState.ts'
import type { DeviceStore, StoreTrouble } from '../store/deviceStore.ts'
import { MemoryStore } from '../store/memoryStore.ts'
import type { AlarmBell } from './alarmBell.ts'
import type { EngineDeps } from './engineDeps.ts'

/** A browser that is throwing a store away opens no new one until it is done. */
const againAfterMs = 500
export const triesAfterLoss = 6

/** A store that takes longer to open is held by another tab, or will not open at all. */
const waitsAfterMs = 6_000

export interface OpenedStore {
  readonly store: DeviceStore
  /** False: it lives in memory, and goes with the page. */
  readonly isKept: boolean
}

/**
 * Opens what this device remembers. A browser that lets nothing be kept gets a store in memory, so
 * that everything works while the page is open; in each case the person is told. `thrownAway`: the
 * browser took the store away while it was open; then a new one is tried for (`triesLeft`).
 */
export const openDeviceStore = async (
  deps: EngineDeps,
  bell: AlarmBell,
  thrownAway: () => void,
  triesLeft = 0,
): Promise<OpenedStore> => {
  const stopWaiting = deps.schedule(waitsAfterMs, () => bell.ring({ kind: 'storage-waits' }))
  let isLost = false
  const opened = await deps.openStore({
    // What is gone cannot keep anything, and that has been said.
    notKept: why => {
      if (!isLost) bell.ring({ kind: why === 'blocked' ? 'storage-failing' : 'storage-full' })
    },
    lost: why => {
      isLost = true
      if (why === 'newer') bell.ring({ kind: 'update-needed' })
      else thrownAway()
    },
  })
  stopWaiting()
  bell.quiet('storage-waits')
  if (opened.ok) return { store: opened.value, isKept: true }
  if (opened.error === 'blocked' && triesLeft > 0) {
    await new Promise<void>(resolve => deps.schedule(againAfterMs, resolve))
    return openDeviceStore(deps, bell, thrownAway, triesLeft - 1)
  }
  bell.ring({ kind: alarmOf[opened.error] })
  return { store: new MemoryStore(), isKept: false }
}

const alarmOf = {
  blocked: 'storage-blocked',
  'device-full': 'storage-full',
  newer: 'update-needed',
} as const satisfies Readonly<Record<StoreTrouble, Alarm['kind']>>
