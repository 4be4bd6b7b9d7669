import type { AppState } from '../state/appState.ts'
import type { DeviceStore } from '../store/deviceStore.ts'
import { lastStateIn, lastStateOf } from './lastState.ts'
import type { Running } from './running.ts'
import type { Timed } from './timed.ts'

const saveAfterMs = 3_000

interface Saved {
  readonly store: () => DeviceStore
  readonly state: () => AppState
  /** Still the one that runs, or the state is another person's by now. */
  readonly isCurrent: (running: Running) => boolean
}

/** Keeps what the screen shows for the next opening: soon after a change, and before leaving. */
export class StateSaver {
  readonly #timed: Timed
  readonly #of: Saved
  #isDue = false

  constructor(timed: Timed, of: Saved) {
    this.#timed = timed
    this.#of = of
  }

  soon(running: Running): void {
    if (this.#isDue) return
    this.#isDue = true
    this.#timed.once(saveAfterMs, () => {
      this.#isDue = false
      if (this.#of.isCurrent(running)) void this.#save(running)
    })
  }

  /** What is due, now. */
  async finish(running: Running | undefined): Promise<void> {
    if (running !== undefined && this.#isDue) await this.#save(running)
    this.#isDue = false
  }

  async #save(running: Running): Promise<void> {
    const store = this.#of.store()
    const last = lastStateIn(store, running.seal)
    // Only for the next opening: a full device opens a little slower.
    await store.commit([await last.change(lastStateOf(this.#of.state()))])
  }
}
