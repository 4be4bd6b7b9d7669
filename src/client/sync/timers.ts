/** Waiting as an argument: a test decides when time passes. */
export interface Timers {
  /** Calls once after this many milliseconds, unless the answer is called first. */
  after(delayMs: number, work: () => void): () => void
}

export const systemTimers: Timers = {
  after: (delayMs, work) => {
    const timer = setTimeout(work, delayMs)
    return () => clearTimeout(timer)
  },
}

const firstDelayMs = 500
const longestDelayMs = 60_000

/**
 * How long to wait before try number `tries` (0, 1, 2 …). `chance` in [0, 1) spreads devices, or all
 * of them would come back to a restarted host in the same second.
 */
export const backoffMs = (tries: number, chance: number): number => {
  const ceiling = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(tries, 20))
  return Math.round(ceiling / 2 + (chance * ceiling) / 2)
}
