import type { Alarm, WhyOut } from '../state/appState.ts'
import type { DeviceStore, StoreEvents, StoreTrouble } from '../store/deviceStore.ts'
import { MemoryStore } from '../store/memoryStore.ts'
import type { AlarmBell } from './alarmBell.ts'
import type { EngineDeps } from './engineDeps.ts'

/** A store that takes longer to open is held by another tab, or will not open at all. */
const waitsAfterMs = 6_000
/** A browser that is throwing a store away opens no new one until it is done. */
const againAfterMs = 500
const triesAfterLoss = 6

/**
 * What this device remembers. A browser that lets nothing be kept gets a store in memory, so that
 * everything works while the page is open; in each case the person is told.
 */
export class HeldStore {
  readonly #deps: EngineDeps
  readonly #bell: AlarmBell
  readonly #thrownAway: () => void
  #store: DeviceStore = new MemoryStore()
  /** False: what is written goes with the page. */
  #isKept = false
  #wasLost = false

  /** `thrownAway`: the browser took the store away while it was open. It is to be opened again. */
  constructor(deps: EngineDeps, bell: AlarmBell, thrownAway: () => void) {
    this.#deps = deps
    this.#bell = bell
    this.#thrownAway = thrownAway
  }

  get now(): DeviceStore {
    return this.#store
  }

  /** Where there was an account once, and nothing of it is here. */
  get whyEmpty(): WhyOut {
    return this.#isKept ? 'storage-cleared' : 'not-opened'
  }

  async open(triesLeft = this.#wasLost ? triesAfterLoss : 0): Promise<void> {
    const { schedule } = this.#deps
    const stopWaiting = schedule(waitsAfterMs, () => this.#bell.ring({ kind: 'storage-waits' }))
    const opened = await this.#deps.openStore(this.#events())
    stopWaiting()
    this.#bell.quiet('storage-waits')
    if (!opened.ok && opened.error === 'blocked' && triesLeft > 0) {
      await new Promise<void>(resolve => schedule(againAfterMs, resolve))
      return this.open(triesLeft - 1)
    }
    this.#isKept = opened.ok
    this.#store = opened.ok ? opened.value : new MemoryStore()
    if (!opened.ok) this.#bell.ring({ kind: alarmOf[opened.error] })
  }

  /** The first write was refused, and nothing of anybody is here that could be missed. */
  goOnInMemory(why: 'blocked' | 'device-full'): void {
    this.#store.close()
    this.#store = new MemoryStore()
    this.#isKept = false
    this.#bell.quiet('storage-failing')
    this.#bell.ring({ kind: alarmOf[why] })
  }

  #events(): StoreEvents {
    let isLost = false
    return {
      // What is gone cannot keep anything, and that has been said.
      notKept: why => {
        if (!isLost)
          this.#bell.ring({ kind: why === 'blocked' ? 'storage-failing' : 'storage-full' })
      },
      lost: why => {
        isLost = true
        this.#wasLost = true
        if (why === 'newer') this.#bell.ring({ kind: 'update-needed' })
        else this.#thrownAway()
      },
    }
  }
}

const alarmOf = {
  blocked: 'storage-blocked',
  'device-full': 'storage-full',
  newer: 'update-needed',
} as const satisfies Readonly<Record<StoreTrouble, Alarm['kind']>>
