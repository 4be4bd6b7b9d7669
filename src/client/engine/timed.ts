import type { EngineDeps } from './engineDeps.ts'

/** Work for later; all of it is off when somebody leaves. */
export class Timed {
  readonly #schedule: EngineDeps['schedule']
  readonly #stops = new Set<() => void>()

  constructor(schedule: EngineDeps['schedule']) {
    this.#schedule = schedule
  }

  once(afterMs: number, work: () => void): void {
    const stop = this.#schedule(afterMs, () => {
      this.#stops.delete(stop)
      work()
    })
    this.#stops.add(stop)
  }

  every(ms: number, work: () => void): void {
    this.once(ms, () => {
      this.every(ms, work)
      work()
    })
  }

  stop(): void {
    for (const stop of this.#stops) stop()
    this.#stops.clear()
  }
}
